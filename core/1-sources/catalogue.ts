import rows from './catalogue.json' with { type: 'json' }
import type { Provenance } from './provenance.ts'
import type { Scope } from './scope.ts'

/** A source we know of and propose. None of them could be visited when the catalogue was made. */
export type Proposal = {
  kind: 'feed' | 'sitemap'
  name: string
  address: string
  siteUrl: string
  language: string
  scope: Scope
  provenance: Provenance
  /** 3: others saw it answer in 2026; 2: several public lists name it; 1: one does. */
  evidence: 1 | 2 | 3
  /** What to know about it; words under `catalogue.mark.*`. */
  marks: string[]
  /** The part of the country it mostly tells of. */
  about: string | null
}

/** Sources that tell of several countries stand under this code. */
export const EVERYWHERE = 'XX'

type Row = [string, string, string, string, string, string, number, string[]?, string?, string?]
const ROWS = rows as unknown as Record<string, Row[]>
const SCOPE_OF = { n: 'national', l: 'local', r: 'regional', i: 'international', h: 'humanitarian' } as const

/** Country codes the catalogue has sources for, several countries last. */
export function catalogueCountries(): string[] {
  return Object.keys(ROWS).sort((a, b) => Number(a === EVERYWHERE) - Number(b === EVERYWHERE) || a.localeCompare(b))
}

/**
 * What is proposed for a country, in an order that favours no voice: the best attested of every group (who stands
 * behind it, in which language) in turn, then the next of every group. Outlets of the country go before outside ones.
 */
export function proposalsFor(country: string): Proposal[] {
  const all = (Object.hasOwn(ROWS, country) ? (ROWS[country] ?? []) : []).map(proposalOf)
  const isOwn = (one: Proposal) => one.scope === 'national' || one.scope === 'local'
  return [...inTurn(all.filter(isOwn)), ...inTurn(all.filter((one) => !isOwn(one)))]
}

/** Marks of sources that are not ticked for people: they may not answer, or hold little. */
const HINDERED = new Set(['blocks', 'unsure', 'paywall', 'robots', 'aggregator', 'few', 'disasters'])
const MOST_SUGGESTED = 6

/** Addresses of those that make a fair start: well attested, unhindered, the first in the balanced order. */
export function suggestedStart(proposals: readonly Proposal[]): Set<string> {
  const fit = proposals.filter((one) => one.evidence >= 2 && !one.marks.some((mark) => HINDERED.has(mark)))
  return new Set(fit.slice(0, MOST_SUGGESTED).map((one) => one.address))
}

function inTurn(proposals: readonly Proposal[]): Proposal[] {
  const groups = Map.groupBy(proposals, (one) => `${one.provenance} ${one.language}`)
  const lines = [...groups.values()]
    .map((group) => [...group].sort(byEvidence))
    .sort((a, b) => byEvidence(a[0] as Proposal, b[0] as Proposal))
  const longest = Math.max(0, ...lines.map((line) => line.length))
  return Array.from({ length: longest }, (_, i) => lines.flatMap((line) => line[i] ?? [])).flat()
}

function byEvidence(a: Proposal, b: Proposal): number {
  return b.evidence - a.evidence || a.name.localeCompare(b.name)
}

function proposalOf([
  name,
  address,
  siteUrl,
  language,
  scope,
  provenance,
  evidence,
  marks,
  about,
  kind,
]: Row): Proposal {
  return {
    kind: kind === 'sitemap' ? 'sitemap' : 'feed',
    name,
    address,
    siteUrl,
    language,
    scope: SCOPE_OF[scope as keyof typeof SCOPE_OF],
    provenance: provenance as Provenance,
    evidence: evidence as Proposal['evidence'],
    marks: marks ?? [],
    about: about || null,
  }
}
