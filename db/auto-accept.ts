import type { Acceptance } from '#core/5-incidents/auto-accept.ts'
import type { IncidentClaims } from '#core/5-incidents/compose-incident.ts'
import { OWN_WORK } from '#core/5-incidents/review-rank.ts'
import { db, inTransaction, type JsonInput, sql } from './client.ts'
import { RULE, saveEdits } from './edits.ts'
import { toJson } from './json.ts'
import { edit } from './review.ts'
import { findSetting, saveSetting } from './settings.ts'

/** What was measured, and for which version of what is learnt it holds. */
export type MeasuredAcceptance = Acceptance & { version: number; at: string }

const keyOf = (version: number) => `learning.acceptance.${version}`

/** What was last measured of a version of what is learnt, 0 for the reader as it was shipped; null where nothing was. */
export function findAcceptance(version: number): Promise<MeasuredAcceptance | null> {
  return findSetting<MeasuredAcceptance>(keyOf(version))
}

/** Keeps what was measured of a version. */
export function saveAcceptance(acceptance: MeasuredAcceptance): Promise<void> {
  return saveSetting(keyOf(acceptance.version), acceptance as unknown as JsonInput)
}

/** An incident that waits, about which nothing is in doubt and no person has spoken. */
export type Acceptable = { id: string; version: number; claims: IncidentClaims; killedHigh: number | null }

/** More people killed than this is always for a person to look at. */
const MOST_KILLED = 9

/**
 * Incidents that rules may accept: untouched by people, in no doubt, quiet for an hour, touching nobody's own work, and
 * every report read by this version of the reader.
 */
export function findAcceptable(readerVersion: string, after: string | null, limit: number): Promise<Acceptable[]> {
  return db().$queryRaw<Acceptable[]>(sql`
    SELECT inc.id, inc.version, inc.claims, inc."killedHigh" FROM "Incident" inc
    WHERE inc.queued AND inc.review = 'unreviewed' AND inc.doubts = '{}' AND inc.corrections = '{}' AND NOT inc."isExercise" AND inc."laterUntil" IS NULL
      AND inc."updatedAt" < now() - interval '1 hour' AND inc.verification IN ('reported', 'corroborated', 'confirmed') AND NOT inc.sectors && ${OWN_WORK}::text[]
      AND coalesce(inc."killedHigh", inc."killedLow", 0) <= ${MOST_KILLED}::int ${after ? sql`AND inc.id > ${after}::uuid` : sql``}
      AND NOT EXISTS (SELECT 1 FROM "Edit" e WHERE e.noun = 'incident' AND e."nounId" = inc.id AND (e."byName" <> ${RULE.name} OR e.field = 'review'))
      AND NOT EXISTS (SELECT 1 FROM "Report" r JOIN "Item" i ON i.id = r."itemId" WHERE r."incidentId" = inc.id AND i."isCurrent" AND i."readerVersion" IS DISTINCT FROM ${readerVersion})
    ORDER BY inc.id LIMIT ${limit}`)
}

/** Accepts by rule, each with its reason, those alone that still stand as they were seen. Gives how many. */
export function acceptByRule(seen: readonly { id: string; version: number; why: string }[]): Promise<number> {
  if (seen.length === 0) return Promise.resolve(0)
  return inTransaction(async (tx) => {
    const rows = await tx.$queryRaw<{ id: string; why: string }[]>(sql`
      UPDATE "Incident" inc SET review = 'accepted', queued = false, "reviewedAt" = now(), version = inc.version + 1, "updatedAt" = now()
      FROM jsonb_to_recordset(${toJson(seen)}::jsonb) AS s(id uuid, version int, why text)
      WHERE inc.id = s.id AND inc.version = s.version AND inc.review = 'unreviewed' AND inc.queued AND inc.corrections = '{}' RETURNING inc.id, s.why`)
    await saveEdits(
      tx,
      RULE,
      rows.map(({ id, why }) => edit(id, 'review', 'unreviewed', 'accepted', why)),
    )
    return rows.length
  })
}

/** What a rule accepted, and what became of it. */
export type AcceptedByRule = {
  editId: string
  incidentId: string
  title: string
  titleLanguage: string
  at: Date
  why: string | null
  /** `stands`, `undone` by a person, or `changed` by one since. */
  state: 'stands' | 'undone' | 'changed'
}

/** What rules accepted, newest first. */
export function findAcceptedByRule(limit = 100): Promise<AcceptedByRule[]> {
  return db().$queryRaw<AcceptedByRule[]>(sql`
    SELECT e.id AS "editId", inc.id AS "incidentId", inc.title, inc."titleLanguage", e.at, e.why,
      CASE WHEN EXISTS (SELECT 1 FROM "Edit" u WHERE u."undoesId" = e.id) THEN 'undone'
        WHEN EXISTS (SELECT 1 FROM "Edit" o WHERE o.noun = 'incident' AND o."nounId" = inc.id AND o.at > e.at AND o."userId" IS NOT NULL) THEN 'changed' ELSE 'stands' END AS state
    FROM "Edit" e JOIN "Incident" inc ON inc.id = e."nounId"
    WHERE e.noun = 'incident' AND e.field = 'review' AND e."userId" IS NULL AND e."byName" = ${RULE.name} AND e.after = '"accepted"' AND e."undoesId" IS NULL
    ORDER BY e.at DESC, e.id DESC LIMIT ${limit}`)
}
