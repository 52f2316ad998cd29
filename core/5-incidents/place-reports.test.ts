import { describe, expect, test } from 'vitest'
import type { GroupedReport } from './grouped-report.ts'
import { type CandidateIncident, placeReports } from './place-reports.ts'
import { place, reportFixture } from './report-fixture.ts'

const waiting = (report: GroupedReport, keptFrom: string[] = []) => ({
  ...report,
  incidentId: null,
  isExercise: false,
  keptFrom,
})
const standing = (id: string, reports: CandidateIncident['reports'], isReviewed = false): CandidateIncident => ({
  id,
  isExercise: false,
  isReviewed,
  reports,
})
const newId = () => 'new'
const kill = (n: number) => ({
  killed: { low: n, best: n, high: n },
  injured: null,
  abducted: null,
  arrested: null,
  displaced: null,
})
const FAR = place('Tall Tamrin', 'IQ', 'IQ.15', 35.4, 43.3)
const SOMEWHERE = place('Ninewa', 'IQ', 'IQ.15', 36.0, 43.0, 4)

describe('a late report that contradicts an incident', () => {
  const near = reportFixture({ title: 'Clash at Kafr Mithal', words: ['Clash', 'Kafr', 'Mithal'], tolls: kill(2) })
  const vague = reportFixture({
    title: 'Seven soldiers killed in Tall Tamrin ambush',
    words: ['Seven', 'soldie', 'kill', 'Tall', 'Tamrin', 'ambush'],
    place: SOMEWHERE,
    tolls: kill(7),
  })
  const late = reportFixture({
    title: 'Ambush at Tall Tamrin kills seven soldiers',
    words: ['Ambush', 'Tall', 'Tamrin', 'kill', 'seven', 'soldie'],
    place: FAR,
    tolls: kill(7),
  })

  test('takes what tells of the same as itself, and the incident splits', () => {
    const placed = placeReports([waiting(late)], [standing('one', [near, vague])], newId)
    expect(placed.links).toMatchObject([
      { reportId: late.id, incidentId: 'new', from: null },
      { reportId: vague.id, incidentId: 'new', from: 'one' },
    ])
    expect(placed.touched.map((one) => [one.id, one.reports.map((report) => report.id)]).sort()).toEqual([
      ['new', [late.id, vague.id]],
      ['one', [near.id]],
    ])
  })

  test('leaves alone what a person has reviewed', () => {
    const placed = placeReports([waiting(late)], [standing('one', [near, vague], true)], newId)
    expect(placed.links.map((link) => link.reportId)).toEqual([late.id])
  })

  test('takes nothing that fits where it is as well', () => {
    const own = { ...vague, title: near.title, words: near.words, tolls: near.tolls }
    const placed = placeReports([waiting(late)], [standing('one', [near, own])], newId)
    expect(placed.links.map((link) => link.reportId)).toEqual([late.id])
  })
})

describe('a late report that fits two incidents', () => {
  const a = reportFixture({ tolls: kill(2) })
  const b = reportFixture({ tolls: kill(2) })
  const late = reportFixture({ tolls: kill(2) })

  test('makes them one, which is kept with the reports that moved', () => {
    const placed = placeReports([waiting(late)], [standing('a', [a]), standing('b', [b])], newId)
    expect(placed.merged).toEqual([{ id: 'b', into: 'a', reports: [b.id] }])
    expect(placed.touched).toMatchObject([{ id: 'a', reports: [{}, {}, {}] }])
  })

  test('joins neither of those a person took it out of', () => {
    const placed = placeReports([waiting(late, ['a', 'b'])], [standing('a', [a]), standing('b', [b])], newId)
    expect(placed.links).toMatchObject([{ incidentId: 'new' }])
    expect(placed.merged).toEqual([])
  })
})
