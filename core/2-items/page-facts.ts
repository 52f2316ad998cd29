import { readDate } from '#core/time/written-date.ts'
import type { Page } from './html-tree.ts'

/** What a page's head and its linked data say of it; every value is as the page claims it. */
export type PageFacts = {
  headlines: string[]
  description: string
  siteName: string
  authors: string[]
  /** Publication dates by where they stand. */
  dates: { linked: string | null; meta: string | null; script: string | null }
  language: string | null
  canonicalUrl: string | null
  /** The credit of another outlet or an agency, as metadata name it. */
  credit: string | null
  isArticle: boolean
  isVideo: boolean
  /** What the page says of its being free to read; null where it says nothing. */
  isFree: boolean | null
  articleBody: string
}

/** Gathers the facts of a page's metas and JSON-LD. */
export function readFacts(page: Page): PageFacts {
  const meta = (...names: string[]): string => {
    for (const name of names) {
      const found = page.metas.find((entry) => entry.name === name && entry.content.trim() !== '')
      if (found) return found.content.replace(/\s+/g, ' ').trim()
    }
    return ''
  }
  const linked = page.jsonLd.flatMap(parseLinked).flatMap((value) => nodesOf(value, 0))
  const article = linked.find((node) => ARTICLE_TYPES.test(typeOf(node)))
  const other = linked.find(
    (node) =>
      /^(?:WebPage|ItemPage|VideoObject|Event|ImageObject)$/i.test(typeOf(node)) && node.datePublished !== undefined,
  )
  const ogType = meta('og:type').toLowerCase()
  const tier = meta('article:content_tier').toLowerCase()
  const free = article?.isAccessibleForFree
  return {
    headlines: [
      meta('og:title'),
      text(article?.headline),
      meta('twitter:title', 'title', 'dc.title', 'parsely-title'),
    ].filter((title) => title !== ''),
    description: meta('og:description', 'description', 'twitter:description') || text(article?.description),
    siteName:
      meta('og:site_name', 'application-name') || text(isNode(article?.publisher) ? article.publisher.name : ''),
    authors: [
      ...namesOf(article?.author),
      ...namesOf(article?.creator),
      meta(
        'author',
        'article:author',
        'byl',
        'dc.creator',
        'dcterms.creator',
        'parsely-author',
        'sailthru.author',
        'article:author_name',
      ),
    ].filter((name) => name !== ''),
    dates: {
      linked: firstDate([
        text(article?.datePublished),
        ...(article === undefined ? page.jsonLd.map(writtenIn) : []),
        text(article?.dateCreated),
        text(other?.datePublished),
        text(article?.dateModified),
      ]),
      meta: firstDate(DATE_METAS.map((name) => meta(name))),
      script: page.scriptDate === null ? null : readDate(page.scriptDate),
    },
    language:
      languageOf(page.language) ??
      languageOf(text(article?.inLanguage)) ??
      languageOf(meta('og:locale', 'content-language', 'language', 'dc.language')),
    canonicalUrl: page.links.find((link) => link.rel === 'canonical')?.href ?? (meta('og:url') || null),
    credit:
      meta('syndication-source', 'original-source', 'article:original_source') ||
      text(article?.creditText) ||
      namesOf(article?.sourceOrganization)[0] ||
      null,
    isArticle: article !== undefined || ogType === 'article' || meta('article:published_time') !== '',
    isVideo: ogType.startsWith('video') || linked.some((node) => /^VideoObject$/i.test(typeOf(node))),
    isFree: free === undefined ? (tier === '' ? null : tier === 'free') : !/^false$/i.test(String(free)),
    articleBody: text(article?.articleBody),
  }
}

const ARTICLE_TYPES =
  /^(?:News|Analysis|Background|Opinion|Reportage|Review|Scholarly|Tech|Satirical|Advertiser\w*|Ask\w*|Report)?(?:Article|BlogPosting|LiveBlogPosting|Report|SocialMediaPosting|Posting|DiscussionForumPosting|Recipe)$|^NewsArticle/i

const DATE_METAS = [
  'article:published_time',
  'article:published',
  'og:published_time',
  'og:article:published_time',
  'datepublished',
  'date_published',
  'publishdate',
  'publish-date',
  'publish_date',
  'publication_date',
  'publicationdate',
  'pubdate',
  'pub_date',
  'parsely-pub-date',
  'sailthru.date',
  'dc.date.issued',
  'dcterms.issued',
  'dc.date.created',
  'dcterms.created',
  'dc.date',
  'dcterms.date',
  'dcterms.available',
  'dc.date.publication',
  'cxenseparse:recs:publishtime',
  'cxenseparse:publishtime',
  'article.published',
  'published-date',
  'published_date',
  'published_time_telegram',
  'bt:pubdate',
  'cdate',
  'rnews:datepublished',
  'article_date_original',
  'originalpublicationdate',
  'citation_publication_date',
  'citation_date',
  'artdate',
  'doc_date',
  'shareaholic:article_published_time',
  'article:post_date',
  'dateposted',
  'datecreated',
  'date',
  'displaydate',
  'created',
  'release_date',
  'last-modified',
  'og:updated_time',
  'article:modified_time',
  'datemodified',
  'dc.date.modified',
  'dcterms.modified',
  'revision_date',
  'lastmod',
]

type Node = Record<string, unknown>

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** JSON-LD as pages write it: comments around it, trailing commas, raw line breaks inside strings. */
function parseLinked(script: string): unknown[] {
  const bare = script.replace(/^\s*(?:<!--|\/\/<!\[CDATA\[|<!\[CDATA\[)|(?:-->|\/\/\]\]>|\]\]>)\s*$/g, '').trim()
  for (const attempt of [
    bare,
    bare
      .replace(/[\0-\x1f]+/g, ' ')
      .replace(/,\s*([}\]])/g, '$1')
      .replace(/;\s*$/, ''),
  ]) {
    try {
      return [JSON.parse(attempt)]
    } catch {
      // SyntaxError: the mended form is tried next; linked data nobody can read says nothing.
    }
  }
  return []
}

/** The publication date in linked data of an article that is no JSON (a quotation mark too many is common). */
function writtenIn(script: string): string {
  if (!/"@type"\s*:\s*"(?:\w*NewsArticle|Article|BlogPosting|ReportageNewsArticle)"/.test(script)) return ''
  return /"datePublished"\s*:\s*"([^"]{8,40})"/.exec(script)?.[1] ?? ''
}

function nodesOf(value: unknown, depth: number): Node[] {
  if (depth > 6) return []
  if (Array.isArray(value)) return value.slice(0, 100).flatMap((member) => nodesOf(member, depth + 1))
  if (!isNode(value)) return []
  const inner = ['@graph', 'mainEntity', 'mainEntityOfPage', 'itemListElement'].flatMap((key) =>
    isNode(value[key]) || Array.isArray(value[key]) ? nodesOf(value[key], depth + 2) : [],
  )
  return [value, ...inner]
}

function typeOf(node: Node): string {
  const type = node['@type']
  const first = Array.isArray(type) ? (type.find((name) => ARTICLE_TYPES.test(String(name))) ?? type[0]) : type
  return typeof first === 'string' ? first.replace(/^.*[/#:]/, '') : ''
}

function namesOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.slice(0, 10).flatMap(namesOf)
  if (isNode(value)) return namesOf(value.name)
  const name = text(value)
  return name === '' ? [] : [name]
}

function text(value: unknown): string {
  return typeof value === 'string' ? value.trim() : Array.isArray(value) ? text(value[0]) : ''
}

function firstDate(written: string[]): string | null {
  for (const value of written) {
    const date = value === '' ? null : readDate(value)
    if (date !== null) return date
  }
  return null
}

/** A language tag with only its language, and its script or region where it has one; null for none. */
export function languageOf(tag: string | null | undefined): string | null {
  const match = /^\s*([a-z]{2,3})(?:[-_][a-z]{4})?(?:[-_](?:[a-z]{2}|\d{3}))?\b/i.exec(tag ?? '')
  return match ? (match[1] ?? '').toLowerCase() : null
}
