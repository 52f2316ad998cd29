/** A calendar day in UTC, written `2026-11-22`. */
export type Day = string

const DAY_MS = 86_400_000

/** The UTC day of an instant. */
export function dayOf(instant: Date): Day {
  return dayAt(instant.getTime())
}

/** Midnight UTC at which the day begins. */
export function startOf(day: Day): Date {
  return new Date(timeOf(day))
}

/** The day `count` days later, earlier where negative. */
export function addDays(day: Day, count: number): Day {
  return dayAt(timeOf(day) + count * DAY_MS)
}

/** Whole days from `a` to `b`, negative where `b` is earlier. */
export function daysBetween(a: Day, b: Day): number {
  return Math.round((timeOf(b) - timeOf(a)) / DAY_MS)
}

// Grouping and counting ask for the same few hundred days over and over: writing and reading dates is slow, remembering is not.
const MOST_REMEMBERED = 20_000
const names = new Map<number, Day>()
const times = new Map<Day, number>()

function dayAt(time: number): Day {
  const number = Math.floor(time / DAY_MS)
  const known = names.get(number)
  if (known !== undefined) return known
  const day = new Date(time).toISOString().slice(0, 10)
  if (names.size < MOST_REMEMBERED) names.set(number, day)
  return day
}

function timeOf(day: Day): number {
  const known = times.get(day)
  if (known !== undefined) return known
  const time = Date.parse(`${day}T00:00:00Z`)
  if (times.size < MOST_REMEMBERED) times.set(day, time)
  return time
}
