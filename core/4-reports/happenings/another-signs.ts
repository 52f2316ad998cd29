import type { PlaceMention } from '#core/3-places/mention.ts'
import type { DateRange } from '#core/time/read-dates.ts'
import type { TypeVote } from '../kinds/event-types.ts'
import { datesOf } from '../time-and-place/dates-read.ts'
import { type DateSetting, isOfOldTimes } from '../time-and-place/event-date.ts'
import { ANSWERS } from '../tolls/answered.ts'
import type { TollFound } from '../tolls/tolls.ts'
import { hitsOf, readOnce, type Sentence } from '../words/annotate.ts'
import type { Thread } from '../words/lexicon.ts'
import { opensAnother, tellingOf } from '../words/passages.ts'

/** What speaks for or against a sentence's telling of another happening than those before it. */
export type AnotherSign =
  | 'said to be another'
  | 'told beside'
  | 'begins by place'
  | 'place behind the first words'
  | 'no place'
  | 'place told before'
  | 'another unit'
  | 'another place of the unit'
  | 'another place of the headline'
  | 'in another country'
  | 'it happened there'
  | 'own day'
  | 'another day'
  | 'outright'
  | 'weak words'
  | 'another kind'
  | 'own toll'
  | 'toll told before'
  | 'begins by referring back'
  | 'speaks of what is known'
  | 'said before the deed'
  | 'said'
  | 'an answer'
  | 'background'
  | 'sums up'
  | 'old times'
  | 'new paragraph'
  | 'a clause of its own'
  | 'short'

/** What the signs are read from. */
export type AnotherSetting = {
  sentences: readonly Sentence[]
  text: string
  votes: readonly (readonly TypeVote[])[]
  tolls: readonly (readonly TollFound[])[]
  /** The places of each sentence at which something can happen. */
  places: readonly (readonly PlaceMention[])[]
  dates: DateSetting
  /** The sentence stands right behind the heading of its paragraph. */
  isUnderHead?: boolean
}

/** What has been told of a happening so far. */
export type ToldSoFar = {
  countries: Set<string>
  units: Set<string>
  keys: Set<string>
  kinds: Set<string>
  tolls: Set<string>
  sentences: Sentence[]
}

/** Nothing yet. */
export function nothingTold(): ToldSoFar {
  return { countries: new Set(), units: new Set(), keys: new Set(), kinds: new Set(), tolls: new Set(), sentences: [] }
}

/** Adds what a sentence tells. */
export function addTold(told: ToldSoFar, sentence: Sentence, setting: AnotherSetting): void {
  for (const { country, admin1, placeKey } of setting.places[sentence.index] ?? []) {
    if (country !== null) told.countries.add(country)
    if (admin1 !== null) told.units.add(admin1)
    if (placeKey !== null) told.keys.add(placeKey)
  }
  for (const { type } of setting.votes[sentence.index] ?? []) told.kinds.add(type)
  for (const toll of setting.tolls[sentence.index] ?? []) told.tolls.add(tollKey(toll))
  told.sentences.push(sentence)
}

/** A word stands at the beginning of a sentence within so many tokens. */
const OPENING = 4
/** "In the northern region of" stands before a name. */
const PHRASE = 8
const STRONG = 2
/** A sentence of fewer words tells no happening of its own. */
export const SHORT = 8

/**
 * The signs of one sentence beside what was told before it; where `isWorth` says of those that cost little that the rest
 * can change nothing, they are all.
 */
export function anotherSigns(
  sentence: Sentence,
  told: ToldSoFar,
  headline: ToldSoFar,
  setting: AnotherSetting,
  isWorth: (signs: readonly AnotherSign[]) => boolean = () => true,
): AnotherSign[] {
  const thread = threadSigns(sentence)
  // without a place or a word that says so, all else together is too little
  if ((setting.places[sentence.index]?.length ?? 0) === 0 && !thread.some(saysSo)) return thread
  const signs = [
    ...thread,
    ...placeSigns(sentence, told, headline, setting),
    ...kindSigns(sentence, told, setting),
    ...shapeSigns(sentence, setting),
  ]
  return isWorth(signs) ? [...signs, ...daySigns(sentence, told, setting), ...timeSigns(sentence, setting)] : signs
}

function saysSo(sign: AnotherSign): boolean {
  return sign === 'said to be another' || sign === 'told beside'
}

function threadSigns(sentence: Sentence): AnotherSign[] {
  const signs: AnotherSign[] = []
  if (opensAnother(sentence)) signs.push('said to be another')
  const threads = hitsOf(sentence, 'thread')
  if (threads.some(({ value, from }) => !isBack(value.thread) && from < OPENING)) signs.push('told beside')
  if (threads.some(({ value, from }) => isBack(value.thread) && from === 0)) signs.push('begins by referring back')
  else if (threads.some(({ value }) => isKnown(value.thread))) signs.push('speaks of what is known')
  return signs
}

function isBack(thread: Thread): boolean {
  return thread === 'back' || isKnown(thread)
}

function isKnown(thread: Thread): boolean {
  return thread === 'known' || thread === 'revised'
}

function placeSigns(sentence: Sentence, told: ToldSoFar, headline: ToldSoFar, setting: AnotherSetting): AnotherSign[] {
  const places = setting.places[sentence.index] ?? []
  const [first] = places
  if (!first) return ['no place']
  const signs: AnotherSign[] = []
  signs.push(first.start < openingEnd(sentence, setting) ? 'begins by place' : 'place behind the first words')
  if (places.some(({ placeKey }) => placeKey !== null && told.keys.has(placeKey))) signs.push('place told before')
  if (places.some(({ role }) => role === 'happened' || role === 'near')) signs.push('it happened there')
  const isOfHeadline = ({ placeKey }: PlaceMention) => placeKey !== null && headline.keys.has(placeKey)
  if (places.some((place) => isOfHeadline(place) && !told.keys.has(place.placeKey ?? '')))
    signs.push('another place of the headline')
  const units = places.flatMap(({ admin1 }) => admin1 ?? [])
  const others = units.filter((unit) => !told.units.has(unit))
  if (told.units.size > 0 && units.length > 0 && others.length === units.length) {
    signs.push('another unit')
    if (places.every(({ country }) => country !== null && !told.countries.has(country)))
      signs.push('in another country')
  } else if (places.every(({ placeKey, admin1 }) => placeKey === null || (admin1 !== null && !told.keys.has(placeKey))))
    signs.push('another place of the unit')
  return signs
}

/** Where the first words of a sentence end: at its first deed, and not far on. */
function openingEnd(sentence: Sentence, setting: AnotherSetting): number {
  const deed = Math.min(...(setting.votes[sentence.index] ?? []).map(({ start }) => start))
  return Math.min(deed, sentence.tokens[PHRASE]?.start ?? sentence.end)
}

function daySigns(sentence: Sentence, told: ToldSoFar, setting: AnotherSetting): AnotherSign[] {
  const days = daysOf(sentence, setting.dates)
  if (days.length === 0) return []
  const signs: AnotherSign[] = ['own day']
  const before = told.sentences.flatMap((one) => daysOf(one, setting.dates))
  const isTold = days.some((day) => before.some((other) => overlap(day, other)))
  if (before.length > 0 && !isTold) signs.push('another day')
  return signs
}

function kindSigns(sentence: Sentence, told: ToldSoFar, setting: AnotherSetting): AnotherSign[] {
  const signs: AnotherSign[] = []
  const votes = setting.votes[sentence.index] ?? []
  const strong = votes.filter(({ weight }) => weight >= STRONG)
  if (strong.length > 0) {
    signs.push('outright')
    if (strong.every(({ type }) => !told.kinds.has(type))) signs.push('another kind')
  } else if (votes.some(({ weight }) => weight >= 1)) signs.push('weak words')
  const tolls = (setting.tolls[sentence.index] ?? []).filter(({ toll }) => toll.high !== 0)
  if (tolls.length > 0)
    signs.push(tolls.some((toll) => told.tolls.has(tollKey(toll))) ? 'toll told before' : 'own toll')
  return signs
}

function shapeSigns(sentence: Sentence, { text, votes: all, isUnderHead }: AnotherSetting): AnotherSign[] {
  const votes = all[sentence.index] ?? []
  const signs: AnotherSign[] = []
  const speech = hitsOf(sentence, 'speech')
  const deed = Math.min(...votes.map(({ from }) => from))
  if (speech.some(({ value, from }) => value.act !== 'according' && from < Math.max(OPENING, deed)))
    signs.push('said before the deed')
  else if (speech.length > 0) signs.push('said')
  const outright = votes.filter(({ weight }) => weight >= STRONG)
  if (outright.length > 0 && outright.every(({ type }) => ANSWERS.has(type))) signs.push('an answer')
  if (isUnderHead || opensParagraph(sentence, text)) signs.push('new paragraph')
  if (sentence.isClause) signs.push('a clause of its own')
  if (sentence.tokens.length < SHORT) signs.push('short')
  return signs
}

/** Days are the costliest to read. */
function timeSigns(sentence: Sentence, { dates }: AnotherSetting): AnotherSign[] {
  const signs: AnotherSign[] = []
  const telling = tellingOf(sentence)
  if (telling.background) signs.push('background')
  if (telling.running) signs.push('sums up')
  if (isOfOldTimes(sentence, dates)) signs.push('old times')
  return signs
}

function overlap(a: DateRange, b: DateRange): boolean {
  return a.start <= b.end && b.start <= a.end
}

/** The days a sentence names, without those counted from and wider stretches. */
const daysOf = readOnce((sentence, dates: DateSetting): DateRange[] => {
  const from = dates.dateline?.sentence === sentence.index ? dates.dateline.to : 0
  return datesOf(sentence, dates.anchor, dates.monthFirst, from).flatMap(({ range }) =>
    range && (range.precision === 'day' || range.precision === 'days') ? [range] : [],
  )
})

function tollKey({ harm, toll }: TollFound): string {
  return `${harm} ${toll.low}`
}

/** Whether a sentence stands first in its line. */
export function opensParagraph(sentence: Sentence, text: string): boolean {
  return text.slice(Math.max(0, sentence.start - 2), sentence.start).includes('\n')
}
