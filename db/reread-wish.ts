import { db, sql } from './client.ts'
import type { Actor } from './edits.ts'
import { deleteSetting, findSetting, saveSetting } from './settings.ts'

/** Somebody wants all stored items read again; `after` is the last item done, so that a killed worker's work is taken up there. */
export type RereadWish = { by: string; at: string; after: string | null; read: number; lease?: string }

const KEY = 'reread.wish'
const LEASE_SECONDS = 120

/** Asks for all stored items to be read again. */
export function wishReread(by: Actor): Promise<void> {
  return saveSetting(KEY, { by: by.name, at: new Date().toISOString(), after: null, read: 0 })
}

/** What is asked for and how far it has come. */
export function findRereadWish(): Promise<RereadWish | null> {
  return findSetting<RereadWish>(KEY)
}

/** Takes the wish in hand, unless another worker has it. */
export async function claimRereadWish(): Promise<RereadWish | null> {
  const [row] = await db().$queryRaw<{ value: RereadWish }[]>(sql`
    UPDATE "Setting" SET value = value || jsonb_build_object('lease', now() + ${LEASE_SECONDS}::int * interval '1 second')
    WHERE key = ${KEY} AND (value->>'lease' IS NULL OR (value->>'lease')::timestamptz < now()) RETURNING value`)
  return row?.value ?? null
}

/** Says how far it has come and keeps it in hand; a null lease gives it back. */
export async function saveRereadProgress(after: string | null, read: number, isHeld = true): Promise<void> {
  await db().$executeRaw(sql`
    UPDATE "Setting" SET value = value || jsonb_build_object('after', ${after}::text, 'read', ${read}::int,
      'lease', CASE WHEN ${isHeld}::boolean THEN now() + ${LEASE_SECONDS}::int * interval '1 second' END) WHERE key = ${KEY}`)
}

/** All is read again. */
export function forgetRereadWish(): Promise<void> {
  return deleteSetting(KEY)
}
