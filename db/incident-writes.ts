import type { IncidentValues } from '#core/5-incidents/compose-incident.ts'
import { PREPARED, type Rows, rawSql, type Sql, sql } from './client.ts'
import { RULE } from './edits.ts'
import { toJson } from './json.ts'

/** An incident to write whole, and the code of why rules compose it anew, kept with what thereby changed. */
export type ComposedIncident = { id: string; isExercise: boolean; values: IncidentValues; why: ComposeReason }

/** Words in the catalogue under `incidents.why`. */
export type ComposeReason = 'report-joined' | 'report-left' | 'report-read-again' | 'person-moved'

/**
 * Writes incidents whole, and every value that thereby changed as a change by rule. Fields that a person has corrected keep
 * what the person said; one that a person accepted comes back to the queue when more reports tell of it.
 */
export async function writeIncidents(tx: Rows, incidents: readonly ComposedIncident[]): Promise<void> {
  if (incidents.length === 0) return
  const rows = toJson(incidents.map(row))
  await tx.$executeRaw(sql`${rawSql(PREPARED)}
    WITH given AS MATERIALIZED (SELECT g.* FROM jsonb_to_recordset(${rows}::jsonb) AS g(${GIVEN}, why text)),
    before AS MATERIALIZED (SELECT inc.* FROM "Incident" inc WHERE inc.id IN (SELECT id FROM given)),
    written AS (
      INSERT INTO "Incident" AS inc (${COLUMNS}, "updatedAt") SELECT ${COLUMNS}, now() FROM given
      ON CONFLICT (id) DO UPDATE SET (${COMPOSED}) = ROW(${COMPOSED_UNLESS_CORRECTED}),
        claims = excluded.claims, actors = excluded.actors, doubts = ARRAY(SELECT unnest(excluded.doubts) EXCEPT SELECT jsonb_object_keys(inc.corrections)), rank = excluded.rank, "originCount" = excluded."originCount",
        queued = inc.queued OR (inc.review IN ('unreviewed', 'accepted') AND inc."reportCount" <> excluded."reportCount"),
        "reportCount" = excluded."reportCount", "firstReportedAt" = excluded."firstReportedAt", "lastReportedAt" = excluded."lastReportedAt",
        version = inc.version + 1, "updatedAt" = now()
      RETURNING inc.*
    )
    INSERT INTO "Edit" (id, noun, "nounId", field, before, after, why, "byName")
    SELECT gen_random_uuid(), 'incident', b.id, f.field, f.before, f.after, given.why, ${RULE.name} FROM before b JOIN written w ON w.id = b.id JOIN given ON given.id = b.id
    CROSS JOIN LATERAL (VALUES ${CHANGES}) AS f(field, before, after) WHERE f.before IS DISTINCT FROM f.after`)
}

function row({ id, isExercise, values: v, why }: ComposedIncident) {
  return {
    id,
    isExercise,
    why,
    title: v.title,
    titleLanguage: v.titleLanguage,
    type: v.type,
    family: v.family,
    polarity: v.polarity,
    verification: v.verification,
    sectors: v.sectors,
    withheld: v.withheld,
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
  }
}

/** Types of the columns that are given. */
const TYPES: Record<keyof Omit<ReturnType<typeof row>, 'why'>, string> = {
  id: 'uuid',
  isExercise: 'boolean',
  title: 'text',
  titleLanguage: 'text',
  type: 'text',
  family: 'text',
  polarity: 'text',
  verification: 'text',
  sectors: 'text[]',
  withheld: 'text[]',
  weapon: 'text',
  placeName: 'text',
  placeKey: 'text',
  country: 'char(2)',
  admin1: 'text',
  lat: 'float8',
  lon: 'float8',
  placePrecision: 'int',
  dateStart: 'date',
  dateEnd: 'date',
  datePrecision: 'text',
  day: 'date',
  killedLow: 'int',
  killedHigh: 'int',
  injuredLow: 'int',
  injuredHigh: 'int',
  abductedLow: 'int',
  abductedHigh: 'int',
  arrestedLow: 'int',
  arrestedHigh: 'int',
  displacedLow: 'int',
  displacedHigh: 'int',
  actors: 'jsonb',
  claims: 'jsonb',
  doubts: 'text[]',
  rank: 'float8',
  originCount: 'int',
  reportCount: 'int',
  firstReportedAt: 'timestamptz',
  lastReportedAt: 'timestamptz',
}

const GIVEN = list(Object.entries(TYPES).map(([column, type]) => `"${column}" ${type}`))
const COLUMNS = list(Object.keys(TYPES).map((column) => `"${column}"`))

/** Columns that composing sets, by the field a person corrects: a corrected place keeps all its columns. */
const EDITABLE: Record<string, string[]> = {
  title: ['title', 'titleLanguage'],
  type: ['type', 'family'],
  polarity: ['polarity'],
  verification: ['verification'],
  sectors: ['sectors'],
  withheld: ['withheld'],
  weapon: ['weapon'],
  place: ['placeName', 'placeKey', 'country', 'admin1', 'lat', 'lon', 'placePrecision'],
  date: ['dateStart', 'dateEnd', 'datePrecision', 'day'],
  killed: ['killedLow', 'killedHigh'],
  injured: ['injuredLow', 'injuredHigh'],
  abducted: ['abductedLow', 'abductedHigh'],
  arrested: ['arrestedLow', 'arrestedHigh'],
  displaced: ['displacedLow', 'displacedHigh'],
}

const COMPOSED = list(
  Object.values(EDITABLE)
    .flat()
    .map((column) => `"${column}"`),
)
const COMPOSED_UNLESS_CORRECTED = list(
  Object.entries(EDITABLE).flatMap(([field, columns]) =>
    columns.map(
      (column) => `CASE WHEN inc.corrections ? '${field}' THEN inc."${column}" ELSE excluded."${column}" END`,
    ),
  ),
)

/** Each field as a person would see it, before and after: `b` and `w` are the incident as it was and as it is written. */
const CHANGES = list(
  [...Object.keys(EDITABLE), 'reports'].map(
    (field) => `('${field}', ${fieldAsJson(field, 'b')}, ${fieldAsJson(field, 'w')})`,
  ),
)

function fieldAsJson(field: string, of: string): string {
  switch (field) {
    case 'place':
      return `CASE WHEN ${of}."placeName" IS NULL THEN NULL ELSE jsonb_build_object('name', ${of}."placeName", 'country', ${of}.country, 'admin1', ${of}.admin1, 'admin1Name', NULL,
        'lat', ${of}.lat, 'lon', ${of}.lon, 'precision', ${of}."placePrecision", 'placeKey', ${of}."placeKey") END`
    case 'date':
      return `CASE WHEN ${of}."dateStart" IS NULL THEN NULL ELSE jsonb_build_object('start', ${of}."dateStart", 'end', ${of}."dateEnd", 'precision', ${of}."datePrecision") END`
    case 'killed':
    case 'injured':
    case 'abducted':
    case 'arrested':
    case 'displaced':
      return `CASE WHEN ${of}."${field}Low" IS NULL THEN NULL ELSE jsonb_build_object('low', ${of}."${field}Low",
        'best', CASE WHEN ${of}."${field}Low" = ${of}."${field}High" THEN ${of}."${field}Low" END, 'high', ${of}."${field}High") END`
    case 'reports':
      return `to_jsonb(${of}."reportCount")`
    default:
      return `to_jsonb(${of}."${field}")`
  }
}

function list(parts: string[]): Sql {
  return rawSql(parts.join(', '))
}
