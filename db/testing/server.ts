import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { migrate } from '#io/postgres/migrate.ts'
import { startPostgres } from '#io/postgres/start.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** The migrated template database that each db test file gets a copy of. */
    templateUrl: string
  }
}

/**
 * Starts one PostgreSQL for all db tests (vitest globalSetup) and migrates its template database.
 *
 * It lives in a temporary folder and never waits for the disk: its data need not outlast the tests.
 */
export default async function startTestServer(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'tidings-db-test-'))
  chmodSync(dataDir, 0o755) // run by root, PostgreSQL works under another account
  const settings = {
    fsync: 'off',
    synchronous_commit: 'off',
    full_page_writes: 'off',
    autovacuum: 'off',
    max_connections: '100',
  }
  const postgres = await startPostgres({ dataDir, settings })
  if (!postgres.ok) throw new Error(postgres.reason)
  const stop = async () => {
    await postgres.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
  const migrated = await migrate(postgres.url, path.resolve('prisma/migrations'))
  if (!migrated.ok) {
    await stop()
    throw new Error(migrated.reason)
  }
  await forbidConnections(postgres.url)
  project.provide('templateUrl', postgres.url)
  return stop
}

/** A template can be copied only while nobody is connected to it. */
async function forbidConnections(url: string): Promise<void> {
  const admin = new URL(url)
  admin.pathname = '/postgres'
  const client = new pg.Client({ connectionString: admin.href })
  await client.connect()
  await client.query(`ALTER DATABASE ${pg.escapeIdentifier(new URL(url).pathname.slice(1))} ALLOW_CONNECTIONS false`)
  await client.end()
}
