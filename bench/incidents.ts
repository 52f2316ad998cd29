import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { closeDatabase, db, sql } from '#db/client.ts'
import { groupCountry } from '#db/grouping.ts'
import { getIncident } from '#db/incidents.ts'
import { getItem } from '#db/items.ts'
import { review } from '#db/review.ts'
import { findNear, findQueue } from '#db/review-queue.ts'
import { rememberDatabaseUrl } from '#io/database-url.ts'
import { env } from '#io/env.ts'
import { migrate } from '#io/postgres/migrate.ts'
import { startPostgres } from '#io/postgres/start.ts'
import { decide } from '#pipeline/5-incidents.ts'
import type { Figure } from './figure.ts'

export const summary =
  'bench incidents: one report put among 200,000 incidents, and the review queue over 100,000, in a fresh PostgreSQL.'

const INCIDENTS = 200_000
const QUEUED = 100_000
const DAYS = 1460 // four years
const TRIES = 100
/** Reports that wait together while items pour in. */
const LOT = 100

/** Measures grouping and review on invented rows: 20 countries, four years, one report an incident. */
export async function bench(): Promise<Figure[]> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'tidings-bench-'))
  chmodSync(dataDir, 0o755) // run by root, PostgreSQL works under another account
  const postgres = await startPostgres({ dataDir })
  if (!postgres.ok) throw new Error(postgres.reason)
  try {
    const migrated = await migrate(postgres.url, path.join(env.projectDir, 'prisma', 'migrations'))
    if (!migrated.ok) throw new Error(migrated.reason)
    rememberDatabaseUrl(postgres.url)
    await fill()
    return [...(await measureGrouping()), ...(await measureReview())]
  } finally {
    await closeDatabase()
    await postgres.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
}

/** An incident, its item and its report for each of `INCIDENTS` numbers; ids hold the number, so that rows find one another. */
async function fill(): Promise<void> {
  await db().$executeRaw(
    sql`INSERT INTO "Source" (id, key, kind, title) VALUES (md5('source')::uuid, 'feed:bench', 'feed', 'Bench')`,
  )
  const day = sql`current_date - (n % ${DAYS}::int)`
  const country = sql`(ARRAY['IQ','SY','YE','SD','SS','ET','SO','CD','CF','ML','NE','NG','BF','TD','LY','AF','MM','UA','HT','CO'])[1 + n % 20]`
  const point = sql`33 + (n % 700) / 100.0, 40 + (n % 900) / 100.0`
  const numbers = sql`generate_series(1, ${INCIDENTS}::int) AS n`
  await db().$executeRaw(sql`
    INSERT INTO "Incident" (id, title, type, family, polarity, verification, country, admin1, "placeName", "placeKey", lat, lon, "placePrecision", "dateStart", "dateEnd",
      "datePrecision", day, "killedLow", "killedHigh", actors, claims, "originCount", "reportCount", "firstReportedAt", "lastReportedAt", "updatedAt", queued, rank, doubts)
    SELECT md5('incident' || n)::uuid, 'Clash number ' || n, 'armed_clash', 'fighting', 'deteriorating', 'reported', ${country}, ${country} || '.' || (n % 15), 'Town ' || n % 700,
      'test:' || n % 700, ${point}, 1, ${day}, ${day}, 'day', ${day}, n % 9, n % 9, '[]',
      '{"type":{"value":"armed_clash","why":"only","claims":[]},"place":{"value":null,"why":"only","claims":[]},"date":{"value":null,"why":"only","claims":[]},"killed":{"value":null,"why":"none","claims":[]},"injured":{"value":null,"why":"none","claims":[]},"abducted":{"value":null,"why":"none","claims":[]},"arrested":{"value":null,"why":"none","claims":[]},"displaced":{"value":null,"why":"none","claims":[]}}',
      1, 1, ${day}, ${day}, now(), n <= ${QUEUED}::int, (n % 997) / 50.0, CASE WHEN n % 3 = 0 THEN '{}'::text[] ELSE '{type}' END FROM ${numbers}`)
  await db().$executeRaw(sql`
    INSERT INTO "Item" (id, "sourceId", key, status, title, text, published, "readAt")
    SELECT md5('item' || n)::uuid, md5('source')::uuid, 'item ' || n, 'read', 'Clash number ' || n, 'Clash number ' || n || repeat(' told at some length', 60), ${day}, now() FROM ${numbers}`)
  await db().$executeRaw(sql`
    INSERT INTO "Report" (id, "itemId", ordinal, type, polarity, status, p, "placeName", "placeKey", country, admin1, lat, lon, "placePrecision", "dateStart", "dateEnd", "datePrecision", "dayFrom", "dayTo",
      tolls, actors, words, "incidentId", "groupedAt")
    SELECT md5('report' || n)::uuid, md5('item' || n)::uuid, 0, 'armed_clash', 'deteriorating', 'asserted', 0.9, 'Town ' || n % 700, 'test:' || n % 700, ${country}, ${country} || '.' || (n % 15),
      ${point}, 1, ${day}, ${day}, 'day', ${day}, ${day}, '{"killed":null,"injured":null,"abducted":null,"arrested":null,"displaced":null}', '[]', ARRAY['Clash','number','x' || n % 50],
      md5('incident' || n)::uuid, now() FROM ${numbers}`)
  await db().$executeRaw(sql`ANALYZE`)
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

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}
