import { LEEWAY_KM, RADIUS_KM, TYPES_TOGETHER } from '#core/5-incidents/gates.ts'
import { ownSentence } from '#core/5-incidents/own-sentence.ts'
import type { CandidateIncident, WaitingReport } from '#core/5-incidents/place-reports.ts'
import { PREPARED, type Rows, rawSql, type Sql, sql } from './client.ts'

/** What is known when a country's reports are grouped. */
export type ToGroup = {
  /** Reports to place, earliest told first; `incidentId` is set where only the incident must be composed anew. */
  reports: WaitingReport[]
  candidates: CandidateIncident[]
}

type ReportJson = WaitingReport & { isReviewed: boolean }
type Stored = ReportJson & { around: { text: string; at: number } | null }

/** Columns of a report as grouping needs it; `r`, `i`, `s` are report, item, source. */
const REPORT =
  rawSql(`json_build_object('id', r.id, 'itemId', r."itemId", 'sourceId', i."sourceId", 'outlet', s.title, 'reliability', s.reliability,
  'title', i.title, 'language', i.language, 'words', r.words,
  'reportedAt', to_char(coalesce(i.published, i."fetchedAt") AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
  'type', r.type, 'polarity', r.polarity, 'status', r.status, 'p', r.p, 'sectors', r.sectors, 'weapon', r.weapon,
  'place', CASE WHEN r."placeName" IS NULL THEN NULL ELSE json_build_object('name', r."placeName", 'country', r.country, 'admin1', r.admin1,
    'admin1Name', region.name, 'lat', r.lat, 'lon', r.lon, 'precision', r."placePrecision", 'placeKey', r."placeKey") END,
  'date', CASE WHEN r."dateStart" IS NULL THEN NULL ELSE json_build_object('start', r."dateStart", 'end', r."dateEnd", 'precision', r."datePrecision") END,
  'tolls', r.tolls, 'actors', r.actors, 'origin', r.origin, 'originKind', r."originKind", 'credit', i.credit, 'copyOf', i."copyOfId",
  'evidence', r.evidence, 'disputed', r.disputed,
  'around', CASE WHEN EXISTS (SELECT FROM "Report" other WHERE other."itemId" = r."itemId" AND other.id <> r.id)
    THEN json_build_object('text', substring(i.text FROM greatest(1, tell.start + 1 - 600) FOR 1400), 'at', least(tell.start, 600)) END,
  'incidentId', r."incidentId", 'isExercise', i."isExercise",
  'keptFrom', r."keptFrom", 'isReviewed', coalesce(own.review <> 'unreviewed' OR own.corrections <> '{}', false)) AS report`)

const FROM =
  rawSql(`"Report" r JOIN "Item" i ON i.id = r."itemId" JOIN "Source" s ON s.id = i."sourceId" LEFT JOIN "Region" region ON region.code = r.admin1
  LEFT JOIN "Incident" own ON own.id = r."incidentId"
  LEFT JOIN LATERAL (SELECT (r.evidence->'type'->>'start')::int AS start) tell ON true`)

/** Reports as grouping needs them, earliest told first; `which` speaks of `r` and `i`, report and item. */
export async function readReports(tx: Rows, which: Sql, limit: number): Promise<ReportJson[]> {
  const rows = await tx.$queryRaw<{ report: Stored }[]>(
    sql`SELECT ${REPORT} FROM ${FROM} WHERE ${which} ORDER BY coalesce(i.published, i."fetchedAt"), r.id LIMIT ${limit}`,
  )
  return rows.map((row) => withSentence(row.report))
}

/** The report with the sentence that tells it, where its item tells of several happenings; not a copy, which costs as much as reading it. */
function withSentence(report: Stored): ReportJson {
  const { around, evidence } = report
  const quote = evidence.type?.quote
  report.sentence = around && quote ? ownSentence(around.text, quote, around.at) : null
  return report
}

/** A report is weighed against this many others at most: beyond it, a day's news of one place is no longer told apart. */
const MOST_NEAR = 2000
/** Days at most between the first and last day of what `report_window` and `report_long_window` hold. */
const SHORT = rawSql('8')
const LONG = rawSql('300')

/**
 * The waiting reports of a country, at most `limit`, and every incident that has a report near one of them, in one statement.
 *
 * Near is what the gates of core/5-incidents allow, or a little more: days, kinds and the distance that both precisions leave open.
 */
export async function readToGroup(tx: Rows, country: string | null, limit: number): Promise<ToGroup> {
  const here = (alias: string) =>
    country === null ? rawSql(`${alias}.country IS NULL`) : sql`${rawSql(alias)}.country = ${country}::char(2)`
  const rows = await tx.$queryRaw<{ isWaiting: boolean; report: Stored }[]>(sql`${rawSql(PREPARED)}
    WITH waiting AS MATERIALIZED (
      SELECT w.id, w."incidentId", w.type, w.lat, w.lon, w."dayFrom", w."dayTo", ${radius('w')} AS km FROM "Report" w JOIN "Item" wi ON wi.id = w."itemId"
      WHERE ${here('w')} AND w."groupedAt" IS NULL AND wi."isCurrent" ORDER BY coalesce(wi.published, wi."fetchedAt"), w.id LIMIT ${limit}::int
    ), told AS MATERIALIZED (
      SELECT DISTINCT type, lat, lon, "dayFrom", "dayTo", km FROM waiting WHERE "incidentId" IS NULL
    ), near AS MATERIALIZED (
      SELECT DISTINCT inc.id FROM (
        SELECT w."incidentId" FROM waiting w WHERE w."incidentId" IS NOT NULL
        UNION ALL SELECT o."incidentId" FROM told w, LATERAL (${near(here('o'), SHORT, '<=')} UNION ALL ${near(here('o'), LONG, '>')} LIMIT ${MOST_NEAR}::int) o
      ) found JOIN "Incident" inc ON inc.id = found."incidentId" AND inc.review IN ('unreviewed', 'accepted')
    )
    SELECT true AS "isWaiting", ${REPORT} FROM ${FROM} WHERE r.id IN (SELECT id FROM waiting)
    UNION ALL
    SELECT false, ${REPORT} FROM ${FROM} WHERE r."incidentId" IN (SELECT id FROM near) AND i."isCurrent"`)
  rows.sort((a, b) => byTime(a.report, b.report))
  const reports: WaitingReport[] = []
  const candidates = new Map<string, CandidateIncident>()
  for (const { isWaiting, report: stored } of rows) {
    const report = withSentence(stored)
    const { incidentId, isExercise, isReviewed } = report
    if (isWaiting) reports.push(report)
    else if (incidentId !== null) {
      const known = candidates.get(incidentId)
      if (known) known.reports.push(report)
      else candidates.set(incidentId, { id: incidentId, isExercise, isReviewed, reports: [report] })
    }
  }
  return { reports, candidates: [...candidates.values()] }
}

/** Reports `o` that stand in an incident and may be of the day, kind and place of the waiting report `w`. */
function near(here: Sql, days: Sql, compare: '<=' | '>'): Sql {
  return sql`SELECT o."incidentId" FROM "Report" o WHERE ${here} AND o."incidentId" IS NOT NULL AND o."dayTo" - o."dayFrom" ${rawSql(compare)} 8
    AND o."dayFrom" BETWEEN w."dayFrom" - 1 - ${days} AND w."dayTo" + 1 AND o."dayTo" >= w."dayFrom" - 1
    AND (o.lat IS NULL OR w.lat IS NULL OR (abs(o.lat - w.lat) * 111.2 <= greatest(w.km, ${radius('o')}) + ${LEEWAY}
      AND abs(o.lon - w.lon) * 111.2 * greatest(cos(radians(w.lat)), 0.1) <= (greatest(w.km, ${radius('o')}) + ${LEEWAY}) * 1.1))
    AND ${TOGETHER} ? (w.type || ' ' || o.type)`
}

const LEEWAY = rawSql(String(LEEWAY_KM + 1))
const TOGETHER = rawSql(`'${JSON.stringify(Object.fromEntries(TYPES_TOGETHER.map((pair) => [pair, 1])))}'::jsonb`)

/** The radius of a report's precision in SQL, as the gates have it. */
function radius(alias: string): Sql {
  const cases = Object.entries(RADIUS_KM).map(([precision, km]) => `WHEN ${precision} THEN ${km}`)
  return rawSql(`(CASE coalesce(${alias}."placePrecision", 4) ${cases.join(' ')} ELSE 150 END)`)
}

function byTime(a: ReportJson, b: ReportJson): number {
  if (a.reportedAt !== b.reportedAt) return a.reportedAt < b.reportedAt ? -1 : 1
  return a.id < b.id ? -1 : 1
}
