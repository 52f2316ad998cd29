import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { closeDatabase } from '#db/client.ts'
import { rememberDatabaseUrl } from '#io/database-url.ts'
import { env } from '#io/env.ts'
import { migrate } from '#io/postgres/migrate.ts'
import { startPostgres } from '#io/postgres/start.ts'

/** Runs `work` on a PostgreSQL of its own with an empty, migrated database, which is gone afterwards. */
export async function inFreshDatabase<T>(work: () => Promise<T>): Promise<T> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'tidings-bench-'))
  chmodSync(dataDir, 0o755) // run by root, PostgreSQL works under another account
  const postgres = await startPostgres({ dataDir })
  if (!postgres.ok) throw new Error(postgres.reason)
  try {
    const migrated = await migrate(postgres.url, path.join(env.projectDir, 'prisma', 'migrations'))
    if (!migrated.ok) throw new Error(migrated.reason)
    rememberDatabaseUrl(postgres.url)
    return await work()
  } finally {
    await closeDatabase()
    await postgres.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
}
