import type { ReportActor, Toll } from '#core/4-reports/reading.ts'
import type { TollField } from '#core/5-incidents/grouped-report.ts'
import type { Day } from '#core/time/days.ts'

/** One happening as told by one item. */
export type ReportRow = {
  id: string
  itemId: string
  ordinal: number
  type: string
  polarity: 'deteriorating' | 'improving' | 'neutral'
  status: string
  p: number
  sectors: string[]
  weapon: string | null
  placeName: string | null
  placeKey: string | null
  country: string | null
  admin1: string | null
  lat: number | null
  lon: number | null
  /** UCDP where_prec 1 to 7. */
  placePrecision: number | null
  dateStart: Day | null
  dateEnd: Day | null
  datePrecision: string | null
  tolls: Partial<Record<TollField, Toll | null>>
  actors: ReportActor[]
  origin: string | null
  originKind: string | null
  incidentId: string | null
  /** Why it was put there. */
  link: { score: number; reasons: string[] } | null
  groupedAt: Date | null
}
