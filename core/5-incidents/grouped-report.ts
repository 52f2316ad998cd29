import type { EventTypeCode, Polarity } from '#core/4-reports/codebook.ts'
import type { DatePrecision, ReportActor, ReportPlace, ReportStatus, Sector, Toll } from '#core/4-reports/reading.ts'
import type { Span } from '#core/text/span.ts'
import type { Day } from '#core/time/days.ts'

/** The five counts a report may carry. */
export const TOLL_FIELDS = ['killed', 'injured', 'abducted', 'arrested', 'displaced'] as const
export type TollField = (typeof TOLL_FIELDS)[number]

/** Words in an item's text and, where known, the calibrated probability of what was read from them and how it was read. */
export type EvidenceSpan = Span & { p?: number; why?: string }

/** What grouping needs to know of one report: its own values, who tells it and when. */
export type GroupedReport = {
  id: string
  itemId: string
  sourceId: string
  /** Name of the source. */
  outlet: string
  /** Admiralty A to F, null while nobody has judged the source. */
  reliability: string | null
  /** Headline of the item and its language. */
  title: string
  /** The sentence that tells it, where the item tells of several happenings: its headline is about another, or none. */
  sentence?: string | null
  language: string
  /** Content words of headline and lead, as `storyWords` gives them. */
  words: string[]
  /** ISO instant at which it was published, else first seen. */
  reportedAt: string
  type: EventTypeCode
  polarity: Polarity
  status: ReportStatus
  p: number
  sectors: Sector[]
  weapon: string | null
  place: ReportPlace | null
  date: { start: Day; end: Day; precision: DatePrecision } | null
  tolls: Record<TollField, Toll | null>
  actors: ReportActor[]
  /** Who first said it, as the text tells; null where the outlet speaks for itself. */
  origin: string | null
  originKind: string | null
  /** The agency or outlet that the item's credit line names. */
  credit: string | null
  /** The item this one is a near-copy of. */
  copyOf: string | null
  /** First evidence of each field, in the item's text. */
  evidence: Partial<Record<string, EvidenceSpan>>
  /** Fields of which another method reads something else in the same text. */
  disputed?: string[]
}

/** An incident as grouping sees it: the reports that are already in it. */
export type GroupedIncident = { id: string; reports: GroupedReport[] }
