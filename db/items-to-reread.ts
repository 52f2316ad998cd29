import type { Block } from '#core/2-items/item.ts'
import { db, sql } from './client.ts'
import type { ItemInHand } from './items-in-hand.ts'

/** A stored item that may be read again, with what an earlier reading must not lose. */
export type ItemToReread = Omit<ItemInHand, 'blocks'> & {
  blocks: Block[]
  author: string | null
  credit: string | null
  copyOfId: string | null
  reason: string | null
  reasonDetail: string | null
}

const COLUMNS = sql`i.id, i."sourceId", i.version, 'stored' AS status, i.url, i.title, i.text, i.blocks, NULL AS original, i."originalKind", i.language, i.published,
      i."publishedIsDay", i.attempts, i.author, i.credit, i."copyOfId", i.reason, i."reasonDetail", s.countries, s.languages, s."timeZone", s."fetchesPages"`

/** Read items by their ids, as they stand; those that are gone or old are left out. */
export function findItemsById(ids: readonly string[]): Promise<ItemToReread[]> {
  return db().$queryRaw<ItemToReread[]>(sql`
    SELECT ${COLUMNS} FROM "Item" i JOIN "Source" s ON s.id = i."sourceId"
    WHERE i.id::text = ANY(${ids}::text[]) AND i.status = 'read' AND i."isCurrent" AND i.text <> ''`)
}

/** The next read items after an id, in the order of ids; of one source where asked. Items with a newer version wait for that. */
export function findItemsToReread(
  after: string | null,
  sourceId: string | null,
  limit: number,
): Promise<ItemToReread[]> {
  return db().$queryRaw<ItemToReread[]>(sql`
    SELECT ${COLUMNS} FROM "Item" i JOIN "Source" s ON s.id = i."sourceId"
    WHERE i.status = 'read' AND i."isCurrent" AND i.text <> '' ${after ? sql`AND i.id > ${after}::uuid` : sql``} ${sourceId ? sql`AND i."sourceId" = ${sourceId}::uuid` : sql``}
      AND NOT EXISTS (SELECT 1 FROM "Item" n WHERE n."sourceId" = i."sourceId" AND n.key = i.key AND n.version > i.version)
    ORDER BY i.id LIMIT ${limit}`)
}
