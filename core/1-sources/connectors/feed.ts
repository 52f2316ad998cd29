import { discoverFeeds } from '../discover-feeds.ts'
import type { Feed } from '../feed-entry.ts'
import { parseFeed } from '../parse-feed.ts'
import { checkFields } from './check.ts'
import type { Connector, Cursor } from './connector.ts'
import { textOf } from './entries.ts'

const ACCEPT =
  'application/rss+xml, application/atom+xml, application/feed+json, application/rdf+xml, application/xml;q=0.9, text/xml;q=0.9, text/html;q=0.5, */*;q=0.1'

/** RSS, Atom, RDF and JSON Feed; a page that names a feed leads to it. */
export const feedConnector: Connector = {
  kind: 'feed',
  fields: [{ name: 'address', kind: 'address', isRequired: true }],
  hasTerms: false,
  namesPages: true,
  pauseMs: 0,
  shortestMinutes: 0,
  maxAsks: 2,
  check(typed) {
    const checked = checkFields(this.fields, typed)
    if (!checked.ok) return checked
    const name = checked.settings.address ?? ''
    return { ...checked, name, title: name }
  },
  first: ({ settings }) => ({ from: 'web', address: settings.address ?? '', accept: ACCEPT }),
  read(answer, { at, cursor }) {
    const meta = { contentType: answer.contentType, url: answer.url, receivedAt: at }
    const feed = parseFeed(answer.bytes, meta)
    if (feed.ok) return { ok: true, feed: feed.feed, next: null, cursor: quietTimes(feed.feed, cursor) }
    const mayBePage = feed.reason === 'html-page' || feed.reason === 'not-a-feed'
    const [found] = mayBePage ? discoverFeeds(textOf(answer), answer.url) : []
    return { ok: false, reason: feed.reason, detail: '', ...(found ? { instead: found.url } : {}) }
  },
}

/** When the feed asks to be left alone, kept for visits that find it unchanged and so do not hear it again. */
function quietTimes({ skipHours, skipDays }: Feed, before: Cursor | null): Cursor | null {
  if (skipHours.length + skipDays.length === 0) return before && {}
  return { skipHours: skipHours.join(' '), skipDays: skipDays.join(' ') }
}
