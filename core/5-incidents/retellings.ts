import { type GroupedReport, TOLL_FIELDS } from './grouped-report.ts'
import { foldName, originRole } from './origin-role.ts'

type Told = Pick<GroupedReport, 'language' | 'place' | 'date' | 'tolls' | 'origin' | 'reportedAt'>

/** A wire is translated within so many days. */
const WITHIN_MS = 3 * 86_400_000
/** Equal figures that speak for a translation where neither text names a voice. */
const ENOUGH_FIGURES = 2

/**
 * Whether a later report is the translation of an earlier one: another language, and place, day and every figure agree, on
 * the word of the same voice; where neither names one, several figures must agree.
 */
export function isTranslation(earlier: Told, later: Told): boolean {
  const apart = Date.parse(later.reportedAt) - Date.parse(earlier.reportedAt)
  if (later.language === earlier.language || apart < 0 || apart > WITHIN_MS) return false
  if (!earlier.place?.placeKey || earlier.place.placeKey !== later.place?.placeKey) return false
  if (!earlier.date || earlier.date.start !== later.date?.start || earlier.date.end !== later.date.end) return false
  const told = TOLL_FIELDS.filter((field) => earlier.tolls[field] !== null || later.tolls[field] !== null)
  if (told.length === 0 || !told.every((field) => isSame(earlier.tolls[field], later.tolls[field]))) return false
  if (earlier.origin === null && later.origin === null) return told.length >= ENOUGH_FIGURES
  return earlier.origin !== null && later.origin !== null && voice(earlier.origin) === voice(later.origin)
}

function isSame(a: Told['tolls']['killed'], b: Told['tolls']['killed']): boolean {
  return a !== null && b !== null && a.low === b.low && a.high === b.high
}

function voice(origin: string): string {
  return originRole(origin)?.name ?? foldName(origin)
}

const SHINGLE = 3 // words
/** Fewer word triples than this are alike by chance. */
const ENOUGH_SHINGLES = 8
/** Share of the shorter text's word triples that stands in the longer one from which it is a copy, cut short or added to. */
const CONTAINED = 0.65

/** Whether a later report is a copy of an earlier one in the same language, be it cut short or added to. */
export function isCutCopy(
  earlier: Pick<GroupedReport, 'language' | 'words' | 'reportedAt'>,
  later: Pick<GroupedReport, 'language' | 'words' | 'reportedAt'>,
): boolean {
  const apart = Date.parse(later.reportedAt) - Date.parse(earlier.reportedAt)
  if (later.language !== earlier.language || apart < 0 || apart > WITHIN_MS) return false
  const [a, b] = [shinglesOf(earlier.words), shinglesOf(later.words)]
  const [short, long] = a.size < b.size ? [a, b] : [b, a]
  if (short.size < ENOUGH_SHINGLES) return false
  let shared = 0
  for (const shingle of short) if (long.has(shingle)) shared++
  return shared / short.size >= CONTAINED
}

const known = new WeakMap<readonly string[], Set<string>>()

function shinglesOf(words: readonly string[]): Set<string> {
  const kept = known.get(words)
  if (kept) return kept
  const shingles = new Set<string>()
  for (let i = 0; i + SHINGLE <= words.length; i++) shingles.add(words.slice(i, i + SHINGLE).join(' '))
  known.set(words, shingles)
  return shingles
}
