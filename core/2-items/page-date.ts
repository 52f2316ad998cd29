import { readDate } from '#core/time/written-date.ts'
import type { Element, Page } from './html-tree.ts'
import type { PageBlock } from './page-blocks.ts'
import type { PageFacts } from './page-facts.ts'
import { TRAIT } from './traits.ts'

/**
 * When a page was published: the day in its address, JSON-LD, metas, dated elements, scripts, visible text, in the
 * order of how often each is right. A time that agrees with the address's day is taken with it.
 */
export function publishedOf(
  page: Page,
  facts: PageFacts,
  blocks: readonly PageBlock[],
  url: string | undefined,
  dayFirst: boolean | undefined,
): string | null {
  const inAddress = dateInAddress(url) ?? dateInAddress(facts.canonicalUrl ?? undefined)
  const stated = [facts.dates.linked, facts.dates.meta]
  if (inAddress) {
    return stated.find((date) => date?.startsWith(inAddress)) ?? inAddress
  }
  return (
    stated.find((date) => date !== null) ??
    datedElement(page.root, dayFirst) ??
    facts.dates.script ??
    visibleDate(blocks, dayFirst) ??
    null
  )
}

/** "/2026/01/31/", "/2026-01-31-", "/20260131/" in an address's path. */
export function dateInAddress(url: string | undefined): string | null {
  const path = url?.replace(/^[a-z]+:\/\/[^/]+/i, '').split('?', 1)[0] ?? ''
  const match =
    /(?:^|[/_.-])(19[9]\d|20\d\d)([/_-]?)(0[1-9]|1[0-2]|(?<=[/_-])[1-9])\2(0[1-9]|[12]\d|3[01]|(?<=[/_-])[1-9])(?=$|[/_.a-z-])/i.exec(
      path,
    )
  return match ? readDate(`${match[1]}-${match[3]}-${match[4]}`) : null
}

type Candidate = { date: string; rank: number }

/** Elements that date the page: itemprop first, then `time` with a date, then elements named so; not those in lists of links. */
function datedElement(root: Element, dayFirst: boolean | undefined): string | null {
  let best: Candidate | null = null
  let seen = 0
  const visit = (node: Element, skipped: boolean): void => {
    if (seen > 40) return
    const away =
      skipped || ((node.traits & (TRAIT.comments | TRAIT.frame)) !== 0 && node.paragraphs < root.paragraphs * 0.4)
    if (node.traits & TRAIT.dated && !(node.paragraphs > 300)) {
      const found = dateOf(node, away, dayFirst)
      if (found) {
        seen++
        if (!best || found.rank > best.rank) best = found
      }
    }
    for (const child of node.children) if (typeof child !== 'string') visit(child, away)
  }
  visit(root, false)
  return (best as Candidate | null)?.date ?? null
}

function dateOf(node: Element, away: boolean, dayFirst: boolean | undefined): Candidate | null {
  const { itemprop = '', datetime, content, class: classes = '', title, pubdate } = node.attributes
  const words = textOf(node).trim()
  const written = [
    datetime,
    content,
    node.attributes['data-date'],
    node.attributes['data-datetime'],
    words.length <= 160 ? words : undefined,
    title,
  ]
  for (const value of written) {
    const date = value ? readDate(value, { dayFirst }) : null
    if (date === null) continue
    let rank = 10
    if (/datepublished|datecreated/i.test(itemprop) || pubdate !== undefined) rank += 30
    if (/datemodified/i.test(itemprop) || /modif|updat|edited/i.test(classes)) rank -= 4
    if (/publish|posted|entry-date|post-date|article/i.test(classes)) rank += 10
    if (node.tag === 'time') rank += 8
    if (/^(?:last )?(?:updated?|modified|edited|mis à jour|actualizad|آخر تحديث)/i.test(words)) rank -= 3
    if (away) rank -= 20
    return { date, rank }
  }
  return null
}

function textOf(node: Element): string {
  let text = ''
  for (const child of node.children) text += typeof child === 'string' ? child : ` ${textOf(child)}`
  return text.length > 400 ? text.slice(0, 400) : text
}

/** A full date in a short block; before and just after the title first, since there it dates the page. */
function visibleDate(blocks: readonly PageBlock[], dayFirst: boolean | undefined): string | null {
  const heading = blocks.findIndex((block) => block.element.tag === 'h1')
  const around =
    heading < 0
      ? blocks.slice(0, 30)
      : [...blocks.slice(heading, heading + 12), ...blocks.slice(Math.max(0, heading - 4), heading)]
  for (const block of [...around, ...blocks.slice(-15)]) {
    const { text } = block
    if (text.length > 200 || !/\p{Nd}/u.test(text) || /©|copyright|\(c\)/i.test(text)) continue
    const date = readDate(text, { dayFirst })
    if (date !== null) return date
  }
  return null
}
