import { db, sql } from './client.ts'
import { toJson } from './json.ts'
import { newId } from './uuid.ts'

/** An item as a source names it, before anybody has read it. */
export type FoundItem = {
  key: string
  url: string | null
  title: string
  original: string | null
  originalKind: 'html' | 'text' | 'entry'
  entryHash: string | null
  /** Whether the words behind the hash are enough to know the entry by. */
  isTelling?: boolean
  language: string
  author: string | null
  published: Date | null
  publishedIsDay: boolean
}

/** A feed that words an entry anew at every visit is not followed for ever. */
const MAX_VERSIONS = 10

export type Found = { fresh: number; changed: number; known: number; ids: string[] }

/**
 * Remembers what a source names. Known items stay; one whose words changed becomes a new version, read like a new item.
 *
 * Known means the same key; where the key is new, the same address (some sources make up new keys at every visit); where
 * both are new, the same words of the same time (a site that moves to https or to another system renames everything).
 */
export async function saveFound(
  source: { id: string; isExercise: boolean },
  found: readonly FoundItem[],
  createdById: string | null = null,
): Promise<Found> {
  const tally: Found = { fresh: 0, changed: 0, known: 0, ids: [] }
  for (let at = 0; at < found.length; at += 500) {
    const chunk = found.slice(at, at + 500)
    const rows = toJson(chunk.map((item) => ({ ...item, id: newId() })))
    const saved = await db().$queryRaw<{ id: string; version: number }[]>(sql`
      WITH given AS (
        SELECT g.*, row_number() OVER () AS n FROM jsonb_to_recordset(${rows}::jsonb) AS g(id uuid, key text, url text, title text, original text, "originalKind" text,
          "entryHash" text, language text, author text, published timestamptz, "publishedIsDay" boolean, "isTelling" boolean)
      ),
      matched AS (
        SELECT g.*, coalesce(same.key, g.key) AS "asKey", latest.version, latest."entryHash" AS "oldHash"
        FROM given g
        LEFT JOIN LATERAL (
          SELECT known.key FROM (
            (SELECT i.key, 1 AS n FROM "Item" i WHERE i."sourceId" = ${source.id}::uuid AND g.url IS NOT NULL AND md5(i.url) = md5(g.url) AND i.url = g.url LIMIT 1)
            UNION ALL
            (SELECT i.key, 2 AS n FROM "Item" i WHERE i."sourceId" = ${source.id}::uuid AND g."isTelling" AND i."entryHash" = g."entryHash"
              AND CASE WHEN i."originalKind" = 'entry' THEN i.original::jsonb->>'published' END = g.original::jsonb->>'published' LIMIT 1)
          ) known
          WHERE NOT EXISTS (SELECT 1 FROM "Item" k WHERE k."sourceId" = ${source.id}::uuid AND k.key = g.key)
          ORDER BY known.n LIMIT 1) same ON true
        LEFT JOIN LATERAL (
          SELECT i.version, i."entryHash" FROM "Item" i WHERE i."sourceId" = ${source.id}::uuid AND i.key = coalesce(same.key, g.key)
          ORDER BY i.version DESC LIMIT 1) latest ON true
      )
      INSERT INTO "Item" (id, "sourceId", key, version, "isCurrent", url, title, original, "originalKind", "entryHash", language, author, published, "publishedIsDay", "isExercise", "createdById")
      SELECT id, ${source.id}::uuid, "asKey", coalesce(version, 0) + 1, version IS NULL, url, title, original, "originalKind", "entryHash", language, author,
        published, "publishedIsDay", ${source.isExercise}, ${createdById}::uuid
      FROM matched WHERE version IS NULL OR (version < ${MAX_VERSIONS} AND "entryHash" IS NOT NULL AND "oldHash" IS DISTINCT FROM "entryHash")
      ORDER BY n
      ON CONFLICT DO NOTHING RETURNING id, version`)
    for (const row of saved) {
      tally.ids.push(row.id)
      if (row.version === 1) tally.fresh++
      else tally.changed++
    }
    tally.known += chunk.length - saved.length
  }
  return tally
}
