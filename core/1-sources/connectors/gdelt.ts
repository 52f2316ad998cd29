import { plainText } from '../plain-text.ts'
import { resolveUrl } from '../xml-tree.ts'
import { checkFields } from './check.ts'
import type { Ask, Connector, Visit } from './connector.ts'
import { entryOf, feedOf, jsonOf, later, recordOf, saying, shifted, textOf, wordOf } from './entries.ts'
import { languageCode } from './language-code.ts'

const BASE = 'https://api.gdeltproject.org/api/v2/doc/doc'
const MOST = 250
const FIRST_HOURS = -24
const AGAIN_HOURS = -2

/** Articles of all languages that answer a query of the GDELT DOC 2.0 API, oldest first. It knows headlines and addresses; the text is read on the outlets' own pages. */
export const gdeltConnector: Connector = {
  kind: 'gdelt',
  fields: [{ name: 'query', kind: 'query', isRequired: true, like: '("aid worker" OR convoy) sourcecountry:sudan' }],
  hasTerms: true,
  namesPages: true,
  // It asks for no more than one request in five seconds, and renews itself each quarter of an hour.
  pauseMs: 5500,
  shortestMinutes: 30,
  maxAsks: 4,
  check(typed) {
    const checked = checkFields(this.fields, typed)
    if (!checked.ok) return checked
    const { query = '' } = checked.settings
    // OR stands in brackets only; without them the service answers with an error.
    if (/\bOR\b/.test(query.replace(/\([^()]*\)/g, ''))) return { ok: false, field: 'query', fault: 'or-in-brackets' }
    return { ...checked, name: query, title: `GDELT: ${query}` }
  },
  first: (visit) =>
    askBetween(visit, visit.cursor?.seen ? shifted(visit.cursor.seen, AGAIN_HOURS) : shifted(visit.at, FIRST_HOURS)),
  read(answer, visit) {
    const text = textOf(answer)
    if (text === '') return { ok: false, reason: 'empty', detail: '' }
    const json = jsonOf(text)
    // A query it cannot answer gets a sentence in plain text, with status 200.
    if (json === null) return { ok: false, reason: 'service-says', detail: saying(text) }
    const { articles } = recordOf(json)
    const rows = Array.isArray(articles) ? articles.map(recordOf) : []
    let newest = visit.cursor?.seen
    const entries = rows.flatMap((row) => {
      const seen = seenAt(wordOf(row.seendate))
      newest = later(newest, seen)
      const url = resolveUrl(wordOf(row.url), BASE)
      const title = plainText(wordOf(row.title))
      if (url === null || title === '') return []
      // "Seen" is when GDELT met it, at most a quarter of an hour after; the page's own date goes before it.
      return entryOf({ url, title, published: seen, author: null, language: languageCode(wordOf(row.language)) })
    })
    const last = rows
      .map((row) => seenAt(wordOf(row.seendate)))
      .filter((at) => at !== null)
      .sort()
      .at(-1)
    const asked = new URL(answer.url).searchParams.get('startdatetime')
    // A full answer whose newest article is no later than the start asked for would be asked for again for ever.
    const isFull = rows.length >= MOST && last !== undefined && stamp(last) !== asked
    return {
      ok: true,
      feed: feedOf(entries, visit.at),
      next: isFull ? askBetween(visit, last) : null,
      cursor: newest ? { seen: newest } : visit.cursor,
    }
  },
}

function askBetween({ settings, at }: Visit, from: string): Ask {
  const url = new URL(BASE)
  const asked = {
    query: settings.query ?? '',
    mode: 'artlist',
    format: 'json',
    maxrecords: `${MOST}`,
    sort: 'dateasc',
    startdatetime: stamp(from),
    enddatetime: stamp(at),
  }
  for (const [name, value] of Object.entries(asked)) url.searchParams.set(name, value)
  return { from: 'web', address: url.href, accept: 'application/json' }
}

/** `20260105T091500Z` as an instant. */
function seenAt(written: string): string | null {
  const parts = /^(\d{4})(\d\d)(\d\d)T?(\d\d)(\d\d)(\d\d)Z?$/.exec(written)
  if (!parts) return null
  const [, year, month, day, hour, minute, second] = parts
  const iso = `${year}-${month}-${day}T${hour}:${minute}:${second}Z`
  return Number.isNaN(Date.parse(iso)) ? null : iso
}

/** An instant as `YYYYMMDDHHMMSS`. */
function stamp(iso: string): string {
  return new Date(iso).toISOString().slice(0, 19).replace(/\D/g, '')
}
