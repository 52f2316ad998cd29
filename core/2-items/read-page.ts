import { authorOf, isPublicationLine } from './byline.ts'
import type { Piece } from './compose-item.ts'
import { creditOf, isAgency } from './credit-line.ts'
import { findBody } from './find-body.ts'
import { parseHtml } from './html-tree.ts'
import type { RefusalReason } from './item.ts'
import { judgePage } from './judge-page.ts'
import { leadOf } from './lead.ts'
import type { PageBlock } from './page-blocks.ts'
import { publishedOf } from './page-date.ts'
import { readFacts } from './page-facts.ts'
import { isSame, titleOf } from './page-title.ts'
import { TRAIT } from './traits.ts'

/** All that was read from a page, whether or not it makes an item. */
export type PageRead = {
  title: string
  body: Piece[]
  author: string | null
  credit: string | null
  published: string | null
  /** The language the page declares, null where it declares none. */
  language: string | null
  canonicalUrl: string | null
  /** Why this is no item; null where it is one. */
  refusal: RefusalReason | null
}

/** Reads a page's HTML: its text and what it says of itself. Time is linear in its length. */
export function readPage(html: string, hints: { url?: string | undefined } = {}): PageRead {
  const page = parseHtml(html)
  const facts = readFacts(page)
  const found = findBody(page)
  const title = titleOf(page, facts, found.page)
  const own = withoutTitle(found.blocks, title)
  const lead = leadOf(page, found, facts, title)
  const pieces: Piece[] = [...lead.map((block) => ({ kind: 'lead' as const, text: block.text })), ...own.map(pieceOf)]
  const body = pieces.length === 0 && facts.articleBody !== '' ? fromLinkedData(facts.articleBody) : pieces
  const author = authorOf(page, facts, found.page)
  return {
    title,
    body,
    author: author !== null && isAgency(author) ? null : author,
    credit: creditOf(
      body.map((piece) => piece.text),
      author,
      facts.credit,
    ),
    published: publishedOf(page, facts, title, found.blocks, hints.url, dayFirst(page.language, hints.url)),
    language: facts.language,
    canonicalUrl: facts.canonicalUrl,
    refusal: judgePage(body, facts, found),
  }
}

function pieceOf(block: PageBlock, at: number): Piece {
  const named = (block.element.traits | (block.element.parent?.traits ?? 0)) & TRAIT.lead
  const isLead = at === 0 && block.kind === 'paragraph' && named !== 0 && block.text.length < 600
  return { kind: isLead ? 'lead' : block.kind, text: block.text }
}

/** What stands before the headline in its container is no part of the article, when most of the text follows it. */
function withoutTitle(blocks: readonly PageBlock[], title: string): PageBlock[] {
  const at = blocks.findLastIndex(
    (block) => block.kind === 'heading' && block.text.length < title.length * 1.5 + 20 && isSame(block.text, title),
  )
  const kept = at > 0 && proseIn(blocks.slice(0, at)) < proseIn(blocks) * 0.2 ? blocks.slice(at + 1) : blocks
  return kept.filter((block, i) => {
    if (i >= 4) return true
    const isTitle = block.text.length < title.length * 1.5 + 20 && isSame(block.text, title)
    return !isTitle && !isPublicationLine(block.text)
  })
}

/** Characters in paragraphs that are no lists, headings or links. */
function proseIn(blocks: readonly PageBlock[]): number {
  return blocks.reduce((sum, block) => sum + (block.kind === 'paragraph' ? block.text.length - block.links : 0), 0)
}

/** Linked data's text is cut short by half of the sites that give it, so it serves only where the page shows none. */
function fromLinkedData(articleBody: string): Piece[] {
  return articleBody
    .replace(/<[^>]{1,200}>/g, ' ')
    .split(/\n+/)
    .map((text) => ({ kind: 'paragraph' as const, text: text.trim() }))
    .filter((piece) => piece.text !== '')
}

/** How a numeric date is meant: month first in American English, day first elsewhere, unknown where the page says too little. */
function dayFirst(language: string | null, url: string | undefined): boolean | undefined {
  if (/^en-us|^en_us/i.test(language ?? '')) return false
  if (language !== null && !/^en$/i.test(language)) return true
  const host = /^https?:\/\/([^/:]+)/i.exec(url ?? '')?.[1] ?? ''
  return /\.(?!com$|org$|net$|info$|us$|gov$|mil$|edu$|io$|co$|tv$)[a-z]{2,}$/i.test(host) ? true : undefined
}
