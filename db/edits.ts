import { type Database, db, JSON_NULL, type JsonInput } from './client.ts'

/** Who makes a change; the name is kept as it was, so that history reads after a user is gone. */
export type Actor = { id: string | null; name: string }

export type EditedNoun = 'source' | 'item' | 'incident' | 'report' | 'tag' | 'watch' | 'digest' | 'user' | 'setting'

export type EditRow = {
  id: string
  noun: string
  nounId: string
  field: string
  before: unknown
  after: unknown
  why: string | null
  byName: string
  at: Date
  undoesId: string | null
}

export type NewEdit = {
  noun: EditedNoun
  nounId: string
  field: string
  before: unknown
  after: unknown
  why?: string | null | undefined
  /** Given where the change must be named afterwards, to be taken back. */
  id?: string
  /** The change that this one takes back. */
  undoesId?: string
}

/** Writes what a person changed; call it in the transaction of the change itself. */
export async function saveEdits(tx: Database, by: Actor, edits: readonly NewEdit[]): Promise<void> {
  if (edits.length === 0) return
  await tx.edit.createMany({
    data: edits.map((edit) => ({
      ...(edit.id ? { id: edit.id } : {}),
      undoesId: edit.undoesId ?? null,
      noun: edit.noun,
      nounId: edit.nounId,
      field: edit.field,
      before: json(edit.before),
      after: json(edit.after),
      why: edit.why ?? null,
      userId: by.id,
      byName: by.name,
    })),
  })
}

/** Every change of one thing, newest first. */
export function findEdits(noun: EditedNoun, nounId: string): Promise<EditRow[]> {
  return db().edit.findMany({ where: { noun, nounId }, orderBy: [{ at: 'desc' }, { id: 'desc' }], take: 200 })
}

/** The fields in which `after` differs from `before`, as edits. */
export function changes(
  noun: EditedNoun,
  nounId: string,
  before: Record<string, unknown>,
  after: Record<string, unknown>,
  why?: string | null,
): NewEdit[] {
  return Object.keys(after)
    .filter((field) => after[field] !== undefined && JSON.stringify(before[field]) !== JSON.stringify(after[field]))
    .map((field) => ({ noun, nounId, field, before: before[field] ?? null, after: after[field], why }))
}

function json(value: unknown): JsonInput | typeof JSON_NULL {
  return value === null || value === undefined ? JSON_NULL : (JSON.parse(JSON.stringify(value)) as JsonInput)
}
