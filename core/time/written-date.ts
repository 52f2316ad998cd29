import { foldMonth, monthNamed } from './month-names.ts'

export type DateReading = {
  /** How "04/05/2026" is meant; unset, such a date is unknown unless a weekday decides it. */
  dayFirst?: boolean | undefined
}

/**
 * A date as a feed or page writes it, in any of our languages: an ISO 8601 instant, or a bare day where no time
 * is told; a time without a zone is taken for UTC. Null where it is no full date, impossible or ambiguous.
 */
export function readDate(written: string, reading: DateReading = {}): string | null {
  const text = plainDigits(written.slice(0, 200)).replace(/\s+/g, ' ').trim()
  if (text === '') return null
  const day = isoDay(text) ?? cjkDay(text) ?? namedDay(text) ?? numericDay(text, reading) ?? epoch(text)
  if (!day) return null
  if (day.instant !== undefined) return day.instant
  if (!isPossible(day)) return null
  const date = `${day.year}-${two(day.month)}-${two(day.day)}`
  const time = readTime(day.rest)
  if (time === 'impossible') return null
  if (time === null) return date
  return instantOf(day, time)
}

/** The instant with the offset it was written with, so that its first ten characters stay the outlet's own day. */
function instantOf(day: Found, { hour, minute, second, offset }: Time): string {
  const local = new Date(Date.UTC(day.year, day.month - 1, day.day, hour, minute, second)).toISOString().slice(0, 19)
  if (offset === 0) return `${local}Z`
  const ahead = Math.abs(offset)
  return `${local}${offset < 0 ? '-' : '+'}${two(Math.floor(ahead / 60))}:${two(ahead % 60)}`
}

type Found = { year: number; month: number; day: number; rest: string; instant?: string }

/** Nothing on the web is older; later years are typing errors or other calendars (2569 is Buddhist, 1448 Islamic). */
const FIRST_YEAR = 1970
const LAST_YEAR = 2100

function isPossible({ year, month, day }: Found): boolean {
  if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12 || day < 1) return false
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate()
}

function isoDay(text: string): Found | null {
  const match =
    /(?<!\d)(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)[T\s,]*/i.exec(text) ??
    /^(\d{4})()(\d{2})(\d{2})(?:[T\s]+(?=\d)|$)/i.exec(text)
  if (!match) return null
  const rest = text.slice(match.index + match[0].length).replace(/^(\d{2})(\d{2})(\d{2})?(?=\D|$)/, '$1:$2:$3')
  return { year: Number(match[1]), month: Number(match[3]), day: Number(match[4]), rest }
}

/** 2026年1月31日, 2026년 1월 31일. */
function cjkDay(text: string): Found | null {
  const match = /(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]?/.exec(text)
  if (!match) return null
  return {
    year: Number(match[1]),
    month: Number(match[2]),
    day: Number(match[3]),
    rest: text.slice(match.index + match[0].length),
  }
}

const DAY_FIRST =
  /(?<!\d)(\d{1,2})(?:st|nd|rd|th|er|º|ª|\.)?(?:\s+(?:de|of|d'|ta|ga))?[\s\-/,.]*((?!de\b|of\b)[\p{L}\p{M}]+(?:\s(?:الثاني|الأول|الاول|دووەم|یەکەم))?)\.?(?:\s*[/]\s*[\p{L}\p{M}\s]+?)?(?:\s+(?:de|del|of|г))?[\s\-/,.']+(\d{4}|\d{2})(?![\d:])/u
const MONTH_FIRST =
  /([\p{L}\p{M}]+)\.?[\s\-/]+(\d{1,2})(?:st|nd|rd|th)?(?!\d|:)[\s,\-/]+(?:(\d{4})(?!\d)|.*?(?<![\d+-])(\d{4})(?!\d))/u
const VIETNAMESE = /(\d{1,2})\s*tháng\s*(\d{1,2}),?\s*(?:năm\s*)?(\d{4})/iu

function namedDay(text: string): Found | null {
  const vietnamese = VIETNAMESE.exec(text)
  if (vietnamese) {
    const [whole, day, month, year] = vietnamese
    return {
      year: Number(year),
      month: Number(month),
      day: Number(day),
      rest: text.slice(vietnamese.index + whole.length),
    }
  }
  // Weekdays are left out, so that "mar., 01 déc. 2020" isn't read as a March.
  for (let from = 0; from < text.length; ) {
    const match = DAY_FIRST.exec(text.slice(from))
    if (!match) break
    const month = monthNamed(match[2] ?? '')
    if (month !== null) {
      const rest = `${text.slice(0, from + match.index)} ${text.slice(from + match.index + match[0].length)}`
      return { year: fullYear(match[3]), month, day: Number(match[1]), rest }
    }
    from += match.index + (match[1] ?? '').length
  }
  for (let from = 0; from < text.length; ) {
    const match = MONTH_FIRST.exec(text.slice(from))
    if (!match) return null
    const month = monthNamed(match[1] ?? '')
    if (month !== null) {
      const rest = text
        .slice(from + match.index + (match[1] ?? '').length)
        .replace(/^\D*\d{1,2}/, '')
        .replace(match[3] ?? match[4] ?? '', '')
      return { year: Number(match[3] ?? match[4]), month, day: Number(match[2]), rest }
    }
    from += match.index + (match[1] ?? '').length
  }
  return null
}

function numericDay(text: string, reading: DateReading): Found | null {
  const match = /(?<!\d)(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})(?!\d)/.exec(text)
  if (!match) return null
  const [whole, first, separator, second, written] = match
  if (separator === '-' && written?.length === 2) return null // 03-12-31 may be any order
  const a = Number(first)
  const b = Number(second)
  const year = fullYear(written)
  const rest = `${text.slice(0, match.index)} ${text.slice(match.index + whole.length)}`
  const dayFirst =
    separator === '.' || a > 12 || a === b ? true : b > 12 ? false : decideOrder(text, year, a, b, reading)
  if (dayFirst === null) return null
  return dayFirst ? { year, month: b, day: a, rest } : { year, month: a, day: b, rest }
}

function decideOrder(text: string, year: number, a: number, b: number, reading: DateReading): boolean | null {
  const weekday = WEEKDAYS.indexOf((/\p{L}{3}/u.exec(foldMonth(text))?.[0] ?? '').slice(0, 3))
  if (weekday >= 0) {
    const asDayFirst = new Date(Date.UTC(year, b - 1, a)).getUTCDay() === weekday
    const asMonthFirst = new Date(Date.UTC(year, a - 1, b)).getUTCDay() === weekday
    if (asDayFirst !== asMonthFirst) return asDayFirst
  }
  return reading.dayFirst ?? null
}

const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat']

/** Seconds or milliseconds since 1970, as JSON feeds and scripts sometimes give them. */
function epoch(text: string): Found | null {
  if (!/^(?:1\d{9}|1\d{12})$/.test(text)) return null
  const instant = new Date(Number(text) * (text.length === 10 ? 1000 : 1)).toISOString().replace('.000Z', 'Z')
  return { year: 0, month: 0, day: 0, rest: '', instant }
}

type Time = { hour: number; minute: number; second: number; offset: number }

const CLOCK =
  /(?<![\d:])(\d{1,2})\s?(?:[:h.]|時|시)\s?(\d{1,2})(?:[:.分](\d{1,2})(?:[.,]\d+)?)?(?::\d+)?(?:\s*(am|pm|a\.\s?m\.?|p\.\s?m\.?|ص|م|مساء|صباحا)(?![\p{L}\d]))?(?!\d)/iu

function readTime(rest: string): Time | null | 'impossible' {
  const match = CLOCK.exec(rest)
  if (!match) return null
  let hour = Number(match[1])
  const minute = Number(match[2])
  const second = Number(match[3] ?? 0)
  if (hour > 24 || minute > 59 || second > 60) return 'impossible'
  const half = (match[4] ?? '').replace(/[.\s]/g, '').toLowerCase()
  if (/^(?:pm|م|مساء)$/.test(half) && hour < 12) hour += 12
  if (/^(?:am|ص|صباحا)$/.test(half) && hour === 12) hour = 0
  const offset = zoneOffset(rest.slice(match.index + match[0].length), rest)
  return offset === null ? null : { hour, minute, second, offset }
}

/** Minutes ahead of UTC; null where the zone can't be true or is a place we'd need a table for. */
function zoneOffset(after: string, whole: string): number | null {
  const numeric = /^\s*(?:GMT|UTC)?\s*([+-])(\d{1,2}):?(\d{2})?(?!\d)/i.exec(after)
  if (numeric) {
    const hours = Number(numeric[2])
    const minutes = Number(numeric[3] ?? 0)
    if (hours > 14 || (numeric[1] === '-' && hours > 12) || minutes > 59) return null
    return (numeric[1] === '-' ? -1 : 1) * (hours * 60 + minutes)
  }
  if (/^\s*\[/.test(after)) return null
  const name = /^\s*\(?([A-Z]{1,5})\b/.exec(after)?.[1] ?? /\b(GMT|UTC)\b/.exec(whole)?.[1]
  if (name === undefined) return 0
  return Object.hasOwn(ZONES, name) ? (ZONES[name] ?? 0) * 60 : 0
}

/** Hours ahead of UTC of the names RFC 822 and news sites use; names that several zones share are left out. */
const ZONES: Record<string, number> = {
  Z: 0,
  UT: 0,
  UTC: 0,
  GMT: 0,
  WET: 0,
  WEST: 1,
  BST: 1,
  CET: 1,
  CEST: 2,
  MET: 1,
  MEST: 2,
  EET: 2,
  EEST: 3,
  MSK: 3,
  TRT: 3,
  EAT: 3,
  CAT: 2,
  SAST: 2,
  WAT: 1,
  PKT: 5,
  IST: 5.5,
  NPT: 5.75,
  MMT: 6.5,
  WIB: 7,
  ICT: 7,
  WITA: 8,
  PHT: 8,
  HKT: 8,
  SGT: 8,
  JST: 9,
  KST: 9,
  AEST: 10,
  AEDT: 11,
  NZST: 12,
  NZDT: 13,
  EST: -5,
  EDT: -4,
  ET: -5,
  CST: -6,
  CDT: -5,
  CT: -6,
  MST: -7,
  MDT: -6,
  MT: -7,
  PST: -8,
  PDT: -7,
  PT: -8,
  AKST: -9,
  HST: -10,
  BRT: -3,
  ART: -3,
  CLT: -4,
  COT: -5,
  PET: -5,
  VET: -4,
}

function fullYear(written: string | undefined): number {
  const year = Number(written)
  return written?.length === 2 ? year + (year < 70 ? 2000 : 1900) : year
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}

/** Zeros of the decimal digits news is written in: Arabic, Persian, Devanagari, Bengali, Thai, Burmese, full width. */
const ZEROS = [0x660, 0x6f0, 0x966, 0x9e6, 0xe50, 0x1040, 0xff10]

function plainDigits(text: string): string {
  return text.replace(/[^\p{ASCII}\P{Nd}]/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0
    const zero = ZEROS.find((start) => code >= start && code < start + 10)
    return zero === undefined ? digit : String(code - zero)
  })
}
