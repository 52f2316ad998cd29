import type { ReportPlace, Toll } from '#core/4-reports/reading.ts'
import type { CorrectedField, CorrectedValues } from './corrections.ts'

/** Counts that coders are asked for. */
export const CODED_TOLLS = ['killed', 'injured', 'abducted', 'arrested'] as const
export const CODED_FIELDS = [
  'type',
  'polarity',
  'date',
  'place',
  ...CODED_TOLLS,
  'sectors',
] as const satisfies readonly CorrectedField[]
export type CodedField = (typeof CODED_FIELDS)[number]

/** What one person reads in the items of an incident; null where they call it no incident. */
export type Coding = { values: Pick<CorrectedValues, CodedField> | null }

/** A value as a label that is the same for the same value. */
export function labelOf(field: CodedField, values: NonNullable<Coding['values']>): string {
  switch (field) {
    case 'date':
      return values.date ? `${values.date.start} ${values.date.end}` : UNKNOWN
    case 'place':
      return values.place ? placeLabelOf(values.place) : UNKNOWN
    case 'sectors':
      return [...values.sectors].sort().join(' ')
    case 'killed':
    case 'injured':
    case 'abducted':
    case 'arrested':
      return tollLabel(values[field])
    default:
      return values[field]
  }
}

export const UNKNOWN = 'unknown'

/** Places are compared by governorate or province, where both name one. */
function placeLabelOf({ country, admin1 }: ReportPlace): string {
  return admin1 ?? country ?? UNKNOWN
}

function tollLabel(toll: Toll | null): string {
  return toll ? `${toll.low} ${toll.high ?? ''}` : UNKNOWN
}
