import type { FirstLook } from '#core/1-sources/first-look.ts'
import { inTransaction } from './client.ts'
import { type Actor, saveEdits } from './edits.ts'
import { NotFound } from './not-found.ts'

/** A person has looked and says that a source is the outlet it should be: its doubts end, and who said so is kept. */
export function settleDoubts(sourceId: string, by: Actor): Promise<void> {
  return inTransaction(async (tx) => {
    const source = await tx.source.findUnique({ where: { id: sourceId }, select: { firstLook: true } })
    if (!source) throw new NotFound('source', sourceId)
    const look = source.firstLook as FirstLook | null
    if (!look || look.doubts.length === 0) return
    await tx.source.update({ where: { id: sourceId }, data: { firstLook: { ...look, doubts: [] } } })
    await saveEdits(tx, by, [
      { noun: 'source', nounId: sourceId, field: 'doubts', before: look.doubts.join(', '), after: null },
    ])
  })
}
