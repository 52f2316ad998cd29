import { addDays } from '#core/time/days.ts'
import { datesOf } from '../time-and-place/dates-read.ts'
import type { DateSetting } from '../time-and-place/event-date.ts'
import { type Hit, hitsOf, isComma, littleAt, readOnce, type Sentence, spanOfTokens } from '../words/annotate.ts'
import { unrealAt } from '../words/passages.ts'
import { isJoinedByClitic } from './coordinated.ts'
import { type Quantity, quantitiesOf } from './quantities.ts'
import { type TollFound, tollAt } from './tolls.ts'

/** Words that may stand between a release and whom it frees (`freed, on Sunday, five`). */
const REACH = 3
/** Words between "announced" and what is announced. */
const ANNOUNCED_REACH = 5
/** An abduction told with the day of something else is background when it is older than this; other harms take longer to tell. */
const RECENT_DAYS = { abducted: 21, other: 62 }

/**
 * The tolls of a happening without those of an earlier one: what is told with an old day of its own, and whoever was taken
 * and is now released. Once an item opens with a release, none of its numbers are taken by what it tells.
 */
export function withoutEarlier(
  tolls: readonly TollFound[],
  sentences: readonly Sentence[],
  dates: DateSetting,
): readonly TollFound[] {
  const gone = new Set(tolls.filter((toll) => isEarlier(toll, sentences[toll.sentence], dates)))
  if (gone.size === 0) return tolls
  const opens = [...gone].some(({ harm, sentence }) => harm === 'abducted' && isHead(sentences[sentence]))
  return tolls.filter((toll) => !gone.has(toll) && !(opens && toll.harm === 'abducted'))
}

function isHead(sentence: Sentence | undefined): boolean {
  return sentence !== undefined && (sentence.isTitle || sentence.place === 0)
}

function isEarlier(toll: TollFound, sentence: Sentence | undefined, dates: DateSetting): boolean {
  if (!sentence) return false
  if (toll.harm === 'abducted' && isReleased(toll, sentence)) return true
  const isAside = hitsOf(sentence, 'harm').some(({ value }) => value.harm !== toll.harm)
  return (isAside || freedIn(sentence).length > 0) && isToldOfOldTimes(sentence, toll, dates)
}

const freedIn = readOnce((sentence): readonly Hit<'little'>[] =>
  hitsOf(sentence, 'little').filter((hit) => isRelease(sentence, hit)),
)

/** Whether those abducted are told of for being free; `five of the nine taken on Saturday were freed` tells of nine. */
function isReleased(toll: TollFound, sentence: Sentence): boolean {
  const freed = freedIn(sentence)
  if (freed.length === 0 || isWhole(sentence, toll)) return false
  return quantitiesOf(sentence).some(
    (quantity) => isOfToll(sentence, quantity, toll) && freed.some((hit) => frees(sentence, hit, quantity, toll)),
  )
}

/** A release that is told, not asked for: a noun opens its sentence or stands behind a word of saying (`announced the release of`). */
function isRelease(sentence: Sentence, { from, value }: Hit<'little'>): boolean {
  if (value.word === 'freed') return unrealAt(sentence, from) === null
  if (value.word !== 'freeing') return false
  return from === 0 || hitsOf(sentence, 'speech').some((hit) => hit.to <= from && from - hit.to <= ANNOUNCED_REACH)
}

function isOfToll(sentence: Sentence, { from, to }: Quantity, toll: TollFound): boolean {
  return tollAt([toll], spanOfTokens(sentence, from, to)) !== undefined
}

function isWhole(sentence: Sentence, toll: TollFound): boolean {
  return quantitiesOf(sentence).some(
    (quantity) => quantity.whole?.best === toll.toll.best && isOfToll(sentence, quantity, toll),
  )
}

/** `freed 17 captives`; `two priests kidnapped in January were released`, but not `two were abducted and later released`. */
function frees(sentence: Sentence, { from, to }: Hit, quantity: Quantity, toll: TollFound): boolean {
  if (to <= quantity.from) return quantity.from - to <= REACH && !hasMark(sentence, to, quantity.from)
  if (quantity.to > from || (toll.method === undefined && (quantity.to > toll.from || toll.to > from))) return false
  const behind = Math.max(quantity.to, toll.to)
  for (let i = behind; i < from; i++)
    if (littleAt(sentence, i, 'and') !== null || isJoinedByClitic(sentence, i)) return false
  return quantitiesOf(sentence).every((other) => other.from < behind || other.from >= from || other.isPart)
}

function hasMark(sentence: Sentence, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (sentence.tokens[i]?.kind === 'mark' && !isComma(sentence, i)) return true
  return false
}

/** `people abducted last month`, `the massacre in 2023`: whether the day right behind a word of harm is an old one. */
function isToldOfOldTimes(sentence: Sentence, { harm, to }: TollFound, { anchor, monthFirst }: DateSetting): boolean {
  if (anchor === null) return false
  const behind = (hits: readonly Hit[]) => hits.flatMap(({ from }) => (from >= to ? [from] : []))
  const others = hitsOf(sentence, 'harm').filter(({ value }) => value.harm !== harm)
  const ends = [...behind(others), ...behind(freedIn(sentence)), to + DAY_REACH]
  const next = Math.min(sentence.tokens.length, ...ends)
  for (let i = to; i < next; i++) {
    const { kind, word } = sentence.tokens[i] ?? {}
    if (kind === 'number' && /^(19|20)\d\d$/.test(word ?? '') && Number(word) < Number(anchor.slice(0, 4))) return true
  }
  const [first] = datesOf(sentence, anchor, monthFirst).filter(({ from }) => from >= to && from < next)
  if (!first?.range) return false
  const { end, precision } = first.range
  const days = harm === 'abducted' ? RECENT_DAYS.abducted : RECENT_DAYS.other
  // "last month" ends a few days ago
  return (
    end < addDays(anchor, -days) || (harm === 'abducted' && precision !== 'day' && end < addDays(anchor, -days / 3))
  )
}

/** How far behind a word of harm its day may stand, in words. */
const DAY_REACH = 14
