import { db, sql } from './client.ts'
import { deleteSetting, saveSetting } from './settings.ts'

/** A worker that has said that it is alive. */
export type Heartbeat = { worker: string; host: string; pid: number; at: Date }

/** Says that a worker is alive, and forgets workers that have been silent for a day. */
export async function saveHeartbeat(worker: string, host: string, pid: number): Promise<void> {
  await saveSetting(`worker:${worker}`, { host, pid, at: new Date().toISOString() })
  await db().$executeRaw(sql`
    DELETE FROM "Setting" WHERE key LIKE 'worker:%' AND (value->>'at')::timestamptz < now() - interval '1 day'`)
}

/** Every worker heard of within a day. */
export async function findHeartbeats(): Promise<Heartbeat[]> {
  const rows = await db().setting.findMany({ where: { key: { startsWith: 'worker:' } } })
  return rows.map(({ key, value }) => {
    const { host, pid, at } = value as { host: string; pid: number; at: string }
    return { worker: key.slice('worker:'.length), host, pid, at: new Date(at) }
  })
}

/** Forgets a worker that has ended. */
export async function deleteHeartbeat(worker: string): Promise<void> {
  await deleteSetting(`worker:${worker}`)
}
