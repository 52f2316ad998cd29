import path from 'node:path'
import { parseArgs } from 'node:util'
import { env } from '#io/env.ts'
import { openDatabase } from '#io/postgres/open-database.ts'
import { restore } from '#io/postgres/restore.ts'

export const summary = 'Fills an empty database from a backup: restore FILE.jsonl.gz [--json]'

/** Fills an empty database from a backup of this or an older Tidings; a database in use is refused. */
export async function run(args: string[]): Promise<number> {
  const { positionals, values } = parseArgs({
    args,
    options: { json: { type: 'boolean', default: false } },
    allowPositionals: true,
    strict: false,
  })
  const [file, ...more] = positionals
  if (!file || more.length > 0) return refuse(`Use: tidings restore FILE.jsonl.gz [--json]`, 2)
  const database = await openDatabase()
  if (!database.ok) return refuse(database.reason, 1)
  try {
    const done = await restore(database.url, file, path.join(env.projectDir, 'prisma', 'migrations'))
    if (!done.ok) return refuse(done.reason, 1)
    const words = `${done.rows} rows of ${done.at} are in place. Everybody signs in anew.`
    process.stdout.write(`${values.json ? JSON.stringify(done) : words}\n`)
    return 0
  } finally {
    await database.close()
  }
}

function refuse(reason: string, code: 1 | 2): number {
  process.stderr.write(`${reason}\n`)
  return code
}
