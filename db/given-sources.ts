import { db } from './client.ts'
import type { Actor } from './edits.ts'
import { keepSource } from './source-removal.ts'
import { type SourceInput, saveSource } from './sources.ts'

/** The source that something a person gives belongs to, made at the first time; what an analyst said of it stays. */
export async function saveGivenSource(input: SourceInput, by: Actor): Promise<{ id: string; isExercise: boolean }> {
  const known = await db().source.findUnique({ where: { key: input.key }, select: { id: true, removeAt: true } })
  if (known?.removeAt) await keepSource(known.id, by) // what is given to it now must not leave with it
  const { id } = known ?? (await saveSource(input, by))
  return { id, isExercise: input.isExercise ?? false }
}
