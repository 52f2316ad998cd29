import { isCreditLine } from './credit-line.ts'
import { isEndOfArticle, isFurniturePhrase } from './furniture-phrases.ts'
import type { Element, Page } from './html-tree.ts'
import { flatten, measure, type PageBlock, type Pruning } from './page-blocks.ts'
import { TRAIT } from './traits.ts'

export type Body = {
  blocks: PageBlock[]
  /** All blocks of the page in the pruning that was used; the body is a part of them. */
  page: PageBlock[]
  pruning: Pruning
  /** Where the body begins among the page's blocks. */
  from: number
}

/** With less text than this, the next looser pruning is tried. */
const ENOUGH = 250

/** The blocks of a page that are its article, in reading order. */
export function findBody(page: Page): Body {
  measure(page.root)
  let best: Body | null = null
  for (const pruning of ['by name', 'by tag', 'least'] as const) {
    const body = bodyUnder(page, pruning)
    if (!best || lengthOf(body.blocks) > lengthOf(best.blocks) * 1.5) best = body
    if (lengthOf(best.blocks) >= ENOUGH) return best
  }
  return best ?? { blocks: [], page: [], pruning: 'by name', from: 0 }
}

function bodyUnder(page: Page, pruning: Pruning): Body {
  const blocks = flatten(page.root, pruning)
  const sums = new Float64Array(blocks.length + 1)
  for (const [i, block] of blocks.entries()) {
    block.score = scoreOf(block)
    sums[i + 1] = (sums[i] ?? 0) + block.score
  }
  const winner = narrow(best(page.root, sums), sums)
  const from = Math.min(...winner.map((element) => element.from))
  const inside = winner.flatMap((element) => blocks.slice(element.from, element.to))
  return { blocks: clean(inside), page: blocks, pruning, from }
}

/** How much a block looks like a paragraph of an article: long, with commas, ending as sentences do, few links. */
function scoreOf(block: PageBlock): number {
  const { text, links } = block
  const length = text.length
  const linked = links / length
  if (isFurniturePhrase(text)) return -1
  if (linked > 0.5) return (-0.5 - Math.min(length, 200) / 100) * LINK_WEIGHT
  if (block.kind === 'heading') return 0
  const ends = ENDS_SENTENCE.test(text)
  if (length < 25) return ends || block.traits & (TRAIT.listItem | TRAIT.tableCell) ? 0 : -0.2
  const commas = Math.min(8, text.split(/[,،、，;]/).length - 1)
  const base = Math.min(length, 800) / 100 + commas * 0.3 + (ends ? 1 : -0.6)
  const kind = block.kind === 'list' ? 0.5 : block.traits & TRAIT.tableCell && length < 80 ? 0.2 : 1
  return (length < 80 && !ends ? Math.max(0, base * 0.3 - 0.3) : base * kind) * (1 - linked)
}

/** Links beside the text count against its container, but a long list of them mustn't drive the choice into a corner of it. */
const LINK_WEIGHT = 0.5
const ENDS_SENTENCE = /[.!?…。؟।።:;]["”’»)\]]*$/

function best(root: Element, sums: Float64Array): Element {
  let winner = root
  let most = -Infinity
  const visit = (element: Element): void => {
    if (element.to <= element.from) return
    const sum = sumOf(element, sums)
    // The deepest of equals: a child that holds all of it is tighter than its parent.
    if (sum >= most - 1e-9) {
      most = Math.max(most, sum)
      winner = element
    }
    for (const child of element.children) if (typeof child !== 'string') visit(child)
  }
  visit(root)
  return winner
}

/** A container named for the body counts from this share of the winner's score on. */
const NAMED_SHARE = 0.3

/** The containers inside the winner that are named as the article's text; the winner where none is. */
function narrow(winner: Element, sums: Float64Array): Element[] {
  const total = sumOf(winner, sums)
  const named: Element[] = []
  const visit = (element: Element): void => {
    if (element.to <= element.from) return
    const inner = element === winner ? [] : [element].filter((node) => isNamed(node) && sumOf(node, sums) > 1)
    const before = named.length
    for (const child of element.children) if (typeof child !== 'string') visit(child)
    // The innermost named container counts, unless it leaves out much of the one around it.
    if (inner.length === 0) return
    const within = named.slice(before).reduce((sum, node) => sum + sumOf(node, sums), 0)
    if (within < sumOf(element, sums) * 0.85) named.splice(before, named.length, element)
  }
  visit(winner)
  const found = named.reduce((sum, node) => sum + sumOf(node, sums), 0)
  if (named.length === 0 || found < total * NAMED_SHARE) return [winner]
  const most = Math.max(...named.map((node) => sumOf(node, sums)))
  return named.filter((node) => sumOf(node, sums) >= most * 0.02).flatMap((node) => [node, ...bareAfter(node, sums)])
}

/** Boxes without any name right behind one that is named: the article goes on in them. */
function bareAfter(named: Element, sums: Float64Array): Element[] {
  const siblings = named.parent?.children ?? []
  const found: Element[] = []
  for (let at = siblings.indexOf(named) + 1; at > 0 && at < siblings.length; at++) {
    const next = siblings[at]
    if (next === undefined || typeof next === 'string' || next.to <= next.from) continue
    const { class: classes, id } = next.attributes
    const isBare = classes === undefined && id === undefined && /^(?:div|p|section|span)$/.test(next.tag)
    if (!isBare || next.links > next.text * 0.2 || sumOf(next, sums) <= 0) break
    found.push(next)
  }
  return found
}

function isNamed(element: Element): boolean {
  return (element.traits & TRAIT.body) !== 0 && element.tag !== 'p' && !(element.traits & TRAIT.heading)
}

function sumOf(element: Element, sums: Float64Array): number {
  return (sums[element.to] ?? 0) - (sums[element.from] ?? 0)
}

/** Drops what stands inside the body's container without belonging to the text. */
function clean(blocks: PageBlock[]): PageBlock[] {
  const kept: PageBlock[] = []
  const prose = proseBefore(blocks)
  const teasers = teasersIn(blocks, prose)
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i]
    if (!block) continue
    const isCut = isEndOfArticle(block.text) && (block.kind === 'heading' || block.text.length < 40)
    // Where much more text follows than stood before, the line was a teaser in the middle.
    if (isCut && (prose.at(-1) ?? 0) - (prose[i + 1] ?? 0) <= (prose[i] ?? 0) * MUCH_MORE) {
      i = lastWithin(holderOf(block.element, blocks, i), blocks, i)
      continue
    }
    if (teasers.has(i) || isDroppable(block)) continue
    kept.push(block)
  }
  return trimEnd(dropIdleHeadings(kept))
}

const MUCH_MORE = 0.7

/** Other stories told in short behind the text: linked headlines in a row, each with at most two paragraphs. */
function teasersIn(blocks: readonly PageBlock[], prose: readonly number[]): ReadonlySet<number> {
  const teasers = new Set<number>()
  const isLinked = (at: number) => {
    const block = blocks[at]
    return block?.kind === 'heading' && block.links > block.text.length * 0.75
  }
  for (let at = 0; at < blocks.length; at++) {
    const heads: number[] = []
    let end = at
    while (end < blocks.length && isLinked(end)) {
      heads.push(end)
      do end++
      while (end < blocks.length && end - (heads.at(-1) ?? 0) <= 2 && !isLinked(end) && blocks[end]?.kind !== 'heading')
    }
    if (heads.length >= 2 && (prose[at] ?? 0) > (prose.at(-1) ?? 0) * 0.6) for (let i = at; i < end; i++) teasers.add(i)
    at = Math.max(at, end - 1)
  }
  return teasers
}

/** Characters of unlinked paragraphs before each block, and of all. */
function proseBefore(blocks: readonly PageBlock[]): number[] {
  const sums = [0]
  for (const block of blocks) {
    const isProse = block.kind === 'paragraph' && block.links < block.text.length * 0.2
    sums.push((sums.at(-1) ?? 0) + (isProse ? block.text.length : 0))
  }
  return sums
}

/** The element whose end ends the section a heading opens: its parent, further up while it holds nothing else. */
function holderOf(element: Element, blocks: readonly PageBlock[], at: number): Element {
  let holder = element.parent ?? element
  while (holder.parent && isFirstAndOnly(holder, blocks, at)) holder = holder.parent
  return holder
}

function isFirstAndOnly(holder: Element, blocks: readonly PageBlock[], at: number): boolean {
  const next = blocks[at + 1]
  return next !== undefined && !isInside(next.element, holder)
}

function isInside(element: Element, holder: Element): boolean {
  for (let up: Element | null = element; up; up = up.parent) if (up === holder) return true
  return false
}

function lastWithin(holder: Element, blocks: readonly PageBlock[], at: number): number {
  let last = at
  while (last + 1 < blocks.length && isInside(blocks[last + 1]?.element ?? holder, holder)) last++
  return last
}

function isDroppable(block: PageBlock): boolean {
  const { text, links } = block
  const linked = links / text.length
  if (isFurniturePhrase(text)) return true
  if (linked > 0.75 && text.length < 300) return block.kind !== 'heading' || text.length > 60
  if (linked > 0.5 && block.kind === 'list' && text.length - links < 40) return true
  // A line in the same small box as a picture describes it.
  if (block.element.images > 0 && text.length < 160 && !ENDS_SENTENCE.test(text)) return true
  return !/[\p{L}\p{N}]/u.test(text)
}

/** Headings that lead to no text. */
function dropIdleHeadings(blocks: PageBlock[]): PageBlock[] {
  return blocks.filter((block, i) => {
    if (block.kind !== 'heading') return true
    const next = blocks[i + 1]
    return (
      next !== undefined && (next.kind !== 'heading' || (next.element.tag > block.element.tag && next.text.length > 0))
    )
  })
}

/** Short lines after the last sentence: signatures of the page, not of the text. */
function trimEnd(blocks: PageBlock[]): PageBlock[] {
  let end = blocks.length
  while (end > 1) {
    const block = blocks[end - 1]
    if (!block || block.kind === 'list' || block.kind === 'quote') break
    if (isCreditLine(block.text)) break
    if (block.text.length >= 40 || /[.!?…。؟።]["”’»)\]]*$/.test(block.text)) break
    end--
  }
  return blocks.slice(0, end)
}

function lengthOf(blocks: readonly PageBlock[]): number {
  return blocks.reduce((sum, block) => sum + block.text.length, 0)
}
