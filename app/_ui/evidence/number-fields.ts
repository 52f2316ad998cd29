import type { PlaceMention } from '#core/3-places/mention.ts'
import type { HeldBack } from '#core/4-reports/happenings/held-back.ts'
import type { Attribution, Evidence, EvidenceField, ReportRead } from '#core/4-reports/reading.ts'
import type { Span } from '#core/text/span.ts'

/** A report as pages show it; `incident` where it stands in one. */
export type ShownReport = Omit<ReportRead, 'type'> & {
  type: string
  incident?: { id: string; title: string } | null
}

/** One value with the words it rests on. Numbers count through all reports of an item. */
export type ShownField = {
  number: number
  field: EvidenceField | 'attribution'
  /** Which of the actors or attributions this is; 0 for all other fields. */
  index: number
  spans: Span[]
  p: number
  method: Evidence['method']
  why: string[]
  /** The name that a place was read from, with the candidates it was weighed against. */
  mention?: PlaceMention
}

export type NumberedReport = { report: ShownReport; fields: ShownField[] }
export type Numbered = {
  reports: NumberedReport[]
  attributions: ShownField[]
  otherPlaces: PlaceMention[]
  heldBack?: HeldBack[]
}

/** Below this a value is called unsure. */
export const UNSURE = 0.7

/** The order in which people ask. */
const ORDER: EvidenceField[] = [
  'type',
  'date',
  'place',
  'actor',
  'killed',
  'injured',
  'abducted',
  'arrested',
  'displaced',
  'sector',
  'weapon',
  'status',
]

/** Gives every value of an item its number, in the order they are shown. */
export function numberFields(
  reports: readonly ShownReport[],
  attributions: readonly Attribution[],
  places: readonly PlaceMention[],
): Numbered {
  let number = 0
  const numbered = reports.map((report) => ({
    report,
    fields: fieldsOf(report).map((field) => ({ ...field, ...mentionOf(field, places), number: ++number })),
  }))
  return {
    reports: numbered,
    attributions: attributions.map((attribution, index) => ({
      number: ++number,
      field: 'attribution' as const,
      index,
      spans: [attribution],
      p: 1,
      method: 'rule' as const,
      why: [],
    })),
    otherPlaces: places.filter(
      (place) => !numbered.some(({ report, fields }) => restsOn(fields, place) || isPlaceOf(report, place)),
    ),
  }
}

function mentionOf(field: Omit<ShownField, 'number'>, places: readonly PlaceMention[]): { mention?: PlaceMention } {
  const mention = field.field === 'place' ? places.find((place) => restsOn([field], place)) : undefined
  return mention ? { mention } : {}
}

function fieldsOf(report: ShownReport): Omit<ShownField, 'number'>[] {
  return ORDER.flatMap((field) => {
    const evidence = report.evidence.filter((one) => one.field === field)
    if (field !== 'actor') return evidence.length > 0 ? [shown(field, 0, evidence)] : []
    return report.actors.flatMap((actor, index) => {
      const own = evidence.filter((one) => one.quote === actor.quote)
      return own.length > 0 ? [shown(field, index, own)] : []
    })
  })
}

function shown(field: EvidenceField, index: number, evidence: readonly Evidence[]): Omit<ShownField, 'number'> {
  const first = evidence[0] as Evidence
  const p = Math.min(...evidence.map((one) => one.p))
  const why = [...new Set(evidence.map((one) => one.why).filter(Boolean))]
  return {
    field,
    index,
    spans: evidence.map(({ start, end, quote }) => ({ start, end, quote })),
    p,
    method: first.method,
    why,
  }
}

/** Whether a name leads to where a report happened, though the report rests on other words. */
function isPlaceOf({ place }: ShownReport, mention: PlaceMention): boolean {
  return place !== null && place.placeKey !== null && place.placeKey === mention.placeKey
}

function restsOn(fields: readonly Omit<ShownField, 'number'>[], place: PlaceMention): boolean {
  return fields.some(
    ({ field, spans }) => field === 'place' && spans.some((span) => span.start < place.end && span.end > place.start),
  )
}
