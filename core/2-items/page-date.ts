import { addDays } from '#core/time/days.ts'
import { readDate } from '#core/time/written-date.ts'
import type { Element, Page } from './html-tree.ts'
import { flatten, type PageBlock } from './page-blocks.ts'
import type { PageFacts } from './page-facts.ts'
import { isSame } from './page-title.ts'
import { TRAIT } from './traits.ts'

/**
 * When a page was published: the day in its address, JSON-LD, metas, dated elements, scripts, visible text, in the
 * order of how often each is right. A time that agrees with the address's day is taken with it.
 */
export function publishedOf(
  page: Page,
  facts: PageFacts,
  title: string,
  body: readonly PageBlock[],
  url: string | undefined,
  dayFirst: boolean | undefined,
): string | null {
  const inAddress = dateInAddress(url) ?? dateInAddress(facts.canonicalUrl ?? undefined)
  const stated = [facts.dates.linked, facts.dates.meta].filter((date) => date !== null)
  const zoned = stated.find((date) => isZoned(date) && sameInstant(date, stated[0] ?? date)) ?? stated[0] ?? null
  if (inAddress)
    return stated.find((date) => date.startsWith(inAddress)) ?? (isNextDay(inAddress, zoned) ? zoned : inAddress)
  if (zoned !== null) return onDayShown(zoned, () => datedElement(page.root, dayFirst))
  return datedElement(page.root, dayFirst) ?? facts.dates.script ?? visibleDate(page, title, body[0]?.text, dayFirst)
}

function isZoned(date: string): boolean {
  return /[+-]\d\d:\d\d$/.test(date)
}

function sameInstant(a: string, b: string): boolean {
  return a.length > 10 && b.length > 10 && Math.abs(Date.parse(a) - Date.parse(b)) < 60_000
}

/** Articles keep the address of the day they were begun: a stated time on the day after it, sure of its own day, is right. */
function isNextDay(inAddress: string, stated: string | null): boolean {
  if (stated === null || stated.slice(0, 10) !== addDays(inAddress, 1)) return false
  return isZoned(stated) || (stated.length > 10 && hourOf(stated) >= 10)
}

/**
 * A UTC instant near midnight as the outlet's own day, where the page shows the day before or after it: written with
 * the least offset that makes it so. The instant stays the same.
 */
function onDayShown(instant: string, shown: () => string | null): string {
  if (!instant.endsWith('Z')) return instant
  const hour = hourOf(instant)
  if (hour > 5 && hour < 20) return instant
  const day = shown()?.slice(0, 10)
  const offset = hour <= 5 ? -(hour + 1) : 24 - hour
  return day === addDays(instant.slice(0, 10), Math.sign(offset)) ? withOffset(instant, offset) : instant
}

function withOffset(instant: string, hours: number): string {
  const local = new Date(Date.parse(instant) + hours * 3_600_000).toISOString().slice(0, 19)
  return `${local}${hours < 0 ? '-' : '+'}${String(Math.abs(hours)).padStart(2, '0')}:00`
}

function hourOf(instant: string): number {
  return Number(instant.slice(11, 13))
}

/** "/2026/01/31/", "/2026-01-31-", "/20260131/" in an address's path. */
export function dateInAddress(url: string | undefined): string | null {
  const path = url?.replace(/^[a-z]+:\/\/[^/]+/i, '').split('?', 1)[0] ?? ''
  const match =
    /(?:^|[/_.-])(19[9]\d|20\d\d)([/_-]?)(0[1-9]|1[0-2]|(?<=[/_-])[1-9])\2(0[1-9]|[12]\d|3[01]|(?<=[/_-])[1-9])(?=$|[/_.a-z-])/i.exec(
      path,
    )
  if (match) return readDate(`${match[1]}-${match[3]}-${match[4]}`)
  const reversed = /[/_-](0[1-9]|[12]\d|3[01])([-_.]?)(0[1-9]|1[0-2])\2(20[0-3]\d)(?=$|[/_.a-z-])/i.exec(path)
  return reversed ? readDate(`${reversed[4]}-${reversed[3]}-${reversed[1]}`) : null
}

type Candidate = { date: string; rank: number }

/** Elements that date the page: itemprop first, then `time` with a date, then elements named so; not those in lists of links. */
function datedElement(root: Element, dayFirst: boolean | undefined): string | null {
  let best: Candidate | null = null
  let seen = 0
  const visit = (node: Element, skipped: boolean): void => {
    if (seen > 40) return
    const isSmall = node.paragraphs < root.paragraphs * 0.4
    // Dates in comments and teasers are those of something else.
    if (isSmall && node.traits & TRAIT.comments) return
    if (isSmall && /teaser|related/.test(node.attributes.class ?? '')) return
    const away = skipped || ((node.traits & TRAIT.frame) !== 0 && isSmall)
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

const PUBLISHED =
  /\b(?:published|posted|publié|mise? en ligne|publicado|publicada|publicación|veröffentlicht|erschienen|eingestellt|gepostet|geschrieben|pubblicato|опубликован\p{L}*|opublikowan\p{L}*|objavljeno|zveřejněno)\b|نشر|تاريخ النشر/iu
/** Blocks below and above the headline in which a date is taken for the page's own. */
const BELOW = 14
const ABOVE = 6

/** A full date in a short block: where words say "published", then nearest to the headline, then below it. */
function visibleDate(
  page: Page,
  title: string,
  opening: string | undefined,
  dayFirst: boolean | undefined,
): string | null {
  const blocks = flatten(page.root, 'least')
  const named = blocks.findIndex((block) => block.kind === 'heading' && isSame(block.text, title))
  const heading = named >= 0 ? named : blocks.findIndex((block) => block.element.tag === 'h1')
  const at = Math.max(0, heading)
  const near = blocks
    .slice(Math.max(0, at - ABOVE), at + BELOW)
    .map((block, i) => ({ block, distance: Math.abs(i - Math.min(at, ABOVE)) }))
    .sort((a, b) => a.distance - b.distance)
    .map(({ block }) => block)
  for (const { text } of blocks) {
    const date = dateBesideWord(text, dayFirst)
    if (date !== null) return date
  }
  const start = opening === undefined ? -1 : blocks.findIndex((block) => block.text === opening)
  const aboveBody = start < 0 ? [] : blocks.slice(Math.max(0, start - ABOVE), start + 1).reverse()
  const places = [near, aboveBody, blocks.slice(at, at + 80), blocks.slice(-15)]
  for (const place of places) {
    for (const block of place) {
      const date = dateInBlock(block.text, dayFirst)
      if (date !== null) return date
    }
  }
  return null
}

/** A date close to a word that says "published", in a block of some length. */
function dateBesideWord(text: string, dayFirst: boolean | undefined): string | null {
  const at = text.length <= 500 ? text.search(PUBLISHED) : -1
  if (at < 0 || !/\p{Nd}/u.test(text)) return null
  return (
    readDate(text.slice(at, at + 100), { dayFirst }) ?? readDate(text.slice(Math.max(0, at - 70), at), { dayFirst })
  )
}

/** A date that is most of a short block, or that a longer one opens with ("27.1.2022 - …", "BAGHDAD, 3 May 2025 - …"). */
function dateInBlock(text: string, dayFirst: boolean | undefined): string | null {
  if (!/\p{Nd}/u.test(text) || /©|copyright|\(c\)|all rights/i.test(text)) return null
  if (text.length <= 160) return readDate(text, { dayFirst })
  const opening = /^(.{6,45}?)\s+[-–—|:]\s/.exec(text)?.[1]
  return opening === undefined ? null : readDate(opening, { dayFirst })
}
