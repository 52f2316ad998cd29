import { parseArgs } from 'node:util'
import { closeDatabase } from '#db/client.ts'
import { closeJobs } from '#db/jobs.ts'
import { findSources } from '#db/sources.ts'
import { env } from '#io/env.ts'
import { openMigratedDatabase } from '#io/postgres/open-database.ts'
import { followLearnt } from '#pipeline/follow-learnt.ts'
import { openReadingPool } from '#pipeline/reading-pool.ts'
import { rereadItems } from '#pipeline/reread.ts'

export const summary =
  'Reads stored items again with the present reader; what people said stays: reread [--source ID, ADDRESS OR TITLE] [--json]'

/** Reads all stored items again, or those of one source; the worker groups their reports afterwards. */
export async function run(args: string[]): Promise<number> {
  const asked = readArguments(args)
  if (!asked) return refuse(`Use: ${summary}`, 2)
  const { named, isJson } = asked
  const database = await openMigratedDatabase()
  if (!database.ok) return refuse(database.reason, 1)
  const reader = openReadingPool(env.readers)
  try {
    const sourceId = named === undefined ? null : await findOne(named)
    if (sourceId === undefined) return refuse(`No source, or more than one, is called “${named}”.`, 1)
    await followLearnt(reader)()
    const tally = await rereadItems(reader, sourceId, {
      progress: ({ read }) => {
        if (!isJson && process.stderr.isTTY) process.stderr.write(`\r${read} items read again`)
      },
    })
    if (isJson) console.log(JSON.stringify(tally))
    else console.log(`\rRead again: ${tally.read} items with ${tally.reports} reports; ${tally.failed} failed.`)
    return tally.failed > 0 ? 1 : 0
  } finally {
    await reader.close()
    await closeJobs()
    await closeDatabase()
    await database.close()
  }
}

/** The source may be named with or without `--source`; null where the words make no sense. */
function readArguments(args: string[]): { named: string | undefined; isJson: boolean } | null {
  try {
    const options = { source: { type: 'string' }, json: { type: 'boolean' } } as const
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true })
    const names = [...(values.source === undefined ? [] : [values.source]), ...positionals]
    return names.length > 1 ? null : { named: names[0], isJson: values.json === true }
  } catch {
    return null // TypeError: an option there is not.
  }
}

async function findOne(named: string): Promise<string | undefined> {
  const found = (await findSources()).filter(({ id, address, title }) => [id, address, title].includes(named))
  return found.length === 1 ? found[0]?.id : undefined
}

function refuse(reason: string, code: 1 | 2): number {
  process.stderr.write(`${reason}\n`)
  return code
}
