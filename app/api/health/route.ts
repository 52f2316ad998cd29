import { findHealth } from '#db/health.ts'
import about from '../../../package.json' with { type: 'json' }

/** Whether web, database and worker are at work; open to everybody, so it tells nothing else. */
export async function GET(): Promise<Response> {
  const { database, worker, lastRun } = await findHealth()
  const status = database === 'ok' ? (worker === 'ok' ? 'ok' : 'degraded') : 'down'
  return Response.json(
    { status, version: about.version, database, worker, lastRun },
    { status: database === 'ok' ? 200 : 503, headers: { 'cache-control': 'no-store' } },
  )
}

export const dynamic = 'force-dynamic'
