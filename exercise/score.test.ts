import { expect, test } from 'vitest'
import { type ReadItem, scoreGrouping, scoreReading } from './score.ts'
import { truth } from './truth.ts'

const { items, happenings } = truth('2026-11-27')

/** What a reader without fault would make of the exercise. */
const perfect = new Map<string, ReadItem>(
  items.map((item) => [
    item.key,
    {
      relevant: item.reports.length > 0,
      reports: item.reports.map((report) => ({
        ...report,
        place: report.admin1 ? { country: 'IQ', admin1: report.admin1 } : null,
        date: { start: report.day, end: report.day },
      })),
    },
  ]),
)

test('a reader without fault has every share right', () => {
  const score = scoreReading(items, perfect)
  for (const field of ['type', 'admin1', 'day', 'killed', 'injured', 'abducted', 'arrested'] as const) {
    expect(score[field].share, field).toBe(1)
    expect(score[field].of, field).toBeGreaterThan(10)
  }
  for (const field of ['falseAlarms', 'missed', 'wrongCountry'] as const) expect(score[field].right, field).toBe(0)
})

test('a reader that sees happenings everywhere, abroad and without figures is found out', () => {
  const reports = [
    {
      type: 'other',
      place: { country: 'SA', admin1: null },
      date: null,
      killed: null,
      injured: null,
      abducted: null,
      arrested: null,
    },
  ]
  const score = scoreReading(items, new Map(items.map((item) => [item.key, { relevant: true, reports }])))
  expect(score.falseAlarms.share).toBe(1)
  expect(score.wrongCountry.share).toBe(1)
  for (const field of ['type', 'admin1', 'day', 'killed', 'injured', 'abducted', 'arrested'] as const)
    expect(score[field].right, field).toBe(0)
})

test('grouping is 1 for the truth, has full precision when all stand alone and full recall when all are one', () => {
  const right = new Map(
    items.flatMap((item) =>
      item.reports.length === 1 ? [[item.key, item.reports[0]?.happening as string] as const] : [],
    ),
  )
  expect(scoreGrouping(items, happenings, right).f1).toBeCloseTo(1)
  const alone = scoreGrouping(items, happenings, new Map())
  expect(alone.precision).toBeCloseTo(1)
  expect(alone.recall).toBeLessThan(0.7)
  const one = scoreGrouping(items, happenings, new Map(items.map((item) => [item.key, 'one'])))
  expect(one.recall).toBeCloseTo(1)
  expect(one.precision).toBeLessThan(0.1)
})
