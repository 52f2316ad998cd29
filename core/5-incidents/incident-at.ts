import { chooseByVote, chooseDate, choosePlace, chooseToll } from './choose.ts'
import type { Chosen, Claim } from './claims.ts'
import type { IncidentClaims } from './compose-incident.ts'
import { CORRECTED_FIELDS, type CorrectedField, type Corrections, withCorrections } from './corrections.ts'
import { TOLL_FIELDS, type TollField } from './grouped-report.ts'

/** A change by a person as it was kept; `at` is an ISO instant, `undoes` the id of the change it takes back. */
export type PastEdit = {
  id: string
  field: string
  before: unknown
  after: unknown
  why: string | null
  by: string
  at: string
  undoes: string | null
}

/** What an incident said at an instant: values, claims known by then, and how it had been reviewed. */
export type PastState = {
  claims: IncidentClaims
  corrections: Corrections
  review: string
  /** Reports known by then. */
  reports: number
}

/**
 * What an incident said at an instant, from the claims told by then and what people had said and not taken back.
 *
 * Reports that were moved in or out since are seen as they stand now.
 */
export function incidentAt(claims: IncidentClaims, edits: readonly PastEdit[], instant: string): PastState {
  const told = <T>(chosen: Chosen<T>): Claim<T>[] =>
    chosen.claims.filter((claim) => claim.originKind !== 'analyst' && claim.at <= instant)
  const corrections = correctionsAt(edits, instant)
  const known: IncidentClaims = {
    type: chooseByVote(told(claims.type), (claim) => (claim.value === 'other' ? 0.2 : 1)),
    place: choosePlace(told(claims.place)),
    date: chooseDate(told(claims.date)),
    ...(Object.fromEntries(TOLL_FIELDS.map((field) => [field, chooseToll(told(claims[field]))])) as Pick<
      IncidentClaims,
      TollField
    >),
  }
  const review = standingAt(edits, instant).filter((edit) => edit.field === 'review' || edit.field === 'merged')
  const last = review.at(-1)
  return {
    claims: withCorrections(known, corrections),
    corrections,
    review: last ? (last.field === 'merged' ? 'merged' : String(last.after)) : 'unreviewed',
    reports: new Set(told(claims.type).map((claim) => claim.reportId)).size,
  }
}

function correctionsAt(edits: readonly PastEdit[], instant: string): Corrections {
  const corrections: Corrections = {}
  for (const { field, after, by, at, why } of standingAt(edits, instant)) {
    if (!(CORRECTED_FIELDS as readonly string[]).includes(field)) continue
    Object.assign(corrections, { [field as CorrectedField]: { value: after, by, at, why } })
  }
  return corrections
}

/** Changes made by then and not taken back by then, earliest first. */
function standingAt(edits: readonly PastEdit[], instant: string): PastEdit[] {
  const made = edits.filter((edit) => edit.at <= instant)
  const undone = new Set(made.flatMap((edit) => edit.undoes ?? []))
  return made
    .filter((edit) => edit.undoes === null && !undone.has(edit.id))
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.id < b.id ? -1 : 1))
}
