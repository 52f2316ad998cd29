import type { Body } from './find-body.ts'
import type { Element, Page } from './html-tree.ts'
import { flatten, type PageBlock } from './page-blocks.ts'
import type { PageFacts } from './page-facts.ts'
import { isSame } from './page-title.ts'
import { TRAIT } from './traits.ts'

/** Leads stand between headline and body; where no headline is seen, this close above the body. */
const REACH = 15
const REACH_BELOW_TITLE = 40
const SHORTEST = 40
const LONGEST = 900

/** The standfirst above a body: a block named as one, or the one that the page's description repeats. */
export function leadOf(page: Page, body: Body, facts: PageFacts, title: string): PageBlock[] {
  if (body.blocks.length === 0) return []
  const inside = new Set(body.blocks.map((block) => startOf(block.text)))
  const description = startOf(facts.description)
  const isLead = (block: PageBlock): boolean => {
    const { text, links } = block
    if (text.length < SHORTEST || text.length > LONGEST || links > text.length * 0.3 || isSame(text, title))
      return false
    if (inside.has(startOf(text))) return false
    return isDescribed(text, description) || isNamedLead(block)
  }
  const leads = aboveBody(body, title).filter(isLead)
  if (leads.length > 0 || description.length <= 25 || inside.has(description)) return leads.slice(0, 2)
  // Leads are often called teasers, which otherwise are pruned.
  const all = flatten(page.root, 'least')
  const first = all.findIndex((block) => block.text === body.blocks[0]?.text)
  return all
    .slice(0, Math.max(0, first))
    .filter((block) => isLead(block) && isDescribed(block.text, description))
    .slice(-1)
}

function aboveBody(body: Body, title: string): PageBlock[] {
  const near = body.page.slice(Math.max(0, body.from - REACH_BELOW_TITLE), body.from)
  const heading = near.findLastIndex(
    (block) => block.text.length < title.length * 1.5 + 20 && isSame(block.text, title),
  )
  return heading < 0 ? near.slice(-REACH) : near.slice(heading + 1)
}

function isDescribed(text: string, description: string): boolean {
  return description.length > 25 && startOf(text) === description
}

function isNamedLead(block: PageBlock): boolean {
  if (block.element.traits & TRAIT.lead) return true
  let holder: Element | null = block.element.parent
  for (let up = 0; holder && up < 2; up++, holder = holder.parent) {
    if (holder.traits & TRAIT.lead && holder.text < LONGEST * 1.5) return /[.!?…。؟»”"]$/.test(block.text)
  }
  return false
}

/** The first words of a text without marks, by which two versions of one lead are recognised. */
function startOf(text: string): string {
  return text
    .slice(0, 120)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .slice(0, 50)
}
