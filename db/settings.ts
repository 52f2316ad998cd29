import { type Database, db, type JsonInput, sql } from './client.ts'

/** What stands under a key, null where nothing does. */
export async function findSetting<T>(key: string): Promise<T | null> {
  const row = await db().setting.findUnique({ where: { key } })
  return (row?.value as T | undefined) ?? null
}

/** Writes a setting, replacing what stood there. */
export async function saveSetting(key: string, value: JsonInput, tx: Database = db()): Promise<void> {
  await tx.setting.upsert({ where: { key }, create: { key, value }, update: { value } })
}

/** Forgets a setting; nothing happens where there is none. */
export async function deleteSetting(key: string, tx: Database = db()): Promise<void> {
  await tx.setting.deleteMany({ where: { key } })
}

/** Says that a worker is alive, and forgets workers that have been silent for a day. */
export async function saveHeartbeat(worker: string, facts: Record<string, JsonInput>): Promise<void> {
  await saveSetting(`worker:${worker}`, { ...facts, at: new Date().toISOString() })
  await db().$executeRaw(
    sql`DELETE FROM "Setting" WHERE key LIKE 'worker:%' AND (value->>'at')::timestamptz < now() - interval '1 day'`,
  )
}

/** Says that a worker has ended as it should. */
export async function deleteHeartbeat(worker: string): Promise<void> {
  await deleteSetting(`worker:${worker}`)
}
