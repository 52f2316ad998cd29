import type { Polarity } from '#core/4-reports/codebook.ts'
import { type EventTypeCode, familyOf } from '#core/4-reports/codebook.ts'
import type { Verification } from '#core/5-incidents/verify.ts'
import type { Day } from '#core/time/days.ts'
import { inTransaction } from './client.ts'
import { type Actor, changes, saveEdits } from './edits.ts'
import type { ReviewState } from './incidents.ts'
import { NotFound } from './not-found.ts'

type Range = { low: number; high: number | null } | null

/** What a person may say about an incident; a field left out stays as it is. What was said outlives later reports. */
export type IncidentChange = {
  title?: string
  type?: EventTypeCode
  polarity?: Polarity
  verification?: Verification
  sectors?: string[]
  weapon?: string | null
  place?: {
    placeName: string
    placeKey: string | null
    country: string | null
    admin1: string | null
    lat: number | null
    lon: number | null
    placePrecision: number | null
  } | null
  date?: { dateStart: Day; dateEnd: Day; datePrecision: string }
  killed?: Range
  injured?: Range
  abducted?: Range
  arrested?: Range
  displaced?: Range
  review?: Exclude<ReviewState, 'merged'>
}

const NO_PLACE = {
  placeName: null,
  placeKey: null,
  country: null,
  admin1: null,
  lat: null,
  lon: null,
  placePrecision: null,
}
const TOLLS = ['killed', 'injured', 'abducted', 'arrested', 'displaced'] as const

/** Changes an incident as a person says, and writes down what stood before, who changed it and why. Throws NotFound. */
export function changeIncident(
  id: string,
  change: IncidentChange,
  by: Actor,
  why: string | null = null,
): Promise<void> {
  return inTransaction(async (tx) => {
    const before = await tx.incident.findUnique({ where: { id } })
    if (!before) throw new NotFound('incident', id)
    const shown = { ...before, dateStart: day(before.dateStart), dateEnd: day(before.dateEnd) }
    const said = columnsByField(change)
    const edits = Object.entries(said).flatMap(([field, columns]) => {
      const old = Object.fromEntries(
        Object.keys(columns).map((column) => [column, shown[column as keyof typeof shown]]),
      )
      const isOne = Object.keys(columns).length === 1 || field === 'type'
      return changes(
        'incident',
        id,
        { [field]: isOne ? old[field] : old },
        { [field]: isOne ? columns[field] : columns },
        why,
      )
    })
    if (edits.length === 0) return
    const { dateStart, dateEnd, ...columns } = Object.assign({}, ...Object.values(said)) as Record<string, unknown>
    const dates = dateStart
      ? { dateStart: new Date(dateStart as Day), dateEnd: new Date(dateEnd as Day), day: new Date(dateStart as Day) }
      : {}
    await tx.incident.update({ where: { id }, data: { ...columns, ...dates, version: { increment: 1 } } })
    await saveEdits(tx, by, edits)
  })
}

/** The columns each changed field stands in. */
function columnsByField(change: IncidentChange): Record<string, Record<string, unknown>> {
  const said: Record<string, Record<string, unknown>> = {}
  for (const field of ['title', 'polarity', 'verification', 'sectors', 'weapon', 'review'] as const) {
    if (change[field] !== undefined) said[field] = { [field]: change[field] }
  }
  if (change.type !== undefined) said.type = { type: change.type, family: familyOf(change.type) }
  if (change.place !== undefined) said.place = change.place ?? NO_PLACE
  if (change.date !== undefined) said.date = change.date
  for (const toll of TOLLS) {
    const range = change[toll]
    if (range !== undefined) said[toll] = { [`${toll}Low`]: range?.low ?? null, [`${toll}High`]: range?.high ?? null }
  }
  return said
}

function day(date: Date | null): Day | null {
  return date?.toISOString().slice(0, 10) ?? null
}

/** Puts the reports of one incident into another; the emptied one stays as a pointer. Gives false where they are the same or one is gone. */
export function mergeIncidents(fromId: string, intoId: string, by: Actor, why: string | null = null): Promise<boolean> {
  return inTransaction(async (tx) => {
    const both = await tx.incident.findMany({
      where: { id: { in: [fromId, intoId] }, review: { in: ['unreviewed', 'accepted'] } },
      select: { id: true },
    })
    if (fromId === intoId || both.length !== 2) return false
    // Null asks the grouping step to compose the incident anew from all its reports.
    await tx.report.updateMany({ where: { incidentId: fromId }, data: { incidentId: intoId, groupedAt: null } })
    await tx.incident.update({ where: { id: fromId }, data: { review: 'merged', mergedIntoId: intoId } })
    await saveEdits(tx, by, [
      { noun: 'incident', nounId: fromId, field: 'mergedInto', before: null, after: intoId, why },
      { noun: 'incident', nounId: intoId, field: 'merged', before: null, after: fromId, why },
    ])
    return true
  })
}
