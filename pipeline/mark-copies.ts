import { COPY_SIMILARITY, signatureFromBytes, similarity } from '#core/5-incidents/copies.ts'
import { type CopyCandidate, findCopyCandidates } from '#db/copies.ts'
import type { ItemRead } from '#db/readings.ts'

/** Says of each item which earlier one it is a near-copy of, among those kept and those before it in the batch. */
export async function markCopies(batch: readonly ItemRead[]): Promise<ItemRead[]> {
  const bands = [...new Set(batch.flatMap((one) => one.bands))]
  const hashes = [...new Set(batch.map((one) => one.contentHash))]
  const known = await findCopyCandidates(
    bands,
    hashes,
    batch.map((one) => one.id),
  )
  const index = new Map<number | string, CopyCandidate[]>()
  for (const candidate of known) remember(index, candidate)
  return batch.map((one) => {
    const copyOfId = originalOf(one, index)
    remember(index, { id: one.id, contentHash: one.contentHash, signature: one.signature, bands: one.bands, copyOfId })
    return { ...one, copyOfId }
  })
}

function remember(index: Map<number | string, CopyCandidate[]>, candidate: CopyCandidate): void {
  for (const key of [...candidate.bands, ...(candidate.contentHash ? [candidate.contentHash] : [])]) {
    const known = index.get(key)
    if (known) known.push(candidate)
    else index.set(key, [candidate])
  }
}

/** The most alike earlier item, or what that one is itself a copy of. */
function originalOf(one: ItemRead, index: ReadonlyMap<number | string, CopyCandidate[]>): string | null {
  const same = index.get(one.contentHash)?.[0]
  if (same) return same.copyOfId ?? same.id
  if (!one.signature) return null
  const signature = signatureFromBytes(one.signature)
  let best: { score: number; candidate: CopyCandidate } | null = null
  const seen = new Set<string>()
  for (const candidate of one.bands.flatMap((band) => index.get(band) ?? [])) {
    if (seen.has(candidate.id) || !candidate.signature) continue
    seen.add(candidate.id)
    const score = similarity(signature, signatureFromBytes(candidate.signature))
    if (score >= COPY_SIMILARITY && (!best || score > best.score)) best = { score, candidate }
  }
  return best ? (best.candidate.copyOfId ?? best.candidate.id) : null
}
