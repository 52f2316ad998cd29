import { createReadStream, existsSync } from 'node:fs'
import path from 'node:path'
import { createGunzip } from 'node:zlib'
import pg from 'pg'
import type { Manifest } from './backup.ts'
import { migrate } from './migrate.ts'
import type { Refusal } from './refusal.ts'

export type Restored = { ok: true; rows: number; at: string; version: string }

const ROWS_AT_ONCE = 500

/** Fills an empty database from a backup, all of it or nothing; tables are first made as they were when it was written. */
export async function restore(url: string, file: string, migrations: string): Promise<Restored | Refusal> {
  const manifest = await readManifest(file)
  if (!manifest)
    return { ok: false, reason: `${file} is no backup of Tidings, or it cannot be read. Nothing was changed.` }
  if (!existsSync(path.join(migrations, manifest.migration, 'migration.sql')))
    return { ok: false, reason: `The backup was made by a newer Tidings (${manifest.version}). Update Tidings first.` }
  if (await isInUse(url))
    return {
      ok: false,
      reason:
        'This database is in use: it has people, sources or items. Restore into a new one, for example with TIDINGS_DATA set to another folder.',
    }
  const migrated = await migrate(url, migrations, manifest.migration)
  if (!migrated.ok) return migrated
  const filled = await fill(url, file, manifest)
  if (!filled.ok) return filled
  const updated = await migrate(url, migrations)
  return updated.ok ? { ok: true, rows: filled.rows, at: manifest.at, version: manifest.version } : updated
}

/** A reason that ends the filling and takes all of it back. */
class Unfit extends Error {}

async function fill(url: string, file: string, manifest: Manifest): Promise<{ ok: true; rows: number } | Refusal> {
  const client = new pg.Client({ connectionString: url, application_name: 'tidings restore' })
  await client.connect()
  try {
    await client.query('BEGIN')
    await requireSameColumns(client, manifest)
    const links = await dropLinks(client)
    const tables = Object.keys(manifest.tables).map((table) => pg.escapeIdentifier(table))
    for (const table of tables) await client.query(`DELETE FROM ${table}`) // what a first start puts in by itself
    for (const table of tables) await client.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`)
    const rows = await insertAll(client, file)
    for (const table of tables) await client.query(`ALTER TABLE ${table} ENABLE TRIGGER USER`)
    for (const link of links) await client.query(link)
    await client.query(`DELETE FROM "Setting" WHERE key LIKE 'worker:%'`) // heartbeats of workers that are elsewhere
    for (const [name, value] of Object.entries(manifest.sequences))
      await client.query('SELECT setval($1::regclass, $2)', [pg.escapeIdentifier(name), value])
    await client.query('COMMIT')
    return { ok: true, rows }
  } catch (error) {
    await client.query('ROLLBACK')
    if (error instanceof Unfit) return { ok: false, reason: `${error.message} Nothing was changed.` }
    if (error instanceof pg.DatabaseError || isDamage(error))
      return { ok: false, reason: `The backup is damaged (${(error as Error).message}). Nothing was changed.` }
    throw error
  } finally {
    await client.end()
  }
}

async function requireSameColumns(client: pg.Client, manifest: Manifest): Promise<void> {
  const { rows } = await client.query<{ table: string; columns: string[] }>(
    `SELECT table_name AS "table", array_agg(column_name::text ORDER BY ordinal_position) AS columns
     FROM information_schema.columns WHERE table_schema = 'public' GROUP BY 1`,
  )
  const here = new Map(rows.map((row) => [row.table, row.columns.join()]))
  for (const [table, columns] of Object.entries(manifest.tables))
    if (here.get(table) !== columns.join())
      throw new Unfit(
        `The table ${table} of this database is not as it was when the backup was made; use an empty one.`,
      )
}

/** Takes the links between tables away, so that rows may come in any order, and gives the SQL that makes and checks them again. */
async function dropLinks(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ table: string; name: string; rule: string }>(
    `SELECT conrelid::regclass::text AS "table", quote_ident(conname) AS name, pg_get_constraintdef(oid) AS rule
     FROM pg_constraint WHERE contype = 'f' AND connamespace = 'public'::regnamespace`,
  )
  for (const { table, name } of rows) await client.query(`ALTER TABLE ${table} DROP CONSTRAINT ${name}`)
  return rows.map(({ table, name, rule }) => `ALTER TABLE ${table} ADD CONSTRAINT ${name} ${rule}`)
}

async function insertAll(client: pg.Client, file: string): Promise<number> {
  let table = ''
  let lines: string[] = []
  let rows = 0
  let promised: number | null = null
  const flush = async () => {
    if (lines.length === 0) return
    const name = pg.escapeIdentifier(table)
    await client.query(
      `INSERT INTO ${name} SELECT (r).* FROM (SELECT x::${name} AS r FROM unnest($1::text[]) AS x OFFSET 0) q`,
      [lines],
    )
    rows += lines.length
    lines = []
  }
  for await (const line of linesOf(file)) {
    const value: unknown = JSON.parse(line)
    if (typeof value === 'string') {
      lines.push(value)
      if (lines.length >= ROWS_AT_ONCE) await flush()
      continue
    }
    await flush()
    const mark = value as { table?: string; rows?: number }
    if (mark.table) table = mark.table
    promised = mark.rows ?? promised
  }
  if (promised !== rows) throw new Unfit('The backup ends too early: it was cut off while it was written or copied.')
  return rows
}

async function isInUse(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, application_name: 'tidings restore' })
  await client.connect()
  try {
    for (const table of ['User', 'Source', 'Item', 'Watch']) {
      const there = await client.query<{ is: boolean }>('SELECT to_regclass($1) IS NOT NULL AS is', [
        `public.${pg.escapeIdentifier(table)}`,
      ])
      if (!there.rows[0]?.is) continue
      const some = await client.query(`SELECT 1 FROM ${pg.escapeIdentifier(table)} LIMIT 1`)
      if (some.rowCount !== 0) return true
    }
    return false
  } finally {
    await client.end()
  }
}

async function readManifest(file: string): Promise<Manifest | null> {
  try {
    for await (const line of linesOf(file)) {
      const manifest = JSON.parse(line) as Partial<Manifest>
      return manifest.tidings === 'backup' ? (manifest as Manifest) : null
    }
    return null
  } catch (error) {
    if (isDamage(error) || (error as NodeJS.ErrnoException).code) return null
    throw error
  }
}

function linesOf(file: string): AsyncIterable<string> {
  const source = createReadStream(file)
  const gunzip = createGunzip()
  source.on('error', (error) => gunzip.destroy(error))
  gunzip.on('close', () => source.destroy())
  return readLines(source.pipe(gunzip))
}

/** Lines of a stream; unlike readline alone it throws when the stream breaks. */
async function* readLines(stream: NodeJS.ReadableStream): AsyncGenerator<string> {
  let rest = ''
  stream.setEncoding('utf8')
  for await (const chunk of stream) {
    const lines = (rest + String(chunk)).split('\n')
    rest = lines.pop() ?? ''
    yield* lines
  }
  if (rest) yield rest
}

function isDamage(error: unknown): boolean {
  return error instanceof SyntaxError || /^Z_|ERR_/.test((error as NodeJS.ErrnoException).code ?? '')
}
