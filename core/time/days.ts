/** A calendar day in UTC, written `2026-11-22`. */
export type Day = string

const DAY_MS = 86_400_000

/** The UTC day of an instant. */
export function dayOf(instant: Date): Day {
  return instant.toISOString().slice(0, 10)
}

/** Midnight UTC at which the day begins. */
export function startOf(day: Day): Date {
  return new Date(`${day}T00:00:00Z`)
}

/** The day `count` days later, earlier where negative. */
export function addDays(day: Day, count: number): Day {
  return dayOf(new Date(startOf(day).getTime() + count * DAY_MS))
}

/** Whole days from `a` to `b`, negative where `b` is earlier. */
export function daysBetween(a: Day, b: Day): number {
  return Math.round((startOf(b).getTime() - startOf(a).getTime()) / DAY_MS)
}
