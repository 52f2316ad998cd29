import { prismaAdapter } from 'better-auth/adapters/prisma'
import { db } from './client.ts'

/** Users, sessions and accounts as better-auth reads and writes them. */
export function authRows(): ReturnType<typeof prismaAdapter> {
  return prismaAdapter(db(), { provider: 'postgresql', transaction: true })
}
