import { composeNumber, type NumberWord, parseDigits } from '#core/text/numbers.ts'
import type { Toll } from '../reading.ts'
import { hitAt, isArabic, isDateWord, isYearWord, littleAt, type Sentence } from '../words/annotate.ts'

/** `another`, where no number or thing follows that it belongs to. */
export function oneMoreAt(sentence: Sentence, i: number): Amount | null {
  const to = littleAt(sentence, i, 'one_more')
  if (to === null) return null
  const next = sentence.tokens[to]
  const closes =
    next === undefined ||
    next.kind === 'mark' ||
    littleAt(sentence, to, 'and') !== null ||
    littleAt(sentence, to, 'aux') !== null ||
    hitAt(sentence, to, 'harm') !== null ||
    hitAt(sentence, to, 'person') !== null ||
    hitAt(sentence, to, 'date') !== null ||
    (isArabic(sentence, i) && hitAt(sentence, i - 1, 'harm') !== null)
  return closes ? { toll: exactly(1), to, why: 'one more' } : null
}

export type Amount = { toll: Toll; to: number; why: string }

export function amountAt(sentence: Sentence, i: number): Amount | null {
  const vague = hitAt(sentence, i, 'vague')
  const exact = hitAt(sentence, i, 'exact')
  if (exact && exact.to >= (vague?.to ?? 0)) {
    const { value, isRound } = exact.value
    const told = isRound ? qualify('about', value) : { toll: exactly(value), why: 'the number as told' }
    return { ...told, to: exact.to }
  }
  const more = oneMoreAt(sentence, i)
  if (more) return more
  const token = sentence.tokens[i]
  if (!token || isWeekday(sentence, i)) return null
  if (!vague && token.kind !== 'number' && !hitAt(sentence, i, 'number')) return null
  const words: NumberWord[] = []
  let to = i
  if (token.kind === 'number') {
    const digits = digitsAt(sentence, i)
    const value = parseDigits(digits.text)
    if (value === null) return null
    words.push({ value, multiplies: false })
    to = digits.to
    const times = hitAt(sentence, to, 'number')
    if (times?.value.number.multiplies) {
      words.push(times.value.number)
      to = times.to
      // `2 mil 435`
      const rest = sentence.tokens[to]
      if (rest?.kind === 'number' && /^\d{1,3}$/.test(rest.word)) {
        words.push({ value: Number(rest.word), multiplies: false })
        to++
      }
    }
  } else {
    for (let hit = hitAt(sentence, to, 'number'); hit; hit = hitAt(sentence, to, 'number')) {
      words.push(hit.value.number)
      to = hit.to
      const and = littleAt(sentence, to, 'and')
      if (and !== null && isJoined(hit.value.number, hitAt(sentence, and, 'number')?.value.number)) to = and
    }
  }
  const value = composeNumber(words)
  if (value !== null && !(vague && vague.to > to)) return { toll: exactly(value), to, why: 'the number as told' }
  if (vague)
    return {
      toll: { low: vague.value.low, best: null, high: null },
      to: vague.to,
      why: 'a rough number: at least this many',
    }
  return null
}

/** `الاثنين` is Monday before it is two. */
function isWeekday(sentence: Sentence, i: number): boolean {
  return hitAt(sentence, i, 'date')?.value.word.is === 'weekday'
}

/** French writes `9 200` with a plain space as often as with a narrow one; behind a month's day the next is a number of its own. */
function digitsAt(sentence: Sentence, i: number): { text: string; to: number } {
  let text = sentence.tokens[i]?.word ?? ''
  let to = i + 1
  if (!/^[1-9]\d{0,2}$/.test(text) || isDateWord(sentence, i - 1)) return { text, to }
  for (let next = sentence.tokens[to]; next; next = sentence.tokens[to]) {
    const isGroup = next.kind === 'number' && /^\d{3}$/.test(next.word)
    if (!isGroup || next.start - (sentence.tokens[to - 1]?.end ?? 0) !== 1) break
    text += next.word
    to++
  }
  return { text, to }
}

/** "Two hundred and five" and "treinta y dos" are one number; "two and five" are two. */
function isJoined(before: NumberWord, after: NumberWord | undefined): boolean {
  if (!after || after.multiplies) return false
  if (before.multiplies) return after.value < before.value
  return before.value >= 20 && before.value % 10 === 0 && after.value < 10
}

export function rangeLink(sentence: Sentence, i: number, isBetween: boolean): number | null {
  if (isBetween) return littleAt(sentence, i, 'and')
  const { word } = sentence.tokens[i] ?? { word: '' }
  if (word === '-' || word === '–') return isEvenlySpaced(sentence, i) ? i + 1 : null
  return littleAt(sentence, i, 'to')
}

/** `10-15`, `10 – 15`; the `UPDATE 2- 17 dead` of a feed is no range. */
function isEvenlySpaced({ tokens }: Sentence, i: number): boolean {
  const [before, dash, after] = [tokens[i - 1], tokens[i], tokens[i + 1]]
  if (!before || !dash || !after) return false
  return dash.start - before.end > 0 === after.start - dash.end > 0
}

export function qualify(
  qualifier: 'at_least' | 'more_than' | 'about' | 'up_to',
  n: number,
): { toll: Toll; why: string } {
  if (qualifier === 'at_least') return { toll: { low: n, best: n, high: null }, why: 'at least this many' }
  if (qualifier === 'more_than') return { toll: { low: n, best: n, high: null }, why: 'more than this many' }
  if (qualifier === 'up_to') return { toll: { low: 0, best: null, high: n }, why: 'this many at most' }
  // "About" is read as within a tenth.
  return { toll: { low: Math.floor((n * 9) / 10), best: n, high: Math.ceil((n * 11) / 10) }, why: 'about this many' }
}

/** `a kidnapping in 2018`: four digits of our or the last century, with nobody behind them. */
export function isYear(sentence: Sentence, from: number, to: number): boolean {
  const token = sentence.tokens[from]
  return to === from + 1 && token !== undefined && isYearWord(token)
}

/** The number of a toll, the least it may be where it is a rough one. */
export function countOf({ best, low }: Toll): number {
  return best ?? low
}

export function exactly(n: number): Toll {
  return { low: n, best: n, high: n }
}

/** Two groups told side by side, together. */
export function addTolls(a: Toll, b: Toll): Toll {
  return {
    low: a.low + b.low,
    best: a.best === null || b.best === null ? null : a.best + b.best,
    high: a.high === null || b.high === null ? null : a.high + b.high,
  }
}
