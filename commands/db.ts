import path from 'node:path'
import { env } from '#io/env.ts'
import { migrate } from '#io/postgres/migrate.ts'
import { openDatabase } from '#io/postgres/open-database.ts'

export const summary = 'Looks after the database: db migrate | db url'

/** `migrate` brings the tables up to date; `url` tells other programs how to reach the database while Tidings runs. */
export async function run(args: string[]): Promise<number> {
  const [verb] = args
  if (verb !== 'migrate' && verb !== 'url') {
    process.stderr.write(`Use: ${summary}\n`)
    return 2
  }
  const database = await openDatabase()
  if (!database.ok) return refuse(database.reason)
  try {
    if (verb === 'url') {
      process.stdout.write(`${database.url}\n`)
      return 0
    }
    const migrated = await migrate(database.url, path.join(env.projectDir, 'prisma', 'migrations'))
    if (!migrated.ok) return refuse(migrated.reason)
    const said =
      migrated.applied.length === 0 ? 'The database is up to date.' : `Applied: ${migrated.applied.join(', ')}.`
    process.stdout.write(`${said}\n`)
    return 0
  } finally {
    await database.close()
  }
}

function refuse(reason: string): number {
  process.stderr.write(`${reason}\n`)
  return 1
}
