import { Parser } from 'htmlparser2'
import { canonicalUrl } from './canonical-url.ts'
import { plainText } from './plain-text.ts'

/** One subscription of a list; `folders` are the outlines it stands in, outermost first. */
export type OpmlFeed = {
  address: string
  title: string
  siteUrl: string | null
  language: string | null
  folders: string[]
  /** What Tidings wrote into a list of its own about a source that is more than a feed. */
  connector: { kind: string; settings: string } | null
}

/** What a list of subscriptions holds: each source once, what stood in it again, and what cannot be followed. */
export type Opml = { feeds: OpmlFeed[]; repeated: OpmlFeed[]; refused: { title: string; address: string }[] }

/** More feeds than this are no list of a person. */
const MAX_FEEDS = 20_000
/** Folders nest a few deep; more is an attack on the parser, whose time grows with its open elements. */
const MAX_OPEN = 300
const CHUNK = 16_384

/**
 * A list of subscriptions (OPML 1 and 2, opml.org/spec2.opml); null where the text is none.
 *
 * Entities that a document declares for itself are never expanded and nothing it points to is fetched.
 */
export function readOpml(text: string): Opml | null {
  const feeds = new Map<string, OpmlFeed>()
  const list: Opml = { feeds: [], repeated: [], refused: [] }
  const folders: (string | null)[] = []
  let isOpml = false
  let open = 0
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        open++
        if (name.toLowerCase() === 'opml') isOpml = true
        if (name.toLowerCase() !== 'outline' || !isOpml) return
        const given = lowerKeys(attributes)
        const title = plainText(given.title || given.text || '')
        folders.push(title || null)
        const feed = feedOf(given, title, folders.slice(0, -1))
        if (feed && feeds.size < MAX_FEEDS) keep(feed, feeds, list)
      },
      onclosetag(name) {
        open--
        if (name.toLowerCase() === 'outline') folders.pop()
      },
    },
    { xmlMode: true, decodeEntities: true },
  )
  for (let at = 0; at < text.length && open < MAX_OPEN; at += CHUNK) parser.write(text.slice(at, at + CHUNK))
  if (open < MAX_OPEN) parser.end()
  return isOpml ? { ...list, feeds: [...feeds.values()] } : null
}

function feedOf(given: Record<string, string>, title: string, folders: readonly (string | null)[]): OpmlFeed | null {
  const kind = given['tidings:kind']
  const address = given.xmlurl ?? ''
  if (!address && !kind) return null
  return {
    address,
    title: title || address,
    siteUrl: given.htmlurl ? canonicalUrl(given.htmlurl) : null,
    language: /^[a-z]{2,3}(?:-[a-z0-9]+)*$/i.test(given.language ?? '') ? (given.language ?? null) : null,
    folders: folders.filter((folder) => folder !== null),
    connector: kind ? { kind, settings: given['tidings:settings'] ?? '{}' } : null,
  }
}

function keep(feed: OpmlFeed, feeds: Map<string, OpmlFeed>, list: Opml): void {
  const canonical = canonicalUrl(feed.address)
  if (!feed.connector && !canonical?.startsWith('http')) {
    list.refused.push({ title: feed.title, address: feed.address.slice(0, 200) })
    return
  }
  const key = feed.connector ? `${feed.connector.kind} ${feed.connector.settings}` : (canonical ?? '')
  if (feeds.has(key)) list.repeated.push(feed)
  else feeds.set(key, feed)
}

function lowerKeys(attributes: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(attributes).map(([key, value]) => [key.toLowerCase(), value.trim()]))
}
