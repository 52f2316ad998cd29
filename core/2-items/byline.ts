import { readDate } from '#core/time/written-date.ts'
import type { Element, Page } from './html-tree.ts'
import type { PageBlock } from './page-blocks.ts'
import type { PageFacts } from './page-facts.ts'
import { TRAIT } from './traits.ts'

const BY =
  /^(?:written by|posted by|reported by|reporting by|by|par|por|von|di|de la rédaction de|redacción de|escrito por|publicado por|publié par|écrit par|text(?:o|e)?(?: de| par)?:|author:|auteur\s?:|autor(?:a)?:|بقلم|كتب(?:ت)?|تقرير|إعداد|автор:?)\s*[:：]?\s+/i

/** Who wrote a page: its metadata, else an element named as a byline, else a line "By …" beside the title. */
export function authorOf(page: Page, facts: PageFacts, blocks: readonly PageBlock[]): string | null {
  const declared = facts.authors
    .map(cleanName)
    .filter((name): name is string => name !== null && !isSite(name, facts.siteName))
  if (declared.length > 0) return [...new Set(declared)].slice(0, 6).join(', ')
  const named = bylineElement(page.root)
  if (named !== null && !isSite(named, facts.siteName)) return named
  const title = blocks.findIndex((block) => block.element.tag === 'h1')
  for (const block of blocks.slice(Math.max(0, title), Math.max(0, title) + 6)) {
    if (block.text.length < 90 && BY.test(block.text)) return cleanName(block.text)
    const within = isPublicationLine(block.text)
      ? /(?:^|\s)(?:by|par|por|von|بقلم)\s+(.{3,60})$/i.exec(block.text)?.[1]
      : undefined
    if (within) return cleanName(within)
  }
  return null
}

/** Whether a short line only says when, or by whom, a text was published. */
export function isPublicationLine(text: string): boolean {
  if (text.length > 100 || text.split(' ').length > 14 || /[!?…؟]$/.test(text)) return false
  if (BY.test(text)) return cleanName(text) !== null && text.split(' ').length <= 7
  if (!/\p{Nd}/u.test(text)) return false
  const words = text
    .replace(/[\p{Nd}\p{P}\p{S}]+/gu, ' ')
    .trim()
    .split(/\s+/)
  return readDate(text, { dayFirst: true }) !== null && (words.length <= 4 || SAYS_PUBLISHED.test(text))
}

const SAYS_PUBLISHED =
  /^(?:published|posted|updated|last updated|publié|mis à jour|publicado|actualizado|veröffentlicht|stand|aktualisiert|نشر|تاريخ النشر|آخر تحديث|опубликовано|опубліковано)/i

/** A name without "By", address, date or role; null where what is left is no name. */
export function cleanName(written: string): string | null {
  const name = written
    .replace(/\s+/g, ' ')
    .trim()
    .replace(BY, '')
    .replace(/\s*[<(]?\S+@\S+[>)]?\s*/g, ' ')
    .replace(/\s*(?:\||•|·|—| - |,\s*(?:\d|[A-Z][a-z]+ \d)).*$/, '')
    .replace(/\s+(?:on|le|el|at|published|updated|in)\s+\p{Lu}?.*\d.*$/u, '')
    .trim()
  if (
    name.length < 2 ||
    name.length > 90 ||
    /^https?:|\d{3}|^(?:admin|administrator|editor|staff|webmaster|user|root|guest|redaction|rédaction|redacción|newsroom|null|undefined|default)$/i.test(
      name,
    )
  )
    return null
  return /\p{L}{2}/u.test(name) && name.split(' ').length <= 12 ? name : null
}

function isSite(name: string, site: string): boolean {
  return site !== '' && name.toLowerCase() === site.toLowerCase()
}

function bylineElement(root: Element): string | null {
  let found: string | null = null
  const visit = (node: Element): void => {
    if (found !== null || node.traits & TRAIT.comments) return
    const own =
      node.attributes.rel === 'author' ||
      /(?:^|\s)author(?:\s|$)/.test(node.attributes.itemprop ?? '') ||
      (node.traits & TRAIT.byline) !== 0
    if (own && node.text > 2 && node.text < 120 && node.paragraphs < 100) {
      found = cleanName(nameIn(node))
      if (found !== null) return
    }
    for (const child of node.children) if (typeof child !== 'string') visit(child)
  }
  visit(root)
  return found
}

/** The name inside a byline: its link where it has one, else its words. */
function nameIn(node: Element): string {
  const link = firstLink(node)
  const words = textIn(link ?? node)
  return words.trim() === '' ? textIn(node) : words
}

function firstLink(node: Element): Element | null {
  for (const child of node.children) {
    if (typeof child === 'string') continue
    if (child.tag === 'a' && child.text > 2) return child
    const inner = firstLink(child)
    if (inner) return inner
  }
  return null
}

function textIn(node: Element): string {
  return node.children.map((child) => (typeof child === 'string' ? child : textIn(child))).join(' ')
}
