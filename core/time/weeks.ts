import { addDays, type Day, startOf } from './days.ts'

/** An ISO 8601 week, Monday to Sunday, written `2026-W47`. */
export type Week = string

/** The ISO week a day lies in. */
export function weekOf(day: Day): Week {
  const thursday = addDays(mondayOf(day), 3)
  const year = thursday.slice(0, 4)
  const first = mondayOf(`${year}-01-04`)
  const number = Math.round((startOf(mondayOf(day)).getTime() - startOf(first).getTime()) / (7 * 86_400_000)) + 1
  return `${year}-W${String(number).padStart(2, '0')}`
}

/** The Monday of the week a day lies in. */
export function mondayOf(day: Day): Day {
  const weekday = startOf(day).getUTCDay()
  return addDays(day, -((weekday + 6) % 7))
}

/** First and last day of a week; null where the text is no ISO week that exists. */
export function daysOfWeek(week: Week): { start: Day; end: Day } | null {
  const match = /^(\d{4})-W(\d{2})$/.exec(week)
  if (!match) return null
  const start = addDays(mondayOf(`${match[1]}-01-04`), (Number(match[2]) - 1) * 7)
  return weekOf(start) === week ? { start, end: addDays(start, 6) } : null
}

/** The week `count` weeks later, earlier where negative. */
export function addWeeks(week: Week, count: number): Week {
  const days = daysOfWeek(week)
  if (!days) throw new Error(`not an ISO week: ${week}`)
  return weekOf(addDays(days.start, count * 7))
}
