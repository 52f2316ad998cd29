import type { Corrections } from '#core/5-incidents/corrections.ts'
import { db, sql } from './client.ts'
import { type IncidentState, STATE } from './incident-columns.ts'
import type { ItemInHand } from './items-in-hand.ts'

/** An incident that people have decided on, with the reports that tell of it. */
export type DecidedIncident = IncidentState & {
  corrections: Corrections
  /** A person accepted it as it stood or called it no incident; else people only spoke of some of its fields. */
  decided: 'accepted' | 'rejected' | 'open'
  decidedAt: Date
  reports: { itemId: string; ordinal: number }[]
}

/** Copies add nothing, and an incident that many tell of is no more than one. */
const TELLINGS = 4

/** A person's change of an incident that stands. */
const STANDS = sql`e.noun = 'incident' AND e."userId" IS NOT NULL AND e."undoesId" IS NULL AND NOT EXISTS (SELECT 1 FROM "Edit" u WHERE u."undoesId" = e.id)`

/** The newest incidents that people have decided on, earliest decision first. The exercise teaches nothing. */
export async function findDecided(limit: number): Promise<DecidedIncident[]> {
  return db().$queryRaw<DecidedIncident[]>(sql`
    SELECT * FROM (
      SELECT ${STATE}, d."decidedAt", CASE WHEN d."isReviewed" AND review IN ('accepted', 'rejected') THEN review::text ELSE 'open' END AS decided, told.reports
      FROM (SELECT e."nounId", max(e.at) AS "decidedAt", bool_or(e.field = 'review') AS "isReviewed" FROM "Edit" e
          WHERE ${STANDS} AND e.field <> 'later' GROUP BY e."nounId" ORDER BY max(e.at) DESC LIMIT ${limit * 2}) d
        JOIN "Incident" inc ON inc.id = d."nounId"
        CROSS JOIN LATERAL (SELECT jsonb_agg(jsonb_build_object('itemId', r."itemId", 'ordinal', r.ordinal) ORDER BY r.at, r.id) AS reports FROM (
          SELECT r.id, r."itemId", r.ordinal, coalesce(i.published, i."fetchedAt") AS at FROM "Report" r JOIN "Item" i ON i.id = r."itemId"
          WHERE r."incidentId" = inc.id AND i."isCurrent" AND i.status = 'read'
            AND NOT EXISTS (SELECT 1 FROM "Report" o WHERE o."incidentId" = inc.id AND o."itemId" = i."copyOfId") ORDER BY at, r.id LIMIT ${TELLINGS}) r) told
      WHERE NOT inc."isExercise" AND inc.review <> 'merged' AND told.reports IS NOT NULL AND (inc.review IN ('accepted', 'rejected') OR inc.corrections <> '{}')
      ORDER BY d."decidedAt" DESC LIMIT ${limit}) newest ORDER BY "decidedAt", id`)
}

/** How many incidents people have decided on since then, at most `most`. */
export async function countDecidedSince(since: Date | null, most: number): Promise<number> {
  const [row] = await db().$queryRaw<{ n: number }[]>(sql`
    SELECT count(*)::int AS n FROM (SELECT DISTINCT e."nounId" FROM "Edit" e JOIN "Incident" inc ON inc.id = e."nounId" AND NOT inc."isExercise"
      WHERE ${STANDS} AND e.field <> 'later' AND e.at > ${since ?? new Date(0)} LIMIT ${most}) decided`)
  return row?.n ?? 0
}

/** Items by their ids, as the reader takes them. */
export function findTexts(ids: readonly string[]): Promise<ItemInHand[]> {
  return db().$queryRaw<ItemInHand[]>(sql`
    SELECT i.id, i."sourceId", i.version, 'stored' AS status, i.url, i.title, i.text, i.blocks, NULL AS original, i."originalKind", i.language, i.published,
      i."publishedIsDay", i.attempts, s.countries, s.languages, s."timeZone", s."fetchesPages"
    FROM "Item" i JOIN "Source" s ON s.id = i."sourceId" WHERE i.id = ANY(${ids}::uuid[]) AND i.text <> ''`)
}
