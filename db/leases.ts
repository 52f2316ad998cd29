import { db, sql } from './client.ts'

/**
 * Frees what killed workers held, so that a restart goes on at once. Does nothing while another worker is alive: its
 * leases are its own, and those of dead ones end by themselves.
 */
export async function releaseAllLeases(): Promise<void> {
  const alive = await db().$queryRaw<unknown[]>(sql`
    SELECT 1 FROM "Setting" WHERE key LIKE 'worker:%' AND (value->>'at')::timestamptz > now() - interval '30 seconds' LIMIT 1`)
  if (alive.length > 0) return
  await db().$executeRaw(
    sql`UPDATE "Item" SET "leaseUntil" = NULL WHERE status IN ('found', 'stored') AND "leaseUntil" > now()`,
  )
  // A source in hand has been claimed since its last visit: its next visit lies at most five minutes ahead.
  await db().$executeRaw(sql`
    UPDATE "Source" SET "nextVisitAt" = date_trunc('milliseconds', now()) WHERE state = 'active' AND "nextVisitAt" BETWEEN now() AND now() + interval '300 seconds'
      AND ("lastVisitAt" IS NULL OR "lastVisitAt" < now() - interval '5 minutes')`)
}
