import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { backUp } from '#io/postgres/backup.ts'
import { openMigratedDatabase } from '#io/postgres/open-database.ts'
import about from '../package.json' with { type: 'json' }

export const summary = 'Writes everything to one file, while Tidings runs or not: backup FILE.jsonl.gz [--json]'

/** Writes all rows, as they stood at one moment, to a compressed file; an existing file is left alone. */
export async function run(args: string[]): Promise<number> {
  const { positionals, values } = parseArgs({
    args,
    options: { json: { type: 'boolean', default: false } },
    allowPositionals: true,
    strict: false,
  })
  const [file, ...more] = positionals
  if (!file || more.length > 0) return refuse(`Use: tidings backup FILE.jsonl.gz [--json]`, 2)
  if (existsSync(file)) return refuse(`${file} is there already; choose another name.`, 1)
  const database = await openMigratedDatabase()
  if (!database.ok) return refuse(database.reason, 1)
  try {
    const done = await backUp(database.url, file, about.version, new Date())
    if (!done.ok) return refuse(done.reason, 1)
    const words = `${file}: ${done.rows} rows of ${done.tables} tables. It holds password hashes and texts: keep it closed.`
    process.stdout.write(`${values.json ? JSON.stringify({ file, ...done }) : words}\n`)
    return 0
  } finally {
    await database.close()
  }
}

function refuse(reason: string, code: 1 | 2): number {
  process.stderr.write(`${reason}\n`)
  return code
}
