import { readDate } from '#core/time/written-date.ts'
import { markupOfContent, markupOfPlainOrHtml } from './feed-content.ts'
import type { Feed, FeedEntry, FeedFault } from './feed-entry.ts'
import { plainText } from './plain-text.ts'
import { childrenNamed, firstChild, parseXml, resolveUrl, textIn, type XmlNode } from './xml-tree.ts'

const ROOTS = new Set(['rss', 'feed', 'rdf:rdf', 'rdf', 'channel'])

/** RSS, RDF, Atom or CDF text as a feed, null where it is none of these. */
export function readXmlFeed(text: string, base: string, faults: Set<FeedFault>): Feed | null {
  const root = findRoot(parseXml(text, base))
  if (!root) return null
  const channel = firstChild(root, 'channel') ?? root
  if (isCutShort(root)) faults.add('truncated')
  const items = findEntries(root)
  const whole = items.filter((item) => !item.cut || isUsable(item, items))
  return {
    title: textOfTitle(firstChild(channel, 'title', 'dc:title')),
    link: linkOf(channel),
    language: textIn(firstChild(channel, 'language', 'dc:language')) || channel.lang || root.lang || null,
    ttlMinutes: minutes(textIn(firstChild(channel, 'ttl'))),
    skipHours: listIn(channel, 'skiphours', 'hour')
      .map(Number)
      .filter((hour) => hour >= 0 && hour <= 24),
    skipDays: listIn(channel, 'skipdays', 'day'),
    entries: whole.map((item) => readEntry(item, root, faults)),
    faults: [],
  }
}

function findRoot(tree: XmlNode): XmlNode | null {
  let level: XmlNode[] = [tree]
  // A feed inside one or two wrappers (an HTML body, a "feeds" element) is still a feed.
  for (let depth = 0; depth < 4; depth++) {
    const nodes = level.flatMap((node) => node.children.filter((child) => typeof child !== 'string'))
    const found = nodes.find((node) => ROOTS.has(node.name))
    if (found) return found
    level = nodes
  }
  return null
}

/** Items wherever they stand (in the channel, beside it as in RSS 1.0, under a misplaced element), not inside one another. */
function findEntries(node: XmlNode): XmlNode[] {
  const found: XmlNode[] = []
  for (const child of node.children) {
    if (typeof child === 'string') continue
    if (child.name === 'item' || child.name === 'entry') found.push(child, ...findEntries(child))
    else if (child.children.length > 0) found.push(...findEntries(child))
  }
  return found
}

function isCutShort(root: XmlNode): boolean {
  const last = root.children.findLast((child) => typeof child !== 'string')
  return root.cut || (last !== undefined && typeof last !== 'string' && last.cut)
}

/** An item the file's end cut is kept when what names it came through: a guid, or a link in a feed without guids. */
function isUsable(item: XmlNode, all: readonly XmlNode[]): boolean {
  item.children = item.children.filter((child) => typeof child === 'string' || !child.cut)
  if (textOfTitle(firstChild(item, 'title')) === '') return false
  if (textIn(firstChild(item, 'guid', 'id')) !== '') return true
  return linkOf(item) !== null && !all.some((other) => textIn(firstChild(other, 'guid', 'id')) !== '')
}

function readEntry(item: XmlNode, root: XmlNode, faults: Set<FeedFault>): FeedEntry {
  const summaryNode = firstChild(
    item,
    'description',
    'summary',
    'abstract',
    'dc:description',
    'media:description',
    'itunes:summary',
  )
  const contentNode = contentOf(item) ?? (firstChild(item, 'description') ? firstChild(item, 'summary') : undefined)
  const summary = markupOfContent(summaryNode)
  const content = markupOfContent(contentNode)
  const published = date(
    item,
    faults,
    'pubdate',
    'published',
    'issued',
    'dc:date',
    'dcterms:issued',
    'date',
    'dcterms:created',
    'created',
  )
  const updated =
    date(item, faults, 'updated', 'modified', 'dcterms:modified', 'lastbuilddate') ??
    attributeDate(item, 'lastmod', faults)
  return {
    key: textIn(firstChild(item, 'guid', 'id')).replace(/\s+/g, ' ') || (item.attributes['rdf:about'] ?? '').trim(),
    url: linkOf(item),
    title: textOfTitle(firstChild(item, 'title', 'dc:title', 'media:title', 'itunes:title')),
    summaryHtml: summary,
    contentHtml: content === '' ? null : content,
    published: published ?? updated,
    updated,
    author: authorOf(item) ?? (root.name === 'feed' ? authorOf(root) : null),
    language: languageOf(item, contentNode ?? summaryNode),
    categories: categoriesOf(item),
    enclosures: enclosuresOf(item),
    point: pointOf(item),
  }
}

/** The language of what is read, by the nearest xml:lang; an empty one undoes an outer one (XML 1.0, section 2.12). */
function languageOf(item: XmlNode, read: XmlNode | undefined): string | null {
  const inherited = read ? read.lang : item.lang
  return inherited || textIn(firstChild(item, 'dc:language', 'language')) || null
}

function contentOf(item: XmlNode): XmlNode | undefined {
  const whole = childrenNamed(item, 'content:encoded', 'content', 'xhtml:body', 'body', 'fullitem', 'xhtml:div').filter(
    (node) => !/^(?:audio|video|image)\//i.test(node.attributes.type ?? '') && node.children.length > 0,
  )
  // Where several stand side by side, the longest is the article.
  return whole.sort((a, b) => textIn(b).length - textIn(a).length)[0]
}

function textOfTitle(node: XmlNode | undefined): string {
  return node ? plainText(markupOfPlainOrHtml(node)) : ''
}

function linkOf(node: XmlNode): string | null {
  const links = childrenNamed(node, 'link')
  const page = (link: XmlNode): boolean => /^(?:$|text\/html|application\/xhtml)/i.test(link.attributes.type ?? '')
  const alternate = links.filter(
    (link) => link.attributes.href !== undefined && /^(?:$|alternate$)/i.test(link.attributes.rel ?? ''),
  )
  const original = firstChild(node, 'feedburner:origlink')
  const written = links.filter((link) => link.attributes.href === undefined)
  const guid = firstChild(node, 'guid')
  const candidates: [string | undefined, XmlNode][] = [
    ...(original ? [[textIn(original), original] as [string, XmlNode]] : []),
    ...written.map((link): [string, XmlNode] => [textIn(link), link]),
    ...[...alternate.filter(page), ...alternate].map((link): [string | undefined, XmlNode] => [
      link.attributes.href,
      link,
    ]),
    [node.attributes.href, node], // CDF
    ...(guid && !/^false$/i.test(guid.attributes.ispermalink ?? '') && /^https?:/i.test(textIn(guid))
      ? [[textIn(guid), guid] as [string, XmlNode]]
      : []),
    ...(firstChild(node, 'id') && /^https?:/i.test(textIn(firstChild(node, 'id'))) && node.name === 'entry'
      ? [[textIn(firstChild(node, 'id')), node] as [string, XmlNode]]
      : []),
    [node.attributes['rdf:about'], node],
  ]
  for (const [href, holder] of candidates) {
    const url = resolveUrl(href, holder.base)
    if (url !== null) return url
  }
  return null
}

function authorOf(node: XmlNode): string | null {
  const names = childrenNamed(node, 'author', 'dc:creator', 'dc:author', 'itunes:author', 'media:credit')
    .map((author) => personName(textIn(firstChild(author, 'name', 'email')) || plainText(textIn(author))))
    .filter((name) => name !== '')
  return [...new Set(names)].join(', ') || null
}

/** "mail@example.org (A Name)" and "A Name <mail@example.org>" as "A Name". */
function personName(written: string): string {
  const inBrackets = /^\S+@\S+\s*\((.+)\)$/.exec(written)?.[1]
  return plainText(inBrackets ?? written.replace(/\s*[(<]\S+@\S+[)>]\s*$/, '')).slice(0, 200)
}

function categoriesOf(node: XmlNode): string[] {
  const found = childrenNamed(node, 'category', 'dc:subject', 'media:category', 'itunes:category').flatMap(
    (category) => {
      const { term, label, text } = category.attributes
      const named = label && (!term || /^https?:/i.test(term)) ? label : (term ?? text ?? plainText(textIn(category)))
      return category.name === 'itunes:category' ? [named, ...categoriesOf(category)] : [named]
    },
  )
  const listed = childrenNamed(node, 'tags').flatMap((tags) => textIn(tags).split(','))
  return [...new Set([...listed, ...found].map((name) => name.trim()).filter((name) => name !== ''))]
}

function enclosuresOf(item: XmlNode): FeedEntry['enclosures'] {
  const linked = childrenNamed(item, 'link').filter((link) => /^enclosure$/i.test(link.attributes.rel ?? ''))
  return [...childrenNamed(item, 'enclosure', 'media:content', 'media:thumbnail'), ...linked].flatMap((node) => {
    const url = resolveUrl(node.attributes.url ?? node.attributes.href, node.base)
    return url === null ? [] : [{ url, type: node.attributes.type ?? null }]
  })
}

function pointOf(item: XmlNode): [number, number] | null {
  const where = firstChild(item, 'georss:where')
  const gml = where && firstChild(where, 'gml:point')
  const written =
    textIn(firstChild(item, 'georss:point')) ||
    textIn(gml && firstChild(gml, 'gml:pos')) ||
    `${textIn(firstChild(item, 'geo:lat'))} ${textIn(firstChild(item, 'geo:long', 'geo:lon'))}`
  const [lat, lon] = written
    .trim()
    .split(/[\s,]+/)
    .map(Number)
  if (lat === undefined || lon === undefined || written.trim() === '') return null
  return Math.abs(lat) <= 90 && Math.abs(lon) <= 180 ? [lat, lon] : null
}

function date(item: XmlNode, faults: Set<FeedFault>, ...names: string[]): string | null {
  for (const name of names) {
    // Where one stands twice, the later overwrites the earlier.
    for (const node of childrenNamed(item, name).reverse()) {
      const written = textIn(node)
      if (written === '') continue
      const read = readDate(written)
      if (read !== null) return read
      faults.add('bad-dates')
    }
  }
  return null
}

function attributeDate(item: XmlNode, name: string, faults: Set<FeedFault>): string | null {
  const written = item.attributes[name]
  if (!written) return null
  const read = readDate(written)
  if (read === null) faults.add('bad-dates')
  return read
}

function listIn(channel: XmlNode, list: string, member: string): string[] {
  return childrenNamed(channel, list).flatMap((node) => childrenNamed(node, member).map(textIn))
}

function minutes(text: string): number | null {
  const value = Number.parseInt(text, 10)
  return value > 0 && value <= 60 * 24 * 365 ? value : null
}
