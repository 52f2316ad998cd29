import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { databaseUrl } from '../database-url.ts'
import { migrate } from './migrate.ts'

let folder = ''
let client: pg.Client

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'tidings-migrations-'))
  client = new pg.Client({ connectionString: databaseUrl() })
  await client.connect()
  await client.query('DROP SCHEMA public CASCADE; CREATE SCHEMA public')
})
afterEach(async () => {
  await client.end()
  rmSync(folder, { recursive: true, force: true })
})

function write(name: string, script: string): void {
  mkdirSync(path.join(folder, name), { recursive: true })
  writeFileSync(path.join(folder, name, 'migration.sql'), script)
}

async function rows(sql: string): Promise<unknown[]> {
  return (await client.query(sql)).rows
}

test('migrations are applied in order, once, and recorded as Prisma records them', async () => {
  write(
    '2_second',
    `INSERT INTO a VALUES (7); CREATE FUNCTION f() RETURNS int LANGUAGE plpgsql AS $$ BEGIN RETURN 1; END $$;`,
  )
  write('1_first', 'CREATE TABLE a (n int)')
  expect(await migrate(databaseUrl(), folder)).toEqual({ ok: true, applied: ['1_first', '2_second'] })
  expect(await migrate(databaseUrl(), folder)).toEqual({ ok: true, applied: [] })
  expect(await rows('SELECT n, f() FROM a')).toEqual([{ n: 7, f: 1 }])
  const checksum = createHash('sha256').update('CREATE TABLE a (n int)').digest('hex')
  const records = await rows('SELECT * FROM _prisma_migrations ORDER BY migration_name')
  expect(records[0]).toMatchObject({
    migration_name: '1_first',
    checksum,
    applied_steps_count: 1,
    logs: null,
    rolled_back_at: null,
  })
})

test('of two that start at once, one applies and the other waits for it', async () => {
  write('1_first', 'CREATE TABLE a (n int); SELECT pg_sleep(0.2)')
  const both = await Promise.all([migrate(databaseUrl(), folder), migrate(databaseUrl(), folder)])
  expect(both.map((one) => one.ok && one.applied.length).sort()).toEqual([0, 1])
})

test('a migration that fails leaves nothing behind and says which it was', async () => {
  write('1_first', 'CREATE TABLE a (n int)')
  write('2_second', 'CREATE TABLE b (n int); SELECT nonsense')
  const failed = await migrate(databaseUrl(), folder)
  expect(failed).toMatchObject({ ok: false, reason: expect.stringMatching(/2_second.*nonsense/) })
  expect(await rows(`SELECT to_regclass('a')::text AS a, to_regclass('b')::text AS b`)).toEqual([{ a: 'a', b: null }])
  write('2_second', 'CREATE TABLE b (n int)')
  expect(await migrate(databaseUrl(), folder)).toEqual({ ok: true, applied: ['2_second'] })
})

test.each([
  [
    'a file edited after it was applied',
    () => write('1_first', 'CREATE TABLE a (n bigint)'),
    /edited after it was applied/,
  ],
  [
    'a database newer than the program',
    () => rmSync(path.join(folder, '1_first'), { recursive: true }),
    /newer than this Tidings/,
  ],
])('%s is refused', async (_, spoil, words) => {
  write('1_first', 'CREATE TABLE a (n int)')
  await migrate(databaseUrl(), folder)
  spoil()
  expect(await migrate(databaseUrl(), folder)).toMatchObject({ ok: false, reason: expect.stringMatching(words) })
})

test('a change that Prisma began and never finished is refused', async () => {
  write('1_first', 'CREATE TABLE a (n int)')
  await migrate(databaseUrl(), folder)
  await client.query('UPDATE _prisma_migrations SET finished_at = NULL')
  expect(await migrate(databaseUrl(), folder)).toMatchObject({
    ok: false,
    reason: expect.stringContaining('never finished'),
  })
})
