import { familyOf } from '#core/4-reports/codebook.ts'
import type { ReportPlace, Toll } from '#core/4-reports/reading.ts'
import type { CorrectedField, CorrectedValues, Corrections } from '#core/5-incidents/corrections.ts'
import { join, rawSql, type Sql, sql } from './client.ts'

/** An incident's row as it must be known to change one of its fields. */
export type IncidentState = {
  id: string
  version: number
  review: 'unreviewed' | 'accepted' | 'rejected' | 'merged'
  isExercise: boolean
  corrections: Corrections
  mergedIntoId: string | null
} & Record<string, unknown>

/** Columns of `IncidentState`, days as text. */
export const STATE = sql`id, version, review::text AS review, "isExercise", corrections, "mergedIntoId", title, "titleLanguage", type, polarity, verification,
  sectors, withheld, weapon, "placeName", "placeKey", country, admin1, lat, lon, "placePrecision", "dateStart"::text AS "dateStart", "dateEnd"::text AS "dateEnd",
  "datePrecision", "killedLow", "killedHigh", "injuredLow", "injuredHigh", "abductedLow", "abductedHigh", "arrestedLow", "arrestedHigh",
  "displacedLow", "displacedHigh"`

/** What an incident says of one field, as a person would set it. */
export function valueNow(state: IncidentState, field: CorrectedField): CorrectedValues[CorrectedField] {
  switch (field) {
    case 'place':
      return state.placeName === null ? null : placeOf(state)
    case 'date':
      return state.dateStart === null
        ? null
        : ({ start: state.dateStart, end: state.dateEnd, precision: state.datePrecision } as CorrectedValues['date'])
    case 'killed':
    case 'injured':
    case 'abducted':
    case 'arrested':
    case 'displaced': {
      const low = state[`${field}Low`] as number | null
      const high = state[`${field}High`] as number | null
      return low === null ? null : ({ low, best: low === high ? low : null, high } satisfies Toll)
    }
    default:
      return state[field] as CorrectedValues[CorrectedField]
  }
}

function placeOf(state: IncidentState): ReportPlace {
  return {
    name: state.placeName,
    country: state.country,
    admin1: state.admin1,
    admin1Name: null,
    lat: state.lat,
    lon: state.lon,
    precision: state.placePrecision,
    placeKey: state.placeKey,
  } as ReportPlace
}

/** The assignments that make an incident say a value. A date that is not known leaves the day it counts under. */
export function assign<F extends CorrectedField>(field: F, value: CorrectedValues[F]): Sql {
  const set = columnsOf(field, value)
  return join(Object.entries(set).map(([column, one]) => sql`${rawSql(`"${column}"`)} = ${one}`))
}

function columnsOf(field: CorrectedField, value: unknown): Record<string, unknown> {
  switch (field) {
    case 'type':
      return { type: value, family: familyOf(value as string) }
    case 'place': {
      const place = value as ReportPlace | null
      return {
        placeName: place?.name ?? null,
        placeKey: place?.placeKey ?? null,
        country: place?.country ?? null,
        admin1: place?.admin1 ?? null,
        lat: place?.lat ?? null,
        lon: place?.lon ?? null,
        placePrecision: place?.precision ?? null,
      }
    }
    case 'date': {
      const date = value as CorrectedValues['date']
      const day = (text: string | null) => (text === null ? null : sql`${text}::date`)
      return {
        dateStart: day(date?.start ?? null),
        dateEnd: day(date?.end ?? null),
        datePrecision: date?.precision ?? null,
        ...(date ? { day: day(date.start) } : {}),
      }
    }
    case 'killed':
    case 'injured':
    case 'abducted':
    case 'arrested':
    case 'displaced': {
      const toll = value as Toll | null
      return { [`${field}Low`]: toll?.low ?? null, [`${field}High`]: toll?.high ?? null }
    }
    default:
      return { [field]: value }
  }
}
