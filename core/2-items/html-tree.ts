import { Parser } from 'htmlparser2'
import { LeapingTokenizer } from './leaping-tokenizer.ts'
import { traitsOf } from './traits.ts'

/** An element of a page; text stands among its children. Measures are filled by `measure`. */
export type Element = {
  tag: string
  attributes: Record<string, string>
  parent: Element | null
  children: (Element | string)[]
  /** What tag, class, id and role say the element is; bits of `TRAIT`. */
  traits: number
  /** Characters of text in here, in links in here, and in paragraphs in here. */
  text: number
  links: number
  paragraphs: number
  /** Pictures in here. */
  images: number
  /** The blocks that lie in here, as a range of the flattened page. */
  from: number
  to: number
}

export type Meta = { name: string; content: string }

/** A page as one light tree and what its head says. */
export type Page = {
  root: Element
  metas: Meta[]
  /** `rel` and `href` of link elements. */
  links: { rel: string; href: string; type: string; title: string; hreflang: string }[]
  title: string
  language: string | null
  base: string | null
  jsonLd: string[]
  /** The first publication date that a script holds as JSON. */
  scriptDate: string | null
  elements: number
}

/** Larger pages are read up to here; 3 MB of text is a book. */
export const MAX_HTML = 3_000_000
/** The largest news pages have 20,000 elements. */
const MAX_ELEMENTS = 50_000
/** The parser's stack of open elements costs time by its depth: 200,000 nested elements took 9 s, 2,000 cost nothing. */
const MAX_OPEN = 2000
/** Deeper elements are folded into their ancestor, so that walking the tree can't overflow the stack. */
const MAX_DEPTH = 400
const CHUNK = 32_768

const DROPPED = new Set(
  'script style svg noscript template iframe object embed canvas select option button input textarea audio video map math datalist dialog'.split(
    ' ',
  ),
)

/** Reads any HTML into a tree in time linear in its length; never throws. `selfClosing`: "<div/>" is closed, as in XHTML. */
export function parseHtml(html: string, options: { selfClosing?: boolean } = {}): Page {
  const root = element('#root', {}, null)
  const page: Page = {
    root,
    metas: [],
    links: [],
    title: '',
    language: null,
    base: null,
    jsonLd: [],
    scriptDate: null,
    elements: 0,
  }
  let current = root
  let depth = 0
  let opened = 0
  let dropped = 0
  let script = ''
  let inTitle = false
  let inScript: 'json' | 'code' | null = null
  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        opened++
        if (dropped > 0) {
          dropped++
          return
        }
        if (DROPPED.has(tag)) {
          dropped = 1
          if (tag === 'script') {
            inScript = /ld\+json/i.test(attributes.type ?? '') ? 'json' : 'code'
            script = ''
          }
          return
        }
        if (tag === 'title') inTitle = page.title === '' && current.tag !== 'svg'
        readHead(page, tag, attributes)
        page.elements++
        depth++
        if (depth > MAX_DEPTH) return
        const node = element(tag, attributes, current)
        current.children.push(node)
        current = node
      },
      ontext(data) {
        if (inScript) {
          if (script.length < 400_000) script += data
        } else if (inTitle) page.title += data
        else if (dropped === 0) {
          const last = current.children.length - 1
          if (last >= 0 && typeof current.children[last] === 'string') current.children[last] += data
          else current.children.push(data)
        }
      },
      onclosetag(tag) {
        opened--
        if (dropped > 0) {
          dropped--
          if (dropped === 0 && inScript) {
            keepScript(page, inScript, script)
            inScript = null
          }
          return
        }
        if (tag === 'title') inTitle = false
        if (depth <= MAX_DEPTH && current.parent) current = current.parent
        depth--
      },
    },
    { recognizeSelfClosing: options.selfClosing === true, Tokenizer: LeapingTokenizer },
  )
  const end = Math.min(html.length, MAX_HTML)
  for (let at = 0; at < end && opened < MAX_OPEN && page.elements < MAX_ELEMENTS; at += CHUNK) {
    parser.write(html.slice(at, Math.min(at + CHUNK, end)))
  }
  if (opened < MAX_OPEN) parser.end()
  return page
}

function element(tag: string, attributes: Record<string, string>, parent: Element | null): Element {
  const traits = traitsOf(tag, attributes)
  return { tag, attributes, parent, children: [], traits, text: 0, links: 0, paragraphs: 0, images: 0, from: 0, to: 0 }
}

function readHead(page: Page, tag: string, attributes: Record<string, string>): void {
  if (tag === 'meta') {
    const name = attributes.property ?? attributes.name ?? attributes.itemprop ?? attributes['http-equiv']
    if (name && attributes.content !== undefined && page.metas.length < 500) {
      for (const part of name.toLowerCase().split(/\s+/)) page.metas.push({ name: part, content: attributes.content })
    }
  } else if (tag === 'link') {
    const { rel = '', href = '', type = '', title = '', hreflang = '' } = attributes
    if (rel && href && page.links.length < 500)
      page.links.push({ rel: rel.toLowerCase(), href, type: type.toLowerCase(), title, hreflang })
  } else if (tag === 'html') page.language ??= attributes.lang ?? attributes['xml:lang'] ?? null
  else if (tag === 'base') page.base ??= attributes.href ?? null
}

const SCRIPT_DATE =
  /"(?:datePublished|publishedAt|published_at|publish_date|publishDate|publicationDate|date_published|firstPublished|pubDate|datePublication|displayDate|published_time|article_date_original)"\s*:\s*"([^"]{8,40})"/

function keepScript(page: Page, kind: 'json' | 'code', script: string): void {
  if (kind === 'json') page.jsonLd.push(script)
  else page.scriptDate ??= SCRIPT_DATE.exec(script)?.[1] ?? null
}
