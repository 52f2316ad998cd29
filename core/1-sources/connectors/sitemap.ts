import { readDate } from '#core/time/written-date.ts'
import { plainText } from '../plain-text.ts'
import { parseXml, resolveUrl, textIn, type XmlNode } from '../xml-tree.ts'
import { checkFields } from './check.ts'
import type { Answer, Connector } from './connector.ts'
import { entryOf, feedOf, textOf } from './entries.ts'

const ACCEPT = 'application/xml, text/xml;q=0.9, text/plain;q=0.5, */*;q=0.1'
/** A news sitemap holds two days; of one that holds all pages ever, only what is this new is taken. */
const RECENT_MS = 3 * 86_400_000

/** A news sitemap (sitemaps.org with Google's news extension); robots.txt or an index of sitemaps leads to it. */
export const sitemapConnector: Connector = {
  kind: 'sitemap',
  fields: [{ name: 'address', kind: 'address', isRequired: true, like: 'https://news.example/robots.txt' }],
  hasTerms: false,
  namesPages: true,
  pauseMs: 0,
  shortestMinutes: 15,
  maxAsks: 3,
  check(typed) {
    const checked = checkFields(this.fields, typed)
    if (!checked.ok) return checked
    const { address = '' } = checked.settings
    return { ...checked, name: address, title: new URL(address).host }
  },
  first: ({ settings }) => ({ from: 'web', address: settings.address ?? '', accept: ACCEPT }),
  read(answer, { at }) {
    const text = textOf(answer)
    if (text === '') return { ok: false, reason: 'empty', detail: '' }
    if (!text.startsWith('<')) return fromRobots(text, answer)
    const root = parseXml(text, answer.url)
    const index = all(root, 'sitemap')
    if (index.length > 0) {
      const address = newsAmong(index, answer.url)
      if (!address) return { ok: false, reason: 'no-sitemap', detail: '' }
      return { ok: true, feed: feedOf([], at), next: { from: 'web', address, accept: ACCEPT }, cursor: null }
    }
    if (all(root, 'urlset').length === 0) return { ok: false, reason: 'no-sitemap', detail: '' }
    const entries = all(root, 'url').flatMap((url) => {
      const address = resolveUrl(word(url, 'loc'), answer.url)
      const title = plainText(word(url, 'title'))
      const published = date(word(url, 'publication_date')) ?? date(word(url, 'lastmod'))
      const isNews = all(url, 'news').length > 0
      const isRecent = published !== null && Date.parse(at) - Date.parse(published) < RECENT_MS
      if (address === null || !(isNews || isRecent)) return []
      return entryOf({ key: address, url: address, title, published, language: word(url, 'language') || null })
    })
    const publication = all(root, 'publication')[0]
    const title = publication ? plainText(word(publication, 'name')) : ''
    return { ok: true, feed: feedOf(entries, at, { title }), next: null, cursor: null }
  },
}

/** `Sitemap:` lines of a robots.txt (RFC 9309 leaves them to sitemaps.org); one that says news goes first. */
function fromRobots(text: string, answer: Answer) {
  const named = [...text.matchAll(/^[ \t]*sitemap[ \t]*:[ \t]*(\S+)/gim)].map((line) => line[1] ?? '')
  const best = named.find(saysNews) ?? named[0]
  const instead = resolveUrl(best, answer.url)
  return { ok: false as const, reason: 'no-sitemap', detail: '', ...(instead ? { instead } : {}) }
}

/** The path has to say it: many a paper's host does already. */
function saysNews(address: string): boolean {
  return /news/i.test(address.replace(/^[a-z]+:\/\/[^/]*/i, ''))
}

function newsAmong(index: readonly XmlNode[], base: string): string | null {
  const newest = [...index].sort((a, b) => word(b, 'lastmod').localeCompare(word(a, 'lastmod')))
  const best = newest.find((one) => saysNews(word(one, 'loc'))) ?? newest[0]
  return best ? resolveUrl(word(best, 'loc'), base) : null
}

/** All elements of a name below a node, whatever prefix they go by; what is found is not searched again. */
function all(node: XmlNode, name: string): XmlNode[] {
  return node.children.flatMap((child) => {
    if (typeof child === 'string') return []
    const local = child.name.slice(child.name.indexOf(':') + 1)
    return local === name ? [child] : all(child, name)
  })
}

function word(node: XmlNode, name: string): string {
  return textIn(all(node, name)[0])
}

function date(written: string): string | null {
  return written === '' ? null : readDate(written)
}
