import { describe, expect, test } from 'vitest'
import { eventType } from '#core/4-reports/codebook.ts'
import type { Toll } from '#core/4-reports/reading.ts'
import type { GroupedReport } from '#core/5-incidents/grouped-report.ts'
import { type CandidateIncident, placeReports } from '#core/5-incidents/place-reports.ts'
import { storyWords } from '#core/5-incidents/story-words.ts'
import { itemsUpTo } from './exercise.ts'
import { scoreGrouping } from './score.ts'
import { type TrueReport, type TrueToll, truth } from './truth.ts'

const ANCHOR = '2026-11-27'
const { items, happenings } = truth(ANCHOR)
const reports = perfectReports()

/** What a reader without fault would hand to grouping. */
function perfectReports(): GroupedReport[] {
  const written = new Map(itemsUpTo(ANCHOR).map((item) => [item.key, item]))
  return items.flatMap((item) => {
    const source = written.get(item.key)
    if (!source) return []
    return item.reports.map(
      (report, ordinal): GroupedReport => ({
        id: `${item.key}:${ordinal}`,
        itemId: item.key,
        sourceId: item.outlet,
        outlet: item.outlet,
        reliability: null,
        title: source.title,
        language: item.language,
        words: storyWords([source.title, ...source.paragraphs].join('\n')),
        reportedAt: source.published.toISOString(),
        type: report.type as GroupedReport['type'],
        polarity: eventType(report.type as GroupedReport['type']).polarity,
        status: report.follow === 'deny' || report.follow === 'retract' ? 'denied' : 'attributed',
        p: 0.9,
        sectors: [],
        weapon: null,
        place: placeOf(report),
        date: { start: report.day, end: report.until, precision: 'day' },
        tolls: {
          killed: toll(report.killed),
          injured: toll(report.injured),
          abducted: toll(report.abducted),
          arrested: toll(report.arrested),
          displaced: null,
        },
        actors: [],
        origin: report.origin,
        originKind: null,
        copyOf: item.copyOf?.relation === 'copy' ? item.copyOf.key : null,
        evidence: {},
      }),
    )
  })
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

/** Groups reports as the pipeline does, so many at a time, and gives the incident of each item. */
function group(inOrder: readonly GroupedReport[], batch: number): Map<string, string> {
  let known: CandidateIncident[] = []
  let count = 0
  for (let i = 0; i < inOrder.length; i += batch) {
    const waiting = inOrder
      .slice(i, i + batch)
      .map((report) => ({ ...report, incidentId: null, isExercise: true, keptFrom: [] }))
    const placed = placeReports(waiting, known, () => `incident-${++count}`)
    const gone = new Set([...placed.merged.map(({ id }) => id), ...placed.touched.map(({ id }) => id)])
    known = [...known.filter(({ id }) => !gone.has(id)), ...placed.touched]
  }
  return new Map(known.flatMap((one) => one.reports.map((report) => [report.itemId, one.id] as const)))
}

describe('reports read without fault become the planted happenings', () => {
  const inTime = [...reports].sort((a, b) => (a.reportedAt < b.reportedAt ? -1 : 1))
  test.each<[string, GroupedReport[], number]>([
    ['as they came', inTime, 50],
    ['the latest first', inTime.toReversed(), 1],
    ['in any order', shuffled(inTime), 1],
  ])(
    '%s',
    (_, order, batch) => {
      const score = scoreGrouping(items, happenings, group(order, batch))
      expect(score.n).toBeGreaterThan(500)
      expect(score.f1).toBeGreaterThan(0.99) // measured .998, .998 and 1.000
    },
    60_000,
  )
})

/** The same disorder every time (multiplicative congruential generator). */
function shuffled<T>(list: readonly T[]): T[] {
  let seed = 42
  return list
    .map((one) => {
      seed = (seed * 48271) % 2147483647
      return { one, at: seed }
    })
    .sort((a, b) => a.at - b.at)
    .map(({ one }) => one)
}
