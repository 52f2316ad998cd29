import { isDiskFull } from '#io/disk-is-full.ts'
import { env } from '#io/env.ts'
import { db, sql } from './client.ts'

/** A worker is taken for alive while its heartbeat is younger than this. */
const HEARTBEAT_MS = 60_000

/** What GET /api/health tells, without secrets. */
export type Health = {
  database: 'ok' | 'down' | 'disk-full'
  worker: 'ok' | 'silent' | 'never'
  /** Step, time and tally of the last finished pass of the pipeline. */
  lastRun: { step: string; finishedAt: Date; tally: Record<string, number> } | null
}

/** Whether database and worker answer; never throws. */
export async function findHealth(now = new Date()): Promise<Health> {
  try {
    const [row] = await db().$queryRaw<{ beat: string | null; lastRun: Health['lastRun'] }[]>(sql`
      SELECT (SELECT max(value->>'at') FROM "Setting" WHERE key LIKE 'worker:%') AS beat,
        (SELECT jsonb_build_object('step', step, 'finishedAt', "finishedAt", 'tally', tally) FROM "Run"
          WHERE "finishedAt" IS NOT NULL ORDER BY "startedAt" DESC LIMIT 1) AS "lastRun"`)
    const beat = row?.beat ? new Date(row.beat).getTime() : null
    const worker = beat === null ? 'never' : now.getTime() - beat < HEARTBEAT_MS ? 'ok' : 'silent'
    const lastRun = row?.lastRun ? { ...row.lastRun, finishedAt: new Date(row.lastRun.finishedAt) } : null
    return { database: isDiskFull(env.dataDir) ? 'disk-full' : 'ok', worker, lastRun }
  } catch {
    return { database: isDiskFull(env.dataDir) ? 'disk-full' : 'down', worker: 'silent', lastRun: null }
  }
}
