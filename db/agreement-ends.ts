import type { Round } from './agreement-rounds.ts'
import { db, type Sql, sql } from './client.ts'
import { isId } from './uuid.ts'

type Ender = { id: string; isAdmin: boolean }

/** Whether a person may close or remove a round: whoever started it, and administrators. */
export function mayEnd({ createdById }: Pick<Round, 'createdById'>, by: Ender): boolean {
  return by.isAdmin || createdById === by.id
}

/** Closes a round early: nothing is coded any more, and what both have coded is compared. False where that is not possible. */
export function closeRound(roundId: string, by: Ender): Promise<boolean> {
  return change(
    roundId,
    by,
    sql`"closedAt" = now()`,
    sql`"closedAt" IS NULL AND "removeAt" IS NULL AND EXISTS (
      SELECT FROM "AgreementCoding" c WHERE c."roundId" = r.id AND c.coding IS NOT NULL GROUP BY c."incidentId" HAVING count(*) = 2)`,
  )
}

/** Lets a round leave in a day with all that was coded; `keepRound` undoes it. */
export function removeRound(roundId: string, by: Ender): Promise<boolean> {
  return change(roundId, by, sql`"removeAt" = now() + interval '1 day'`, sql`"removeAt" IS NULL`)
}

/** Keeps a round that was about to leave; it goes on where it stood. */
export function keepRound(roundId: string, by: Ender): Promise<boolean> {
  return change(roundId, by, sql`"removeAt" = NULL`, sql`"removeAt" IS NOT NULL`)
}

/** Takes away for good whatever rounds were to leave by now. */
export async function deleteRemovedRounds(now = new Date()): Promise<void> {
  await db().agreementRound.deleteMany({ where: { removeAt: { lte: now } } })
}

async function change(roundId: string, by: Ender, what: Sql, where: Sql): Promise<boolean> {
  if (!isId(roundId) || !isId(by.id)) return false
  const changed = await db().$executeRaw(sql`
    UPDATE "AgreementRound" r SET ${what} WHERE r.id = ${roundId}::uuid AND (${by.isAdmin} OR r."createdById" = ${by.id}::uuid) AND ${where}`)
  return changed > 0
}
