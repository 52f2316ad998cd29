import { type Database, db, type JsonInput } from './client.ts'

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
