import { type Feed, parseFeed } from '#core/1-sources/parse-feed.ts'
import { plainText } from '#core/1-sources/plain-text.ts'
import { readRows, writePredictions } from './rows.ts'

type Check = { path: (string | number)[]; op: 'eq' | 'falsy' | 'truthy' | 'len_eq'; value?: unknown }
type FeedRow = { id: string; xml?: string; xml_b64?: string; headers?: Record<string, string>; checks?: Check[] }

/**
 * feedparser's own checks on the keys Tidings uses: titles, links, texts, dates, authors, ids, enclosures, categories,
 * languages. Values with markup are compared by their visible words, since Tidings keeps words and not markup.
 */
export async function feedparserTests(dir: string, out: string | null): Promise<Record<string, number>> {
  const rows = await readRows<FeedRow>(dir, 'feeds/feedparser_tests')
  const predicted: object[] = []
  let checks = 0
  let met = 0
  let thrown = 0
  for (const row of rows) {
    const feed = read(row, () => thrown++)
    const outcomes = (row.checks ?? []).map((check) => ({ path: check.path.join('.'), met: isMet(check, feed) }))
    for (const { met: isRight } of outcomes) {
      if (isRight === null) continue
      checks++
      if (isRight) met++
    }
    predicted.push({
      id: row.id,
      feed,
      failed: outcomes.filter((outcome) => outcome.met === false).map((outcome) => outcome.path),
    })
  }
  await writePredictions(out, 'feeds/feedparser_tests', predicted)
  return { n: rows.length, checks, met: met / Math.max(1, checks), thrown }
}

/** The W3C validator's cases, most of them faulty on purpose: none may throw; how many give a feed and entries. */
export async function feedvalidator(dir: string, out: string | null): Promise<Record<string, number>> {
  const rows = await readRows<FeedRow>(dir, 'feeds/w3c_feedvalidator')
  const predicted: object[] = []
  let thrown = 0
  let feeds = 0
  let entries = 0
  for (const row of rows) {
    const feed = read(row, () => thrown++)
    if (feed) feeds++
    entries += feed?.entries.length ?? 0
    predicted.push({ id: row.id, entries: feed?.entries.length ?? null, faults: feed?.faults ?? [] })
  }
  await writePredictions(out, 'feeds/w3c_feedvalidator', predicted)
  return { n: rows.length, thrown, feeds, entries }
}

/** Where feedparser's own test server stands; its relative links are resolved against it. */
const SERVED_FROM = 'http://127.0.0.1:8097/'

function read(row: FeedRow, onThrow: () => void): Feed | null {
  const headers = Object.fromEntries(
    Object.entries(row.headers ?? {}).map(([key, value]) => [key.toLowerCase(), value]),
  )
  const bytes = row.xml_b64 === undefined ? new TextEncoder().encode(row.xml ?? '') : Buffer.from(row.xml_b64, 'base64')
  try {
    const result = parseFeed(bytes, {
      contentType: headers['content-type'],
      url: headers['content-location'] ?? SERVED_FROM,
    })
    return result.ok ? result.feed : null
  } catch {
    onThrow() // Counted: a throw is what this measures.
    return null
  }
}

/** Whether a check holds; null for keys that Tidings has no use for. */
function isMet({ path, op, value }: Check, feed: Feed | null): boolean | null {
  const found = valueAt(path, feed)
  if (found === undefined) return null
  if (op === 'len_eq') return Array.isArray(found) && found.length === value
  if (op === 'truthy') return Boolean(found)
  if (op === 'falsy') return !found
  if (value === null) return found === null || found === ''
  if (Array.isArray(value)) return typeof found === 'string' && sameInstant(found, value)
  if (isAuthor(path)) return typeof found === 'string' && found !== '' && String(value).includes(found)
  if (isDate(path)) return typeof found === 'string' && found !== ''
  return typeof found === 'string' && same(found, String(value))
}

/** What Tidings holds under feedparser's name for it; undefined where it keeps no such thing. */
function valueAt(path: (string | number)[], feed: Feed | null): unknown {
  const [top, index, key, at, inner] = path
  if (top === 'feed' && path.length <= 3) {
    if (index === 'title' || (index === 'title_detail' && key === 'value')) return feed?.title ?? null
    if (index === 'link') return feed?.link ?? null
    if (index === 'language') return feed?.language ?? null
    return undefined
  }
  if (top !== 'entries') return undefined
  if (path.length === 1) return feed?.entries ?? null
  const entry = feed?.entries[Number(index)]
  const get = <T>(value: T | undefined): T | null => value ?? null
  switch (key) {
    case 'title':
      return get(entry?.title)
    case 'title_detail':
      return at === 'value' ? get(entry?.title) : undefined
    case 'link':
      return get(entry?.url)
    case 'id':
    case 'guid':
      return get(entry?.key)
    case 'summary':
    case 'description':
      return get(entry?.summaryHtml || entry?.contentHtml)
    case 'summary_detail':
      return at === 'value'
        ? get(entry?.summaryHtml || entry?.contentHtml)
        : at === 'language'
          ? get(entry?.language)
          : undefined
    case 'content':
      return inner === 'value'
        ? get(entry?.contentHtml ?? entry?.summaryHtml)
        : inner === 'language'
          ? get(entry?.language)
          : undefined
    case 'published':
    case 'published_parsed':
      return get(entry?.published)
    case 'updated':
    case 'updated_parsed':
      return get(entry?.updated ?? entry?.published)
    case 'author':
      return get(entry?.author)
    case 'author_detail':
      return at === 'name' ? get(entry?.author) : undefined
    case 'enclosures':
      return inner === 'url' || inner === 'type' ? get(entry?.enclosures[Number(at)]?.[inner]) : undefined
    case 'tags':
      return inner === 'term' ? get(entry?.categories[Number(at)]) : undefined
    case 'category':
      return get(entry?.categories[0])
    default:
      return undefined
  }
}

const isAuthor = (path: (string | number)[]): boolean => path[2] === 'author' || path[2] === 'author_detail'
const isDate = (path: (string | number)[]): boolean => path[2] === 'published' || path[2] === 'updated'

function same(found: string, expected: string): boolean {
  const words = plainText(expected)
  return found === expected || found === words || plainText(found) === words
}

function sameInstant(found: string, parts: unknown[]): boolean {
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = parts.map(Number)
  return new Date(found).getTime() === Date.UTC(year, month - 1, day, hour, minute, second)
}
