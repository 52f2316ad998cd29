import type { Family, Polarity } from '#core/4-reports/codebook.ts'
import type { Day } from '#core/time/days.ts'
import { db, type Sql, sql, where } from './client.ts'
import { type IncidentFilter, incidentConditions } from './incidents.ts'
import { isId } from './uuid.ts'
import type { WeekPoint } from './week.ts'

/** `w` counts weeks from 0, the oldest; `toDay` counts up to the weekday that the asked week has reached. */
export type WeekRows = {
  knownSince: Day | null
  cells: { w: number; family: Family | null; polarity: Polarity; n: number; toDay: number }[]
  headline: {
    w: number
    incidents: number
    killedLow: number
    killedHigh: number
    killedOpen: boolean
    killedIncidents: number
    abductedLow: number
    abductedHigh: number
    abductedOpen: boolean
    abductedIncidents: number
    touching: number
    aid: number
    health: number
    education: number
    oneOrigin: number
  }[]
  verification: { w: number; verification: string; n: number }[]
  regions: {
    code: string
    country: string
    countryName: string
    admin1: string | null
    name: string
    iso: string | null
    lat: number | null
    lon: number | null
    /** Counts by `w`. */
    incidents: Record<string, number>
    items: Record<string, number>
    sources: number
    sourcesAlive: number
  }[]
  coverage: { items: Record<string, number>; sources: number; sourcesAlive: number; perDay: Record<Day, number> }
  points: WeekPoint[]
  unplaced: number
}

export type WeekSpan = { first: Day; start: Day; end: Day; daysRun: number; lastWeekIndex: number }

/** Everything the week page counts, in one statement over one reading of the incidents. */
export async function readWeek(filter: IncidentFilter, span: WeekSpan): Promise<WeekRows> {
  const { first, start, end, daysRun, lastWeekIndex: now } = span
  const conditions = incidentConditions({ ...filter, from: first, to: end }) ?? [sql`false`]
  const [row] = await db().$queryRaw<{ rows: WeekRows }[]>(sql`
    WITH base AS MATERIALIZED (
      SELECT inc.id, inc.day, inc.country, inc.admin1, inc.type, inc.family, inc.polarity, inc.verification, inc.sectors, inc."originCount",
        inc."killedLow", inc."killedHigh", inc."abductedLow", inc."abductedHigh",
        (inc.day - ${first}::date) / 7 AS w, (inc.day - ${first}::date) % 7 < ${daysRun}::int AS early
      FROM "Incident" inc ${where(conditions)}
    ),
    read AS MATERIALIZED (
      SELECT i."sourceId", i.regions, d.day, (d.day - ${first}::date) / 7 AS w, (d.day - ${first}::date) % 7 < ${daysRun}::int AS early
      FROM "Item" i CROSS JOIN LATERAL (SELECT (coalesce(i.published, i."fetchedAt") AT TIME ZONE 'UTC')::date AS day) d
      WHERE i.status = 'read' AND i."isCurrent" AND coalesce(i.published, i."fetchedAt") >= (${start}::date - 84)::timestamp AT TIME ZONE 'UTC'
        AND coalesce(i.published, i."fetchedAt") < (${end}::date + 1)::timestamp AT TIME ZONE 'UTC' ${itemConditions(filter)}
    ),
    alive AS (SELECT DISTINCT "sourceId" FROM read WHERE w = ${now}::int),
    region_incidents AS (
      SELECT code, jsonb_object_agg(w, n) AS incidents FROM (
        SELECT coalesce(admin1, country) AS code, w, count(*) AS n FROM base WHERE early AND w >= ${now}::int - 12 AND country IS NOT NULL GROUP BY 1, 2) counted
      GROUP BY 1
    ),
    named AS MATERIALIZED (
      SELECT code, "sourceId", w, early FROM read CROSS JOIN LATERAL unnest(regions) code WHERE code IN (SELECT code FROM region_incidents)
    ),
    region_items AS (
      SELECT code, items, sources, alive FROM (
        SELECT code, jsonb_object_agg(w, n) FILTER (WHERE n > 0) AS items FROM (
          SELECT code, w, count(*) FILTER (WHERE early) AS n FROM named GROUP BY 1, 2) counted GROUP BY 1) by_week
      JOIN (
        SELECT code, count(*) AS sources, count(alive."sourceId") AS alive FROM (SELECT DISTINCT code, "sourceId" FROM named) once
        LEFT JOIN alive USING ("sourceId") GROUP BY 1) by_source USING (code)
    )
    SELECT jsonb_build_object(
      'knownSince', (SELECT least(min(i.published), min(i."fetchedAt"))::date FROM "Item" i WHERE i.status = 'read'),
      'cells', (SELECT coalesce(jsonb_agg(c), '[]') FROM (
        SELECT w, family, polarity, count(*) AS n, count(*) FILTER (WHERE early) AS "toDay" FROM base GROUP BY 1, 2, 3) c),
      'headline', (SELECT coalesce(jsonb_agg(h), '[]') FROM (
        SELECT w, count(*) AS incidents,
          coalesce(sum("killedLow"), 0) AS "killedLow", coalesce(sum(coalesce("killedHigh", "killedLow")), 0) AS "killedHigh",
          coalesce(bool_or("killedLow" IS NOT NULL AND "killedHigh" IS NULL), false) AS "killedOpen",
          count(*) FILTER (WHERE coalesce("killedHigh", "killedLow") > 0) AS "killedIncidents",
          coalesce(sum("abductedLow"), 0) AS "abductedLow", coalesce(sum(coalesce("abductedHigh", "abductedLow")), 0) AS "abductedHigh",
          coalesce(bool_or("abductedLow" IS NOT NULL AND "abductedHigh" IS NULL), false) AS "abductedOpen",
          count(*) FILTER (WHERE coalesce("abductedHigh", "abductedLow") > 0) AS "abductedIncidents",
          count(*) FILTER (WHERE sectors && '{aid,health,education}') AS touching,
          count(*) FILTER (WHERE 'aid' = ANY(sectors)) AS aid, count(*) FILTER (WHERE 'health' = ANY(sectors)) AS health,
          count(*) FILTER (WHERE 'education' = ANY(sectors)) AS education,
          count(*) FILTER (WHERE "originCount" <= 1) AS "oneOrigin"
        FROM base WHERE early AND w >= ${now}::int - 1 GROUP BY w) h),
      'verification', (SELECT coalesce(jsonb_agg(v), '[]') FROM (
        SELECT w, verification, count(*) AS n FROM base WHERE early AND w >= ${now}::int - 1 GROUP BY 1, 2) v),
      'regions', (SELECT coalesce(jsonb_agg(r), '[]') FROM (
        SELECT ri.code, split_part(ri.code, '.', 1) AS country, coalesce(country.name, split_part(ri.code, '.', 1)) AS "countryName",
          CASE WHEN ri.code LIKE '%.%' THEN ri.code END AS admin1, coalesce(region.name, ri.code) AS name, region.iso, region.lat, region.lon,
          ri.incidents, coalesce(it.items, '{}') AS items, coalesce(it.sources, 0) AS sources, coalesce(it.alive, 0) AS "sourcesAlive"
        FROM region_incidents ri LEFT JOIN region_items it USING (code)
        LEFT JOIN "Region" region ON region.code = ri.code LEFT JOIN "Region" country ON country.code = split_part(ri.code, '.', 1)) r),
      'coverage', jsonb_build_object(
        'items', (SELECT coalesce(jsonb_object_agg(w, n), '{}') FROM (SELECT w, count(*) AS n FROM read WHERE early GROUP BY 1) c),
        'sources', (SELECT count(*) FROM "Source" s WHERE s.state = 'active' AND s.kind IN ('feed', 'page') ${sourceConditions(filter)}),
        'sourcesAlive', (SELECT count(*) FROM alive JOIN "Source" s ON s.id = alive."sourceId" WHERE s.state = 'active' AND s.kind IN ('feed', 'page')),
        'perDay', (SELECT coalesce(jsonb_object_agg(day, n), '{}') FROM (SELECT day, count(*) AS n FROM read WHERE w >= ${now}::int - 2 GROUP BY 1) c)),
      'points', (SELECT coalesce(jsonb_agg(p), '[]') FROM (
        SELECT inc.id, inc.title, inc."titleLanguage", inc.type, inc.family, inc.polarity, inc.verification, inc.country, inc.admin1,
          inc."placeName", inc.lat, inc.lon, inc."placePrecision" AS precision
        FROM base JOIN "Incident" inc USING (id) WHERE base.w = ${now}::int AND inc.lat IS NOT NULL AND inc."placePrecision" IS NOT NULL
        ORDER BY inc.day DESC, inc.id LIMIT 2000) p),
      'unplaced', (SELECT count(*) FROM base JOIN "Incident" inc USING (id) WHERE base.w = ${now}::int AND (inc.lat IS NULL OR inc."placePrecision" IS NULL))
    ) AS rows`)
  if (!row) throw new Error('the week statement gave no row')
  return row.rows
}

/** What of the filter bears on which items count as read about the question. */
function itemConditions(filter: IncidentFilter): Sql {
  const codes = [...(filter.countries ?? []), ...(filter.admin1 ?? [])]
  const sources = (filter.sources ?? []).filter(isId)
  return sql`${codes.length > 0 ? sql`AND i.regions && ${codes}::text[]` : sql``} ${sources.length > 0 ? sql`AND i."sourceId"::text = ANY(${sources}::text[])` : sql``}`
}

function sourceConditions(filter: IncidentFilter): Sql {
  const countries = [...(filter.countries ?? []), ...(filter.admin1 ?? []).map((code) => code.slice(0, 2))]
  const sources = (filter.sources ?? []).filter(isId)
  return sql`${countries.length > 0 ? sql`AND (s.countries && ${countries}::text[] OR s.countries = '{}' OR s.id IN (SELECT "sourceId" FROM read))` : sql``} ${sources.length > 0 ? sql`AND s.id::text = ANY(${sources}::text[])` : sql``}`
}
