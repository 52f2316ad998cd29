import { dayOf } from '#core/time/days.ts'
import { addWeeks, mondayOf, type Week, weekOf } from '#core/time/weeks.ts'
import { findIncidents } from '#db/incidents.ts'

/** Fewer incidents than these make a week that has only begun. */
const ENOUGH = 5

/** How much the running week has: too little to read a pattern from while it is below five. */
export async function runningWeek(
  country: string | null,
  now = new Date(),
): Promise<{ count: number; isThin: boolean }> {
  const today = dayOf(now)
  const { total } = await findIncidents({
    countries: country ? [country] : undefined,
    from: mondayOf(today),
    to: today,
    pageSize: 1,
  })
  return { count: total, isThin: total < ENOUGH }
}

/** Where a first look leads: to the running week, or to the last finished one while the running one has only begun. */
export async function firstLook(now = new Date()): Promise<string> {
  const { isThin } = await runningWeek(null, now)
  return isThin ? `/?week=${lastFinishedWeek(now)}` : '/'
}

/** The week before the running one. */
export function lastFinishedWeek(now: Date): Week {
  return addWeeks(weekOf(dayOf(now)), -1)
}
