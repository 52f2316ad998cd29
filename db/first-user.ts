import { hashPassword } from 'better-auth/crypto'
import { inTransaction } from './client.ts'
import { newId } from './uuid.ts'

/**
 * Makes the first account, an administrator's; false when somebody was quicker.
 *
 * The lock lets two people who set up at the same moment not both become administrators.
 */
export async function saveFirstAdmin(person: { name: string; email: string; password: string }): Promise<boolean> {
  const password = await hashPassword(person.password)
  return inTransaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('tidings.first-admin'))`
    if (await tx.user.findFirst({ select: { id: true } })) return false
    const id = newId()
    const email = person.email.toLowerCase()
    await tx.user.create({ data: { id, name: person.name, email, role: 'admin' } })
    await tx.account.create({ data: { userId: id, accountId: id, providerId: 'credential', password } })
    return true
  })
}
