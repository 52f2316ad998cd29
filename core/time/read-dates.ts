import type { Token } from '#core/text/tokens.ts'
import type { DateWord, TimeUnit } from './date-words.ts'
import { addDays, type Day, startOf } from './days.ts'
import { mondayOf } from './weeks.ts'

/** Days a text names; `precision` says how wide the words are. */
export type DateRange = { start: Day; end: Day; precision: 'day' | 'days' | 'week' | 'month' | 'longer' }

/** A date in tokens `from` to `to`; `range` is null where the words need a day to count from and none is known. */
export type DateMention = { from: number; to: number; range: DateRange | null; isExact: boolean }

/** What stands at a token for the date grammar. */
export type DateLookup = {
  /** Whether a date can begin at a token: a number, a day such as `16th` or a word of the dictionary. */
  mayBegin: (token: number) => boolean
  wordAt: (token: number, is: DateWord['is']) => { word: DateWord; to: number } | null
  numberAt: (token: number) => { value: number; to: number } | null
  monthFirst: boolean
}

/**
 * The dates named in tokens `from` to `to`, counted from `anchor` (the day of publication). News look back: "on Friday"
 * is the last Friday, today included.
 */
export function readDates(
  tokens: readonly Token[],
  from: number,
  to: number,
  look: DateLookup,
  anchor: Day | null,
): DateMention[] {
  const mentions: DateMention[] = []
  for (let i = from; i < to; i++) {
    if (!look.mayBegin(i) && dayNumber(tokens, i) === null) continue
    const found = dateAt(tokens, i, look, anchor)
    if (!found || found.to > to) continue
    mentions.push(found)
    i = found.to - 1
  }
  return mentions
}

function dateAt(tokens: readonly Token[], i: number, look: DateLookup, anchor: Day | null): DateMention | null {
  // "Friday, 18 February" is one date, and the day of the month is the surer part.
  const weekday = look.wordAt(i, 'weekday')
  if (weekday) {
    const at = tokens[weekday.to]?.word === ',' ? weekday.to + 1 : weekday.to
    const dated =
      dayAndMonth(tokens, at, look, anchor) ?? (look.wordAt(at, 'month') ? monthFirst(tokens, at, look, anchor) : null)
    if (dated?.range?.precision === 'day') return { ...dated, from: i }
  }
  return (
    numericDate(tokens, i, look) ??
    dayAndMonth(tokens, i, look, anchor) ??
    monthFirst(tokens, i, look, anchor) ??
    countedBack(i, look, anchor) ??
    relative(tokens, i, look, anchor)
  )
}

/** `2026-11-20`, `20/11/2026`. */
function numericDate(tokens: readonly Token[], i: number, look: DateLookup): DateMention | null {
  const [a, mark, b, mark2, c] = [tokens[i], tokens[i + 1], tokens[i + 2], tokens[i + 3], tokens[i + 4]]
  if (a?.kind !== 'number' || b?.kind !== 'number' || c?.kind !== 'number') return null
  if (mark?.word !== mark2?.word || (mark?.word !== '-' && mark?.word !== '/')) return null
  if (a.word.length === 4) return exact(i, i + 5, Number(a.word), Number(b.word), Number(c.word))
  if (c.word.length !== 4) return null
  const [first, second] = [Number(a.word), Number(b.word)]
  const isMonthFirst = second > 12 || (look.monthFirst && first <= 12)
  return exact(i, i + 5, Number(c.word), isMonthFirst ? first : second, isMonthFirst ? second : first)
}

/** `5 January 2026`, `16th of May`, `13-14 June`, `el 5 de enero`. */
function dayAndMonth(tokens: readonly Token[], i: number, look: DateLookup, anchor: Day | null): DateMention | null {
  const first = dayNumber(tokens, i)
  if (first === null) return null
  let at = i + 1
  let last = first
  if (tokens[at]?.word === '-' || tokens[at]?.word === '–') {
    const second = dayNumber(tokens, at + 1)
    if (second !== null && second > first) {
      last = second
      at += 2
    }
  }
  const joiner = look.wordAt(at, 'joiner')
  // "wounded 17 on October 20": the number is of people
  if (joiner && STANDING_BEFORE.has(tokens[at]?.word ?? '')) return null
  if (joiner) at = joiner.to
  const month = look.wordAt(at, 'month')
  if (month?.word.is !== 'month') return null
  const year = yearAfter(tokens, month.to, look, true)
  const found = dayOfMonth(i, year?.to ?? month.to, year?.value ?? null, month.word.month, first, anchor)
  if (found?.range && last > first) {
    const end = dateOf(Number(found.range.start.slice(0, 4)), month.word.month, last)
    if (end) found.range = { start: found.range.start, end, precision: 'days' }
  }
  return found
}

/** Words that stand before a day or month, never between the two. */
const STANDING_BEFORE = new Set(['on', 'in', 'at', 'en', 'au', 'في'])

/** `January 5, 2026`, `May 2026`, `in January`. */
function monthFirst(tokens: readonly Token[], i: number, look: DateLookup, anchor: Day | null): DateMention | null {
  const found = look.wordAt(i, 'month')
  if (found?.word.is !== 'month') return null
  let at = found.to
  if (tokens[at]?.word === '.') at++
  const day = look.monthFirst ? dayNumber(tokens, at) : null
  if (day !== null) {
    const year = yearAfter(tokens, at + 1, look, false)
    return dayOfMonth(i, year?.to ?? at + 1, year?.value ?? null, found.word.month, day, anchor)
  }
  const year = yearAfter(tokens, at, look, false)
  if (!year && (isDoubtfulMonth(tokens, i) || !look.wordAt(i - 1, 'joiner'))) return null
  const value = year?.value ?? (anchor ? pastYear(anchor, found.word.month) : null)
  const range = value === null ? null : monthRange(value, found.word.month)
  return { from: i, to: year?.to ?? found.to, range, isExact: year !== null }
}

/** A month's name that is also another word, or not written as a name. */
function isDoubtfulMonth(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i]
  return token !== undefined && (token.word === 'may' || token.word === 'march') && !token.isCapital
}

/** `two days ago`, `hace dos días`, `il y a trois semaines`. */
function countedBack(i: number, look: DateLookup, anchor: Day | null): DateMention | null {
  const before = look.wordAt(i, 'ago')
  const isBefore = before?.word.is === 'ago' && before.word.side === 'before'
  const at = isBefore ? before.to : i
  const number = look.numberAt(at)
  const unit = look.wordAt(number?.to ?? at, 'unit')
  if (unit?.word.is !== 'unit' || (!number && !isBefore)) return null
  // "منذ يوم الاثنين" is since Monday
  if (!number && look.wordAt(unit.to, 'weekday')) return null
  let to = unit.to
  if (!isBefore) {
    const after = look.wordAt(unit.to, 'ago')
    if (after?.word.is !== 'ago' || after.word.side !== 'after') return null
    to = after.to
  }
  const count = number?.value ?? 1
  return { from: i, to, range: anchor && count < 10_000 ? backBy(anchor, count, unit.word.unit) : null, isExact: false }
}

/** `yesterday`, `last week`, `on Friday`, `el viernes pasado`. */
function relative(tokens: readonly Token[], i: number, look: DateLookup, anchor: Day | null): DateMention | null {
  const day = look.wordAt(i, 'day')
  if (day?.word.is === 'day') {
    const range = anchor ? sameDay(addDays(anchor, day.word.offset)) : null
    return { from: i, to: day.to, range, isExact: false }
  }
  const front = look.wordAt(i, 'last') ?? look.wordAt(i, 'next') ?? look.wordAt(i, 'this')
  const at = front ? front.to : i
  const weekday = look.wordAt(at, 'weekday')
  const period = weekday ?? look.wordAt(at, 'weekend') ?? look.wordAt(at, 'unit') ?? look.wordAt(at, 'month')
  if (!period) return null
  const back = front ? null : (look.wordAt(period.to, 'last') ?? look.wordAt(period.to, 'next'))
  const turn = (front ?? back)?.word.is ?? null
  const isPast = period.word.is === 'weekend' && period.word.isPast
  if (!turn && !weekday && !isPast) return null
  if (weekday?.word.is === 'weekday' && tokens[weekday.to - 1]?.isCapital === false && look.wordAt(at, 'month'))
    return null
  const to = back?.to ?? period.to
  return { from: i, to, range: anchor ? periodRange(anchor, period.word, turn) : null, isExact: false }
}

function periodRange(anchor: Day, word: DateWord, turn: DateWord['is'] | null): DateRange | null {
  if (word.is === 'weekday') {
    const today = ((new Date(anchor).getUTCDay() + 6) % 7) + 1
    const back = (today - word.weekday + 7) % 7
    // "Last Friday" said on a Friday is a week ago, "next" is ahead.
    if (turn === 'next') return sameDay(addDays(anchor, ((word.weekday - today + 6) % 7) + 1))
    return sameDay(addDays(anchor, -(turn === 'last' && back === 0 ? 7 : back)))
  }
  const sign = turn === 'last' ? -1 : turn === 'next' ? 1 : 0
  if (word.is === 'weekend') {
    const monday = mondayOf(anchor)
    const saturday = addDays(monday, sign === 1 ? 5 : new Date(anchor).getUTCDay() === 0 && sign === 0 ? 5 : -2)
    return { start: saturday, end: addDays(saturday, 1), precision: 'days' }
  }
  if (word.is === 'month') return monthRange(pastYear(anchor, word.month), word.month)
  if (word.is !== 'unit' || word.unit === 'hour') return null
  if (word.unit === 'day') return null
  if (word.unit === 'week') {
    const start = addDays(mondayOf(anchor), sign * 7)
    return { start, end: addDays(start, 6), precision: 'week' }
  }
  const [year, month] = [Number(anchor.slice(0, 4)), Number(anchor.slice(5, 7))]
  if (word.unit === 'month') {
    const index = year * 12 + month - 1 + sign
    return monthRange(Math.floor(index / 12), (index % 12) + 1)
  }
  return { start: `${year + sign}-01-01`, end: `${year + sign}-12-31`, precision: 'longer' }
}

function backBy(anchor: Day, count: number, unit: TimeUnit): DateRange {
  if (unit === 'hour') return sameDay(addDays(anchor, -Math.round(count / 24)))
  if (unit === 'day') return sameDay(addDays(anchor, -count))
  if (unit === 'week') {
    const middle = addDays(anchor, -count * 7)
    return { start: addDays(middle, -3), end: addDays(middle, 3), precision: 'week' }
  }
  const index = Number(anchor.slice(0, 4)) * 12 + Number(anchor.slice(5, 7)) - 1 - count * (unit === 'year' ? 12 : 1)
  if (index < 12) return sameDay(anchor)
  if (unit === 'year')
    return {
      start: `${year4(Math.floor(index / 12))}-01-01`,
      end: `${year4(Math.floor(index / 12))}-12-31`,
      precision: 'longer',
    }
  return monthRange(Math.floor(index / 12), (index % 12) + 1) ?? sameDay(anchor)
}

/** A day of the month in tokens: `5`, `16th`, `1er`. */
function dayNumber(tokens: readonly Token[], i: number): number | null {
  const token = tokens[i]
  if (!token || token.kind === 'mark' || !isDigit(token.word.charCodeAt(0))) return null
  const digits = /^(\d{1,2})(?:st|nd|rd|th|er)?$/.exec(token.word)?.[1]
  const day = Number(digits)
  return digits && day >= 1 && day <= 31 ? day : null
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39
}

/** The year that follows a month: four digits, or two where a day stands before it (agency datelines). */
function yearAfter(
  tokens: readonly Token[],
  i: number,
  look: DateLookup,
  allowsTwo: boolean,
): { value: number; to: number } | null {
  let at = i
  if (tokens[at]?.word === ',') at++
  const joiner = look.wordAt(at, 'joiner')
  if (joiner) at = joiner.to
  const word = tokens[at]?.kind === 'number' ? (tokens[at]?.word ?? '') : ''
  if (/^(19|20)\d\d$/.test(word)) return { value: Number(word), to: at + 1 }
  if (allowsTwo && at === i && /^\d\d$/.test(word))
    return { value: Number(word) + (Number(word) > 50 ? 1900 : 2000), to: at + 1 }
  return null
}

function dayOfMonth(
  from: number,
  to: number,
  year: number | null,
  month: number,
  day: number,
  anchor: Day | null,
): DateMention | null {
  if (year !== null) return exact(from, to, year, month, day)
  if (!anchor) return { from, to, range: null, isExact: false }
  const thisYear = dateOf(Number(anchor.slice(0, 4)), month, day)
  // A day a little ahead of publication is an announcement; further ahead, it was last year's.
  const isFar = thisYear !== null && thisYear > addDays(anchor, 60)
  const found = isFar ? dateOf(Number(anchor.slice(0, 4)) - 1, month, day) : thisYear
  return found ? { from, to, range: sameDay(found), isExact: true } : null
}

function exact(from: number, to: number, year: number, month: number, day: number): DateMention | null {
  const found = dateOf(year, month, day)
  return found ? { from, to, range: sameDay(found), isExact: true } : null
}

function pastYear(anchor: Day, month: number): number {
  const year = Number(anchor.slice(0, 4))
  return month > Number(anchor.slice(5, 7)) ? year - 1 : year
}

function monthRange(year: number, month: number): DateRange | null {
  const start = dateOf(year, month, 1)
  const next = month === 12 ? dateOf(year + 1, 1, 1) : dateOf(year, month + 1, 1)
  return start && next ? { start, end: addDays(next, -1), precision: 'month' } : null
}

function dateOf(year: number, month: number, day: number): Day | null {
  if (year < 1900 || year > 2100 || month < 1 || month > 12 || day < 1 || day > 31) return null
  const written = `${year4(year)}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  const instant = startOf(written)
  return instant.getUTCDate() === day ? written : null
}

function year4(year: number): string {
  return String(year).padStart(4, '0')
}

function sameDay(day: Day): DateRange {
  return { start: day, end: day, precision: 'day' }
}
