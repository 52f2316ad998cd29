import type { Family } from '#core/4-reports/codebook.ts'

type Range = { low: number; high: number }

/** What the sentence needs to know of a week; counts are up to the same weekday, so that like is compared with like. */
export type WeekFacts = {
  isOpen: boolean
  incidents: number
  lastWeek: number
  usual: Range | null
  oneOrigin: number
  families: { family: Family; count: number; usual: Range | null }[]
  regions: {
    name: string
    count: number
    usual: Range | null
    isLittleRead: boolean
    /** Items read that name it, against what is usual. */
    items: number
    itemsUsual: Range | null
  }[]
  /** Items read in all, against what is usual. */
  coverage: { items: number; usual: Range | null; isLittleRead: boolean }
}

/** One thing the week's sentence says; the wording stands in the message catalogue under its kind. */
export type Statement =
  | { kind: 'nothing-read' }
  | { kind: 'count'; count: number; lastWeek: number; standing: Standing; low: number; high: number; isOpen: boolean }
  | { kind: 'all-little-read'; items: number; low: number; high: number }
  | { kind: 'family-above'; family: Family; count: number; low: number; high: number }
  | { kind: 'region-above'; name: string; count: number; low: number; high: number }
  | { kind: 'one-origin'; some: number; all: number }
  | { kind: 'region-little-read'; name: string; items: number; low: number; high: number; others: number }

export type Standing = 'unknown' | 'below' | 'within' | 'above'

/** What happened, against what is usual, and what cannot be said: at most four statements, the count first. */
export function weekSentence(facts: WeekFacts): Statement[] {
  if (facts.incidents === 0 && facts.coverage.items === 0) return [{ kind: 'nothing-read' }]
  const { low, high } = facts.usual ?? { low: 0, high: 0 }
  const { isOpen, incidents: count, lastWeek } = facts
  const said: Statement[] = [
    { kind: 'count', count, lastWeek, standing: standingOf(count, facts.usual), low, high, isOpen },
  ]
  if (facts.coverage.isLittleRead) {
    const usual = facts.coverage.usual ?? { low: 0, high: 0 }
    said.push({ kind: 'all-little-read', items: facts.coverage.items, ...usual })
  }
  const family = mostAbove(facts.families)
  if (family?.usual) said.push({ kind: 'family-above', family: family.family, count: family.count, ...family.usual })
  // Where little was read no comparison is made.
  const region = mostAbove(facts.regions.filter((one) => !one.isLittleRead))
  if (region?.usual) said.push({ kind: 'region-above', name: region.name, count: region.count, ...region.usual })
  if (said.length < 3 && facts.incidents >= 5 && facts.oneOrigin * 2 > facts.incidents)
    said.push({ kind: 'one-origin', some: facts.oneOrigin, all: facts.incidents })
  const little = facts.regions.filter((one) => one.isLittleRead)
  const first = little[0]
  if (first && !facts.coverage.isLittleRead)
    said.push({
      kind: 'region-little-read',
      name: first.name,
      items: first.items,
      ...(first.itemsUsual ?? { low: 0, high: 0 }),
      others: little.length - 1,
    })
  return said.slice(0, 4)
}

/** Where a count lies against the usual range. */
export function standingOf(count: number, usual: Range | null): Standing {
  if (!usual) return 'unknown'
  return count > usual.high ? 'above' : count < usual.low ? 'below' : 'within'
}

/** Fewer than this are never called more than usual: one incident where there is mostly none is no pattern. */
const FEWEST_ABOVE = 3

/** Whether a count is worth calling above its usual range. */
export function isAboveUsual(count: number, usual: Range | null): boolean {
  return usual !== null && count > usual.high && count >= FEWEST_ABOVE
}

function mostAbove<T extends { count: number; usual: Range | null }>(rows: readonly T[]): T | null {
  const surplus = (row: T) => (row.usual ? row.count - row.usual.high : 0)
  const above = rows.filter((row) => isAboveUsual(row.count, row.usual)).sort((a, b) => surplus(b) - surplus(a))
  return above[0] ?? null
}
