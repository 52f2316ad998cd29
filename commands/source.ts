import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { canonicalUrl } from '#core/1-sources/canonical-url.ts'
import { readOpml } from '#core/1-sources/read-opml.ts'
import { closeDatabase } from '#db/client.ts'
import { closeJobs, sendJobs } from '#db/jobs.ts'
import { saveSource } from '#db/sources.ts'
import { readAddress } from '#io/fetch/target.ts'
import { openMigratedDatabase } from '#io/postgres/open-database.ts'

export const summary =
  'Adds sources: source add ADDRESS [--title NAME] [--country IQ] [--language ar] | source add --opml FILE  [--json]'

const OPTIONS = {
  title: { type: 'string' },
  country: { type: 'string', multiple: true },
  language: { type: 'string', multiple: true },
  opml: { type: 'string' },
  json: { type: 'boolean', default: false },
} as const

type Asked = { address: string; title: string; siteUrl: string | null; languages: string[]; countries: string[] }

/** Adds the feed at an address, or every feed of a list; the worker visits them at once. */
export async function run(args: string[]): Promise<number> {
  const asked = readArguments(args)
  if (!asked.ok) return refuse(asked.reason, 2)
  const database = await openMigratedDatabase()
  if (!database.ok) return refuse(database.reason, 1)
  try {
    const added = await addAll(asked.feeds)
    const fresh = added.filter((source) => source.isNew).length
    if (asked.json) for (const source of added) process.stdout.write(`${JSON.stringify(source)}\n`)
    else process.stdout.write(`${fresh} added, ${added.length - fresh} known already.\n`)
    return 0
  } finally {
    await closeJobs()
    await closeDatabase()
    await database.close()
  }
}

async function addAll(feeds: readonly Asked[]) {
  const added: { id: string; address: string; isNew: boolean }[] = []
  for (const feed of feeds) {
    const saved = await saveSource(
      { kind: 'feed', key: `feed:${canonicalUrl(feed.address) ?? feed.address}`, ...feed },
      { id: null, name: 'tidings source' },
    )
    added.push({ ...saved, address: feed.address })
  }
  await sendJobs(
    'sources',
    added.map(({ id }) => ({ data: { sourceId: id }, key: id })),
  )
  return added
}

function readArguments(args: string[]): { ok: true; feeds: Asked[]; json: boolean } | { ok: false; reason: string } {
  let parsed: ReturnType<typeof parse>
  try {
    parsed = parse(args)
  } catch (error) {
    return { ok: false, reason: `${(error as Error).message} Use: ${summary}` }
  }
  const { values, positionals } = parsed
  const [verb, address, ...more] = positionals
  if (verb !== 'add' || more.length > 0 || Boolean(address) === Boolean(values.opml))
    return { ok: false, reason: `Use: ${summary}` }
  const countries = values.country ?? []
  const languages = values.language ?? []
  const wrong = countries.find((code) => !/^[A-Z]{2}$/.test(code))
  if (wrong) return { ok: false, reason: `“${wrong}” is no country code of two capital letters, such as IQ.` }
  const listed = values.opml
    ? readList(values.opml)
    : [{ address: address ?? '', title: values.title ?? address ?? '', siteUrl: null, language: null }]
  if (typeof listed === 'string') return { ok: false, reason: listed }
  const bad = listed.find((feed) => !readAddress(feed.address))
  if (bad) return { ok: false, reason: `“${bad.address}” is no http or https address.` }
  const feeds = listed.map(({ language, ...feed }) => ({
    ...feed,
    countries,
    languages: language ? [language] : languages,
  }))
  return { ok: true, feeds, json: values.json }
}

function readList(file: string) {
  try {
    return readOpml(readFileSync(file, 'utf8')) ?? `${file} is no OPML list of feeds.`
  } catch (error) {
    return `${file} cannot be read: ${(error as Error).message}`
  }
}

function parse(args: string[]) {
  return parseArgs({ args, options: OPTIONS, allowPositionals: true })
}

function refuse(reason: string, code: 1 | 2): number {
  process.stderr.write(`${reason}\n`)
  return code
}
