import { writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { DIGEST_LANGUAGES } from '#core/6-digests/words.ts'
import { daysOfWeek } from '#core/time/weeks.ts'
import { closeDatabase } from '#db/client.ts'
import { hasExercise } from '#db/exercise-state.ts'
import { NotFound } from '#db/not-found.ts'
import { findWatches, getWatch } from '#db/watches.ts'
import { openMigratedDatabase } from '#io/postgres/open-database.ts'
import { makeDigest } from '#pipeline/6-digests.ts'

export const summary = 'Makes the PDF of a week: digest WATCH --week 2026-W47 --out FILE.pdf [--lang en] [--json]'

const OPTIONS = {
  week: { type: 'string' },
  out: { type: 'string' },
  lang: { type: 'string', default: 'en' },
  json: { type: 'boolean', default: false },
} as const

/** Writes the digest of a watch and week to a file; the same data and week give the same bytes. */
export async function run(args: string[]): Promise<number> {
  const asked = readArguments(args)
  if (!asked.ok) return refuse(asked.reason, 2)
  const database = await openMigratedDatabase()
  if (!database.ok) return refuse(database.reason, 1)
  try {
    return await write(asked)
  } catch (error) {
    if (!(error instanceof NotFound)) throw error
    const names = (await findWatches()).map((watch) => watch.name).join(', ')
    return refuse(
      `There is no watch “${asked.watch}”. ${names ? `There are: ${names}.` : 'None has been made yet.'}`,
      1,
    )
  } finally {
    await closeDatabase()
    await database.close()
  }
}

type Asked = { ok: true; watch: string; week: string; out: string; language: string; json: boolean }

async function write({ watch: key, week, out, language, json }: Asked): Promise<number> {
  const watch = await getWatch(key)
  const isExercise = watch.isExercise || (await hasExercise())
  const { content, pdf, isUa } = await makeDigest(watch, week, language, { state: 'draft', isExercise })
  await writeFile(out, pdf)
  const facts = {
    file: out,
    bytes: pdf.length,
    week,
    watch: watch.key,
    incidents: content.table.rows.length,
    pdfUa: isUa,
  }
  process.stdout.write(json ? `${JSON.stringify(facts)}\n` : `${out}: ${content.title} (${pdf.length} bytes)\n`)
  return 0
}

function readArguments(args: string[]): Asked | { ok: false; reason: string } {
  let parsed: ReturnType<typeof parse>
  try {
    parsed = parse(args)
  } catch (error) {
    return { ok: false, reason: `${(error as Error).message} Use: ${summary}` }
  }
  const { values, positionals } = parsed
  const [watch, ...more] = positionals
  if (!watch || more.length > 0 || !values.week || !values.out) return { ok: false, reason: `Use: ${summary}` }
  if (!daysOfWeek(values.week)) return { ok: false, reason: `“${values.week}” is no ISO week; write it like 2026-W47.` }
  if (!DIGEST_LANGUAGES.includes(values.lang)) {
    return { ok: false, reason: `Digests are worded in: ${DIGEST_LANGUAGES.join(', ')}; not in “${values.lang}”.` }
  }
  return { ok: true, watch, week: values.week, out: values.out, language: values.lang, json: values.json }
}

function parse(args: string[]) {
  return parseArgs({ args, options: OPTIONS, allowPositionals: true })
}

function refuse(reason: string, code: 1 | 2): number {
  process.stderr.write(`${reason}\n`)
  return code
}
