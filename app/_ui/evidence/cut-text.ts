import type { Block } from '#core/2-items/item.ts'

/** Words in a text that a value rests on; `key` names the value, for example its number. Positions in UTF-16 units. */
export type Mark = { key: string; start: number; end: number }

/** A stretch of text under the same marks; `opens` and `closes` are those that begin or end with it. */
export type Piece = { text: string; keys: string[]; opens: string[]; closes: string[] }

/** A block of text in pieces. */
export type CutBlock = { kind: Block['kind']; start: number; pieces: Piece[] }

/**
 * Cuts a text at its blocks and marks: the pieces of all blocks together give every block's text once, in order.
 *
 * Marks may overlap; what is marked twice becomes a piece of its own under both. A text without blocks is parted at
 * blank lines. Marks that lie outside the text are left out.
 */
export function cutText(text: string, blocks: readonly Block[], marks: readonly Mark[]): CutBlock[] {
  const sound = marks.filter((mark) => mark.start >= 0 && mark.end > mark.start && mark.end <= text.length)
  return soundBlocks(text, blocks).map(({ kind, start, end }) => ({
    kind,
    start,
    pieces: cutBlock(text, start, end, sound),
  }))
}

function cutBlock(text: string, start: number, end: number, marks: readonly Mark[]): Piece[] {
  const within = marks.filter((mark) => mark.start < end && mark.end > start)
  const cuts = new Set([start, end])
  for (const mark of within) cuts.add(Math.max(mark.start, start)).add(Math.min(mark.end, end))
  const points = [...cuts].sort((a, b) => a - b)
  return points.slice(1).map((to, i) => {
    const from = points[i] as number
    const over = within.filter((mark) => mark.start <= from && mark.end >= to)
    return {
      text: text.slice(from, to),
      keys: unique(over.map((mark) => mark.key)),
      opens: unique(over.filter((mark) => Math.max(mark.start, start) === from).map((mark) => mark.key)),
      closes: unique(over.filter((mark) => Math.min(mark.end, end) === to).map((mark) => mark.key)),
    }
  })
}

/** The blocks as given when they are in order and inside the text, else paragraphs between blank lines. */
function soundBlocks(text: string, blocks: readonly Block[]): Pick<Block, 'kind' | 'start' | 'end'>[] {
  const inOrder = blocks.every((block, i) => {
    const before = i === 0 ? 0 : (blocks[i - 1]?.end ?? 0)
    return block.start >= before && block.end >= block.start && block.end <= text.length
  })
  if (blocks.length > 0 && inOrder) return blocks.filter((block) => block.end > block.start)
  return [...text.matchAll(/\S[\s\S]*?(?=\n\s*\n|\s*$)/g)].map((paragraph) => ({
    kind: 'paragraph',
    start: paragraph.index,
    end: paragraph.index + paragraph[0].length,
  }))
}

function unique(keys: string[]): string[] {
  return [...new Set(keys)]
}
