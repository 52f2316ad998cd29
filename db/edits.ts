import { db, type Rows, sql } from './client.ts'
import { toJson } from './json.ts'
import { newId } from './uuid.ts'

/** Who makes a change; the name is kept as it was, so that history reads after a user is gone. */
export type Actor = { id: string | null; name: string }

/** Who makes a change by rule; a name that no person can have. */
export const RULE: Actor = { id: null, name: '#rule' }

export type EditedNoun = 'source' | 'item' | 'incident' | 'report' | 'watch' | 'digest' | 'user' | 'setting' | 'learnt'

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

/** Writes what was changed; call it in the transaction of the change itself. */
export async function saveEdits(tx: Rows, by: Actor, edits: readonly NewEdit[]): Promise<void> {
  if (edits.length === 0) return
  const rows = edits.map((edit) => ({ ...edit, id: edit.id ?? newId() }))
  await tx.$executeRaw(sql`
    INSERT INTO "Edit" (id, noun, "nounId", field, before, after, why, "userId", "byName", "undoesId")
    SELECT e.id, e.noun, e."nounId", e.field, coalesce(e.before, 'null'), coalesce(e.after, 'null'), e.why, ${by.id}::uuid, ${by.name}, e."undoesId"
    FROM jsonb_to_recordset(${toJson(rows)}::jsonb) AS e(id uuid, noun text, "nounId" uuid, field text, before jsonb, after jsonb, why text, "undoesId" uuid)`)
}

/** Every change of one thing, newest first. */
export function findEdits(noun: EditedNoun, nounId: string): Promise<EditRow[]> {
  return db().edit.findMany({ where: { noun, nounId }, orderBy: [{ at: 'desc' }, { id: 'desc' }], take: 2000 })
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
