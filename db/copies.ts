import { inLeanTransaction, sql } from './client.ts'

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

/**
 * Items read lately that share a band of the signature or the whole text with one of these, earliest first.
 *
 * Asked past Prisma, where plans are made without looking at values: seeing hundreds of bands, PostgreSQL expects to find
 * every item and holds each against all of them, instead of looking the bands up. What else must hold is asked of those found,
 * or it would go through all that have been read.
 */
export async function findCopyCandidates(
  bands: readonly number[],
  hashes: readonly string[],
  notIds: readonly string[],
): Promise<CopyCandidate[]> {
  if (bands.length === 0 && hashes.length === 0) return []
  const found = await inLeanTransaction((tx) =>
    tx.$queryRaw<CopyCandidate[]>(sql`
      WITH alike AS MATERIALIZED (
        SELECT id, "contentHash", signature, "copyOfId", bands, "isCurrent", status, "fetchedAt" FROM "Item"
        WHERE bands && ${bands}::int[] OR "contentHash" = ANY(${hashes}::text[]))
      SELECT id, "contentHash", signature, "copyOfId", bands FROM alike
      WHERE "isCurrent" AND status = 'read' AND "fetchedAt" > now() - make_interval(days => ${WITHIN_DAYS}::int) AND id <> ALL(${notIds}::uuid[])`),
  )
  return found.sort((a, b) => (a.id < b.id ? -1 : 1))
}
