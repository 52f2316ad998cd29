import { getLocale } from 'next-intl/server'

/** Days and times as people read them; all in UTC, 24 hours. */
export type Dates = {
  /** `Fri 20 Nov` */
  day(at: Date | string): string
  /** `Fri 20 Nov 2026` */
  dayYear(at: Date | string): string
  /** `09:40` */
  time(at: Date | string): string
  /** `Fri 20 Nov 09:40` */
  dayTime(at: Date | string): string
  /** `Fri 20 Nov 2026, 09:40` */
  full(at: Date | string): string
  /** `14–20 Nov 2026` for two days, one day where they are the same. */
  range(start: string, end: string): string
}

/** Dates in the language of the page. */
export async function getDates(): Promise<Dates> {
  return datesIn(await getLocale())
}

/** Dates in a language; English dates are written the British way, without commas. */
export function datesIn(locale: string): Dates {
  const tag = locale === 'en' ? 'en-GB' : locale
  const format = (options: Intl.DateTimeFormatOptions) => {
    const formatter = new Intl.DateTimeFormat(tag, { timeZone: 'UTC', ...options })
    return (at: Date | string) => tidy(formatter.format(instant(at)))
  }
  const tidy = (text: string) =>
    locale === 'en'
      ? text
          .replaceAll(',', '')
          .replace('Sept', 'Sep')
          .replace(/(\d)\s*–\s*(\d)/, '$1–$2')
      : text
  const day = format({ weekday: 'short', day: 'numeric', month: 'short' })
  const dayYear = format({ weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' })
  const time = format({ hour: '2-digit', minute: '2-digit', hour12: false })
  const span = new Intl.DateTimeFormat(tag, { timeZone: 'UTC', day: 'numeric', month: 'short', year: 'numeric' })
  return {
    day,
    dayYear,
    time,
    dayTime: (at) => `${day(at)} ${time(at)}`,
    full: (at) => `${dayYear(at)}, ${time(at)}`,
    range: (start, end) => (start === end ? dayYear(start) : tidy(span.formatRange(instant(start), instant(end)))),
  }
}

function instant(at: Date | string): Date {
  return at instanceof Date ? at : new Date(at.length === 10 ? `${at}T00:00:00Z` : at)
}
