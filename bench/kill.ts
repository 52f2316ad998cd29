import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { db, sql } from '#db/client.ts'
import { getProgress, isDone } from '#db/progress.ts'
import { saveSource } from '#db/sources.ts'
import { databaseUrl } from '#io/database-url.ts'
import { env } from '#io/env.ts'
import { startFeedServer } from '#pipeline/testing-feed-server.ts'
import type { Figure } from './figure.ts'
import { inFreshDatabase } from './fresh-database.ts'

export const summary =
  'bench kill [--kills 50]: a worker killed without warning at random moments loses and doubles nothing.'

const FEEDS = 40
const ITEMS = 25
/** From opening to well into the work of a worker on a small machine. */
const LIVES_MS = [300, 4000] as const
const LONGEST_MS = 600_000

/** Kills the real worker again and again while it collects from a server of our own, lets it finish, and counts. */
export async function bench(args: string[]): Promise<Figure[]> {
  const { values } = parseArgs({ args, options: { kills: { type: 'string', default: '50' } } })
  const kills = Number(values.kills)
  if (!Number.isInteger(kills) || kills < 1) throw new Error('--kills must be a whole number from 1.')
  const server = await startFeedServer(FEEDS, ITEMS)
  try {
    return await inFreshDatabase(() => measure(server, kills))
  } finally {
    await server.close()
  }
}

async function measure(
  server: { origin: string; addresses: string[]; items: number },
  kills: number,
): Promise<Figure[]> {
  for (const address of server.addresses)
    await saveSource({ kind: 'feed', key: `feed:${address}`, title: address, address }, { id: null, name: 'bench' })
  let inTheWork = 0
  for (let kill = 0; kill < kills; kill++) {
    // Once all is done there is nothing to interrupt: it is read anew from here on.
    if (isDone(await getProgress())) await startOver()
    const worker = startWorker(server.origin)
    await sleep(LIVES_MS[0] + Math.random() * (LIVES_MS[1] - LIVES_MS[0]))
    const gone = once(worker, 'exit')
    worker.kill('SIGKILL')
    await gone
    if (!isDone(await getProgress())) inTheWork++
  }
  const began = performance.now()
  const worker = startWorker(server.origin)
  while (!isDone(await getProgress()) && performance.now() - began < LONGEST_MS) await sleep(200)
  const seconds = (performance.now() - began) / 1000
  const ended = once(worker, 'exit')
  worker.kill('SIGTERM')
  await ended
  const counts = await count()
  return [
    { name: 'kills', value: kills, unit: 'kills' },
    { name: 'kills with work left', value: inTheWork, unit: 'kills' },
    { name: 'items lost', value: server.items - counts.read, unit: 'items', limit: 0 },
    { name: 'items double', value: counts.items - server.items, unit: 'items', limit: 0 },
    { name: 'reports without an incident', value: counts.loose, unit: 'reports', limit: 0 },
    { name: 'incidents that miscount their reports', value: counts.miscounted, unit: 'incidents', limit: 0 },
    { name: 'reports', value: counts.reports, unit: 'reports' },
    { name: 'seconds to finish by itself', value: seconds, unit: 's' },
  ]
}

/** Items stand as their feeds named them; readings, reports and incidents are gone. */
async function startOver(): Promise<void> {
  await db().$executeRaw(sql`TRUNCATE "Incident", "Report"`)
  await db().$executeRaw(
    sql`UPDATE "Item" SET status = 'found', attempts = 0, "nextTryAt" = now(), "leaseUntil" = NULL`,
  )
}

function startWorker(origin: string): ChildProcess {
  return spawn(process.execPath, [path.join(env.projectDir, 'scripts', 'tidings.mjs'), 'worker'], {
    env: {
      ...process.env,
      DATABASE_URL: databaseUrl(),
      TIDINGS_ALLOW_PRIVATE: new URL(origin).host,
      TIDINGS_LOG: 'error',
      TIDINGS_PAGE_PAUSE_MS: '0',
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
}

async function count() {
  const [row] = await db().$queryRaw<
    { items: number; read: number; reports: number; loose: number; miscounted: number }[]
  >(sql`
    SELECT (SELECT count(*) FROM "Item")::int AS items, (SELECT count(*) FROM "Item" WHERE status = 'read' AND text <> '')::int AS read,
      (SELECT count(*) FROM "Report")::int AS reports, (SELECT count(*) FROM "Report" WHERE "incidentId" IS NULL)::int AS loose,
      (SELECT count(*) FROM "Incident" inc WHERE inc.review <> 'merged'
        AND inc."reportCount" <> (SELECT count(*) FROM "Report" r WHERE r."incidentId" = inc.id))::int AS miscounted`)
  if (!row) throw new Error('counting gave no row')
  return row
}
