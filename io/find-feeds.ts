import { discoverFeeds, usualFeedAddresses } from '#core/1-sources/discover-feeds.ts'
import { type Feed, parseFeed } from '#core/1-sources/parse-feed.ts'
import { charsetOf, decodeBytes } from '#core/text/decode-bytes.ts'
import { type Fetch, type FetchReason, safeFetch } from './fetch/safe-fetch.ts'

/** A feed that answered, with what is in it now. */
export type FeedFound = {
  url: string
  title: string
  siteUrl: string | null
  language: string | null
  entryCount: number
  /** Titles of the newest entries. */
  newest: string[]
  newestAt: string | null
  faults: string[]
}

export type Findings =
  /** `by`: the address is a feed itself, the page names feeds, or one answered at an address feeds usually have. */
  | { ok: true; by: 'itself' | 'named' | 'guessed'; feeds: FeedFound[] }
  | { ok: false; reason: FetchReason | 'no-feed'; detail: string }

/** Of feeds that a page names so many are looked into. */
const MOST_FEEDS = 6
const SAMPLE = 4
const EACH = { deadlineMs: 12_000, maxBytes: 5_000_000 }

/** What stands at an address: a feed, or the feeds that the page there names, or those at the usual places. */
export async function findFeeds(address: string, fetch: Fetch = safeFetch): Promise<Findings> {
  const page = await fetch(address, EACH)
  if (!page.ok) return { ok: false, reason: page.reason, detail: page.detail }
  if (!page.isModified) return { ok: false, reason: 'bad-response', detail: '304' }
  const meta = { url: page.url, contentType: page.contentType }
  const itself = parseFeed(page.bytes, meta)
  if (itself.ok) return { ok: true, by: 'itself', feeds: [shown(page.url, itself.feed)] }
  const html = decodeBytes(page.bytes, [charsetOf(page.contentType)]).text
  const named = discoverFeeds(html, page.url).slice(0, MOST_FEEDS)
  const feeds = await Promise.all(named.map((feed) => readFeed(feed.url, fetch)))
  const answering = feeds.filter((feed) => feed !== null)
  if (answering.length > 0) return { ok: true, by: 'named', feeds: answering }
  // One after another: nobody likes ten guesses at once.
  for (const url of usualFeedAddresses(page.url)) {
    const feed = await readFeed(url, fetch)
    if (feed) return { ok: true, by: 'guessed', feeds: [feed] }
  }
  return { ok: false, reason: 'no-feed', detail: '' }
}

async function readFeed(url: string, fetch: Fetch): Promise<FeedFound | null> {
  const answer = await fetch(url, EACH)
  if (!answer.ok || !answer.isModified) return null
  const parsed = parseFeed(answer.bytes, { url: answer.url, contentType: answer.contentType })
  return parsed.ok ? shown(answer.url, parsed.feed) : null
}

function shown(url: string, feed: Feed): FeedFound {
  const newestAt =
    feed.entries
      .flatMap((entry) => entry.published ?? [])
      .sort()
      .at(-1) ?? null
  return {
    url,
    title: feed.title || new URL(url).host,
    siteUrl: feed.link,
    language: feed.language,
    entryCount: feed.entries.length,
    newest: feed.entries.slice(0, SAMPLE).map((entry) => entry.title),
    newestAt,
    faults: feed.faults,
  }
}
