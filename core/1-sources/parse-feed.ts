import { charsetOf, decodeBytes, isBinary } from '#core/text/decode-bytes.ts'
import type { Feed, FeedEntry, FeedFault, FeedResult } from './feed-entry.ts'
import { keyEntries } from './key-entries.ts'
import { readJsonFeed } from './read-json-feed.ts'
import { readXmlFeed } from './read-xml-feed.ts'
import { repairXml } from './repair-xml.ts'

export type { Feed, FeedResult } from './feed-entry.ts'

/** The most a feed may weigh, in bytes, and the most entries of one visit that are read. */
const MAX_FEED_BYTES = 15_000_000
const MAX_ENTRIES = 2000

/** How far ahead of its receipt an entry may be dated: time zones and clocks differ by a day at most. */
const AHEAD_MS = 26 * 3_600_000

export type FeedMeta = {
  contentType?: string | undefined
  /** The address the feed came from; relative links start there. */
  url: string
  /** When the feed was received (ISO 8601): dates later than that by more than a day are unknown. */
  receivedAt?: string | undefined
}

/**
 * RSS 0.9 to 2.0, RDF, Atom, CDF or JSON Feed bytes as entries; never throws.
 *
 * Nothing is guessed: what could be repaired is named in `faults`, a date that can't be true is null.
 */
export function parseFeed(bytes: Uint8Array, meta: FeedMeta): FeedResult {
  if (bytes.length > MAX_FEED_BYTES) return { ok: false, reason: 'too-large' }
  if (isBinary(bytes)) return { ok: false, reason: 'not-text' }
  const decoded = decodeBytes(bytes, [charsetOf(meta.contentType), declaredInXml(bytes)])
  const faults = new Set<FeedFault>(decoded.repairs)
  const text = decoded.text.replace(/^[\s\ufeff\0]+/, '')
  if (text === '') return { ok: false, reason: 'empty' }
  const base = meta.url
  const feed =
    text.startsWith('{') || text.startsWith('[')
      ? readJsonFeed(text, base, faults)
      : readXml(text, decoded.text, base, faults)
  if (!feed) return { ok: false, reason: looksLikePage(text) ? 'html-page' : 'not-a-feed' }
  if (feed.entries.length > MAX_ENTRIES) {
    feed.entries.length = MAX_ENTRIES
    faults.add('too-many-entries')
  }
  for (const entry of feed.entries) checkDates(entry, meta.receivedAt, faults)
  const entries = keyEntries(feed.entries, faults)
  if (entries.some((entry) => entry.url === null)) faults.add('entries-without-address')
  return { ok: true, feed: { ...feed, entries, faults: [...faults] } }
}

function readXml(text: string, received: string, base: string, faults: Set<FeedFault>): Feed | null {
  return readXmlFeed(repairXml(text, received, faults), base, faults)
}

/** The encoding an XML declaration names, undefined where there is none. */
function declaredInXml(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, 400))
  return /<\?xml[^>]{0,200}encoding\s*=\s*["']([\w.:-]+)/i.exec(head)?.[1]
}

function looksLikePage(text: string): boolean {
  return /<(?:!doctype\s+html|html|head|body|title|meta|script|div|p)\b/i.test(text.slice(0, 5000))
}

function checkDates(entry: FeedEntry, receivedAt: string | undefined, faults: Set<FeedFault>): void {
  if (receivedAt === undefined) return
  const latest = new Date(receivedAt).getTime() + AHEAD_MS
  for (const field of ['published', 'updated'] as const) {
    const value = entry[field]
    if (value !== null && new Date(value).getTime() > latest) {
      entry[field] = null
      faults.add('future-dates')
    }
  }
}
