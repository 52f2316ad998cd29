import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import pg from 'pg'
import { afterAll, expect, test } from 'vitest'
import { databaseUrl } from '../database-url.ts'
import { backUp } from './backup.ts'
import { restore } from './restore.ts'

const MIGRATIONS = path.resolve('prisma/migrations')
const folder = mkdtempSync(path.join(tmpdir(), 'tidings-backup-'))
const file = path.join(folder, 'all.jsonl.gz')
afterAll(() => rmSync(folder, { recursive: true }))

async function ask<Row extends pg.QueryResultRow>(url: string, sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<Row>(sql)).rows
  } finally {
    await client.end()
  }
}

/** An empty database beside the test's own, for as long as `work` takes. */
async function inEmpty(work: (url: string) => Promise<void>): Promise<void> {
  const name = `restore_${Math.random().toString(36).slice(2)}`
  await ask(databaseUrl(), `CREATE DATABASE ${name} TEMPLATE template0`)
  const url = new URL(databaseUrl())
  url.pathname = `/${name}`
  try {
    await work(url.href)
  } finally {
    await ask(databaseUrl(), `DROP DATABASE ${name} WITH (FORCE)`)
  }
}

const EVERYTHING = `SELECT (SELECT array_agg(t::text ORDER BY t::text) FROM "Source" t) AS sources,
  (SELECT array_agg(t::text ORDER BY t::text) FROM "Item" t) AS items,
  (SELECT array_agg(t::text ORDER BY t::text) FROM "User" t) AS users,
  (SELECT array_agg(t::text ORDER BY t::text) FROM "Edit" t) AS edits,
  (SELECT count(*) FROM "Session")::int AS sessions,
  nextval('incident_rev')::text AS rev`

test('what is backed up comes back as it was', { timeout: 60_000 }, async () => {
  await ask(
    databaseUrl(),
    `INSERT INTO "User" (id, name, email, "updatedAt") VALUES ('00000000-0000-7000-8000-000000000001', 'Ana', 'ana@example.org', now());
     INSERT INTO "Session" (id, "expiresAt", token, "userId", "updatedAt") VALUES ('00000000-0000-7000-8000-000000000009', now(), 'x', '00000000-0000-7000-8000-000000000001', now());
     INSERT INTO "Source" (id, key, kind, title) VALUES ('00000000-0000-7000-8000-000000000002', 'paste', 'paste', E'Quotes "\\' and, commas\\\\ \\n lines');
     INSERT INTO "Item" (id, "sourceId", key, title, text, signature, search, "copyOfId") VALUES
       ('00000000-0000-7000-8000-000000000003', '00000000-0000-7000-8000-000000000002', 'a', 'قصف', E'x\\ty', '\\x00ff', '''bridge'':1', '00000000-0000-7000-8000-000000000004'),
       ('00000000-0000-7000-8000-000000000004', '00000000-0000-7000-8000-000000000002', 'b', 'b', '', NULL, NULL, NULL);
     INSERT INTO "Edit" (id, noun, "nounId", field, before, after, "byName") VALUES
       ('00000000-0000-7000-8000-000000000005', 'item', '00000000-0000-7000-8000-000000000003', 'x', 'null', '{"a":[1.5,null]}', 'Ana');
     SELECT nextval('incident_rev'), nextval('incident_rev')`,
  )
  const done = await backUp(databaseUrl(), file, '0.1.0', new Date('2026-11-24T04:00:00Z'))
  expect(done).toMatchObject({ ok: true, rows: 5 })
  const [before] = await ask(databaseUrl(), EVERYTHING)
  await inEmpty(async (url) => {
    expect(await restore(url, file, MIGRATIONS)).toMatchObject({ ok: true, rows: 5, at: '2026-11-24T04:00:00.000Z' })
    const [after] = await ask(url, EVERYTHING)
    expect(after).toEqual({ ...before, sessions: 0 })
    expect(await ask(url, `SELECT count(*)::int AS n FROM pg_constraint WHERE contype = 'f'`)).toEqual(
      await ask(databaseUrl(), `SELECT count(*)::int AS n FROM pg_constraint WHERE contype = 'f'`),
    )
    expect(await restore(url, file, MIGRATIONS)).toMatchObject({ ok: false, reason: expect.stringContaining('in use') })
  })
})

test('a file that is no backup, is cut off or has lost a row changes nothing', { timeout: 60_000 }, async () => {
  const whole = readFileSync(file)
  const lines = gunzipSync(whole).toString().split('\n')
  const bad: [string, Buffer, string][] = [
    ['text', Buffer.from('hello'), 'is no backup'],
    ['other', gzipSync('{"a":1}\n'), 'is no backup'],
    ['cut', whole.subarray(0, whole.length - 200), 'damaged'],
    ['short', gzipSync(lines.slice(0, -2).join('\n')), 'ends too early'],
    ['newer', gzipSync(lines.join('\n').replace(/"migration":"\d+/, '"migration":"2099')), 'newer Tidings'],
  ]
  await inEmpty(async (url) => {
    for (const [name, bytes, words] of bad) {
      const broken = path.join(folder, name)
      writeFileSync(broken, bytes)
      expect(await restore(url, broken, MIGRATIONS)).toMatchObject({
        ok: false,
        reason: expect.stringContaining(words),
      })
    }
    expect(await restore(url, path.join(folder, 'none'), MIGRATIONS)).toMatchObject({ ok: false })
    expect(await restore(url, file, MIGRATIONS)).toMatchObject({ ok: true })
  })
})
