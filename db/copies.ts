import { db, join, sql } from './client.ts'

/** An item that may be the original of a near-copy. */
export type CopyCandidate = {
  id: string
  contentHash: string | null
  signature: Uint8Array | null
  copyOfId: string | null
  bands: number[]
}

/** Copies come within days; an anniversary text is none. */
const WITHIN_DAYS = 14

/** Items read lately that share a band of the signature or the whole text with one of these. */
export async function findCopyCandidates(
  bands: readonly number[],
  hashes: readonly string[],
  notIds: readonly string[],
): Promise<CopyCandidate[]> {
  if (bands.length === 0 && hashes.length === 0) return []
  return db().$queryRaw(sql`
    SELECT id, "contentHash", signature, "copyOfId", bands FROM "Item"
    WHERE (bands && ${bands}::int[] OR "contentHash" = ANY(${hashes}::text[])) AND "isCurrent" AND status = 'read'
      AND "fetchedAt" > now() - make_interval(days => ${WITHIN_DAYS}) AND id NOT IN (${join([sql`'00000000-0000-0000-0000-000000000000'::uuid`, ...notIds.map((id) => sql`${id}::uuid`)])})
    ORDER BY id`)
}
