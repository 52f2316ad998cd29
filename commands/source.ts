import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { newSource } from '#core/1-sources/new-source.ts'
import { readOpml } from '#core/1-sources/read-opml.ts'
import { writeOpml } from '#core/1-sources/write-opml.ts'
import { countryName } from '#core/3-places/regions.ts'
import { closeDatabase } from '#db/client.ts'
import { closeJobs, sendJobs } from '#db/jobs.ts'
import { addSource, addSourceList, findListSources } from '#db/source-lists.ts'
import { findSources } from '#db/sources.ts'
import { readAddress } from '#io/fetch/target.ts'
import { openMigratedDatabase } from '#io/postgres/open-database.ts'

export const summary =
  'Sources: source add ADDRESS [--title NAME] [--country IQ] [--language ar] | source list | source import FILE.opml [--country IQ] | source export [--out FILE.opml]  [--json]'

const OPTIONS = {
  title: { type: 'string' },
  country: { type: 'string', multiple: true },
  language: { type: 'string', multiple: true },
  opml: { type: 'string' },
  out: { type: 'string' },
  json: { type: 'boolean', default: false },
} as const

type Values = { title?: string; countries: string[]; languages: string[]; out?: string; json: boolean }
type Work = (values: Values) => Promise<number>
type Asked = { ok: true; work: Work; values: Values } | { ok: false; reason: string }

const BY = { id: null, name: 'tidings source' }

/** Adds, lists, imports and exports sources; the worker visits new ones at once. */
export async function run(args: string[]): Promise<number> {
  const asked = readArguments(args)
  if (!asked.ok) return refuse(asked.reason, 2)
  const database = await openMigratedDatabase()
  if (!database.ok) return refuse(database.reason, 1)
  try {
    return await asked.work(asked.values)
  } finally {
    await closeJobs()
    await closeDatabase()
    await database.close()
  }
}

function readArguments(args: string[]): Asked {
  let parsed: ReturnType<typeof parse>
  try {
    parsed = parse(args)
  } catch (error) {
    return { ok: false, reason: `${(error as Error).message} Use: ${summary}` }
  }
  const { values, positionals } = parsed
  const [verb, given, ...more] = positionals
  const { country: countries = [], language: languages = [], opml, ...rest } = values
  const wrong = countries.find((code) => !/^[A-Z]{2}$/.test(code))
  if (wrong) return { ok: false, reason: `“${wrong}” is no country code of two capital letters, such as IQ.` }
  const work = more.length > 0 ? null : workOf(verb, given, opml)
  if (work === null) return { ok: false, reason: `Use: ${summary}` }
  if (typeof work === 'string') return { ok: false, reason: work }
  return { ok: true, work, values: { ...rest, countries, languages } }
}

/** The work a verb names, a sentence where its argument is wrong, null where there is no such verb. */
function workOf(verb: string | undefined, given: string | undefined, opml: string | undefined): Work | string | null {
  if (verb === 'list' && !given) return list
  if (verb === 'export' && !given) return exportList
  const file = verb === 'import' ? given : verb === 'add' && !given ? opml : undefined
  if (file) return importFrom(file)
  if (verb !== 'add' || !given || opml) return null
  return readAddress(given) ? addOne(given) : `“${given}” is no http or https address.`
}

function addOne(address: string): Work {
  return async ({ title, countries, languages, json }) => {
    const made = newSource('feed', { address })
    if (!made.ok) return refuse(`“${address}” is no address of a feed.`, 1)
    const saved = await addSource({ ...made.source, title: title ?? made.source.title, countries, languages }, BY)
    await sendJobs('sources', [{ data: { sourceId: saved.id }, key: saved.id }])
    print(json, [{ ...saved, address }], saved.isNew ? '1 added.' : 'Known already; nothing was changed.')
    return 0
  }
}

function importFrom(file: string): Work | string {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    return `${file} cannot be read: ${(error as Error).message}`
  }
  const opml = readOpml(text)
  if (!opml) return `${file} is no OPML list of feeds.`
  return async ({ countries, languages, json }) => {
    const outcome = await addSourceList(opml, { countries, languages }, BY)
    await sendJobs(
      'sources',
      outcome.added.map(({ id }) => ({ data: { sourceId: id }, key: id })),
    )
    for (const { title, address } of outcome.refused)
      process.stderr.write(`Left out, it cannot be followed: ${title} ${address}\n`)
    const { added, known, repeated, refused } = outcome
    const counts = `${added.length} added, ${known.length} known already, ${repeated.length} twice in the list, ${refused.length} left out.`
    print(json, [outcome], counts)
    return 0
  }
}

async function list({ json }: Values): Promise<number> {
  const sources = await findSources()
  const rows = sources.map(({ id, kind, title, address, word, reason, countries, languages, itemsTotal }) => ({
    id,
    kind,
    title,
    address,
    word,
    reason,
    countries,
    languages,
    items: itemsTotal,
  }))
  const lines = rows.map((row) => `${row.word.padEnd(8)} ${row.kind.padEnd(10)} ${row.title}  ${row.address ?? ''}`)
  print(json, rows, lines.length > 0 ? lines.join('\n') : 'No sources yet. Add one with: source add ADDRESS')
  return 0
}

async function exportList({ out }: Values): Promise<number> {
  const sources = await findListSources((country) => (country ? countryName(country) : 'Several countries'))
  const text = writeOpml('Tidings sources', new Date().toISOString(), sources)
  if (!out) {
    process.stdout.write(text)
    return 0
  }
  try {
    writeFileSync(out, text)
  } catch (error) {
    return refuse(`${out} cannot be written: ${(error as Error).message}`, 1)
  }
  process.stdout.write(`${sources.length} sources written to ${out}.\n`)
  return 0
}

function print(json: boolean, rows: readonly unknown[], words: string): void {
  process.stdout.write(json ? rows.map((row) => `${JSON.stringify(row)}\n`).join('') : `${words}\n`)
}

function parse(args: string[]) {
  return parseArgs({ args, options: OPTIONS, allowPositionals: true })
}

function refuse(reason: string, code: 1 | 2): number {
  process.stderr.write(`${reason}\n`)
  return code
}
