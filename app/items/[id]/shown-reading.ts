import type { PlaceMention, PlacePrecision } from '#core/3-places/mention.ts'
import { admin1Name } from '#core/3-places/regions.ts'
import type {
  ActorKind,
  Attribution,
  DatePrecision,
  Evidence,
  EvidenceField,
  ReadValue,
  Relevance,
  ReportStatus,
  Sector,
} from '#core/4-reports/reading.ts'
import type { ItemDetail } from '#db/items.ts'
import { ALTERNATIVE, type Tag } from '#db/tags.ts'
import type { ShownReport } from '../../_ui/evidence/number-fields.ts'

/** What was read in a stored item, in the shape in which the reader told it. */
export function shownReading(item: ItemDetail): {
  reports: ShownReport[]
  attributions: Attribution[]
  places: PlaceMention[]
  relevant: Relevance | null
} {
  const ofItem = item.tags.filter((tag) => tag.report === null)
  return {
    reports: item.reports.map((report) =>
      shownReport(
        report,
        item.tags.filter((tag) => tag.report === report.ordinal),
      ),
    ),
    attributions: valuesOf<Attribution>(ofItem, 'attribution'),
    places: valuesOf<PlaceMention>(ofItem, 'place'),
    relevant: relevantOf(item),
  }
}

/** Items read before its words were kept have none. */
function relevantOf({ isRelevant, relevantP, relevantWords, text }: ItemDetail): Relevance | null {
  if (isRelevant === null || relevantP === null) return null
  const answer = { value: isRelevant, p: relevantP }
  if (!relevantWords) return answer
  const quote = text.slice(relevantWords.start, relevantWords.end)
  return { ...answer, evidence: { ...relevantWords, quote, p: relevantP } }
}

function shownReport(report: ItemDetail['reports'][number], tags: readonly Tag[]): ShownReport {
  const { type, polarity, p, weapon, dateStart, dateEnd, tolls } = report
  return {
    type,
    acled: null,
    polarity,
    status: report.status as ReportStatus,
    p,
    sectors: report.sectors as Sector[],
    weapon,
    place: placeOf(report),
    date:
      dateStart && dateEnd
        ? { start: dateStart, end: dateEnd, precision: (report.datePrecision ?? 'day') as DatePrecision }
        : null,
    actors: report.actors.map((actor) => ({ ...actor, kind: actor.kind as ActorKind })),
    killed: tolls.killed ?? null,
    injured: tolls.injured ?? null,
    abducted: tolls.abducted ?? null,
    arrested: tolls.arrested ?? null,
    displaced: tolls.displaced ?? null,
    evidence: tags.filter((tag) => tag.status !== ALTERNATIVE).flatMap(evidenceOf),
    otherReadings: tags
      .filter((tag) => tag.status === ALTERNATIVE)
      .flatMap((tag) => evidenceOf(tag).map((one) => ({ ...one, value: tag.value as ReadValue }))),
    incident: report.incidentId ? { id: report.incidentId, title: report.incidentTitle ?? '' } : null,
  }
}

function placeOf(report: ItemDetail['reports'][number]): ShownReport['place'] {
  if (!report.placeName) return null
  return {
    name: report.placeName,
    country: report.country,
    admin1: report.admin1,
    admin1Name: report.admin1 ? admin1Name(report.admin1) : null,
    lat: report.lat,
    lon: report.lon,
    precision: report.placePrecision as PlacePrecision | null,
    placeKey: report.placeKey,
  }
}

function evidenceOf(tag: Tag): Evidence[] {
  return tag.evidence.map((span) => ({
    ...span,
    field: tag.field as EvidenceField,
    method: tag.method as Evidence['method'],
    p: tag.confidence,
    why: tag.why,
  }))
}

/** Mentions of the item as a whole: the value as it was kept, with its words, once for each spot, in the order of the text. */
function valuesOf<T>(tags: readonly Tag[], field: string): T[] {
  return tags
    .filter((tag) => tag.field === field)
    .flatMap((tag) =>
      tag.evidence.map(
        (span) =>
          ({ ...(tag.value as object), ...span, p: tag.confidence, why: tag.why }) as unknown as T & { start: number },
      ),
    )
    .sort((a, b) => a.start - b.start)
}
