import { createHash, randomUUID } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import type { Refusal } from './refusal.ts'

/** The names of the migrations that were applied now, in order. */
export type Migrated = { ok: true; applied: string[] }

type Migration = { name: string; script: string; checksum: string }
type Recorded = { migration_name: string; checksum: string; finished_at: Date | null; rolled_back_at: Date | null }

// The number Prisma's own `migrate deploy` locks on, so that the two never work at once.
const PRISMA_LOCK = 72707369

/**
 * Brings a database up to date: applies the SQL in `folder` that it lacks and records it as Prisma does.
 *
 * `until` names the last one to apply, for a database that shall be as an older Tidings left it.
 */
export async function migrate(url: string, folder: string, until?: string): Promise<Migrated | Refusal> {
  const migrations = readMigrations(folder)
  const client = new pg.Client({ connectionString: url, application_name: 'tidings migrate' })
  await client.connect()
  try {
    await client.query(`SELECT pg_advisory_lock(${PRISMA_LOCK})`)
    await client.query(RECORD_TABLE)
    const recorded = await client.query<Recorded>('SELECT * FROM _prisma_migrations WHERE rolled_back_at IS NULL')
    const conflict = findConflict(migrations, recorded.rows)
    if (conflict) return { ok: false, reason: conflict }
    const known = new Set(recorded.rows.map((row) => row.migration_name))
    const applied: string[] = []
    for (const migration of migrations.filter(({ name }) => !known.has(name) && (!until || name <= until))) {
      const failure = await apply(client, migration)
      if (failure) return { ok: false, reason: failure }
      applied.push(migration.name)
    }
    return { ok: true, applied }
  } finally {
    await client.end() // frees the lock
  }
}

/** The migrations in a folder, in the order they are applied; the checksum is Prisma's: SHA-256 of the file. */
function readMigrations(folder: string): Migration[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(path.join(folder, entry.name, 'migration.sql')))
    .map(({ name }) => {
      const script = readFileSync(path.join(folder, name, 'migration.sql'), 'utf8')
      return { name, script, checksum: createHash('sha256').update(script).digest('hex') }
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}

/** Why the recorded history and the files do not fit; null when they do. */
function findConflict(migrations: Migration[], recorded: Recorded[]): string | null {
  for (const row of recorded) {
    const name = row.migration_name
    if (!row.finished_at)
      return `The database change “${name}” was begun by Prisma and never finished. See “prisma migrate resolve”.`
    const file = migrations.find((migration) => migration.name === name)
    if (!file)
      return `The database is newer than this Tidings: it has the change “${name}”, which is unknown here. Update Tidings, or restore a backup.`
    if (file.checksum !== row.checksum)
      return `The file prisma/migrations/${name}/migration.sql was edited after it was applied. Put the original back; a change belongs in a new migration.`
  }
  return null
}

/** One migration and its record, both or neither. */
async function apply(client: pg.Client, { name, script, checksum }: Migration): Promise<string | null> {
  const started = new Date()
  try {
    await client.query('BEGIN')
    await client.query(script)
    await client.query(
      `INSERT INTO _prisma_migrations (id, checksum, started_at, finished_at, migration_name, applied_steps_count) VALUES ($1, $2, $3, $4, $5, 1)`,
      [randomUUID(), checksum, started, new Date(), name],
    )
    await client.query('COMMIT')
    return null
  } catch (error) {
    if (!(error instanceof pg.DatabaseError)) throw error
    await client.query('ROLLBACK')
    return `The database change “${name}” failed and nothing of it was kept: ${error.message}.`
  }
}

// Column for column what Prisma creates (schema-engine, sql_migration_persistence).
const RECORD_TABLE = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id                  VARCHAR(36) PRIMARY KEY NOT NULL,
  checksum            VARCHAR(64) NOT NULL,
  finished_at         TIMESTAMPTZ,
  migration_name      VARCHAR(255) NOT NULL,
  logs                TEXT,
  rolled_back_at      TIMESTAMPTZ,
  started_at          TIMESTAMPTZ NOT NULL DEFAULT now(),
  applied_steps_count INTEGER NOT NULL DEFAULT 0
)`
