import { composeIncident } from '#core/5-incidents/compose-incident.ts'
import { type Database, inTransaction, sql } from './client.ts'
import type { Actor } from './edits.ts'
import { lockCountry } from './grouping.ts'
import type { IncidentState } from './incident-columns.ts'
import { writeIncidents } from './incident-writes.ts'
import { readReports } from './reports-to-group.ts'
import { type Decided, edit, lockIncident, type Seen, save, update } from './review.ts'
import { isId, newId } from './uuid.ts'

/** Reports of one incident at most that a person's decision moves. */
const MOST_REPORTS = 5000

/**
 * Makes one incident of two: the reports of `seen` go into `into`, its own page stays and leads there.
 *
 * Two countries are merged only where the person has been asked and `isSure`.
 */
export async function merge(by: Actor, seen: Seen, into: string, isSure = false): Promise<Decided> {
  if (!isId(seen.id) || !isId(into) || seen.id === into) return { ok: false, reason: 'gone' }
  return inTransaction(async (tx) => {
    const states = await lockBoth(tx, seen.id, into)
    const [from, target] = [states.get(seen.id), states.get(into)]
    if (!from || !target || target.review === 'merged') return { ok: false, reason: 'gone' }
    if (from.version !== seen.version || from.review === 'merged') return { ok: false, reason: 'changed' }
    if (from.isExercise !== target.isExercise) return { ok: false, reason: 'exercise' }
    if (!isSure && from.country && target.country && from.country !== target.country)
      return { ok: false, reason: 'countries' }
    const moved = await tx.$queryRaw<{ id: string }[]>(sql`
      UPDATE "Report" SET "incidentId" = ${into}::uuid, "keptFrom" = array_remove("keptFrom", ${into}::uuid) WHERE "incidentId" = ${seen.id}::uuid RETURNING id`)
    await update(tx, seen.id, [
      sql`review = 'merged'`,
      sql`queued = false`,
      sql`"mergedIntoId" = ${into}::uuid`,
      sql`"reviewedAt" = now()`,
    ])
    await compose(tx, target)
    const reports = moved.map(({ id }) => id)
    return save(tx, by, [
      edit(seen.id, 'merged', from.review, { into, reports }),
      edit(into, 'absorbed', null, { from: seen.id, reports: reports.length }),
    ])
  })
}

/** Takes reports out of an incident into a new one; rules never put them together again. */
export async function split(by: Actor, seen: Seen, reportIds: readonly string[]): Promise<Decided> {
  const wanted = reportIds.filter(isId)
  if (!isId(seen.id)) return { ok: false, reason: 'gone' }
  return inTransaction(async (tx): Promise<Decided> => {
    const state = (await lockBoth(tx, seen.id, seen.id)).get(seen.id)
    if (!state) return { ok: false, reason: 'gone' }
    if (state.version !== seen.version || state.review === 'merged') return { ok: false, reason: 'changed' }
    const own = await tx.$queryRaw<{ id: string }[]>(
      sql`SELECT r.id FROM "Report" r JOIN "Item" i ON i.id = r."itemId" WHERE r."incidentId" = ${state.id}::uuid AND i."isCurrent"`,
    )
    const moved = own.filter(({ id }) => wanted.includes(id)).map(({ id }) => id)
    if (moved.length === 0 || moved.length === own.length) return { ok: false, reason: 'too-few' }
    const to = newId()
    await tx.$executeRaw(
      sql`UPDATE "Report" SET "keptFrom" = "keptFrom" || ${to}::uuid WHERE "incidentId" = ${state.id}::uuid AND id <> ALL(${moved}::uuid[])`,
    )
    const reports = await readReports(tx, sql`r.id = ANY(${moved}::uuid[])`, MOST_REPORTS)
    await writeIncidents(tx, [
      { id: to, isExercise: state.isExercise, values: composeIncident(reports), why: 'person-moved' },
    ])
    await tx.$executeRaw(sql`
      UPDATE "Report" SET "incidentId" = ${to}::uuid, "keptFrom" = "keptFrom" || ${state.id}::uuid, link = NULL WHERE id = ANY(${moved}::uuid[])`)
    await compose(tx, state)
    return save(tx, by, [
      edit(state.id, 'split', null, { to, reports: moved }),
      edit(to, 'splitFrom', null, { from: state.id, reports: moved.length }),
    ])
  })
}

/** Gives reports that a person moved back to where they were. */
export async function moveBack(tx: Database, reports: readonly string[], from: string, to: string): Promise<void> {
  await tx.$executeRaw(sql`
    UPDATE "Report" SET "incidentId" = ${to}::uuid, "keptFrom" = array_remove(array_remove("keptFrom", ${to}::uuid), ${from}::uuid)
    WHERE "incidentId" = ${from}::uuid AND id = ANY(${reports}::uuid[])`)
  await tx.$executeRaw(
    sql`UPDATE "Report" SET "keptFrom" = array_remove("keptFrom", ${from}::uuid) WHERE "incidentId" = ${to}::uuid`,
  )
}

/** Writes anew what an incident says, from the reports it now has; one without any stays as it was. */
export async function compose(
  tx: Database,
  { id, isExercise }: Pick<IncidentState, 'id' | 'isExercise'>,
): Promise<void> {
  const reports = await readReports(tx, sql`r."incidentId" = ${id}::uuid AND i."isCurrent"`, MOST_REPORTS)
  if (reports.length > 0)
    await writeIncidents(tx, [{ id, isExercise, values: composeIncident(reports), why: 'person-moved' }])
}

/** Rows of two incidents, in one order for all, while no worker groups their countries. */
export async function lockBoth(tx: Database, a: string, b: string): Promise<Map<string, IncidentState>> {
  const rows = await tx.$queryRaw<{ country: string | null }[]>(
    sql`SELECT DISTINCT country FROM "Incident" WHERE id IN (${a}::uuid, ${b}::uuid) ORDER BY country NULLS FIRST`,
  )
  for (const { country } of rows) await lockCountry(tx, country)
  const states = new Map<string, IncidentState>()
  for (const id of [...new Set([a, b])].sort()) {
    const state = await lockIncident(tx, id)
    if (state) states.set(id, state)
  }
  return states
}
