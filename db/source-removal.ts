import { db, inTransaction } from './client.ts'
import { type Actor, changes, saveEdits } from './edits.ts'
import { NotFound } from './not-found.ts'
import { deleteSource } from './sources.ts'

/** A slip is noticed the next morning at the latest. */
const REMOVAL_MS = 24 * 3_600_000

/** Stops visiting a source and lets it leave, with what only it gave, in a day; `keepSource` undoes it. */
export async function removeSource(id: string, by: Actor, now = new Date()): Promise<void> {
  await setRemoval(id, new Date(now.getTime() + REMOVAL_MS), by)
}

/** Keeps a source that was about to leave; it is visited again at once. */
export async function keepSource(id: string, by: Actor): Promise<void> {
  await setRemoval(id, null, by)
}

function setRemoval(id: string, removeAt: Date | null, by: Actor): Promise<void> {
  return inTransaction(async (tx) => {
    const before = await tx.source.findUnique({ where: { id }, select: { removeAt: true } })
    if (!before) throw new NotFound('source', id)
    if ((before.removeAt === null) === (removeAt === null)) return // done already, by a second click or a colleague
    await tx.source.update({ where: { id }, data: { removeAt } })
    await saveEdits(tx, by, changes('source', id, before, { removeAt }))
  })
}

/** Takes away for good whatever was to leave by now; how many sources that were. */
export async function deleteRemovedSources(now = new Date()): Promise<number> {
  const leaving = await db().source.findMany({ where: { removeAt: { lte: now } }, select: { id: true } })
  for (const { id } of leaving) {
    try {
      await deleteSource(id, { id: null, name: 'Tidings' })
    } catch (error) {
      if (!(error instanceof NotFound)) throw error // another worker was quicker
    }
  }
  return leaving.length
}
