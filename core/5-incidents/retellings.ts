import type { Toll } from '#core/4-reports/reading.ts'
import { remembered } from '#core/text/remembered.ts'
import { shingleHash } from './copies.ts'
import { type GroupedReport, TOLL_FIELDS } from './grouped-report.ts'
import { foldName, originRole } from './origin-role.ts'
import { isFromHouse } from './same-house.ts'

type Written = Pick<GroupedReport, 'language' | 'words' | 'place' | 'origin' | 'outlet' | 'credit' | 'reportedAt'>
type Told = Written & Pick<GroupedReport, 'date' | 'tolls'>

/** What is told again later than this is a second telling. */
const WITHIN_HOURS = 24
/** Second tellings by others seldom follow so soon; on halves of the exercise six and ten hours were chosen, the shorter is kept. */
const SOON_HOURS = 6
/** Fewer figures agree because both are right. */
const ENOUGH_FIGURES = 2

/**
 * Whether a later report is the translation of an earlier one: in another language, of the same day, with no other figure.
 *
 * One that has it from the earlier one's house and follows soon is; so is one on the word of the same voice where place and every
 * figure agree too. Where neither names a voice, several figures must agree.
 */
export function isTranslation(earlier: Told, later: Told): boolean {
  if (later.language === earlier.language) return false
  const hours = hoursBetween(earlier, later)
  if (hours < 0 || hours > WITHIN_HOURS) return false
  if (!isOneDay(earlier, later) || contradictsFigures(earlier, later)) return false
  const isSoon = hours <= SOON_HOURS
  if (isSoon && isFromHouse(earlier, later)) return true
  if (!agreesInAll(earlier, later)) return false
  const [voice, other] = [voiceOf(earlier), voiceOf(later)]
  if (voice !== null) return voice === other && (isSoon || isFromHouse(earlier, later))
  return isSoon && other === null && figuresOf(earlier).length >= ENOUGH_FIGURES
}

function isOneDay(a: Told, b: Told): boolean {
  return a.date !== null && a.date.start === b.date?.start && a.date.end === b.date.end
}

function contradictsFigures(a: Told, b: Told): boolean {
  return figuresOf(a).some((field) => b.tolls[field] !== null && !isSame(a.tolls[field], b.tolls[field]))
}

/** One place, and every figure that either tells. */
function agreesInAll(a: Told, b: Told): boolean {
  const isOnePlace = a.place?.placeKey != null && a.place.placeKey === b.place?.placeKey
  return isOnePlace && TOLL_FIELDS.every((field) => isSame(a.tolls[field], b.tolls[field]))
}

function figuresOf(report: Told) {
  return TOLL_FIELDS.filter((field) => report.tolls[field] !== null)
}

function isSame(a: Toll | null, b: Toll | null): boolean {
  return a === null || b === null ? a === b : a.low === b.low && a.high === b.high
}

/** Who speaks, an office by its English name; null where the outlet itself does. */
function voiceOf({ origin }: Pick<Told, 'origin'>): string | null {
  return origin === null ? null : (originRole(origin)?.name ?? foldName(origin))
}

function hoursBetween(earlier: Pick<Told, 'reportedAt'>, later: Pick<Told, 'reportedAt'>): number {
  return (instantOf(later.reportedAt) - instantOf(earlier.reportedAt)) / 3_600_000
}

/** Each report is held against many others: its time is read once. */
const instantOf = remembered(Date.parse)

const SHINGLE = 3 // words
/** Fewer word triples than this are alike by chance. */
const ENOUGH_SHINGLES = 8
/** Share of the shorter text's word triples that stands in the longer one from which it is a copy, cut short or added to. */
const CONTAINED = 0.65

/** Whether a later report is a copy of an earlier one in the same language, be it cut short or added to; the same words on another's word are none. */
export function isCutCopy(earlier: Written, later: Written): boolean {
  if (later.language !== earlier.language) return false
  const hours = hoursBetween(earlier, later)
  if (hours < 0 || hours > WITHIN_HOURS) return false
  if (hasOtherVoice(earlier, later) && !isFromHouse(earlier, later)) return false
  const [a, b] = [shinglesOf(earlier.words), shinglesOf(later.words)]
  const shorter = Math.min(a.length, b.length)
  return shorter >= ENOUGH_SHINGLES && shorter - sharedBy(a, b) <= (1 - CONTAINED) * shorter
}

function hasOtherVoice(earlier: Written, later: Written): boolean {
  const [voice, other] = [voiceOf(earlier), voiceOf(later)]
  return voice !== null && other !== null && voice !== other
}

const known = new WeakMap<readonly string[], Int32Array>()

/** The hashes of a text's word triples, each once, in order. */
function shinglesOf(words: readonly string[]): Int32Array {
  const kept = known.get(words)
  if (kept) return kept
  const all = Int32Array.from({ length: Math.max(0, words.length - SHINGLE + 1) }, (_, i) =>
    shingleHash(words, i, SHINGLE),
  )
  const shingles = all.sort().filter((shingle, i) => i === 0 || shingle !== all[i - 1])
  known.set(words, shingles)
  return shingles
}

/** How many numbers two lists in order have in common. */
function sharedBy(a: Int32Array, b: Int32Array): number {
  let shared = 0
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const [x, y] = [a[i] as number, b[j] as number]
    if (x === y) shared++
    if (x <= y) i++
    if (y <= x) j++
  }
  return shared
}
