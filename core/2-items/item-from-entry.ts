import { canonicalUrl } from '#core/1-sources/canonical-url.ts'
import type { FeedEntry } from '#core/1-sources/feed-entry.ts'
import { composeText, type Piece } from './compose-item.ts'
import { creditOf, isAgency } from './credit-line.ts'
import type { PageHints } from './extract-item.ts'
import { isFurniturePhrase } from './furniture-phrases.ts'
import { parseHtml } from './html-tree.ts'
import type { Extraction } from './item.ts'
import { flatten, measure } from './page-blocks.ts'
import { languageOf } from './page-facts.ts'
import { isSame } from './page-title.ts'

/** From this many characters on, a feed's own text is the article and its page need not be fetched. */
export const FULL_ENTRY = 1200

/** How much text an entry brings along, in characters; with `FULL_ENTRY` or more its page need not be fetched. */
export function entryLength(entry: FeedEntry): number {
  return piecesOf(entry).reduce((sum, piece) => sum + piece.text.length, 0)
}

/** The item a feed entry is by itself: its content, else its summary, else its title alone. */
export function itemFromEntry(entry: FeedEntry, hints: PageHints = {}): Extraction {
  const pieces = piecesOf(entry).filter((piece) => !isSame(piece.text, entry.title))
  const { text, blocks } = composeText(entry.title, pieces)
  if (text === '') return { ok: false, reason: 'empty' }
  if ((text.match(/\p{L}/gu)?.length ?? 0) < 12) return { ok: false, reason: 'too-short' }
  const agency = entry.author !== null && isAgency(entry.author)
  return {
    ok: true,
    item: {
      title: blocks[0]?.kind === 'title' ? text.slice(0, blocks[0].end) : '',
      text,
      blocks,
      language:
        languageOf(hints.language) ??
        languageOf(entry.language) ??
        (hints.declaredLanguages?.length === 1 ? languageOf(hints.declaredLanguages[0]) : null) ??
        'und',
      published: hints.published ?? entry.published,
      author: agency ? null : entry.author,
      credit: creditOf(
        pieces.map((piece) => piece.text),
        entry.author,
        null,
      ),
      canonicalUrl: entry.url === null ? null : canonicalUrl(entry.url),
    },
  }
}

// What blog software and feed tools add behind a summary.
const TAIL =
  /^(?:the post .{1,300} (?:appeared first|first appeared) on .{1,100}|(?:continue reading|read (?:more|the (?:full|rest))|lire la suite|leer más|seguir leyendo|اقرأ المزيد).{0,120}|cet article .{1,300} est apparu en premier sur .{1,100}|la entrada .{1,300} (?:se publicó primero|aparece primero) en .{1,100})$/i

function piecesOf(entry: FeedEntry): Piece[] {
  const content = entry.contentHtml === null ? [] : readFragment(entry.contentHtml)
  const summary = readFragment(entry.summaryHtml)
  return lengthOf(content) >= lengthOf(summary) ? content : summary
}

function readFragment(html: string): Piece[] {
  if (html.trim() === '') return []
  const page = parseHtml(html, { selfClosing: true })
  measure(page.root)
  return flatten(page.root, 'least')
    .filter(
      (block) =>
        !TAIL.test(block.text) &&
        !isFurniturePhrase(block.text) &&
        !(block.links > block.text.length * 0.8 && block.text.length < 60),
    )
    .map((block) => ({ kind: block.kind, text: block.text }))
}

function lengthOf(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, piece) => sum + piece.text.length, 0)
}
