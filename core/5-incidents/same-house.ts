import { remembered } from '#core/text/remembered.ts'
import { soundOf } from '#core/text/sound.ts'
import type { GroupedReport } from './grouped-report.ts'
import { storyWords } from './story-words.ts'

type Told = Pick<GroupedReport, 'outlet' | 'credit' | 'words' | 'place'>

/**
 * Whether a later report has it from the house of an earlier one, in whatever letters the names are written: it names that
 * outlet, both are credited to one agency, or both are desks of one outlet.
 */
export function isFromHouse(earlier: Told, later: Told): boolean {
  // Credit lines are read into one spelling, so that even names too short to be heard (AFP) are told.
  if (later.credit !== null && (later.credit === earlier.credit || later.credit === earlier.outlet)) return true
  const [from, by] = [heard(earlier), heard(later)]
  return from.houses.some(
    (house) => house.every((word) => hears(by.names, word)) || by.houses.some((other) => isOneHouse(house, other)),
  )
}

/** What the outlet and the agency of a report sound like, and the names it tells. */
type Heard = { houses: string[][]; names: string[] }

const known = new WeakMap<Told, Heard>()

function heard(report: Told): Heard {
  const before = known.get(report)
  if (before) return before
  // "Mosul Today" is named by every text on Mosul.
  const place = soundsOf(`${report.place?.name ?? ''} ${report.place?.admin1Name ?? ''}`)
  const houses = [report.outlet, report.credit ?? '']
    .map((name) => soundsOf(name).filter((sound) => !hears(place, sound)))
    .filter((house) => house.length > 0)
  const names = report.words.filter((word) => /^(?:\p{Lu}|\P{Script=Latin})/u.test(word))
  const sounds = new Set(names.map(soundOf).filter(isTelling))
  const made = { houses, names: [...sounds, ...figuresIn(report.words.join(' '))] }
  known.set(report, made)
  return made
}

/** Words in outlets' names that many of them share. */
const COMMON = new Set(
  storyWords(
    'News Agency Press Wire Daily Weekly Times Post Today Radio Television Channel Journal Gazette Herald Tribune Courier Online ' +
      'Network Media Service English Arabic World Breaking Agence Presse Dépêche Correspondance Quotidien Agencia Noticias Diario ' +
      'Periódico Prensa Wakalat Sahifat Idhaat وكالة أنباء الأنباء للأنباء إذاعة صحيفة جريدة قناة شبكة موقع نشرة',
  ),
)

const soundsOf = remembered((name): readonly string[] => {
  const words = storyWords(name).filter((word) => !COMMON.has(word))
  return [...words.map(soundOf).filter(isTelling), ...figuresIn(name)]
})

/** Sounds of fewer consonants are shared by too many words. */
function isTelling(sound: string): boolean {
  return sound.length >= 3
}

/** France 2 is not France 24. */
function figuresIn(text: string): string[] {
  return (text.match(/\d+/g) ?? []).map((figure) => `#${figure}#`)
}

/** Latin words end after six letters, so that one sound may be the beginning of the other. */
function hears(sounds: readonly string[], wanted: string): boolean {
  return sounds.some((sound) => sound.startsWith(wanted) || wanted.startsWith(sound))
}

function isOneHouse(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  return short.every((word) => hears(long, word))
}
