import { db, sql } from '#db/client.ts'
import { groupCountry } from '#db/grouping.ts'
import { getIncident } from '#db/incidents.ts'
import { getItem } from '#db/items.ts'
import { review } from '#db/review.ts'
import { findNear, findQueue } from '#db/review-queue.ts'
import { decide } from '#pipeline/5-incidents.ts'
import { type Figure, quantile } from './figure.ts'
import { inFreshDatabase } from './fresh-database.ts'
import { inventIncidents } from './invented-incidents.ts'

export const summary =
  'bench incidents: one report put among 200,000 incidents, and the review queue over 100,000, in a fresh PostgreSQL.'

const TRIES = 100
/** Reports that wait together while items pour in. */
const LOT = 100

/** Measures grouping and review on invented rows: 20 countries, four years, one report an incident. */
export function bench(): Promise<Figure[]> {
  return inFreshDatabase(async () => {
    await inventIncidents()
    return [...(await measureGrouping()), ...(await measureReview())]
  })
}

/** Time to put one new report into its incident, all reading and writing included. */
async function measureGrouping(): Promise<Figure[]> {
  const times: number[] = []
  for (let n = 1; n <= TRIES; n++) {
    // Every second one tells of what another incident tells already, and joins it; the others are new.
    await db().$executeRaw(sql`
      UPDATE "Report" r SET "incidentId" = NULL, "groupedAt" = NULL, "placeName" = o."placeName", "placeKey" = o."placeKey", admin1 = o.admin1, lat = o.lat, lon = o.lon,
        "dateStart" = o."dateStart", "dateEnd" = o."dateEnd", "dayFrom" = o."dayFrom", "dayTo" = o."dayTo"
      FROM "Report" o WHERE r.id = md5('report' || ${n * 7}::int)::uuid AND o.id = md5('report' || ${n % 2 ? n * 7 : n * 7 + 20}::int)::uuid`)
    const [row] = await db().$queryRaw<{ country: string }[]>(
      sql`SELECT country::text AS country FROM "Report" WHERE id = md5('report' || ${n * 7}::int)::uuid`,
    )
    times.push(await timed(() => groupCountry(row?.country ?? null, decide)))
  }
  const [joined] = await db().$queryRaw<{ n: number }[]>(
    sql`SELECT count(*)::int AS n FROM "Incident" WHERE "reportCount" > 1`,
  )
  if (!joined || joined.n < TRIES / 2) throw new Error('the reports did not join')
  const lots: number[] = []
  for (let lot = 0; lot < 5; lot++) {
    const ids = sql`SELECT md5('report' || (${lot * 4000}::int + k * 20))::uuid FROM generate_series(1, ${LOT}::int) AS k`
    await db().$executeRaw(sql`UPDATE "Report" SET "incidentId" = NULL, "groupedAt" = NULL WHERE id IN (${ids})`)
    const [row] = await db().$queryRaw<{ country: string }[]>(
      sql`SELECT DISTINCT country::text AS country FROM "Report" WHERE "groupedAt" IS NULL`,
    )
    lots.push((await timed(() => groupCountry(row?.country ?? null, decide))) / LOT)
  }
  return [
    { name: 'group.inLots.perReport.p50', value: quantile(lots, 0.5), unit: 'ms', limit: 5 },
    { name: 'group.oneReport.p10', value: quantile(times, 0.1), unit: 'ms' },
    { name: 'group.oneReport.p50', value: quantile(times, 0.5), unit: 'ms', limit: 5 },
    { name: 'group.oneReport.p95', value: quantile(times, 0.95), unit: 'ms' },
  ]
}

/** Time from a key press to everything the next incident needs: the decision kept, the incident, its item, those nearby and the queue. */
async function measureReview(): Promise<Figure[]> {
  const [decisions, views, queues]: [number[], number[], number[]] = [[], [], []]
  for (let n = 0; n < TRIES; n++) {
    const queue = await findQueue(null, 40)
    const [first, next] = queue.incidents
    if (!first || !next) throw new Error('the queue is empty')
    decisions.push(await timed(() => review({ id: null, name: 'bench' }, first, 'accepted')))
    views.push(
      await timed(async () => {
        const [incident] = await Promise.all([getIncident(next.id), findNear(next.id)])
        const report = incident.reports[0]
        if (report) await getItem(report.itemId)
      }),
    )
    queues.push(await timed(() => findQueue(null, 40)))
  }
  const whole = views.map((view, n) => view + (decisions[n] ?? 0))
  return [
    { name: 'review.decide.p95', value: quantile(decisions, 0.95), unit: 'ms' },
    { name: 'review.next.p95', value: quantile(views, 0.95), unit: 'ms' },
    { name: 'review.queue.p95', value: quantile(queues, 0.95), unit: 'ms' },
    { name: 'review.decideAndNext.p95', value: quantile(whole, 0.95), unit: 'ms', limit: 100 },
  ]
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}
