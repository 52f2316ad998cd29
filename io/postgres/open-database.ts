import path from 'node:path'
import pg from 'pg'
import { rememberDatabaseUrl } from '../database-url.ts'
import { env } from '../env.ts'
import { migrate } from './migrate.ts'
import { ping } from './ping.ts'
import type { Refusal } from './refusal.ts'
import { startPostgres } from './start.ts'

/** A database that answers. `close` gives back what was started for it and nothing else. */
export type OpenDatabase = { ok: true; url: string; close(): Promise<void> }

const OLDEST_VERSION = 150_000 // PostgreSQL 15: the oldest the migrations are written for

/**
 * Opens the database for one command: DATABASE_URL when set, else the embedded one, started when it is not running.
 *
 * Afterwards `databaseUrl()` gives its address to everything in this process.
 */
export async function openDatabase(): Promise<OpenDatabase | Refusal> {
  const opened = env.databaseUrl ? await openGiven(env.databaseUrl) : await openEmbedded()
  if (opened.ok) rememberDatabaseUrl(opened.url)
  return opened
}

/** As openDatabase, for every command that needs the tables: they are brought up to date first. */
export async function openMigratedDatabase(): Promise<OpenDatabase | Refusal> {
  const database = await openDatabase()
  if (!database.ok) return database
  const migrated = await migrate(database.url, path.join(env.projectDir, 'prisma', 'migrations'))
  if (migrated.ok) return database
  await database.close()
  return migrated
}

/** The server named by DATABASE_URL; a refusal in one sentence when it does not answer or is too old. */
export async function openGiven(url: string): Promise<OpenDatabase | Refusal> {
  const pong = await ping(url)
  if (!pong.ok) return pong
  if (pong.version < OLDEST_VERSION) {
    return {
      ok: false,
      reason: `DATABASE_URL leads to PostgreSQL ${Math.floor(pong.version / 10_000)}; Tidings needs 15 or newer.`,
    }
  }
  return { ok: true, url, close: async () => undefined }
}

async function openEmbedded(): Promise<OpenDatabase | Refusal> {
  const postgres = await startPostgres({ dataDir: env.dataDir })
  if (!postgres.ok) return postgres
  const url = new URL(postgres.url)
  url.searchParams.set('application_name', `tidings ${process.pid}`) // tells our own connections from those of others
  const close = async () => {
    if (!postgres.adopted && !(await hasOtherGuests(url.href))) await postgres.stop()
  }
  return { ok: true, url: url.href, close }
}

/** Whether somebody else has come to use the server meanwhile, for example a `npm start` that adopted it. */
async function hasOtherGuests(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const guests = await client.query(
      `SELECT 1 FROM pg_stat_activity
       WHERE backend_type = 'client backend' AND application_name <> current_setting('application_name') LIMIT 1`,
    )
    return guests.rowCount !== 0
  } finally {
    await client.end()
  }
}
