import type { Element } from './html-tree.ts'
import { TRAIT } from './traits.ts'

/** A run of text between two block boundaries of a page. */
export type PageBlock = {
  text: string
  /** Characters of it that stand in links. */
  links: number
  /** The nearest element that holds the whole block. */
  element: Element
  kind: 'heading' | 'paragraph' | 'list' | 'quote' | 'caption'
  /** Traits of the element and the three around it. */
  traits: number
  score: number
}

/** How much furniture is left out: all that looks like it, what tags say, or only comments and hidden text. */
export type Pruning = 'by name' | 'by tag' | 'least'

/** Fills the measures of every element, from the leaves up. */
export function measure(node: Element): void {
  let inline = 0
  let inlineLinks = 0
  node.text = 0
  node.links = 0
  node.paragraphs = 0
  node.images = node.tag === 'img' || node.tag === 'picture' ? 1 : 0
  for (const child of node.children) {
    if (typeof child === 'string') {
      const length = visibleLength(child)
      node.text += length
      inline += length
      continue
    }
    measure(child)
    node.text += child.text
    node.links += child.links
    node.paragraphs += child.paragraphs
    node.images += child.images
    if (!(child.traits & TRAIT.block)) {
      inline += child.text
      inlineLinks += child.links
    }
  }
  if (node.traits & TRAIT.link) node.links = node.text
  if (node.traits & TRAIT.block && (node.tag === 'p' || inline >= PARAGRAPH))
    node.paragraphs += Math.max(0, inline - inlineLinks)
}

/** Text standing directly in a container counts as a paragraph from this length on. */
const PARAGRAPH = 60

function visibleLength(text: string): number {
  const trimmed = text.trim()
  return trimmed.length < 200 ? trimmed.length : trimmed.replace(/\s{2,}/g, ' ').length
}

/** The page as blocks in reading order, furniture left out; sets `from` and `to` of the elements walked. */
export function flatten(root: Element, pruning: Pruning): PageBlock[] {
  const blocks: PageBlock[] = []
  const total = Math.max(1, root.paragraphs)
  let text = ''
  let links = 0
  let container = root

  function flush(): void {
    if (text !== '') {
      // each piece has single spaces already; two meet where pieces do
      const joined = text.includes('  ') ? text.replace(/ {2,}/g, ' ') : text
      const clean = (joined.includes('\n') ? joined.replace(/ ?\n ?/g, '\n') : joined).trim()
      if (clean !== '') blocks.push(blockOf(clean, Math.min(links, clean.length), container))
      text = ''
      links = 0
    }
  }

  function walk(node: Element, inLink: boolean): void {
    node.from = blocks.length
    node.to = blocks.length
    if (isPruned(node, pruning, total)) return
    const isBlock = (node.traits & TRAIT.block) !== 0
    const outer = container
    if (isBlock) {
      flush()
      node.from = blocks.length
      container = node
    }
    if (node.tag === 'br') text = /\n\s*$/.test(text) ? breakHere() : `${text}\n`
    const linked = inLink || (node.traits & TRAIT.link) !== 0
    for (const child of node.children) {
      if (typeof child !== 'string') walk(child, linked)
      else {
        const spaced = UNEVEN.test(child) ? child.replace(/\s+/g, ' ') : child
        text += spaced
        if (linked) links += spaced.trim().length
      }
    }
    if (isBlock) {
      flush()
      container = outer
    }
    node.to = blocks.length
  }

  function breakHere(): string {
    flush()
    return ''
  }

  walk(root, false)
  flush()
  root.to = blocks.length
  return blocks
}

/** White space that is more than one plain space. */
const UNEVEN = /\s\s|[^\S ]/

/** A region that holds this share of the page's paragraphs is no furniture, whatever it is called. */
const MAIN_SHARE = 0.4
/** So is a smaller one that is nearly free of links. */
const SIDE_SHARE = 0.12

function isPruned(node: Element, pruning: Pruning, total: number): boolean {
  const traits = node.traits
  if ((traits & PRUNABLE) === 0) return false
  const share = node.paragraphs / total
  if (traits & TRAIT.comments && share < 0.8) return true
  if (node.tag === 'footer' || node.tag === 'nav') return true
  if (share > MAIN_SHARE) return false
  if (traits & TRAIT.hidden) return true
  if (pruning === 'least') return false
  if (traits & TRAIT.frame) return true
  if (traits & TRAIT.caption) return node.text < 600
  if (pruning === 'by tag' || !(traits & TRAIT.furniture)) return false
  if (traits & TRAIT.body && share > 0.02) return false
  return !(share > SIDE_SHARE && node.links < node.text * 0.1)
}

const PRUNABLE = TRAIT.comments | TRAIT.hidden | TRAIT.frame | TRAIT.caption | TRAIT.furniture

function blockOf(text: string, links: number, element: Element): PageBlock {
  let traits = 0
  let near: Element | null = element
  for (let up = 0; near && up < 4; up++, near = near.parent) traits |= near.traits & (up < 2 ? ~0 : NEAR)
  const own = element.traits
  const kind =
    own & TRAIT.heading && !isProse(text)
      ? 'heading'
      : traits & TRAIT.quote
        ? 'quote'
        : traits & TRAIT.listItem
          ? 'list'
          : own & TRAIT.caption
            ? 'caption'
            : 'paragraph'
  return { text, links, element, kind, traits, score: 0 }
}

/** A paragraph in heading's clothes: longer than headings are, or several sentences. */
function isProse(text: string): boolean {
  return text.length > 240 || (text.length > 120 && /[.!?؟。][^\S\n].*[.!?؟。]["”’»)]*$/.test(text))
}

/** Traits that reach down to a block from further up. */
const NEAR = TRAIT.quote | TRAIT.listItem | TRAIT.tableCell
