import { compile, selectAll, selectOne } from 'css-select'
import type { ChildNode, Element } from 'domhandler'
import { readDate } from '#core/time/written-date.ts'
import { canonicalUrl } from '../canonical-url.ts'
import type { FeedEntry } from '../feed-entry.ts'
import { resolveUrl } from '../xml-tree.ts'
import { checkFields } from './check.ts'
import type { Connector, Settings } from './connector.ts'
import { entryOf, feedOf, textOf } from './entries.ts'
import { readNodes, textInside } from './html-nodes.ts'

/** A page shows some dozens of stories; more is a site map. */
const MOST = 300
const SELECTORS = ['item', 'title', 'link', 'date', 'summary'] as const

/** A page that lists stories, told by CSS selectors where each story, its title, link, date and summary stand. */
export const listConnector: Connector = {
  kind: 'list',
  fields: [
    { name: 'address', kind: 'address', isRequired: true, like: 'https://news.example/latest' },
    { name: 'item', kind: 'text', isRequired: true, like: 'article.story' },
    { name: 'title', kind: 'text', isRequired: false, like: 'h2' },
    { name: 'link', kind: 'text', isRequired: false, like: 'h2 a' },
    { name: 'date', kind: 'text', isRequired: false, like: 'time' },
    { name: 'summary', kind: 'text', isRequired: false, like: 'p.teaser' },
  ],
  hasTerms: false,
  namesPages: true,
  pauseMs: 0,
  shortestMinutes: 30,
  maxAsks: 1,
  check(typed) {
    const checked = checkFields(this.fields, typed)
    if (!checked.ok) return checked
    const { address = '' } = checked.settings
    for (const field of SELECTORS) {
      const selector = checked.settings[field]
      if (selector && !isSelector(selector)) return { ok: false, field, fault: 'selector' }
    }
    return { ...checked, name: `${address} ${checked.settings.item}`, title: new URL(address).host }
  },
  first: ({ settings }) => ({
    from: 'web',
    address: settings.address ?? '',
    accept: 'text/html, application/xhtml+xml;q=0.9, */*;q=0.1',
  }),
  read(answer, { settings, at }) {
    const html = textOf(answer)
    if (html === '') return { ok: false, reason: 'empty', detail: '' }
    const page = readNodes(html)
    const items = selectAll<ChildNode, Element>(settings.item ?? '', page.children).slice(0, MOST)
    if (items.length === 0) return { ok: false, reason: 'nothing-selected', detail: settings.item ?? '' }
    const base =
      resolveUrl(selectOne<ChildNode, Element>('base[href]', page.children)?.attribs.href, answer.url) ?? answer.url
    const seen = new Set<string>()
    const entries = items.flatMap((item) => {
      const entry = entryIn(item, settings, base)
      // The same story often stands twice, with picture and with headline.
      if (entry?.url == null || seen.has(entry.url)) return []
      seen.add(entry.url)
      return entry
    })
    if (entries.length === 0) return { ok: false, reason: 'no-links-selected', detail: settings.link ?? '' }
    const title = selectOne<ChildNode, Element>('title', page.children)
    const root = selectOne<ChildNode, Element>('html[lang]', page.children)
    const known = { title: title ? textInside(title) : '', link: answer.url, language: root?.attribs.lang || null }
    return { ok: true, feed: feedOf(entries, at, known), next: null, cursor: null }
  },
}

function entryIn(item: Element, settings: Settings, base: string): FeedEntry | null {
  const anchor = linkIn(item, settings.link)
  const url = resolveUrl(anchor?.attribs.href, base)
  const canonical = url === null ? null : canonicalUrl(url)
  if (canonical === null) return null
  const titled = settings.title ? within(item, settings.title) : null
  const title = titled ? textInside(titled) : anchor ? textInside(anchor) || (anchor.attribs.title ?? '') : ''
  const dated = within(item, settings.date ?? 'time')
  const written = dated ? dated.attribs.datetime || dated.attribs.content || textInside(dated) : ''
  const summary = settings.summary ? within(item, settings.summary) : null
  return entryOf({
    key: canonical,
    url: canonical,
    title: title.slice(0, 500),
    published: written === '' ? null : readDate(written, { dayFirst: true }),
    summaryHtml: summary ? escaped(textInside(summary)) : '',
  })
}

/** The link a selector names, or that lies in what it names, or around it; without one the first with words. */
function linkIn(item: Element, selector: string | undefined): Element | null {
  if (selector) {
    const named = within(item, selector)
    if (named?.name === 'a') return named
    return named ? selectOne<ChildNode, Element>('a[href]', named) : null
  }
  if (item.name === 'a') return item
  const links = selectAll<ChildNode, Element>('a[href]', item)
  return links.find((link) => textInside(link).length >= 10) ?? links[0] ?? null
}

function within(item: Element, selector: string): Element | null {
  return selectOne<ChildNode, Element>(selector, item.children)
}

function isSelector(selector: string): boolean {
  try {
    compile(selector)
    return true
  } catch {
    return false // a selector that cannot be read: its field says so
  }
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;')
}
