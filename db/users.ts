import { db, inTransaction } from './client.ts'
import { type Actor, changes, saveEdits } from './edits.ts'
import { NotFound } from './not-found.ts'

export type Role = 'viewer' | 'analyst' | 'admin'
export type UserRow = { id: string; name: string; email: string; role: Role; banned: boolean | null; createdAt: Date }

const COLUMNS = { id: true, name: true, email: true, role: true, banned: true, createdAt: true } as const

/** Everybody who may sign in, oldest account first. */
export function findUsers(): Promise<UserRow[]> {
  return db().user.findMany({ select: COLUMNS, orderBy: { createdAt: 'asc' } })
}

/** Whoever has an account with this email, in any spelling of it; null where nobody has. */
export function findUserByEmail(email: string): Promise<UserRow | null> {
  return db().user.findUnique({ where: { email: email.toLowerCase() }, select: COLUMNS })
}

/** Whether nobody has an account yet: the first one becomes administrator. */
export async function hasNoUsers(): Promise<boolean> {
  return (await db().user.findFirst({ select: { id: true } })) === null
}

/** Gives a user another role; refuses to leave the installation without an administrator. */
export function changeRole(
  id: string,
  role: Role,
  by: Actor,
): Promise<{ ok: true } | { ok: false; reason: 'last-admin' }> {
  return inTransaction(async (tx) => {
    // The lock keeps two administrators from demoting each other at the same moment.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('tidings.roles'))`
    const user = await tx.user.findUnique({ where: { id } })
    if (!user) throw new NotFound('user', id)
    if (user.role === 'admin' && role !== 'admin') {
      const others = await tx.user.count({
        where: { role: 'admin', id: { not: id }, OR: [{ banned: null }, { banned: false }] },
      })
      if (others === 0) return { ok: false as const, reason: 'last-admin' as const }
    }
    await tx.user.update({ where: { id }, data: { role } })
    await saveEdits(tx, by, changes('user', id, { role: user.role }, { role }))
    return { ok: true as const }
  })
}
