import { db, sql, where } from './client.ts'
import { type IncidentFilter, incidentConditions } from './incidents.ts'

/** How many incidents each choice of a facet would leave, the other filters applied. */
export type Facets = {
  families: Record<string, number>
  verification: Record<string, number>
  sectors: Record<string, number>
}

/** Counts by family, verification and sector; each facet is counted as if nothing were chosen in it. */
export async function countFacets(filter: IncidentFilter): Promise<Facets> {
  const conditions = (without: Partial<IncidentFilter>) => incidentConditions({ ...filter, ...without }) ?? [sql`false`]
  const [families, verification, sectors] = await Promise.all([
    count(
      sql`SELECT inc.family AS key, count(*)::int AS n FROM "Incident" inc ${where(conditions({ families: undefined }))} GROUP BY 1`,
    ),
    count(
      sql`SELECT inc.verification AS key, count(*)::int AS n FROM "Incident" inc ${where(conditions({ verification: undefined }))} GROUP BY 1`,
    ),
    count(
      sql`SELECT key, count(*)::int AS n FROM "Incident" inc CROSS JOIN LATERAL unnest(inc.sectors) AS key ${where(conditions({ sectors: undefined }))} GROUP BY 1`,
    ),
  ])
  return { families, verification, sectors }
}

async function count(statement: ReturnType<typeof sql>): Promise<Record<string, number>> {
  const rows = await db().$queryRaw<{ key: string | null; n: number }[]>(statement)
  return Object.fromEntries(rows.map(({ key, n }) => [key ?? 'none', n]))
}
