import {
  CORRECTED_FIELDS,
  type CorrectedField,
  type CorrectedValues,
  type Corrections,
} from '#core/5-incidents/corrections.ts'
import { type Database, inTransaction, sql } from './client.ts'
import { type Actor, type EditRow, RULE } from './edits.ts'
import { assign, type IncidentState, valueNow } from './incident-columns.ts'
import { toJson } from './json.ts'
import { type Decided, edit, lockIncident, save, update } from './review.ts'
import { compose, lockBoth, moveBack } from './review-grouping.ts'
import { isId } from './uuid.ts'

/** Takes changes of incidents back, the newest first; all of them or none. */
export async function undo(by: Actor, editIds: readonly string[]): Promise<Decided> {
  const ids = editIds.filter(isId)
  return inTransaction(async (tx): Promise<Decided> => {
    const edits = await tx.edit.findMany({
      where: { id: { in: ids }, noun: 'incident' },
      orderBy: [{ at: 'desc' }, { id: 'desc' }],
    })
    if (edits.length === 0) return { ok: false, reason: 'nothing' }
    if (await tx.edit.findFirst({ where: { undoesId: { in: ids } } })) return { ok: false, reason: 'later-change' }
    const done: string[] = []
    for (const one of edits) {
      const decided = await undoOne(tx, by, one)
      if (!decided.ok) throw new Refused(decided)
      done.push(...decided.edits)
    }
    return { ok: true, edits: done }
  }).catch((cause) => {
    if (cause instanceof Refused) return cause.decided
    throw cause
  })
}

/** Leaves a transaction without a trace. */
class Refused extends Error {
  readonly decided: Decided
  constructor(decided: Decided) {
    super('refused')
    this.decided = decided
  }
}

async function undoOne(tx: Database, by: Actor, one: EditRow): Promise<Decided> {
  if (one.field === 'merged' || one.field === 'split') return undoGrouping(tx, by, one)
  const state = await lockIncident(tx, one.nounId)
  if (!state) return { ok: false, reason: 'gone' }
  if (one.field === 'review') return undoReview(tx, by, one, state)
  if (one.field === 'later') {
    await update(tx, state.id, [sql`"laterUntil" = NULL`])
    return takenBack(tx, by, one, one.after, null)
  }
  if ((CORRECTED_FIELDS as readonly string[]).includes(one.field)) return undoCorrection(tx, by, one, state)
  return { ok: true, edits: [] } // the other half of a merge or split
}

async function undoReview(tx: Database, by: Actor, one: EditRow, state: IncidentState): Promise<Decided> {
  if (state.review !== one.after) return { ok: false, reason: 'later-change' }
  await update(tx, state.id, [sql`review = ${String(one.before)}::"ReviewState"`, sql`queued = true`])
  return takenBack(tx, by, one, state.review, one.before)
}

/** The field says again what it said before: an earlier word of a person, else what reports say. */
async function undoCorrection(tx: Database, by: Actor, one: EditRow, state: IncidentState): Promise<Decided> {
  const field = one.field as CorrectedField
  const { [field]: standing, ...others } = state.corrections
  if (!standing || JSON.stringify(standing.value) !== JSON.stringify(one.after))
    return { ok: false, reason: 'later-change' }
  const earlier = await earlierWord(tx, one)
  const corrections = (earlier ? { ...others, [field]: earlier } : others) as Corrections
  await update(tx, state.id, [
    assign(field, one.before as CorrectedValues[CorrectedField]),
    sql`corrections = ${toJson(corrections)}::jsonb`,
  ])
  // Reports that came since then are heard again.
  if (!earlier) await compose(tx, state)
  return takenBack(tx, by, one, valueNow(state, field), one.before)
}

/** What a person had said of the field before, where that still stood. */
async function earlierWord(tx: Database, one: EditRow) {
  const [earlier] = await tx.$queryRaw<{ after: unknown; byName: string; at: Date; why: string | null }[]>(sql`
    SELECT e.after, e."byName", e.at, e.why FROM "Edit" e WHERE e.noun = 'incident' AND e."nounId" = ${one.nounId}::uuid AND e.field = ${one.field}
      AND e.at < ${one.at} AND e."byName" <> ${RULE.name} AND e."undoesId" IS NULL AND NOT EXISTS (SELECT 1 FROM "Edit" u WHERE u."undoesId" = e.id) ORDER BY e.at DESC, e.id DESC LIMIT 1`)
  return earlier && { value: earlier.after, by: earlier.byName, at: earlier.at.toISOString(), why: earlier.why }
}

async function undoGrouping(tx: Database, by: Actor, one: EditRow): Promise<Decided> {
  const after = one.after as { into?: string; to?: string; reports: string[] }
  const other = after.into ?? after.to ?? ''
  const states = await lockBoth(tx, one.nounId, other)
  const [own, target] = [states.get(one.nounId), states.get(other)]
  if (!own || !target) return { ok: false, reason: 'gone' }
  if (one.field === 'merged' && own.mergedIntoId !== other) return { ok: false, reason: 'later-change' }
  if (one.field === 'split' && target.review === 'merged') return { ok: false, reason: 'later-change' }
  await moveBack(tx, after.reports, other, own.id)
  if (one.byName === RULE.name) await keepApart(tx, own.id, other)
  if (one.field === 'merged')
    await update(tx, own.id, [
      sql`review = ${String(one.before)}::"ReviewState"`,
      sql`queued = true`,
      sql`"mergedIntoId" = NULL`,
    ])
  else await retire(tx, other, own.id)
  await compose(tx, own)
  if (one.field === 'merged') await compose(tx, target)
  return takenBack(tx, by, one, one.after, one.before)
}

/** What a person parted, rules never put together again. */
async function keepApart(tx: Database, a: string, b: string): Promise<void> {
  await tx.$executeRaw(sql`
    UPDATE "Report" SET "keptFrom" = "keptFrom" || CASE WHEN "incidentId" = ${a}::uuid THEN ${b}::uuid ELSE ${a}::uuid END WHERE "incidentId" IN (${a}::uuid, ${b}::uuid)`)
}

/** An incident whose reports have all gone back stays as a sign to where. */
async function retire(tx: Database, id: string, into: string): Promise<void> {
  const [left] = await tx.$queryRaw<{ n: number }[]>(
    sql`SELECT count(*)::int AS n FROM "Report" WHERE "incidentId" = ${id}::uuid`,
  )
  if (left?.n) return
  await update(tx, id, [sql`review = 'merged'`, sql`queued = false`, sql`"mergedIntoId" = ${into}::uuid`])
}

function takenBack(tx: Database, by: Actor, one: EditRow, before: unknown, after: unknown): Promise<Decided> {
  return save(tx, by, [{ ...edit(one.nounId, one.field, before, after), undoesId: one.id }])
}
