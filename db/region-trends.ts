import { type Day, dayOf } from '#core/time/days.ts'
import { addWeeks, daysOfWeek, type Week, weekOf } from '#core/time/weeks.ts'
import { db, sql, where } from './client.ts'
import { type IncidentFilter, incidentConditions } from './incidents.ts'

/** Incidents a week of each admin-1 unit that had any, over so many weeks up to the given one, oldest first. */
export async function countByRegionAndWeek(
  filter: IncidentFilter,
  week: Week,
  weeks: number,
): Promise<Map<string, number[]>> {
  const span = Array.from({ length: weeks }, (_, i) => addWeeks(week, i - weeks + 1))
  const from = daysOfWeek(span[0] as Week)?.start as Day
  const to = daysOfWeek(week)?.end as Day
  const conditions = incidentConditions({ ...filter, from, to }) ?? [sql`false`]
  const rows = await db().$queryRaw<{ admin1: string; day: Date; n: number }[]>(sql`
    SELECT inc.admin1, inc.day, count(*)::int AS n FROM "Incident" inc
    ${where([...conditions, sql`inc.admin1 IS NOT NULL`, sql`inc.verification <> 'retracted'`])} GROUP BY 1, 2`)
  const counts = new Map<string, number[]>()
  for (const { admin1, day, n } of rows) {
    const index = span.indexOf(weekOf(dayOf(new Date(day))))
    const own = counts.get(admin1) ?? span.map(() => 0)
    if (index >= 0) own[index] = (own[index] ?? 0) + n
    counts.set(admin1, own)
  }
  return counts
}
