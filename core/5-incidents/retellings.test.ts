import { describe, expect, test } from 'vitest'
import { composeIncident } from './compose-incident.ts'
import type { GroupedReport } from './grouped-report.ts'
import { place, reportFixture } from './report-fixture.ts'
import { isTranslation } from './retellings.ts'

const exactly = (n: number) => ({ low: n, best: n, high: n })
const tolls = (killed: number, injured: number | null = null) => ({
  killed: exactly(killed),
  injured: injured === null ? null : exactly(injured),
  abducted: null,
  arrested: null,
  displaced: null,
})
const wire = reportFixture({ language: 'ar', tolls: tolls(3), origin: 'الشرطة' })
const later = (change: Partial<GroupedReport>) =>
  reportFixture({
    language: 'en',
    tolls: tolls(3),
    origin: 'police',
    reportedAt: '2026-11-18T16:00:00.000Z',
    ...change,
  })

test('the same voice, place, day and figures in another language are a translation', () => {
  expect(isTranslation(wire, later({}))).toBe(true)
})

describe('is none', () => {
  test.each<[string, Partial<GroupedReport>]>([
    ['in the same language', { language: 'ar' }],
    ['told before', { reportedAt: '2026-11-18T09:00:00.000Z' }],
    ['told a week later', { reportedAt: '2026-11-26T09:00:00.000Z' }],
    ['with another figure', { tolls: tolls(4) }],
    ['with a figure more', { tolls: tolls(3, 5) }],
    ['of another place', { place: place('Tall Tamrin', 'IQ', 'IQ.15', 35.4, 43.3) }],
    ['of another day', { date: { start: '2026-11-17', end: '2026-11-17', precision: 'day' } }],
    ['on the word of another voice', { origin: 'hospital' }],
    ['on nobody’s word', { origin: null }],
  ])('%s', (_, change) => {
    expect(isTranslation(wire, later(change))).toBe(false)
  })
})

test('outlets that name no voice and agree in several figures are one origin, in one figure two', () => {
  const of = (killed: number, injured: number | null) =>
    composeIncident([
      { ...wire, origin: null, tolls: tolls(killed, injured) },
      later({ origin: null, tolls: tolls(killed, injured) }),
    ])
  expect(of(3, 5)).toMatchObject({ originCount: 1, verification: 'reported' })
  expect(of(3, null)).toMatchObject({ originCount: 2, verification: 'corroborated' })
})
