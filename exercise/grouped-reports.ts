import { creditOf } from '#core/2-items/credit-line.ts'
import { eventType } from '#core/4-reports/codebook.ts'
import type { Toll } from '#core/4-reports/reading.ts'
import type { GroupedReport } from '#core/5-incidents/grouped-report.ts'
import { storyWords } from '#core/5-incidents/story-words.ts'
import { type Anchor, itemsUpTo } from './exercise.ts'
import { type TrueReport, type TrueToll, truth } from './truth.ts'
import type { ExerciseItem } from './world.ts'

/** What a reader without fault would hand to grouping, each report with the happening it tells of. */
export function perfectReports(anchor: Anchor): { report: GroupedReport; happening: string }[] {
  const written = new Map(itemsUpTo(anchor).map((item) => [item.key, item]))
  return truth(anchor).items.flatMap((item) => {
    const source = written.get(item.key)
    if (!source) return []
    return item.reports.map((report, ordinal) => ({
      happening: report.happening,
      report: {
        ...bareReport(source, ordinal, item.copyOf?.relation === 'copy' ? item.copyOf.key : null),
        type: report.type as GroupedReport['type'],
        polarity: eventType(report.type as GroupedReport['type']).polarity,
        status: report.follow === 'deny' || report.follow === 'retract' ? 'denied' : 'attributed',
        place: placeOf(report),
        date: { start: report.day, end: report.until, precision: 'day' },
        tolls: {
          killed: toll(report.killed),
          injured: toll(report.injured),
          abducted: toll(report.abducted),
          arrested: toll(report.arrested),
          displaced: null,
        },
        origin: report.origin,
      } satisfies GroupedReport,
    }))
  })
}

/** What is known of a report before its item has been read. */
export function bareReport(item: ExerciseItem, ordinal: number, copyOf: string | null) {
  return {
    id: `${item.key}:${ordinal}`,
    itemId: item.key,
    sourceId: item.outlet.slug,
    outlet: item.outlet.name,
    reliability: null,
    title: item.title,
    language: item.outlet.language,
    words: storyWords([item.title, ...item.paragraphs].join('\n')),
    reportedAt: item.published.toISOString(),
    p: 0.9,
    sectors: [],
    weapon: null,
    actors: [],
    originKind: null,
    credit: creditOf(item.paragraphs, null, null),
    copyOf,
    evidence: {},
  }
}

function toll(told: TrueToll): Toll | null {
  return told && { low: told.low, best: told.best, high: told.high }
}

function placeOf({ place, admin1 }: TrueReport): GroupedReport['place'] {
  if (!place)
    return { name: 'Iraq', country: 'IQ', admin1, admin1Name: null, lat: null, lon: null, precision: 6, placeKey: null }
  const { name, lat, lon, key } = place
  return { name, country: 'IQ', admin1, admin1Name: null, lat, lon, precision: place.precision as 1, placeKey: key }
}
