import { hashPassword } from 'better-auth/crypto'
import { type Database, inTransaction } from './client.ts'
import { type Actor, changes, saveEdits } from './edits.ts'
import { NotFound } from './not-found.ts'
import type { Role } from './users.ts'
import { newId } from './uuid.ts'

/** Makes an account; false when the email has one already. */
export async function saveUser(
  person: { name: string; email: string; password: string; role: Role },
  by: Actor,
): Promise<boolean> {
  const password = await hashPassword(person.password)
  return inTransaction(async (tx) => {
    const email = person.email.toLowerCase()
    if (await tx.user.findUnique({ where: { email }, select: { id: true } })) return false
    const id = newId()
    await tx.user.create({ data: { id, name: person.name, email, role: person.role } })
    await tx.account.create({ data: { userId: id, accountId: id, providerId: 'credential', password } })
    await saveEdits(tx, by, [{ noun: 'user', nounId: id, field: 'created', before: null, after: person.name }])
    return true
  })
}

/** Gives an account a new password and ends its sessions; throws NotFound. */
export async function changePassword(id: string, password: string, by: Actor): Promise<void> {
  const hash = await hashPassword(password)
  await inTransaction(async (tx) => {
    const { count } = await tx.account.updateMany({
      where: { userId: id, providerId: 'credential' },
      data: { password: hash },
    })
    if (count === 0) throw new NotFound('user', id)
    await tx.session.deleteMany({ where: { userId: id } })
    await saveEdits(tx, by, [{ noun: 'user', nounId: id, field: 'password', before: null, after: null }])
  })
}

/** Switches an account off or on; off ends its sessions. Refuses to switch off the last administrator who can sign in. */
export function changeAccess(
  id: string,
  isOpen: boolean,
  by: Actor,
): Promise<{ ok: true } | { ok: false; reason: 'last-admin' }> {
  return inTransaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('tidings.roles'))`
    const user = await tx.user.findUnique({ where: { id } })
    if (!user) throw new NotFound('user', id)
    if (!isOpen && (await isLastAdmin(tx, user))) return { ok: false as const, reason: 'last-admin' as const }
    await tx.user.update({ where: { id }, data: { banned: !isOpen } })
    if (!isOpen) await tx.session.deleteMany({ where: { userId: id } })
    await saveEdits(tx, by, changes('user', id, { banned: user.banned ?? false }, { banned: !isOpen }))
    return { ok: true as const }
  })
}

async function isLastAdmin(tx: Database, user: { id: string; role: Role }): Promise<boolean> {
  if (user.role !== 'admin') return false
  const others = await tx.user.count({
    where: { role: 'admin', id: { not: user.id }, OR: [{ banned: null }, { banned: false }] },
  })
  return others === 0
}
