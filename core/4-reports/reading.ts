import type { PlaceMention, PlacePrecision } from '#core/3-places/mention.ts'
import type { Span } from '#core/text/span.ts'
import type { Day } from '#core/time/days.ts'
import type { EventTypeCode, Polarity } from './codebook.ts'

/** What reading one item gives; the shape `tidings read --json` prints. */
export type Reading = {
  id: string
  title: string
  /** What all spans index, in UTF-16 units. */
  text: string
  language: string
  published: string | null
  relevant: Relevance
  /** The country the item is about (ISO 3166-1 alpha-2) and its share of all that names one; null where none is named. */
  about?: { code: string; share: number } | null
  places: PlaceMention[]
  reports: ReportRead[]
  attributions: Attribution[]
  /** Version of what the installation has learnt that had a part in it; absent where none had. */
  learnt?: number
}

/** Whether an item is about security at all, and the one to three sentences that speak most for the answer. */
export type Relevance = { value: boolean; p: number; evidence?: Omit<Evidence, 'field'> | null }

/** How far the text stands behind what it tells. */
export type ReportStatus = 'asserted' | 'attributed' | 'claimed' | 'alleged' | 'denied'

export const SECTORS = [
  'aid',
  'health',
  'education',
  'protection',
  'food',
  'media',
  'religious',
  'infrastructure',
] as const
export type Sector = (typeof SECTORS)[number]

/** A count of people as told: `low` and `high` bound it, `best` is what is said plainly; null is unknown, never zero. */
export type Toll = { low: number; best: number | null; high: number | null }

export type DatePrecision = 'day' | 'days' | 'week' | 'month' | 'longer'

export type ActorKind =
  | 'state forces'
  | 'rebel group'
  | 'political militia'
  | 'identity militia'
  | 'rioters'
  | 'protesters'
  | 'civilians'
  | 'external forces'
  | 'criminal'
  | 'unidentified'

export type ActorRole = 'initiator' | 'target' | 'claimed_by' | 'other'

/** One happening as told by one item. */
export type ReportRead = {
  type: EventTypeCode
  /** Other types that its words speak for, likeliest first, with the share that the chosen one leaves them. */
  alternatives?: { type: EventTypeCode; p: number }[]
  acled: { event: string; sub: string | null } | null
  polarity: Polarity
  status: ReportStatus
  p: number
  sectors: Sector[]
  weapon: string | null
  place: ReportPlace | null
  date: { start: Day; end: Day; precision: DatePrecision } | null
  actors: ReportActor[]
  killed: Toll | null
  injured: Toll | null
  abducted: Toll | null
  arrested: Toll | null
  displaced: Toll | null
  evidence: Evidence[]
  /** What another method reads for a field of which this report says something else. */
  otherReadings?: OtherReading[]
}

export type ReportPlace = {
  name: string
  country: string | null
  admin1: string | null
  admin1Name: string | null
  lat: number | null
  lon: number | null
  precision: PlacePrecision | null
  placeKey: string | null
}

export type ReportActor = { name: string; kind: ActorKind; role: ActorRole; quote: string }

/** The words one field rests on, how it was found and how sure we are. */
export type Evidence = Span & {
  field: EvidenceField
  method: 'rule' | 'gazetteer' | 'linear' | 'llm' | 'analyst'
  /** Calibrated probability of the field's value. */
  p: number
  /** Why, in a few words, for `Try the reader` and the review page. */
  why: string
}

/** Another value of a field, with the words it rests on; it stands beside the report's own and never replaces it. */
export type OtherReading = Evidence & { value: ReadValue }

export type ReadValue = EventTypeCode | Toll | ReportPlace | NonNullable<ReportRead['date']> | ReportActor

export type EvidenceField =
  | 'type'
  | 'place'
  | 'date'
  | 'actor'
  | 'killed'
  | 'injured'
  | 'abducted'
  | 'arrested'
  | 'displaced'
  | 'sector'
  | 'weapon'
  | 'status'

/** Who is said to be behind a piece of the text; `origin` is who first said it, where the text tells. */
export type Attribution = Span & {
  origin: string
  originKind: 'agency' | 'outlet' | 'authority' | 'armed group' | 'witness' | 'ngo' | 'medical' | 'unknown'
  relation: 'reported by' | 'statement of' | 'claimed by' | 'denied by'
}

/** What the reader is told beside the text. */
export type ReadingContext = {
  id?: string
  title?: string
  /** Address of the page, for its host and dates in it. */
  url?: string
  /** ISO 8601 instant or day of publication. */
  published?: string | null
  /** Countries the source writes about or sits in, ISO 3166-1 alpha-2, most important first. */
  country?: string | null
  /** Languages the source declares, BCP 47. */
  languages?: string[]
  /** IANA zone of the outlet, for what "Tuesday" means. */
  timeZone?: string
}
