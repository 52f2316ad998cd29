import type { IncidentValues } from '#core/5-incidents/compose-incident.ts'
import type { CandidateIncident, WaitingReport } from '#core/5-incidents/place-reports.ts'
import { addDays, type Day, daysBetween } from '#core/time/days.ts'
import { type Database, db, inTransaction, rawSql, type Sql, sql } from './client.ts'
import { toJson } from './json.ts'

/** Incidents are looked for this many days around a report's own day. */
const DAYS_AROUND = 10
/** A report of a longer time than this tells of no one happening. */
const MOST_DAYS = 100
/** Reports put into incidents in one transaction. */
const BATCH = 300

/** What grouping decided for the reports of one country. */
export type Grouped = {
  /** Reports and the incident each one stands in, with why. */
  links: { reportId: string; incidentId: string; score: number; reasons: string[] }[]
  /** Reports that stay where they are; only their incident changes. */
  kept: string[]
  /** Incidents that turned out to be another one: their reports go there. */
  merged: { id: string; into: string }[]
  /** Incidents to write anew, whole. */
  incidents: { id: string; isExercise: boolean; values: IncidentValues }[]
}

/** What is known when a country's reports are grouped. */
export type ToGroup = {
  /** Reports to place, earliest told first; `incidentId` is set where only the incident must be composed anew. */
  reports: WaitingReport[]
  candidates: CandidateIncident[]
}

/** Countries with reports that no incident has been found for yet; null stands for reports without a country. */
export async function findCountriesToGroup(): Promise<(string | null)[]> {
  const rows = await db().$queryRaw<{ country: string | null }[]>(
    sql`SELECT DISTINCT country FROM "Report" WHERE "groupedAt" IS NULL`,
  )
  return rows.map((row) => row.country)
}

/**
 * Groups the waiting reports of one country as `decide` says, in one transaction, while nobody else groups that country.
 *
 * Gives how many reports were placed; 0 means nothing waits.
 */
export function groupCountry(country: string | null, decide: (known: ToGroup) => Grouped): Promise<number> {
  return inTransaction(async (tx) => {
    await lockCountry(tx, country)
    const here = country === null ? sql`r.country IS NULL` : sql`r.country = ${country}`
    const waiting = await readReports(tx, sql`${here} AND r."groupedAt" IS NULL AND i."isCurrent"`, BATCH)
    if (waiting.length === 0) return 0
    const grouped = decide({ reports: waiting, candidates: await readCandidates(tx, country, waiting) })
    await writeIncidents(tx, grouped.incidents)
    await writeLinks(tx, grouped.links)
    await writeMerged(tx, grouped.merged)
    if (grouped.kept.length > 0)
      await tx.$executeRaw(sql`UPDATE "Report" SET "groupedAt" = now() WHERE id = ANY(${grouped.kept}::uuid[])`)
    return waiting.length
  })
}

/** Keeps everybody else from grouping the country's reports until the transaction ends. */
export async function lockCountry(tx: Database, country: string | null): Promise<void> {
  await tx.$executeRaw(sql`SELECT pg_advisory_xact_lock(hashtext('tidings.incidents'), hashtext(${country ?? ''}))`)
}

type ReportJson = WaitingReport & { isReviewed: boolean }

/** Reports as grouping needs them, earliest told first; `r`, `i`, `s` are report, item, source. */
export async function readReports(tx: Database, which: Sql, limit: number): Promise<ReportJson[]> {
  const rows = await tx.$queryRaw<{ report: ReportJson }[]>(sql`
    SELECT jsonb_build_object('id', r.id, 'itemId', r."itemId", 'sourceId', i."sourceId", 'outlet', s.title, 'reliability', s.reliability,
      'title', i.title, 'language', i.language, 'words', r.words,
      'reportedAt', to_char(coalesce(i.published, i."fetchedAt") AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
      'type', r.type, 'polarity', r.polarity, 'status', r.status, 'p', r.p, 'sectors', r.sectors, 'weapon', r.weapon,
      'place', CASE WHEN r."placeName" IS NULL THEN NULL ELSE jsonb_build_object('name', r."placeName", 'country', r.country, 'admin1', r.admin1,
        'admin1Name', region.name, 'lat', r.lat, 'lon', r.lon, 'precision', r."placePrecision", 'placeKey', r."placeKey") END,
      'date', CASE WHEN r."dateStart" IS NULL THEN NULL ELSE jsonb_build_object('start', r."dateStart", 'end', r."dateEnd", 'precision', r."datePrecision") END,
      'tolls', r.tolls, 'actors', r.actors, 'origin', r.origin, 'originKind', r."originKind", 'copyOf', i."copyOfId",
      'evidence', coalesce(told.evidence, '{}'), 'incidentId', r."incidentId", 'isExercise', i."isExercise",
      'keptFrom', r."keptFrom", 'isReviewed', coalesce(own.review <> 'unreviewed' OR own.corrections <> '{}', false)) AS report
    FROM "Report" r JOIN "Item" i ON i.id = r."itemId" JOIN "Source" s ON s.id = i."sourceId" LEFT JOIN "Region" region ON region.code = r.admin1
    LEFT JOIN "Incident" own ON own.id = r."incidentId"
    LEFT JOIN LATERAL (
      SELECT jsonb_object_agg(field, span) AS evidence FROM (
        SELECT DISTINCT ON (t.field) t.field, (t.evidence->0) || jsonb_build_object('p', t.confidence) AS span FROM "Tag" t WHERE t."reportId" = r.id ORDER BY t.field, t.key) firsts) told ON true
    WHERE ${which} ORDER BY coalesce(i.published, i."fetchedAt"), r.id LIMIT ${limit}`)
  return rows.map((row) => row.report)
}

/** Incidents of the country near the days of the waiting reports, and those the reports already stand in. */
async function readCandidates(
  tx: Database,
  country: string | null,
  waiting: readonly ReportJson[],
): Promise<ToGroup['candidates']> {
  const days = [...new Set(waiting.flatMap(daysAround))]
  const own = waiting.flatMap((report) => (report.incidentId ? [report.incidentId] : []))
  const reports = await readReports(
    tx,
    sql`r."incidentId" IN (
      SELECT inc.id FROM "Incident" inc WHERE ${country === null ? sql`inc.country IS NULL` : sql`inc.country = ${country}`}
        AND inc.review IN ('unreviewed', 'accepted') AND ${boxAround(waiting)} AND inc.day = ANY(${days}::date[])
      UNION SELECT o.id FROM "Incident" o WHERE o.id = ANY(${own}::uuid[])) AND i."isCurrent"`,
    20_000,
  )
  const candidates = new Map<string, ToGroup['candidates'][number]>()
  for (const { incidentId, isReviewed, ...report } of reports) {
    if (incidentId === null) continue
    const known = candidates.get(incidentId)
    if (known) known.reports.push(report)
    else candidates.set(incidentId, { id: incidentId, isExercise: report.isExercise, isReviewed, reports: [report] })
  }
  return [...candidates.values()]
}

/** The days on which incidents may lie that a report tells of. */
function daysAround({ date, reportedAt }: ReportJson): Day[] {
  const first = date?.start ?? reportedAt.slice(0, 10)
  const last = date?.end ?? first
  const span = Math.min(daysBetween(first, last), MOST_DAYS) + 2 * DAYS_AROUND
  return Array.from({ length: span + 1 }, (_, n) => addDays(first, n - DAYS_AROUND))
}

/** Degrees beyond the waiting reports' places within which an incident may lie: the radius of a province and what curves away. */
const MARGIN = 3

/** Where incidents may lie that the waiting reports tell of; everywhere in the country while one has no point or a vague one. */
function boxAround(waiting: readonly ReportJson[]): Sql {
  const places = waiting.map((report) => report.place)
  const lats = places.flatMap((place) => place?.lat ?? [])
  const lons = places.flatMap((place) => place?.lon ?? [])
  if (lats.length < waiting.length || places.some((place) => (place?.precision ?? 9) > 5)) return sql`true`
  return sql`(inc.lat IS NULL OR inc."placePrecision" > 5 OR (inc.lat BETWEEN ${Math.min(...lats) - MARGIN} AND ${Math.max(...lats) + MARGIN}
    AND inc.lon BETWEEN ${Math.min(...lons) - MARGIN} AND ${Math.max(...lons) + MARGIN}))`
}

async function writeLinks(tx: Database, links: Grouped['links']): Promise<void> {
  if (links.length === 0) return
  // An incident that a person merged away meanwhile sends its reports on, to be composed anew there.
  await tx.$executeRaw(sql`
    UPDATE "Report" r SET "incidentId" = coalesce(inc."mergedIntoId", l."incidentId"), link = jsonb_build_object('score', l.score, 'reasons', l.reasons),
      "groupedAt" = CASE WHEN inc."mergedIntoId" IS NULL THEN now() END
    FROM jsonb_to_recordset(${toJson(links)}::jsonb) AS l("reportId" uuid, "incidentId" uuid, score float8, reasons jsonb)
    LEFT JOIN "Incident" inc ON inc.id = l."incidentId" WHERE r.id = l."reportId"`)
}

/** What rules found to be one: the reports go over, the emptied incident stays as a sign to where. */
async function writeMerged(tx: Database, merged: Grouped['merged']): Promise<void> {
  if (merged.length === 0) return
  await tx.$executeRaw(sql`
    UPDATE "Report" r SET "incidentId" = m."into" FROM jsonb_to_recordset(${toJson(merged)}::jsonb) AS m(id uuid, "into" uuid) WHERE r."incidentId" = m.id`)
  await tx.$executeRaw(sql`
    UPDATE "Incident" inc SET review = 'merged', queued = false, "mergedIntoId" = m."into", version = inc.version + 1, "updatedAt" = now()
    FROM jsonb_to_recordset(${toJson(merged)}::jsonb) AS m(id uuid, "into" uuid) WHERE inc.id = m.id`)
}

/**
 * Writes incidents whole. Fields that a person has corrected keep what the person said; one that a person accepted
 * comes back to the queue when more reports tell of it.
 */
export async function writeIncidents(tx: Database, incidents: Grouped['incidents']): Promise<void> {
  if (incidents.length === 0) return
  const rows = toJson(
    incidents.map(({ id, isExercise, values: v }) => ({
      id,
      isExercise,
      title: v.title,
      titleLanguage: v.titleLanguage,
      type: v.type,
      family: v.family,
      polarity: v.polarity,
      verification: v.verification,
      sectors: v.sectors,
      weapon: v.weapon,
      placeName: v.place?.name ?? null,
      placeKey: v.place?.placeKey ?? null,
      country: v.place?.country ?? null,
      admin1: v.place?.admin1 ?? null,
      lat: v.place?.lat ?? null,
      lon: v.place?.lon ?? null,
      placePrecision: v.place?.precision ?? null,
      dateStart: v.date?.start ?? null,
      dateEnd: v.date?.end ?? null,
      datePrecision: v.date?.precision ?? null,
      day: v.day,
      killedLow: v.tolls.killed?.low ?? null,
      killedHigh: v.tolls.killed?.high ?? null,
      injuredLow: v.tolls.injured?.low ?? null,
      injuredHigh: v.tolls.injured?.high ?? null,
      abductedLow: v.tolls.abducted?.low ?? null,
      abductedHigh: v.tolls.abducted?.high ?? null,
      arrestedLow: v.tolls.arrested?.low ?? null,
      arrestedHigh: v.tolls.arrested?.high ?? null,
      displacedLow: v.tolls.displaced?.low ?? null,
      displacedHigh: v.tolls.displaced?.high ?? null,
      actors: v.actors,
      claims: v.claims,
      doubts: v.doubts,
      rank: v.rank,
      originCount: v.originCount,
      reportCount: v.reportCount,
      firstReportedAt: v.firstReportedAt,
      lastReportedAt: v.lastReportedAt,
    })),
  )
  await tx.$executeRaw(sql`
    INSERT INTO "Incident" AS inc (id, "isExercise", title, "titleLanguage", type, family, polarity, verification, sectors, weapon, "placeName", "placeKey", country, admin1, lat, lon,
      "placePrecision", "dateStart", "dateEnd", "datePrecision", day, "killedLow", "killedHigh", "injuredLow", "injuredHigh", "abductedLow", "abductedHigh",
      "arrestedLow", "arrestedHigh", "displacedLow", "displacedHigh", actors, claims, doubts, rank, "originCount", "reportCount", "firstReportedAt", "lastReportedAt", "updatedAt")
    SELECT g.*, now() FROM jsonb_to_recordset(${rows}::jsonb) AS g(id uuid, "isExercise" boolean, title text, "titleLanguage" text, type text, family text, polarity text, verification text,
      sectors text[], weapon text, "placeName" text, "placeKey" text, country char(2), admin1 text, lat float8, lon float8, "placePrecision" int, "dateStart" date, "dateEnd" date,
      "datePrecision" text, day date, "killedLow" int, "killedHigh" int, "injuredLow" int, "injuredHigh" int, "abductedLow" int, "abductedHigh" int, "arrestedLow" int,
      "arrestedHigh" int, "displacedLow" int, "displacedHigh" int, actors jsonb, claims jsonb, doubts text[], rank float8, "originCount" int, "reportCount" int, "firstReportedAt" timestamptz, "lastReportedAt" timestamptz)
    ON CONFLICT (id) DO UPDATE SET (${COMPOSED}) = ROW(${COMPOSED_UNLESS_CORRECTED}),
      claims = excluded.claims, actors = excluded.actors, doubts = excluded.doubts, rank = excluded.rank, "originCount" = excluded."originCount",
      queued = inc.queued OR (inc.review IN ('unreviewed', 'accepted') AND inc."reportCount" <> excluded."reportCount"),
      "reportCount" = excluded."reportCount", "firstReportedAt" = excluded."firstReportedAt", "lastReportedAt" = excluded."lastReportedAt",
      version = inc.version + 1, "updatedAt" = now()`)
}

/** Columns that composing sets, by the field a person corrects: a corrected place keeps all its columns. */
const EDITABLE: Record<string, string[]> = {
  title: ['title', 'titleLanguage'],
  type: ['type', 'family'],
  polarity: ['polarity'],
  verification: ['verification'],
  sectors: ['sectors'],
  weapon: ['weapon'],
  place: ['placeName', 'placeKey', 'country', 'admin1', 'lat', 'lon', 'placePrecision'],
  date: ['dateStart', 'dateEnd', 'datePrecision', 'day'],
  killed: ['killedLow', 'killedHigh'],
  injured: ['injuredLow', 'injuredHigh'],
  abducted: ['abductedLow', 'abductedHigh'],
  arrested: ['arrestedLow', 'arrestedHigh'],
  displaced: ['displacedLow', 'displacedHigh'],
}

const COMPOSED = rawSql(
  Object.values(EDITABLE)
    .flat()
    .map((column) => `"${column}"`)
    .join(', '),
)
const COMPOSED_UNLESS_CORRECTED = rawSql(
  Object.entries(EDITABLE)
    .flatMap(([field, columns]) =>
      columns.map(
        (column) => `CASE WHEN inc.corrections ? '${field}' THEN inc."${column}" ELSE excluded."${column}" END`,
      ),
    )
    .join(', '),
)
