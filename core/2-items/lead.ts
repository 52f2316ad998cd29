import type { Body } from './find-body.ts'
import type { PageBlock } from './page-blocks.ts'
import type { PageFacts } from './page-facts.ts'
import { isSame } from './page-title.ts'
import { TRAIT } from './traits.ts'

/** Leads stand close above the body. */
const REACH = 15
const SHORTEST = 40
const LONGEST = 900

/** The standfirst above a body: a block named as one, or the one that the page's description repeats. */
export function leadOf(body: Body, facts: PageFacts, title: string): PageBlock[] {
  if (body.blocks.length === 0) return []
  const inside = body.blocks.slice(0, 3).map((block) => start(block.text))
  const near = body.page.slice(Math.max(0, body.from - REACH), body.from)
  const above = near.slice(near.findLastIndex((block) => isSame(block.text, title)) + 1)
  const description = start(facts.description)
  const leads = above.filter((block) => {
    const { text, links } = block
    if (text.length < SHORTEST || text.length > LONGEST || links > text.length * 0.3 || isSame(text, title))
      return false
    if (inside.includes(start(text))) return false
    if (description.length > 25 && start(text) === description) return true
    const parent = block.element.parent?.traits ?? 0
    return ((block.element.traits | parent) & TRAIT.lead) !== 0 && /[.!?…。؟»”"]$/.test(text)
  })
  return leads.slice(0, 2)
}

/** The first words of a text without marks, by which two versions of one lead are recognised. */
function start(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .slice(0, 50)
}
