import { db, join, sql } from './client.ts'

/** An item in the hand of a worker, with what its source says about itself. */
export type ItemInHand = {
  id: string
  sourceId: string
  version: number
  status: 'found' | 'stored'
  url: string | null
  title: string
  text: string
  blocks: unknown
  original: string | null
  originalKind: 'html' | 'text' | 'entry'
  language: string
  published: Date | null
  publishedIsDay: boolean
  attempts: number
  countries: string[]
  languages: string[]
  timeZone: string | null
  fetchesPages: boolean
}

/**
 * Takes items in hand that nobody has read yet, a few of each source, so that a busy source never keeps others waiting.
 *
 * The lease ends by itself: what a killed worker held is handed out again.
 */
export function claimItems(limit: number, perSource: number, leaseSeconds: number): Promise<ItemInHand[]> {
  return db().$queryRaw<ItemInHand[]>(sql`
    WITH due AS (
      SELECT mine.id FROM (
        SELECT DISTINCT "sourceId" FROM "Item" WHERE status IN ('found', 'stored') AND "nextTryAt" <= now() AND ("leaseUntil" IS NULL OR "leaseUntil" < now())
      ) sources CROSS JOIN LATERAL (
        SELECT i.id FROM "Item" i WHERE i."sourceId" = sources."sourceId" AND i.status IN ('found', 'stored') AND i."nextTryAt" <= now()
          AND (i."leaseUntil" IS NULL OR i."leaseUntil" < now())
        ORDER BY i."nextTryAt", i.id LIMIT ${perSource} FOR UPDATE SKIP LOCKED) mine
      LIMIT ${limit}
    )
    UPDATE "Item" i SET "leaseUntil" = now() + make_interval(secs => ${leaseSeconds}), attempts = i.attempts + 1
    FROM due, "Source" s WHERE i.id = due.id AND s.id = i."sourceId"
    RETURNING i.id, i."sourceId", i.version, i.status::text AS status, i.url, i.title, i.text, i.blocks, i.original, i."originalKind", i.language, i.published, i."publishedIsDay",
      i.attempts, s.countries, s.languages, s."timeZone", s."fetchesPages"`)
}

/** Gives items back unread, for example when the worker stops. */
export async function releaseItems(ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await db().$executeRaw(sql`
    UPDATE "Item" SET "leaseUntil" = NULL, attempts = greatest(attempts - 1, 0) WHERE id IN (${join(ids.map((id) => sql`${id}::uuid`))}) AND status IN ('found', 'stored')`)
}

/** Whether any item waits to be read now. */
export async function hasItemsToRead(): Promise<boolean> {
  const rows = await db().$queryRaw<unknown[]>(sql`
    SELECT 1 FROM "Item" WHERE status IN ('found', 'stored') AND "nextTryAt" <= now() AND ("leaseUntil" IS NULL OR "leaseUntil" < now()) LIMIT 1`)
  return rows.length > 0
}
