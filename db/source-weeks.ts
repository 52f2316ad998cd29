import { db, sql } from './client.ts'

/** Items a source published in each of the last weeks of seven days, oldest first, the last seven days at the end. */
export async function findItemsPerWeek(sourceId: string, weeks = 12): Promise<number[]> {
  const rows = await db().$queryRaw<{ ago: number; n: number }[]>(sql`
    SELECT greatest(0, floor(extract(epoch FROM now() - coalesce(published, "fetchedAt")) / 604800))::int AS ago, count(*)::int AS n FROM (
      SELECT published, "fetchedAt" FROM "Item" WHERE "sourceId" = ${sourceId}::uuid AND "isCurrent"
        AND coalesce(published, "fetchedAt") > now() - make_interval(days => ${weeks * 7}::int)) i GROUP BY 1`)
  const counts = new Map(rows.map(({ ago, n }) => [ago, n]))
  return Array.from({ length: weeks }, (_, i) => counts.get(weeks - 1 - i) ?? 0)
}
