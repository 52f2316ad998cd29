import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, inject } from 'vitest'
import { rememberDatabaseUrl } from '#io/database-url.ts'

// Every db test file gets a migrated database of its own: `databaseUrl()` leads to it before the first test runs.
const template = new URL(inject('templateUrl'))
const name = `test_${randomBytes(6).toString('hex')}`
const fresh = new URL(template)
fresh.pathname = `/${name}`
rememberDatabaseUrl(fresh.href)

beforeAll(() =>
  command(`CREATE DATABASE ${name} TEMPLATE ${pg.escapeIdentifier(template.pathname.slice(1))} STRATEGY file_copy`),
)
afterAll(() => command(`DROP DATABASE ${name} WITH (FORCE)`))

async function command(sql: string): Promise<void> {
  const admin = new URL(template)
  admin.pathname = '/postgres'
  const client = new pg.Client({ connectionString: admin.href })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}
