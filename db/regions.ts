import { db, inTransaction, sql } from './client.ts'

/** A country (`IQ`) or admin-1 unit (`IQ.15`). `names` holds other languages by BCP 47 code. */
export type RegionRow = {
  code: string
  kind: string
  country: string
  name: string
  names: Record<string, string>
  lat: number | null
  lon: number | null
  /** ISO 3166-2 code that joins to the base map. */
  iso: string | null
}

/** Writes regions, replacing what stood under the same codes; may be repeated. Gives how many were new or changed. */
export function saveRegions(regions: readonly RegionRow[]): Promise<number> {
  return inTransaction(async (tx) => {
    let written = 0
    for (let at = 0; at < regions.length; at += 500) {
      const rows = JSON.stringify(regions.slice(at, at + 500))
      written += await tx.$executeRaw(sql`
        INSERT INTO "Region" (code, kind, country, name, names, lat, lon, iso)
        SELECT code, kind, country, name, coalesce(names, '{}'), lat, lon, iso
        FROM jsonb_to_recordset(${rows}::jsonb) AS r(code text, kind text, country text, name text, names jsonb, lat float8, lon float8, iso text)
        ON CONFLICT (code) DO UPDATE SET kind = excluded.kind, country = excluded.country, name = excluded.name,
          names = excluded.names, lat = excluded.lat, lon = excluded.lon, iso = excluded.iso
        WHERE "Region" IS DISTINCT FROM excluded`)
    }
    return written
  })
}

/** Regions of the given kind, by name; of one country where asked. */
export async function findRegions(kind: 'country' | 'admin1', country?: string): Promise<RegionRow[]> {
  const rows = await db().region.findMany({
    where: { kind, ...(country ? { country } : {}) },
    orderBy: { name: 'asc' },
  })
  return rows as RegionRow[]
}

/** Names of regions by code, in the language asked where it is known; codes that are unknown are left out. */
export async function findRegionNames(codes: readonly string[], language = 'en'): Promise<Map<string, string>> {
  const rows = await db().region.findMany({ where: { code: { in: [...codes] } } })
  return new Map(rows.map((row) => [row.code, (row.names as Record<string, string>)[language] ?? row.name]))
}

/** Countries and admin-1 units that have incidents, most first, for filters. */
export function findRegionsWithIncidents(): Promise<
  { code: string; kind: string; country: string; name: string; n: number }[]
> {
  return db().$queryRaw(sql`
    WITH counted AS (
      SELECT country, admin1, count(*)::int AS n FROM "Incident" WHERE review IN ('unreviewed', 'accepted') AND country IS NOT NULL GROUP BY 1, 2)
    SELECT c.code, c.kind, left(c.code, 2) AS country, coalesce(r.name, c.code) AS name, c.n FROM (
      SELECT country::text AS code, 'country' AS kind, sum(n)::int AS n FROM counted GROUP BY 1
      UNION ALL SELECT admin1, 'admin1', n FROM counted WHERE admin1 IS NOT NULL) c
    LEFT JOIN "Region" r ON r.code = c.code ORDER BY c.kind DESC, c.n DESC, name`)
}
