import { describe, expect, test } from 'vitest'
import { composeIncident } from '#core/5-incidents/compose-incident.ts'
import type { GroupedReport } from '#core/5-incidents/grouped-report.ts'
import { type CandidateIncident, placeReports } from '#core/5-incidents/place-reports.ts'
import { perfectReports } from './grouped-reports.ts'
import { scoreGrouping } from './score.ts'
import { truth } from './truth.ts'

const ANCHOR = '2026-11-27'
const { items, happenings } = truth(ANCHOR)
const reports = perfectReports(ANCHOR).map(({ report }) => report)

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

test('an incident’s range holds the true toll', () => {
  const told = Map.groupBy(perfectReports(ANCHOR), (one) => one.happening)
  const tolls = happenings.flatMap(({ key, killed, retracted }) => {
    const own = (told.get(key) ?? []).map(({ report }) => report)
    const toll = own.length > 0 ? composeIncident(own).tolls.killed : null
    return killed && toll && !retracted ? [{ key, killed, toll }] : []
  })
  expect(tolls.length).toBeGreaterThan(30)
  const held = tolls.filter(
    ({ killed, toll }) => toll.low <= killed && killed <= (toll.high ?? Number.POSITIVE_INFINITY),
  )
  expect(held.length / tolls.length).toBeGreaterThan(0.95)
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
