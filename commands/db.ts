import path from 'node:path'
import { closeDatabase } from '#db/client.ts'
import { getProgress } from '#db/progress.ts'
import { env } from '#io/env.ts'
import { migrate } from '#io/postgres/migrate.ts'
import { openDatabase } from '#io/postgres/open-database.ts'

export const summary = 'Looks after the database: db migrate | db url | db progress'

type Answer = { ok: true; line: string } | { ok: false; reason: string }

/** What each verb answers, in one line. */
const VERBS: Record<string, (url: string) => Promise<Answer>> = {
  /** Brings the tables up to date. */
  migrate: async (url) => {
    const migrated = await migrate(url, path.join(env.projectDir, 'prisma', 'migrations'))
    if (!migrated.ok) return migrated
    const { applied } = migrated
    return { ok: true, line: applied.length === 0 ? 'The database is up to date.' : `Applied: ${applied.join(', ')}.` }
  },
  /** Tells other programs how to reach the database while Tidings runs. */
  url: async (url) => ({ ok: true, line: url }),
  /** What the worker still has to do, as JSON. */
  progress: async () => ({ ok: true, line: JSON.stringify(await getProgress()) }),
}

/** Answers the verb on stdout. */
export async function run(args: string[]): Promise<number> {
  const verb = VERBS[args[0] ?? '']
  if (!verb) return refuse(`Use: ${summary}`, 2)
  const database = await openDatabase()
  if (!database.ok) return refuse(database.reason, 1)
  try {
    const answer = await verb(database.url)
    if (!answer.ok) return refuse(answer.reason, 1)
    process.stdout.write(`${answer.line}\n`)
    return 0
  } finally {
    await closeDatabase()
    await database.close()
  }
}

function refuse(reason: string, code: 1 | 2): number {
  process.stderr.write(`${reason}\n`)
  return code
}
