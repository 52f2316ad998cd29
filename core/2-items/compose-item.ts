import type { Block } from './item.ts'

export type Piece = { kind: Block['kind']; text: string }

/** The most text one item holds, in UTF-16 units; what is longer is cut at a word. */
export const MAX_TEXT = 500_000
/** No headline is longer; what goes on is a text in the wrong place. */
const MAX_TITLE = 1000

const GAP = '\n\n'

/** Title and pieces as one NFC text, parted by blank lines, and where each stands in it. */
export function composeText(title: string, pieces: readonly Piece[]): { text: string; blocks: Block[] } {
  const blocks: Block[] = []
  const texts: string[] = []
  let end = 0
  for (const piece of title === '' ? pieces : [{ kind: 'title' as const, text: title }, ...pieces]) {
    const start = texts.length === 0 ? 0 : end + GAP.length
    const most = piece.kind === 'title' ? MAX_TITLE : MAX_TEXT - start
    const clean = cutAtWord(tidy(piece.text), most)
    if (clean === '') continue
    texts.push(clean)
    end = start + clean.length
    blocks.push({ kind: piece.kind, start, end })
  }
  // Joined, not added up: V8 keeps a sum as its parts, and every look at a letter would go by way of them.
  return { text: texts.join(GAP), blocks }
}

/** NFC, no control or invisible formatting characters but those Persian and Indic spelling needs, single spaces. */
export function tidy(text: string): string {
  if (!UNTIDY.test(text)) return text.trim()
  return text
    .normalize('NFC')
    .replace(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\u200b\u2060\ufeff\ufffe\uffff\u{e0000}-\u{e007f}]/gu, '')
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n[\s]*/g, '\n')
    .trim()
}

/** Plain Latin letters one by one, single spaces between them: most blocks are nothing else. */
const UNTIDY = /[^ -~\xa1-\xac\xae-\u017f\u2013-\u201d]| {2}/

function cutAtWord(text: string, most: number): string {
  if (text.length <= most) return text
  const cut = text.slice(0, Math.max(0, most))
  const space = cut.search(/\s\S*$/)
  return space > 0 ? cut.slice(0, space) : cut.replace(/[\ud800-\udbff]$/, '')
}
