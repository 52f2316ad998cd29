import type { FeedEntry } from '../feed-entry.ts'
import { parseFeed } from '../parse-feed.ts'
import { checkFields } from './check.ts'
import type { Connector } from './connector.ts'
import { feedOf } from './entries.ts'

const BASE = 'https://news.google.com/rss/search'

/**
 * Headlines of a Google News search. Its links lead through Google and its entries hold no text, so an item is a
 * headline with its outlet: good for finding what to add as a source, not for reading.
 */
export const googleNewsConnector: Connector = {
  kind: 'googlenews',
  fields: [
    { name: 'query', kind: 'query', isRequired: true, like: 'site:news.example when:2d' },
    { name: 'language', kind: 'text', isRequired: true, like: 'ar' },
    { name: 'edition', kind: 'text', isRequired: true, like: 'IQ' },
  ],
  hasTerms: true,
  namesPages: false,
  pauseMs: 60_000,
  shortestMinutes: 60,
  maxAsks: 1,
  check(typed) {
    const checked = checkFields(this.fields, typed)
    if (!checked.ok) return checked
    const { query = '', language = '', edition = '' } = checked.settings
    if (!/^[a-z]{2,3}(-[A-Za-z0-9]{2,4})?$/.test(language)) return { ok: false, field: 'language', fault: 'language' }
    if (!/^[a-z]{2}$/i.test(edition)) return { ok: false, field: 'edition', fault: 'iso2' }
    const settings = { query, language, edition: edition.toUpperCase() }
    return { ok: true, settings, name: `${query} ${settings.edition}:${language}`, title: `Google News: ${query}` }
  },
  first({ settings }) {
    const { query = '', language = 'en', edition = 'US' } = settings
    const url = new URL(BASE)
    // The three must agree, else another edition answers without a word.
    const asked = { q: query, hl: language, gl: edition, ceid: `${edition}:${language}` }
    for (const [name, value] of Object.entries(asked)) url.searchParams.set(name, value)
    return { from: 'web', address: url.href, accept: 'application/rss+xml, application/xml;q=0.9' }
  },
  read(answer, { settings, at }) {
    const parsed = parseFeed(answer.bytes, { contentType: answer.contentType, url: answer.url, receivedAt: at })
    if (!parsed.ok) return { ok: false, reason: parsed.reason, detail: '' }
    const language = settings.language ?? null
    const headlines = new Map<string, FeedEntry>()
    for (const entry of parsed.feed.entries.map((one) => headline(one, language)))
      if (!headlines.has(entry.key)) headlines.set(entry.key, entry)
    const feed = feedOf([...headlines.values()], at, { ...parsed.feed, link: null })
    return { ok: true, feed, next: null, cursor: null }
  },
}

/** Its key is headline, outlet and day, since the same story comes again under ever new addresses. */
function headline(entry: FeedEntry, language: string | null): FeedEntry {
  const at = entry.title.lastIndexOf(' - ')
  const title = at > 0 ? entry.title.slice(0, at).trim() : entry.title
  const outlet = at > 0 ? entry.title.slice(at + 3).trim() : null
  const day = entry.published?.slice(0, 10) ?? ''
  const key = `${title.toLowerCase()}|${outlet?.toLowerCase() ?? ''}|${day}`
  return {
    ...entry,
    key,
    title,
    author: outlet,
    summaryHtml: '',
    contentHtml: null,
    language: entry.language ?? language,
  }
}
