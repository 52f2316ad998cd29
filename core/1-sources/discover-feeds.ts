import { Parser } from 'htmlparser2'
import { plainText } from './plain-text.ts'
import { resolveUrl } from './xml-tree.ts'

export type FoundFeed = { url: string; title: string; format: 'rss' | 'atom' | 'json' | 'unknown' }

const TYPES: Record<string, FoundFeed['format']> = {
  'application/rss+xml': 'rss',
  'application/rdf+xml': 'rss',
  'application/atom+xml': 'atom',
  'application/feed+json': 'json',
  'application/x.atom+xml': 'atom',
  'application/x-atom+xml': 'atom',
}

/** Addresses of this look are feeds on most content systems: /feed, /rss.xml, /index.rdf, ?format=feed. */
const FEED_PATH =
  /(?:^|[/_.-])(?:feeds?|rss2?|atom|rdf)(?:[/_.-](?:index|all|news|latest|full|main|default|current|en|fr|es|ar))?(?:\.(?:xml|rss|rdf|atom|php|aspx?|json))?\/?$|\.(?:rss|rdf|atom)$|[?&](?:format|type|feed|outputtype)=(?:feed|rss2?|atom|100)\b|^\/(?:rss|feed|atom)\//i
const FEED_WORDS =
  /^(?:rss(?: feeds?)?|atom|feeds?|xml|syndication|flux rss|s'abonner au flux|fil rss|canal rss|fuente rss|خلاصات? rss|خدمة rss)\b/i
const MOST = 40
/** No page nests deeper; the parser's time grows with the square of the open elements. */
const MAX_OPEN = 2000
const CHUNK = 8192

/** The feeds a page names: its alternate links first, then links that look or read like feeds; in that order. */
export function discoverFeeds(html: string, url: string): FoundFeed[] {
  const declared: FoundFeed[] = []
  const linked: FoundFeed[] = []
  let base = url
  let anchor: { href: string; text: string } | null = null
  let open = 0
  const parser = new Parser({
    onopentag(name, attributes) {
      open++
      if (name === 'base') base = resolveUrl(attributes.href, url) ?? url
      else if (name === 'link') {
        const found = declaredFeed(attributes, base)
        if (found) declared.push(found)
      } else if (name === 'a') anchor = { href: attributes.href ?? '', text: attributes.title ?? '' }
      else if (name === 'img' && anchor) anchor.text += ` ${attributes.alt ?? ''}`
    },
    ontext(data) {
      if (anchor && anchor.text.length < 200) anchor.text += data
    },
    onclosetag(name) {
      open--
      if (name !== 'a' || !anchor) return
      const found = linked.length < MOST ? linkedFeed(anchor, base) : null
      if (found) linked.push(found)
      anchor = null
    },
  })
  const end = Math.min(html.length, 2_000_000)
  for (let at = 0; at < end && open < MAX_OPEN; at += CHUNK) parser.write(html.slice(at, Math.min(at + CHUNK, end)))
  if (open < MAX_OPEN) parser.end()
  const seen = new Set<string>()
  // A comments feed is never what one wants of a news site; it goes last.
  return [...declared, ...linked]
    .filter((feed) => !seen.has(feed.url) && seen.add(feed.url))
    .sort((a, b) => Number(isComments(a)) - Number(isComments(b)))
    .slice(0, MOST)
}

/** Addresses worth trying on a site that names no feed, most common first. */
export function usualFeedAddresses(url: string): string[] {
  const paths = [
    '/feed/',
    '/rss',
    '/rss.xml',
    '/feed.xml',
    '/atom.xml',
    '/index.xml',
    '/feeds/posts/default',
    '/?format=feed&type=rss',
    '/rss/all',
    '/feed.json',
  ]
  return paths.flatMap((path) => resolveUrl(path, url) ?? [])
}

function declaredFeed(attributes: Record<string, string>, base: string): FoundFeed | null {
  const rel = (attributes.rel ?? '').toLowerCase()
  if (!/\b(?:alternate|feed)\b/.test(rel) || /\bstylesheet\b/.test(rel)) return null
  const type = (attributes.type ?? '').toLowerCase().split(';', 1)[0]?.trim() ?? ''
  const url = resolveUrl(attributes.href, base)
  if (url === null) return null
  const isXml = /^(?:text|application)\/(?:xml|json)$/.test(type) && FEED_PATH.test(pathOf(url))
  const format = TYPES[type] ?? (isXml || (type === '' && /\bfeed\b/.test(rel)) ? formatOf(url) : null)
  // WordPress and others declare oEmbed and their REST address as alternates; these are no feeds.
  if (format === null || /oembed|wp-json/i.test(url)) return null
  return { url, title: plainText(attributes.title ?? ''), format }
}

function linkedFeed(anchor: { href: string; text: string }, base: string): FoundFeed | null {
  const url = resolveUrl(anchor.href, base)
  if (url === null) return null
  const title = plainText(anchor.text)
  if (!FEED_PATH.test(pathOf(url)) && !FEED_WORDS.test(title)) return null
  return { url, title, format: formatOf(url) }
}

function formatOf(url: string): FoundFeed['format'] {
  if (/atom/i.test(url)) return 'atom'
  if (/\.json\b|feed\/json/i.test(url)) return 'json'
  return /rss|rdf|feed|xml/i.test(url) ? 'rss' : 'unknown'
}

function pathOf(url: string): string {
  const { pathname, search } = new URL(url)
  return pathname + search
}

function isComments(feed: FoundFeed): boolean {
  return /comment/i.test(feed.title) || /\/comments?\//i.test(feed.url)
}
