import { eventType } from '#core/4-reports/codebook.ts'
import type { CorrectedField, CorrectedValues, Corrections } from '#core/5-incidents/corrections.ts'
import type { WithholdRule } from '#core/5-incidents/withhold.ts'
import { type Database, inTransaction, join, type Sql, sql } from './client.ts'
import { type Actor, type NewEdit, saveEdits } from './edits.ts'
import { assign, type IncidentState, STATE, valueNow } from './incident-columns.ts'
import { toJson } from './json.ts'
import { isId, newId } from './uuid.ts'

/** What became of a decision; `edits` name what can be taken back. */
export type Decided =
  | { ok: true; edits: string[] }
  | { ok: false; reason: 'gone' | 'changed' | 'countries' | 'exercise' | 'too-few' | 'later-change' | 'nothing' }

/** The incident a person looked at, and in which version. */
export type Seen = { id: string; version: number }

/** Puts a person's word above what reports say of one field. A corrected kind brings its direction with it, and what must stay inside. */
export function correct<F extends CorrectedField>(
  by: Actor,
  seen: Seen,
  field: F,
  value: CorrectedValues[F],
  why: string | null = null,
): Promise<Decided> {
  return changeIncident(seen, async (tx, state) => {
    const words: [CorrectedField, CorrectedValues[CorrectedField]][] = [[field, value]]
    if (field === 'type' && !state.corrections.polarity) {
      const { polarity } = eventType(value as CorrectedValues['type'])
      if (polarity !== state.polarity) words.push(['polarity', polarity])
    }
    const withheld = state.withheld as WithholdRule[]
    if (
      field === 'type' &&
      value === 'sexual_violence' &&
      !state.corrections.withheld &&
      !withheld.includes('survivor')
    )
      words.push(['withheld', ['survivor', ...withheld]])
    const at = new Date().toISOString()
    const corrections: Corrections = { ...state.corrections }
    const edits: NewEdit[] = []
    for (const [name, one] of words) {
      Object.assign(corrections, { [name]: { value: one, by: by.name, at, why } })
      edits.push(edit(state.id, name, valueNow(state, name), one, why))
    }
    const names = words.map(([name]) => name)
    await update(tx, state.id, [
      ...words.map(([name, one]) => assign(name, one)),
      sql`corrections = ${toJson(corrections)}::jsonb`,
      sql`doubts = ARRAY(SELECT unnest(doubts) EXCEPT SELECT unnest(${names}::text[]))`,
    ])
    return save(tx, by, edits)
  })
}

/** Accepts an incident as it stands, or says that it is none. Either way it leaves the queue. */
export function review(
  by: Actor,
  seen: Seen,
  state: 'accepted' | 'rejected',
  why: string | null = null,
): Promise<Decided> {
  return changeIncident(seen, async (tx, before) => {
    await update(tx, before.id, [
      sql`review = ${state}::"ReviewState"`,
      sql`queued = false`,
      sql`"laterUntil" = NULL`,
      sql`"reviewedAt" = now()`,
    ])
    return save(tx, by, [edit(before.id, 'review', before.review, state, why)])
  })
}

/** Hours until an incident that was put off comes back. */
const LATER_HOURS = 12

/** Puts an incident off: it comes back to the queue half a day later. */
export function putOff(by: Actor, seen: Seen): Promise<Decided> {
  return changeIncident(seen, async (tx, before) => {
    const until = new Date(Date.now() + LATER_HOURS * 3_600_000)
    await update(tx, before.id, [sql`"laterUntil" = ${until}`])
    return save(tx, by, [edit(before.id, 'later', null, until)])
  })
}

/** Accepts many at once, those alone that still stand as they were seen. */
export function acceptAll(by: Actor, seen: readonly Seen[]): Promise<Decided> {
  const known = seen.filter(({ id }) => isId(id))
  return inTransaction(async (tx) => {
    const rows = await tx.$queryRaw<{ id: string }[]>(sql`
      UPDATE "Incident" inc SET review = 'accepted', queued = false, "laterUntil" = NULL, "reviewedAt" = now(), version = inc.version + 1, "updatedAt" = now()
      FROM jsonb_to_recordset(${toJson(known)}::jsonb) AS s(id uuid, version int)
      WHERE inc.id = s.id AND inc.version = s.version AND inc.review = 'unreviewed' RETURNING inc.id`)
    if (rows.length === 0) return { ok: false, reason: 'changed' }
    return save(
      tx,
      by,
      rows.map(({ id }) => edit(id, 'review', 'unreviewed', 'accepted')),
    )
  })
}

/** Does a change in one transaction while nobody else changes the incident, if it still stands as it was seen. */
function changeIncident(
  { id, version }: Seen,
  change: (tx: Database, state: IncidentState) => Promise<Decided>,
): Promise<Decided> {
  if (!isId(id)) return Promise.resolve({ ok: false, reason: 'gone' })
  return inTransaction(async (tx) => {
    const state = await lockIncident(tx, id)
    if (!state) return { ok: false, reason: 'gone' }
    return state.version === version && state.review !== 'merged' ? change(tx, state) : { ok: false, reason: 'changed' }
  })
}

/** The incident's row, held until the transaction ends. */
export async function lockIncident(tx: Database, id: string): Promise<IncidentState | null> {
  const [state] = await tx.$queryRaw<IncidentState[]>(
    sql`SELECT ${STATE} FROM "Incident" WHERE id = ${id}::uuid FOR UPDATE`,
  )
  return state ?? null
}

/** Sets columns of one incident and counts its version on. */
export async function update(tx: Database, id: string, set: readonly Sql[]): Promise<void> {
  await tx.$executeRaw(
    sql`UPDATE "Incident" SET ${join([...set, sql`version = version + 1`, sql`"updatedAt" = now()`])} WHERE id = ${id}::uuid`,
  )
}

/** A change of an incident with an id of its own, so that it can be taken back. */
export function edit(nounId: string, field: string, before: unknown, after: unknown, why?: string | null): NewEdit {
  return { id: newId(), noun: 'incident', nounId, field, before, after, why }
}

/** Writes edits and gives their ids. */
export async function save(tx: Database, by: Actor, edits: readonly NewEdit[]): Promise<Decided> {
  await saveEdits(tx, by, edits)
  return { ok: true, edits: edits.flatMap(({ id }) => id ?? []) }
}
