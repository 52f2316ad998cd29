import { db, inTransaction, type JsonInput } from './client.ts'
import { type Actor, changes, saveEdits } from './edits.ts'
import type { IncidentFilter } from './incidents.ts'
import { NotFound } from './not-found.ts'

/** A saved question; empty lists mean all. */
export type WatchQuestion = Pick<IncidentFilter, 'countries' | 'admin1' | 'types' | 'families' | 'words' | 'sources'>
export type WatchRow = {
  id: string
  key: string
  name: string
  question: WatchQuestion
  isExercise: boolean
  createdAt: Date
}

/** All watches by name. */
export async function findWatches(): Promise<WatchRow[]> {
  return (await db().watch.findMany({ orderBy: { name: 'asc' } })) as unknown as WatchRow[]
}

/** One watch by id, key or name, whatever its capitals; throws NotFound. */
export async function getWatch(word: string): Promise<WatchRow> {
  const isUuid = /^[0-9a-f-]{36}$/i.test(word)
  const same = { equals: word, mode: 'insensitive' as const }
  const row = await db().watch.findFirst({ where: isUuid ? { id: word } : { OR: [{ key: same }, { name: same }] } })
  if (!row) throw new NotFound('watch', word)
  return row as unknown as WatchRow
}

/** Adds a watch or changes the one with this key; gives its id. */
export function saveWatch(
  watch: { key: string; name: string; question: WatchQuestion; isExercise?: boolean },
  by: Actor,
): Promise<string> {
  return inTransaction(async (tx) => {
    const before = await tx.watch.findUnique({ where: { key: watch.key } })
    const data = { name: watch.name, question: watch.question as JsonInput, isExercise: watch.isExercise ?? false }
    const row = await tx.watch.upsert({
      where: { key: watch.key },
      create: { ...data, key: watch.key, createdById: by.id },
      update: data,
    })
    await saveEdits(tx, by, changes('watch', row.id, before ?? {}, { name: data.name, question: data.question }))
    return row.id
  })
}
