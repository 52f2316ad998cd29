import { randomUUID } from 'node:crypto'
import { createWriteStream, renameSync, rmSync } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import pg from 'pg'
import { type Refusal, storageRefusal } from './refusal.ts'

/** First line of a backup. Then `{ table }`, each row as its PostgreSQL literal in a JSON string, and `{ rows }` last. */
export type Manifest = {
  tidings: 'backup'
  version: string
  at: string
  /** The last database change it was made with. */
  migration: string
  /** Columns by table, in the order of the literals. */
  tables: Record<string, string[]>
  /** Last values of sequences by name. */
  sequences: Record<string, string>
}

export type BackedUp = { ok: true; rows: number; tables: number; migration: string }

/** Signed-in browsers and counted tries stay out: they end with the machine, and a copy of them would open doors. */
const LEFT_OUT = ['_prisma_migrations', 'Session', 'Verification', 'RateLimit']
const ROWS_AT_ONCE = 500

/** Writes all of Tidings' rows, as they stood at one moment, to a compressed file; the job queue is left out. */
export async function backUp(url: string, file: string, version: string, now: Date): Promise<BackedUp | Refusal> {
  const client = new pg.Client({ connectionString: url, application_name: 'tidings backup' })
  const part = `${file}.${randomUUID().slice(0, 8)}.part`
  await client.connect()
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
    await client.query(`SET LOCAL datestyle = 'ISO'; SET LOCAL timezone = 'UTC'; SET LOCAL extra_float_digits = 1`)
    const manifest = await readManifest(client, version, now)
    const tally = { rows: 0 }
    await pipeline(
      Readable.from(linesOf(client, manifest, tally)),
      createGzip(),
      createWriteStream(part, { mode: 0o600 }),
    )
    renameSync(part, file)
    return { ok: true, rows: tally.rows, tables: Object.keys(manifest.tables).length, migration: manifest.migration }
  } catch (error) {
    rmSync(part, { force: true })
    if (error instanceof pg.DatabaseError) throw error
    const refusal = storageRefusal(error, file)
    if (!refusal) throw error
    return { ok: false, reason: `${file} cannot be written (${(error as NodeJS.ErrnoException).code}).` }
  } finally {
    await client.end()
  }
}

async function readManifest(client: pg.Client, version: string, now: Date): Promise<Manifest> {
  const columns = await client.query<{ table: string; columns: string[] }>(
    `SELECT c.table_name AS "table", array_agg(c.column_name::text ORDER BY c.ordinal_position) AS columns
     FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
     WHERE c.table_schema = 'public' AND t.table_type = 'BASE TABLE' AND NOT c.table_name = ANY ($1)
     GROUP BY 1 ORDER BY 1`,
    [LEFT_OUT],
  )
  const sequences = await client.query<{ name: string; value: string }>(
    `SELECT sequencename AS name, last_value::text AS value FROM pg_sequences WHERE schemaname = 'public' AND last_value IS NOT NULL`,
  )
  const last = await client.query<{ name: string }>(
    `SELECT max(migration_name) AS name FROM _prisma_migrations WHERE rolled_back_at IS NULL`,
  )
  return {
    tidings: 'backup',
    version,
    at: now.toISOString(),
    migration: last.rows[0]?.name ?? '',
    tables: Object.fromEntries(columns.rows.map((row) => [row.table, row.columns])),
    sequences: Object.fromEntries(sequences.rows.map((row) => [row.name, row.value])),
  }
}

async function* linesOf(client: pg.Client, manifest: Manifest, tally: { rows: number }): AsyncGenerator<string> {
  yield `${JSON.stringify(manifest)}\n`
  for (const table of Object.keys(manifest.tables)) {
    yield `${JSON.stringify({ table })}\n`
    await client.query(`DECLARE lines NO SCROLL CURSOR FOR SELECT t::text AS line FROM ${pg.escapeIdentifier(table)} t`)
    for (;;) {
      const { rows } = await client.query<{ line: string }>(`FETCH ${ROWS_AT_ONCE} FROM lines`)
      if (rows.length === 0) break
      tally.rows += rows.length
      yield rows.map(({ line }) => `${JSON.stringify(line)}\n`).join('')
    }
    await client.query('CLOSE lines')
  }
  yield `${JSON.stringify({ rows: tally.rows })}\n`
}
