import { createHash } from 'node:crypto'
import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { databaseUrl } from '#io/database-url.ts'
import { env } from '#io/env.ts'
import { log } from '#io/log.ts'
import { Prisma, PrismaClient } from './generated/client.ts'

/** What a query runs on: the client itself or a transaction of it. */
export type Database = Omit<PrismaClient, '$connect' | '$disconnect' | '$on' | '$transaction' | '$extends'>

/** What runs SQL and nothing else: a transaction of either kind. */
export type Rows = {
  $queryRaw<T>(statement: Sql): Promise<T>
  $executeRaw(statement: Sql): Promise<number>
}

/** Writing many rows in one transaction may take this long on a loaded small machine. */
const TRANSACTION_MS = 60_000

type Held = { client: PrismaClient; lean: pg.Pool; url: string }
const held = globalThis as { tidingsDatabase?: Held | undefined }

/** The database of this process; opened on first use, and anew when another address has been opened since. */
export function db(): PrismaClient {
  return open().client
}

/** Closes the connections of this process; the next query opens new ones. */
export async function closeDatabase(): Promise<void> {
  const was = held.tidingsDatabase
  held.tidingsDatabase = undefined
  await Promise.all([was?.client.$disconnect(), was?.lean.end()])
}

function open(): Held {
  const url = databaseUrl()
  if (held.tidingsDatabase?.url !== url) held.tidingsDatabase = { client: connect(url), lean: connectLean(url), url }
  return held.tidingsDatabase
}

/** Runs `work` in one transaction: all of it stands afterwards or none of it. */
export function inTransaction<T>(work: (tx: Database) => Promise<T>): Promise<T> {
  return db().$transaction(work, { maxWait: TRANSACTION_MS, timeout: TRANSACTION_MS })
}

/**
 * Runs `work` in one transaction past Prisma, for what is done for every report: a transaction of four statements costs a
 * third of a millisecond so, three with Prisma. Statements that begin with `PREPARED` are planned once.
 *
 * Statements that do not need one another's answers may be sent together: they are done in the order in which they were sent,
 * and each sees what those before it did.
 *
 * The disk is not waited for: what a power cut takes back is a whole transaction, so only for work that is then done again.
 */
export async function inLeanTransaction<T>(work: (tx: Rows) => Promise<T>): Promise<T> {
  const client = await open().lean.connect()
  const run = (statement: Sql) => {
    const name = preparedName(statement.text)
    return client.query({ text: statement.text, values: statement.values, ...(name ? { name } : {}) })
  }
  try {
    const [, result] = await Promise.all([
      client.query('BEGIN'),
      work({
        $queryRaw: async <R>(statement: Sql) => (await run(statement)).rows as R,
        $executeRaw: async (statement) => (await run(statement)).rowCount ?? 0,
      }),
    ])
    await client.query('COMMIT')
    client.release()
    return result
  } catch (cause) {
    client.release(true) // closed: whatever it had begun is taken back
    throw cause
  }
}

function connectLean(url: string): pg.Pool {
  const pool = new pg.Pool({ connectionString: url, max: 2, idleTimeoutMillis: 30_000, pipeline: true })
  // What is prepared is planned once for all values; and the disk is not waited for (see `inLeanTransaction`).
  pool.on('connect', (client) => {
    client.query('SET plan_cache_mode = force_generic_plan; SET synchronous_commit = off').catch((cause) => {
      log.warn('database.settings-refused', { cause })
    })
  })
  // A connection that breaks while nobody uses it is opened anew by the next who needs one.
  pool.on('error', (cause) => log.warn('database.connection-lost', { cause }))
  return pool
}

function connect(url: string): PrismaClient {
  const adapter = new PrismaPg(
    { connectionString: url, max: env.databasePool, idleTimeoutMillis: 30_000 },
    { statementNameGenerator: ({ sql: text }) => preparedName(text) as string },
  )
  return new PrismaClient({ adapter })
}

/** Statements that begin so are planned once for each connection: for those of one shape that run often. */
export const PREPARED = '/* prepared */'
const names = new Map<string, string>()

/** A statement's name on its connection; undefined where it is planned anew each time, as one whose shape varies must be. */
function preparedName(text: string): string | undefined {
  if (!text.startsWith(PREPARED)) return undefined
  const known = names.get(text)
  if (known) return known
  const name = createHash('sha256').update(text).digest('hex').slice(0, 32)
  names.set(text, name)
  return name
}

/** SQL with its values apart from its words. */
export const { sql, join, empty } = Prisma
/** SQL words as they stand: for words written in this room only, never for anything from outside. */
export const rawSql = Prisma.raw
export type Sql = Prisma.Sql
export type JsonInput = Prisma.InputJsonValue

/** All conditions together as a WHERE clause, nothing where there is none. */
export function where(conditions: Sql[]): Sql {
  return conditions.length === 0 ? empty : sql`WHERE ${join(conditions, ' AND ')}`
}
