import { db } from './client.ts'
import { newId } from './uuid.ts'

/** So many tries for one key, and after them a pause in milliseconds. */
export type AttemptRule = { tries: number; pauseMs: number }

/**
 * Counts one try before its password is looked at, so that many at once cannot slip through together.
 *
 * Tries during the pause neither count nor prolong it. Returns null when the try may go on, else the
 * instant (ms since 1970) at which the pause ends.
 */
export async function saveAttempt(key: string, rule: AttemptRule, now: number): Promise<number | null> {
  const over = now - rule.pauseMs
  const rows = await db().$queryRaw<{ count: number; last: bigint }[]>`
    INSERT INTO "RateLimit" AS r ("id", "key", "count", "lastRequest")
    VALUES (${newId(now)}::uuid, ${key}, 1, ${now})
    ON CONFLICT ("key") DO UPDATE SET
      "count" = CASE WHEN r."lastRequest" <= ${over} THEN 1 ELSE LEAST(r."count" + 1, ${rule.tries + 1}) END,
      "lastRequest" = CASE WHEN r."lastRequest" > ${over} AND r."count" >= ${rule.tries} THEN r."lastRequest" ELSE ${now} END
    RETURNING "count", "lastRequest" AS "last"`
  const row = rows[0]
  return row && row.count > rule.tries ? Number(row.last) + rule.pauseMs : null
}

/** Forgets the tries of a key, after a right password. */
export async function deleteAttempts(key: string): Promise<void> {
  await db().rateLimit.deleteMany({ where: { key } })
}
