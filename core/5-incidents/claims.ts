import type { EvidenceSpan, GroupedReport } from './grouped-report.ts'
import { type Origin, originsOf } from './origins.ts'

/** One value of one field as one report tells it, with the words and the chain it rests on. */
export type Claim<T> = {
  value: T
  reportId: string
  itemId: string
  outlet: string
  origin: string
  originKind: string
  /** Admiralty A to F of the source, null while nobody has judged it. */
  reliability: string | null
  /** False for the first report of an origin, true for those that repeat it. */
  isRelay: boolean
  /** ISO instant. */
  at: string
  status: string
  evidence: EvidenceSpan | null
}

/** The value an incident shows, why that one, and everything that was claimed. */
export type Chosen<T> = { value: T | null; why: ChoiceReason; claims: Claim<T>[] }

/** Why a value was chosen; words in the catalogue under `choice.*`. */
export type ChoiceReason =
  | 'none'
  | 'only'
  | 'agreed'
  | 'most-origins'
  | 'most-precise'
  | 'most-reliable'
  | 'newest'
  | 'range'
  | 'analyst'

/** Every claim about one field, earliest first; reports that say nothing about it claim nothing. */
export function claimsOf<T>(
  reports: readonly GroupedReport[],
  field: string,
  read: (report: GroupedReport) => T | null,
): Claim<T>[] {
  const claims: Claim<T>[] = []
  for (const origin of originsOf(reports)) {
    let isRelay = false
    for (const report of origin.reports) {
      const value = read(report)
      if (value === null) continue
      claims.push(claim(report, origin, field, value, isRelay))
      isRelay = true
    }
  }
  return claims.sort((a, b) => (a.at === b.at ? (a.reportId < b.reportId ? -1 : 1) : a.at < b.at ? -1 : 1))
}

function claim<T>(report: GroupedReport, origin: Origin, field: string, value: T, isRelay: boolean): Claim<T> {
  return {
    value,
    reportId: report.id,
    itemId: report.itemId,
    outlet: report.outlet,
    origin: origin.name,
    originKind: origin.kind,
    reliability: report.reliability,
    isRelay,
    at: report.reportedAt,
    status: report.status,
    evidence: report.evidence[field] ?? null,
  }
}

/** How well a source has done, from A (5) to F or unjudged (0 and 2.5): unjudged lies between. */
export function reliabilityRank({ reliability }: Pick<Claim<unknown>, 'reliability'>): number {
  return reliability === null ? 2.5 : Math.max(0, 'FEDCBA'.indexOf(reliability))
}

/** The last word of each origin: an origin that corrects itself is heard once. */
export function latestByOrigin<T>(claims: readonly Claim<T>[]): Claim<T>[] {
  const latest = new Map<string, Claim<T>>()
  for (const one of claims) latest.set(one.origin, one)
  return [...latest.values()]
}
