import { db, sql } from './client.ts'

/** What the pipeline still has to do: sources never visited, items not yet read, reports not yet put into an incident; and how many items are read. */
export type Progress = { unvisited: number; waiting: number; ungrouped: number; read: number }

/** How far the pipeline has come over everything that is kept. */
export async function getProgress(): Promise<Progress> {
  const [row] = await db().$queryRaw<Progress[]>(sql`
    SELECT
      (SELECT count(*)::int FROM "Source" WHERE state = 'active' AND kind = 'feed' AND "lastVisitAt" IS NULL) AS unvisited,
      (SELECT count(*)::int FROM "Item" WHERE status IN ('found', 'stored')) AS waiting,
      (SELECT count(*)::int FROM "Report" WHERE "groupedAt" IS NULL) AS ungrouped,
      (SELECT count(*)::int FROM "Item" WHERE status = 'read') AS read`)
  return row ?? { unvisited: 0, waiting: 0, ungrouped: 0, read: 0 }
}

/** Whether nothing is left to do. */
export function isDone(progress: Progress): boolean {
  return progress.unvisited + progress.waiting + progress.ungrouped === 0
}
