import pg from 'pg'
import { expect, test } from 'vitest'
import { databaseUrl } from '#io/database-url.ts'

test('a db test file works in an empty, migrated database of its own', async () => {
  const client = new pg.Client({ connectionString: databaseUrl() })
  await client.connect()
  const name = await client.query<{ name: string }>('SELECT current_database() AS name')
  const records = await client.query<{ finished: boolean }>(
    'SELECT finished_at IS NOT NULL AS finished FROM _prisma_migrations',
  )
  await client.end()
  expect(name.rows[0]?.name).toMatch(/^test_/)
  expect(records.rows.every((row) => row.finished)).toBe(true)
})
