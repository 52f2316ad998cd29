import { type ChildProcess, spawn } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { closeDatabase, db, sql } from '#db/client.ts'
import { closeJobs } from '#db/jobs.ts'
import { saveSource } from '#db/sources.ts'
import { databaseUrl } from '#io/database-url.ts'
import { groupReports } from './5-incidents.ts'
import { startFeedServer } from './testing-feed-server.ts'

// The real worker as a process of its own, killed without warning while it reads, and started again.
const KILLS = 3
const FEEDS = 6
const ITEMS = 12

let server: Awaited<ReturnType<typeof startFeedServer>>
beforeAll(async () => {
  server = await startFeedServer(FEEDS, ITEMS)
})
afterAll(async () => {
  await closeJobs()
  await closeDatabase()
  await server.close()
})

function startWorkerProcess(): ChildProcess {
  const host = new URL(server.origin).host
  return spawn(process.execPath, ['scripts/tidings.mjs', 'worker'], {
    env: {
      ...process.env,
      DATABASE_URL: databaseUrl(),
      TIDINGS_ALLOW_PRIVATE: host,
      TIDINGS_LOG: 'error',
      TIDINGS_READERS: '1',
      TIDINGS_PAGE_PAUSE_MS: '0',
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
}

async function killed(worker: ChildProcess, signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
  const gone = new Promise<void>((resolve) => worker.once('exit', () => resolve()))
  worker.kill(signal)
  await gone
}

async function count(query: ReturnType<typeof sql>): Promise<number> {
  return (await db().$queryRaw<{ n: number }[]>(query))[0]?.n ?? 0
}

async function settled(seconds: number): Promise<void> {
  for (let i = 0; i < seconds * 5; i++) {
    const read = await count(sql`SELECT count(*)::int AS n FROM "Item" WHERE status = 'read'`)
    const waiting = await count(sql`SELECT count(*)::int AS n FROM "Report" WHERE "groupedAt" IS NULL`)
    if (read === server.items && waiting === 0) return
    await sleep(200)
  }
}

test('a worker killed at random moments loses nothing and doubles nothing', { timeout: 180_000 }, async () => {
  const by = { id: null, name: 'A tester' }
  for (const address of server.addresses)
    await saveSource({ kind: 'feed', key: `feed:${address}`, title: address, address, countries: ['IQ'] }, by)
  for (let kill = 0; kill < KILLS; kill++) {
    const worker = startWorkerProcess()
    const before = await count(sql`SELECT count(*)::int AS n FROM "Item" WHERE status = 'read'`)
    for (
      let i = 0;
      i < 300 && (await count(sql`SELECT count(*)::int AS n FROM "Item" WHERE status = 'read'`)) === before;
      i++
    )
      await sleep(50)
    await sleep(Math.random() * 300)
    await killed(worker, 'SIGKILL')
  }
  const worker = startWorkerProcess()
  await settled(90)
  await killed(worker, 'SIGTERM')

  expect(await count(sql`SELECT count(*)::int AS n FROM "Item"`)).toBe(server.items)
  expect(await count(sql`SELECT count(*)::int AS n FROM "Item" WHERE status = 'read' AND text <> ''`)).toBe(
    server.items,
  )
  expect(await count(sql`SELECT count(*)::int AS n FROM "Report" WHERE "groupedAt" IS NULL`)).toBe(0)
  expect(await count(sql`SELECT count(*)::int AS n FROM "Report"`)).toBeGreaterThan(server.items / 2)
  // Each report stands in one incident, and every incident counts just the reports that stand in it.
  expect(
    await count(
      sql`SELECT count(*)::int AS n FROM "Incident" inc WHERE inc."reportCount" <> (SELECT count(*) FROM "Report" r WHERE r."incidentId" = inc.id)`,
    ),
  ).toBe(0)
  expect(await count(sql`SELECT count(*)::int AS n FROM "Report" WHERE "incidentId" IS NULL`)).toBe(0)
  expect(
    await count(
      sql`SELECT count(*)::int AS n FROM "Item" i, jsonb_path_query(i.tags, '$[*].evidence[0]') span WHERE substr(i.text, (span->>'start')::int + 1, length(span->>'quote')) <> span->>'quote'`,
    ),
  ).toBe(0)
})

test('grouping again changes nothing', async () => {
  const incidents = () => db().$queryRaw(sql`SELECT id, version, "reportCount" FROM "Incident" ORDER BY id`)
  const before = await incidents()
  expect(await groupReports()).toBe(0)
  expect(await incidents()).toEqual(before)
})

test('grouping everything anew keeps every report where it is', async () => {
  const links = () => db().$queryRaw(sql`SELECT id, "incidentId" FROM "Report" ORDER BY id`)
  const before = await links()
  await db().$executeRaw(sql`UPDATE "Report" SET "groupedAt" = NULL`)
  expect(await groupReports()).toBeGreaterThan(0)
  expect(await links()).toEqual(before)
})
