import { Parser } from 'htmlparser2'

/** One element of a feed: its name in the usual prefix (`dc:date`, no prefix for RSS and Atom), in lower case. */
export type XmlNode = {
  name: string
  attributes: Record<string, string>
  children: (XmlNode | string)[]
  /** The address relative links in here start from. */
  base: string
  /** xml:lang in force here; the empty string undoes an outer one. */
  lang: string | null
  /** Whether the file ended before this element did. */
  cut: boolean
}

/** Feeds nest a dozen deep; more is an attack on the parser, whose stack of open elements costs time by its depth. */
const MAX_DEPTH = 500
const CHUNK = 16_384

/** Reads XML as the wild writes it (stray ampersands, unclosed elements, a cut-off end) into a tree; never throws. */
export function parseXml(text: string, base: string): XmlNode {
  const root: XmlNode = { name: '#root', attributes: {}, children: [], base, lang: null, cut: false }
  const open: { node: XmlNode; prefixes: Record<string, string> }[] = [{ node: root, prefixes: {} }]
  let ended = false
  let tooDeep = false
  const parser = new Parser(
    {
      onopentag(qualified, attributes) {
        const outer = open.at(-1)
        if (!outer || tooDeep) return
        const prefixes = declaredPrefixes(attributes, outer.prefixes)
        const node: XmlNode = {
          name: canonicalName(qualified, prefixes),
          attributes: lowerKeys(attributes),
          children: [],
          base: resolveUrl(attributes['xml:base'], outer.node.base) ?? outer.node.base,
          lang: attributes['xml:lang']?.trim().replace('_', '-') ?? outer.node.lang,
          cut: false,
        }
        outer.node.children.push(node)
        open.push({ node, prefixes })
        tooDeep = open.length > MAX_DEPTH
      },
      ontext(raw) {
        const data = withoutC1(raw)
        const children = open.at(-1)?.node.children
        if (!children || tooDeep) return
        const last = children.length - 1
        if (typeof children[last] === 'string') children[last] += data
        else children.push(data)
      },
      onclosetag() {
        if (open.length > 1 && !tooDeep) {
          const closed = open.pop()
          if (closed && ended) closed.node.cut = true
        }
      },
    },
    { xmlMode: true, decodeEntities: true },
  )
  for (let at = 0; at < text.length && !tooDeep; at += CHUNK) parser.write(text.slice(at, at + CHUNK))
  ended = true
  if (!tooDeep) parser.end()
  return root
}

/** "&#146;" and its like are meant as windows-1252, as browsers read them (HTML standard, numeric references). */
function withoutC1(text: string): string {
  if (!/[\x80-\x9f]/.test(text)) return text
  return text.replace(/[\x80-\x9f]/g, (char) => windows1252.decode(Uint8Array.of(char.charCodeAt(0))))
}

const windows1252 = new TextDecoder('windows-1252')

/** The element children of a node by name, in order. */
export function childrenNamed(node: XmlNode, ...names: string[]): XmlNode[] {
  const found: XmlNode[] = []
  for (const child of node.children) if (typeof child !== 'string' && names.includes(child.name)) found.push(child)
  return found
}

/** The first child under the first of the names that has one with anything in it. */
export function firstChild(node: XmlNode, ...names: string[]): XmlNode | undefined {
  for (const name of names) {
    const found = childrenNamed(node, name)
    const filled = found.find((child) => child.children.length > 0) ?? found[0]
    if (filled) return filled
  }
  return undefined
}

/** All text in a node, trimmed. */
export function textIn(node: XmlNode | undefined): string {
  if (!node) return ''
  return node.children
    .map((child) => (typeof child === 'string' ? child : textIn(child)))
    .join('')
    .trim()
}

/** What stands inside a node as markup; `escaped` says that text children are text, not markup written as text. */
export function markupIn(node: XmlNode, escaped: boolean): string {
  return node.children
    .map((child) => (typeof child === 'string' ? (escaped ? escapeHtml(child) : child) : markupOf(child)))
    .join('')
}

/** Text as it stands in HTML. */
export function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
}

/** An address as an absolute http(s) one, null where it can't be. */
export function resolveUrl(href: string | undefined, base: string): string | null {
  const trimmed = href?.trim()
  if (!trimmed) return null
  try {
    const url = new URL(trimmed, base)
    const isOwn = url.protocol === 'exercise:' && base.startsWith('exercise:') // only its own feeds may name its pages
    return url.protocol === 'http:' || url.protocol === 'https:' || isOwn ? url.href : null
  } catch {
    return null // TypeError: not an address. The entry then has none.
  }
}

function markupOf(node: XmlNode): string {
  const name = node.name.slice(node.name.indexOf(':') + 1)
  const attributes = Object.entries(node.attributes)
    .filter(([key]) => !key.startsWith('xmlns'))
    .map(([key, value]) => ` ${key}="${escapeHtml(value).replace(/"/g, '&quot;')}"`)
    .join('')
  return node.children.length === 0 && VOID.has(name)
    ? `<${name}${attributes}>`
    : `<${name}${attributes}>${markupIn(node, true)}</${name}>`
}

const VOID = new Set(['br', 'hr', 'img', 'input', 'wbr', 'source', 'embed', 'col'])

/** The prefix each known namespace goes by here, so that a feed may call its prefixes what it likes. */
const PREFIX_BY_NAMESPACE: [RegExp, string][] = [
  [/^https?:\/\/(?:www\.)?purl\.org\/dc\/elements\//, 'dc'],
  [/^https?:\/\/(?:www\.)?purl\.org\/dc\/terms/, 'dcterms'],
  [/^https?:\/\/purl\.org\/rss\/1\.0\/modules\/content/, 'content'],
  [/^https?:\/\/search\.yahoo\.com\/mrss/, 'media'],
  [/^https?:\/\/www\.georss\.org\/georss/, 'georss'],
  [/^https?:\/\/www\.opengis\.net\/gml/, 'gml'],
  [/^https?:\/\/www\.w3\.org\/2003\/01\/geo/, 'geo'],
  [/^https?:\/\/www\.itunes\.com\//i, 'itunes'],
  [/^https?:\/\/www\.w3\.org\/1999\/xhtml/, 'xhtml'],
  [/^https?:\/\/www\.w3\.org\/1999\/02\/22-rdf/, 'rdf'],
  [/^https?:\/\/rssnamespace\.org\/feedburner/, 'feedburner'],
  [
    /^https?:\/\/(?:www\.w3\.org\/2005\/Atom|purl\.org\/atom\/|purl\.org\/rss\/|purl\.org\/net\/rss|my\.netscape\.com|channel\.netscape\.com|backend\.userland\.com|blogs\.law\.harvard\.edu|cyber\.law\.harvard\.edu)/i,
    '',
  ],
]

function declaredPrefixes(attributes: Record<string, string>, outer: Record<string, string>): Record<string, string> {
  let prefixes = outer
  for (const [key, value] of Object.entries(attributes)) {
    if (key !== 'xmlns' && !key.startsWith('xmlns:')) continue
    const known = PREFIX_BY_NAMESPACE.find(([namespace]) => namespace.test(value.trim()))
    if (prefixes === outer) prefixes = { ...outer }
    const prefix = key === 'xmlns' ? '' : key.slice(6).toLowerCase()
    prefixes[prefix] = known ? known[1] : prefix
  }
  return prefixes
}

function canonicalName(qualified: string, prefixes: Record<string, string>): string {
  const lower = qualified.toLowerCase()
  const colon = lower.indexOf(':')
  const prefix = colon < 0 ? '' : lower.slice(0, colon)
  const local = lower.slice(colon + 1)
  const canonical = Object.hasOwn(prefixes, prefix) ? prefixes[prefix] : (USUAL[prefix] ?? prefix)
  return canonical ? `${canonical}:${local}` : local
}

/** Prefixes that feeds use without declaring them. */
const USUAL: Record<string, string> = { atom: '', atom10: '', rss: '', a10: '' }

function lowerKeys(attributes: Record<string, string>): Record<string, string> {
  const lower: Record<string, string> = {}
  for (const [key, value] of Object.entries(attributes)) lower[key.toLowerCase()] = value
  return lower
}
