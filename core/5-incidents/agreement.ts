import { SECTORS } from '#core/4-reports/reading.ts'
import { CODED_FIELDS, CODED_TOLLS, type CodedField, type Coding, labelOf } from './coding.ts'
import { cohenKappa, type Kappa, ratioAlpha } from './kappa.ts'

/** One incident as two people coded it without seeing one another's word. */
export type CodedTwice = { incidentId: string; a: Coding; b: Coding }

/** How far two coders agree on one field. */
export type FieldAgreement = {
  field: 'incident' | CodedField
  kappa: Kappa
  /** For days and counts that both told: how many overlap, of how many. */
  within: { right: number; n: number } | null
  /** Krippendorff's alpha of counts that both told. */
  alpha: number | null
  /** What they most often took for one another, most often first. */
  confused: { a: string; b: string; n: number }[]
}

/** A field of an incident that two coders read differently. */
export type Disagreement = { incidentId: string; field: 'incident' | CodedField }

const MOST_CONFUSED = 5

/** Agreement by field; what an incident holds is compared where both call it one. */
export function agreementOf(coded: readonly CodedTwice[]): FieldAgreement[] {
  const both = coded.flatMap(({ a, b }) => (a.values && b.values ? [[a.values, b.values] as const] : []))
  const isOne = coded.map(({ a, b }) => [yes(a), yes(b)] as const)
  return [
    { field: 'incident', kappa: cohenKappa(isOne), within: null, alpha: null, confused: confusedOf(isOne) },
    ...CODED_FIELDS.map((field): FieldAgreement => {
      const pairs = both.map(([a, b]) => [labelOf(field, a), labelOf(field, b)] as const)
      const isCount = (CODED_TOLLS as readonly string[]).includes(field)
      return {
        field,
        kappa: cohenKappa(field === 'sectors' ? sectorPairs(both) : pairs),
        within: isCount || field === 'date' ? withinOf(field as 'date', both) : null,
        alpha: isCount ? ratioAlpha(numbersOf(field as 'killed', both)) : null,
        confused: confusedOf(pairs),
      }
    }),
  ]
}

/** Every field on which the two differ, in the order of the incidents. */
export function disagreementsOf(coded: readonly CodedTwice[]): Disagreement[] {
  return coded.flatMap(({ incidentId, a, b }): Disagreement[] => {
    const [first, second] = [a.values, b.values]
    if (!first || !second) return first === second ? [] : [{ incidentId, field: 'incident' }]
    return CODED_FIELDS.filter((field) => labelOf(field, first) !== labelOf(field, second)).map((field) => ({
      incidentId,
      field,
    }))
  })
}

type Values = NonNullable<Coding['values']>
type Both = readonly (readonly [Values, Values])[]

function yes({ values }: Coding): string {
  return values ? 'yes' : 'no'
}

/** Each sector of each incident is a question of its own. */
function sectorPairs(both: Both): [string, string][] {
  return both.flatMap(([a, b]) =>
    SECTORS.map((sector): [string, string] => [
      a.sectors.includes(sector) ? 'yes' : 'no',
      b.sectors.includes(sector) ? 'yes' : 'no',
    ]),
  )
}

function withinOf(field: 'date' | (typeof CODED_TOLLS)[number], both: Both): { right: number; n: number } {
  const told = both.flatMap(([a, b]) => {
    const [first, second] = [a[field], b[field]]
    return first && second ? [overlap(first, second)] : []
  })
  return { right: told.filter(Boolean).length, n: told.length }
}

type Range = { start: string; end: string } | { low: number; high: number | null }

function overlap(a: Range, b: Range): boolean {
  if ('start' in a || 'start' in b) return 'start' in a && 'start' in b && a.start <= b.end && b.start <= a.end
  const top = (range: { high: number | null }) => range.high ?? Number.POSITIVE_INFINITY
  return a.low <= top(b) && b.low <= top(a)
}

function numbersOf(field: (typeof CODED_TOLLS)[number], both: Both): [number, number][] {
  return both.flatMap(([a, b]): [number, number][] => {
    const [first, second] = [a[field], b[field]]
    return first && second ? [[first.best ?? first.low, second.best ?? second.low]] : []
  })
}

function confusedOf(pairs: readonly (readonly [string, string])[]): FieldAgreement['confused'] {
  const counts = new Map<string, { a: string; b: string; n: number }>()
  for (const [a, b] of pairs) {
    if (a === b) continue
    const key = `${a}|${b}`
    const known = counts.get(key) ?? { a, b, n: 0 }
    known.n++
    counts.set(key, known)
  }
  return [...counts.values()].sort((x, y) => y.n - x.n || (x.a < y.a ? -1 : 1)).slice(0, MOST_CONFUSED)
}
