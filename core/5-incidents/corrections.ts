import type { EventTypeCode, Polarity } from '#core/4-reports/codebook.ts'
import type { ReportPlace, Sector, Toll } from '#core/4-reports/reading.ts'
import type { DateRange } from './choose.ts'
import type { Chosen, Claim } from './claims.ts'
import type { IncidentClaims } from './compose-incident.ts'
import { TOLL_FIELDS, type TollField } from './grouped-report.ts'
import type { Verification } from './verify.ts'
import type { WithholdRule } from './withhold.ts'

/** What a person said about one field, who, when (ISO instant) and why. */
export type Correction<T> = { value: T; by: string; at: string; why: string | null }

/** The values a person may set; null says that it is not known. */
export type CorrectedValues = {
  title: string
  type: EventTypeCode
  polarity: Polarity
  date: DateRange | null
  place: ReportPlace | null
  sectors: Sector[]
  withheld: WithholdRule[]
  weapon: string | null
  verification: Verification
} & Record<TollField, Toll | null>

export type CorrectedField = keyof CorrectedValues

/** A person's word by field: it stands above what reports say until it is undone. */
export type Corrections = { [F in CorrectedField]?: Correction<CorrectedValues[F]> }

export const CORRECTED_FIELDS = [
  'title',
  'type',
  'polarity',
  'date',
  'place',
  ...TOLL_FIELDS,
  'sectors',
  'withheld',
  'weapon',
  'verification',
] as const satisfies readonly CorrectedField[]

/** The claims with the word of a person as the chosen one; what reports claim stays beside it, however late it comes. */
export function withCorrections(claims: IncidentClaims, corrections: Corrections): IncidentClaims {
  return {
    type: corrected(claims.type, corrections.type),
    place: corrected(claims.place, corrections.place),
    date: corrected(claims.date, corrections.date),
    ...(Object.fromEntries(TOLL_FIELDS.map((field) => [field, corrected(claims[field], corrections[field])])) as Record<
      TollField,
      Chosen<Toll>
    >),
  }
}

function corrected<T>(chosen: Chosen<T>, word: Correction<T | null> | undefined): Chosen<T> {
  if (!word) return chosen
  if (word.value === null) return { ...chosen, value: null, why: 'analyst' }
  return { value: word.value, why: 'analyst', claims: [...chosen.claims, analystClaim(word.value, word)] }
}

function analystClaim<T>(value: T, { by, at }: { by: string; at: string }): Claim<T> {
  return {
    value,
    reportId: '',
    itemId: '',
    outlet: by,
    origin: by,
    originKind: 'analyst',
    reliability: null,
    isRelay: false,
    at,
    status: 'asserted',
    evidence: null,
  }
}
