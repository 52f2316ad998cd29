import { PrismaPg } from '@prisma/adapter-pg'
import { databaseUrl } from '#io/database-url.ts'
import { env } from '#io/env.ts'
import { Prisma, PrismaClient } from './generated/client.ts'

/** What a query runs on: the client itself or a transaction of it. */
export type Database = Omit<PrismaClient, '$connect' | '$disconnect' | '$on' | '$transaction' | '$extends'>

/** Writing many rows in one transaction may take this long on a loaded small machine. */
const TRANSACTION_MS = 60_000

const held = globalThis as { tidingsDatabase?: { client: PrismaClient; url: string } | undefined }

/** The database of this process; opened on first use, and anew when another address has been opened since. */
export function db(): PrismaClient {
  const url = databaseUrl()
  if (held.tidingsDatabase?.url !== url) held.tidingsDatabase = { client: connect(url), url }
  return held.tidingsDatabase.client
}

/** Closes the connections of this process; the next query opens new ones. */
export async function closeDatabase(): Promise<void> {
  const open = held.tidingsDatabase
  held.tidingsDatabase = undefined
  await open?.client.$disconnect()
}

/** Runs `work` in one transaction: all of it stands afterwards or none of it. */
export function inTransaction<T>(work: (tx: Database) => Promise<T>): Promise<T> {
  return db().$transaction(work, { maxWait: TRANSACTION_MS, timeout: TRANSACTION_MS })
}

function connect(url: string): PrismaClient {
  const adapter = new PrismaPg({ connectionString: url, max: env.databasePool, idleTimeoutMillis: 30_000 })
  return new PrismaClient({ adapter })
}

/** SQL with its values apart from its words. */
export const { sql, join, empty } = Prisma
/** SQL words as they stand: for words written in this room only, never for anything from outside. */
export const rawSql = Prisma.raw
export type Sql = Prisma.Sql
/** A JSON null inside a JSON column, as opposed to no value. */
export const JSON_NULL = Prisma.JsonNull
export type JsonInput = Prisma.InputJsonValue

/** All conditions together as a WHERE clause, nothing where there is none. */
export function where(conditions: Sql[]): Sql {
  return conditions.length === 0 ? empty : sql`WHERE ${join(conditions, ' AND ')}`
}
