import {
  type ConnectorKind,
  type Cursor,
  isConnectorKind,
  type Settings,
} from '#core/1-sources/connectors/connector.ts'
import type { FirstLook } from '#core/1-sources/first-look.ts'
import type { Provenance } from '#core/1-sources/provenance.ts'
import type { Scope } from '#core/1-sources/scope.ts'
import { type SourceWord, sourceWord } from '#core/1-sources/source-word.ts'
import { addDays, type Day, dayOf, startOf } from '#core/time/days.ts'
import { db, empty, inTransaction, type Sql, sql } from './client.ts'
import { type Actor, changes, saveEdits } from './edits.ts'
import { NotFound } from './not-found.ts'

/** Given by people (`page`, `paste`, `upload`) or visited by a connector. */
export type SourceKind = ConnectorKind | 'page' | 'paste' | 'upload'
export type SourceState = 'active' | 'paused'
export type Reliability = 'A' | 'B' | 'C' | 'D' | 'E' | 'F'

export type SourceRow = {
  id: string
  key: string
  kind: SourceKind
  state: SourceState
  address: string | null
  siteUrl: string | null
  title: string
  countries: string[]
  languages: string[]
  timeZone: string | null
  provenance: string
  reliability: string | null
  /** How far it reaches, null while nobody has said. */
  scope: string | null
  note: string | null
  isExercise: boolean
  fetchesPages: boolean
  /** When it leaves for good, after a person removed it; null while it stays. */
  removeAt: Date | null
  /** What its connector is told, and where it left off. */
  settings: Settings
  cursor: Cursor | null
  /** What its first visit found beside what was expected; null before it and where nothing was. */
  firstLook: FirstLook | null
  intervalMinutes: number
  etag: string | null
  lastModified: string | null
  nextVisitAt: Date | null
  lastVisitAt: Date | null
  lastSuccessAt: Date | null
  lastNewItemAt: Date | null
  failures: number
  /** Named reason of the last failure, words under `reason.*`; null when the last visit went well. */
  reason: string | null
  reasonDetail: string | null
  createdAt: Date
}

/** A source with how it is doing. Days are days of publication in UTC. */
export type SourceHealth = SourceRow & {
  word: SourceWord
  /** Items per day of the last 14 days, oldest first, today last. */
  itemsPerDay: number[]
  itemsTotal: number
  /** When its newest item was published, as far as it says so; null while it has given none. */
  lastItemAt: Date | null
  itemsLast7Days: number
  /** Items in a usual week, from the three weeks before the last seven days; null while the source is younger. */
  usualPerWeek: number | null
  /** Share of the last 28 days' items that could be read, 0 to 1; null where there were none. */
  shareRead: number | null
  /** Reports it gave that stand in an incident. */
  reports: number
  /** Items that wait to be fetched or read. */
  waiting: number
}

const DAYS = 28

/** Every source with its health, those that need a look first, then by title. */
export async function findSources(now = new Date()): Promise<SourceHealth[]> {
  const sources = await readHealth(empty, now)
  const order: SourceWord[] = ['failing', 'silent', 'thin', 'odd', 'new', 'alive', 'paused']
  return sources.sort((a, b) => order.indexOf(a.word) - order.indexOf(b.word) || a.title.localeCompare(b.title))
}

/** One source with its health; throws NotFound. */
export async function getSource(id: string, now = new Date()): Promise<SourceHealth> {
  const [source] = await readHealth(sql`WHERE s.id = ${id}::uuid`, now)
  if (!source) throw new NotFound('source', id)
  return source
}

type DayCount = { sourceId: string; day: string; n: number; read: number; refused: number; waiting: number }
type Total = { id: string; total: number; lastItemAt: Date | null; reports: number }

async function readHealth(which: Sql, now: Date): Promise<SourceHealth[]> {
  const today = dayOf(now)
  const from = startOf(addDays(today, 1 - DAYS))
  const [sources, days, totals] = await Promise.all([
    db().$queryRaw<SourceRow[]>(sql`SELECT s.* FROM "Source" s ${which}`),
    db().$queryRaw<DayCount[]>(sql`
      SELECT i."sourceId", (coalesce(i.published, i."fetchedAt") AT TIME ZONE 'UTC')::date::text AS day, count(*)::int AS n,
        (count(*) FILTER (WHERE i.status = 'read'))::int AS read,
        (count(*) FILTER (WHERE i.status = 'refused'))::int AS refused,
        (count(*) FILTER (WHERE i.status IN ('found', 'stored')))::int AS waiting
      FROM "Item" i JOIN "Source" s ON s.id = i."sourceId" ${which === empty ? sql`WHERE` : sql`${which} AND`} i."isCurrent"
        AND coalesce(i.published, i."fetchedAt") >= ${from}
      GROUP BY 1, 2`),
    db().$queryRaw<Total[]>(sql`
      SELECT s.id, (SELECT count(*) FROM "Item" i WHERE i."sourceId" = s.id AND i."isCurrent")::int AS total,
        (SELECT max(coalesce(i.published, i."fetchedAt")) FROM "Item" i WHERE i."sourceId" = s.id AND i."isCurrent") AS "lastItemAt",
        (SELECT count(*) FROM "Report" r JOIN "Item" i ON i.id = r."itemId" WHERE i."sourceId" = s.id AND r."incidentId" IS NOT NULL)::int AS reports
      FROM "Source" s ${which}`),
  ])
  const daysBySource = Map.groupBy(days, (day) => day.sourceId)
  const totalById = new Map(totals.map((total) => [total.id, total]))
  return sources.map((source) => withHealth(source, daysBySource.get(source.id) ?? [], totalById.get(source.id), today))
}

function withHealth(source: SourceRow, days: DayCount[], total: Total | undefined, today: Day): SourceHealth {
  const countOn = new Map(days.map((day) => [day.day, day.n]))
  const perDay = Array.from({ length: DAYS }, (_, i) => countOn.get(addDays(today, i - DAYS + 1)) ?? 0)
  const before = perDay.slice(0, DAYS - 7)
  const read = sum(days.map((day) => day.read))
  const refused = sum(days.map((day) => day.refused))
  return {
    ...source,
    itemsPerDay: perDay.slice(-14),
    itemsTotal: total?.total ?? 0,
    lastItemAt: total?.lastItemAt ?? null,
    itemsLast7Days: sum(perDay.slice(-7)),
    usualPerWeek: before.some((n) => n > 0) ? Math.round((sum(before) / before.length) * 7) : null,
    shareRead: read + refused === 0 ? null : read / (read + refused),
    reports: total?.reports ?? 0,
    waiting: sum(days.map((day) => day.waiting)),
    word: sourceWord({
      isPaused: source.state === 'paused' || source.removeAt !== null,
      failures: source.failures,
      everRead: source.lastSuccessAt !== null,
      createdDay: dayOf(source.createdAt),
      today,
      perDay,
      lastItemDay:
        days
          .map((day) => day.day)
          .filter((day) => day <= today)
          .sort()
          .at(-1) ?? null,
      read,
      refused,
    }),
  }
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0)
}

/** What a person says about a source. Fields left out stay as they are. */
export type SourceInput = {
  kind: SourceKind
  /** Natural key; made from kind and address by `sourceKey`. */
  key: string
  title: string
  address?: string | null
  siteUrl?: string | null
  countries?: string[]
  languages?: string[]
  timeZone?: string | null
  provenance?: Provenance
  reliability?: Reliability | null
  scope?: Scope | null
  note?: string | null
  fetchesPages?: boolean
  settings?: Settings
  isExercise?: boolean
}

/** Adds a source or changes the one with this key, and writes down who did; gives its id. */
export function saveSource(input: SourceInput, by: Actor): Promise<{ id: string; isNew: boolean }> {
  return inTransaction(async (tx) => {
    const { key, ...values } = input
    const given = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined))
    const before = await tx.source.findUnique({ where: { key } })
    if (!before) {
      const createdById = by.id
      const nextVisitAt = isConnectorKind(input.kind) ? new Date() : null
      const source = await tx.source.create({ data: { ...(values as SourceInput), key, createdById, nextVisitAt } })
      await saveEdits(tx, by, [
        { noun: 'source', nounId: source.id, field: 'created', before: null, after: input.title },
      ])
      return { id: source.id, isNew: true }
    }
    const kept = { ...given, removeAt: null }
    await tx.source.update({ where: { key }, data: kept })
    await saveEdits(tx, by, changes('source', before.id, before, kept))
    return { id: before.id, isNew: false }
  })
}

/** Changes fields of a source by id; throws NotFound. */
export function changeSource(id: string, fields: Partial<Omit<SourceInput, 'key' | 'kind'>>, by: Actor): Promise<void> {
  return inTransaction(async (tx) => {
    const before = await tx.source.findUnique({ where: { id } })
    if (!before) throw new NotFound('source', id)
    const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
    await tx.source.update({ where: { id }, data: given })
    await saveEdits(tx, by, changes('source', id, before, given))
  })
}

/** Stops visiting a source until somebody resumes it; what it gave stays. */
export function pauseSource(id: string, by: Actor): Promise<void> {
  return setState(id, 'paused', by)
}

/** Visits a paused source again, at once, its failures forgotten. */
export function resumeSource(id: string, by: Actor): Promise<void> {
  return setState(id, 'active', by)
}

function setState(id: string, state: SourceState, by: Actor): Promise<void> {
  return inTransaction(async (tx) => {
    const before = await tx.source.findUnique({ where: { id } })
    if (!before) throw new NotFound('source', id)
    // Failures stay with a source that was paused for them; a person's word, either way, begins anew.
    const fresh = {
      failures: 0,
      reason: null,
      reasonDetail: null,
      ...(state === 'active' ? { nextVisitAt: new Date() } : {}),
    }
    await tx.source.update({ where: { id }, data: { state, ...fresh } })
    await saveEdits(tx, by, changes('source', id, { state: before.state }, { state }))
  })
}

/** Removes a source with its items and reports; incidents that nobody else tells of go with them. Final. */
export function deleteSource(id: string, by: Actor): Promise<void> {
  return inTransaction(async (tx) => {
    const source = await tx.source.findUnique({ where: { id } })
    if (!source) throw new NotFound('source', id)
    await tx.$executeRaw(sql`
      DELETE FROM "Incident" inc WHERE inc.id IN (SELECT r."incidentId" FROM "Report" r JOIN "Item" i ON i.id = r."itemId" WHERE i."sourceId" = ${id}::uuid)
        AND NOT EXISTS (SELECT 1 FROM "Report" r JOIN "Item" i ON i.id = r."itemId" WHERE r."incidentId" = inc.id AND i."sourceId" <> ${id}::uuid)`)
    // The others are composed anew from what is left.
    await tx.$executeRaw(sql`
      UPDATE "Report" SET "groupedAt" = NULL WHERE "incidentId" IN (SELECT r."incidentId" FROM "Report" r JOIN "Item" i ON i.id = r."itemId" WHERE i."sourceId" = ${id}::uuid)`)
    await tx.source.delete({ where: { id } })
    await saveEdits(tx, by, [{ noun: 'source', nounId: id, field: 'deleted', before: source.title, after: null }])
  })
}
