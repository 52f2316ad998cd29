import { hitAt, hitEndingAt, isComma, littleAt, type Sentence } from '../words/annotate.ts'
import type { Quantity } from './quantities.ts'

/** `Of the 200 guests, six …`: those among whom others are counted. */
export function isAllOfThem(sentence: Sentence, { from, to, isPart }: Quantity): boolean {
  if (isPart || !isComma(sentence, to)) return false
  const of = outOfBefore(sentence, from)
  return of === 0 || (of !== null && isComma(sentence, of - 1))
}

/** `an earlier toll of nine`: corrected since. */
export function isSuperseded(sentence: Sentence, from: number): boolean {
  for (let i = Math.max(0, from - SUPERSEDED_REACH); i < from; i++)
    if ((littleAt(sentence, i, 'superseded') ?? from + 1) <= from) return true
  return false
}

const SUPERSEDED_REACH = 6

/** `four of the nine passengers`: whether a number of people is the whole of which the number before it is told. */
export function isOutOf(sentence: Sentence, before: Quantity, { from, to, who }: Quantity): boolean {
  // `seven of the eleven kidnapped`
  const isPeople = who !== null || hitAt(sentence, to, 'harm') !== null
  return before.who === null && before.toll.best !== null && isPeople && outOfBefore(sentence, from) === before.to
}

/** Where an "of the" that ends before a token begins. */
function outOfBefore(sentence: Sentence, at: number): number | null {
  for (let from = Math.max(0, at - 3); from < at; from++) if (littleAt(sentence, from, 'out_of') === at) return from
  return null
}

/** `ten people, five of them women,`, `ثمانية طلاب اثنان منهم`: some of those told just before. */
export function isOfThem(sentence: Sentence, { from, to }: { from: number; to: number }): boolean {
  const isBehindPeople = hitEndingAt(sentence, from, 'person') !== null
  if (!isBehindPeople && !/^[,،(–—-]$/.test(sentence.tokens[from - 1]?.word ?? '')) return false
  for (let i = from + 1; i <= to; i++) if (littleAt(sentence, i, 'including') !== null) return true
  return false
}
