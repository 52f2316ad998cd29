import { describe, expect, test } from 'vitest'
import { composeIncident } from './compose-incident.ts'
import type { GroupedReport } from './grouped-report.ts'
import { place, reportFixture } from './report-fixture.ts'
import { isCutCopy, isTranslation } from './retellings.ts'
import { storyWords } from './story-words.ts'

const exactly = (n: number) => ({ low: n, best: n, high: n })
const tolls = (killed: number, injured: number | null = null) => ({
  killed: exactly(killed),
  injured: injured === null ? null : exactly(injured),
  abducted: null,
  arrested: null,
  displaced: null,
})
const none = { killed: null, injured: null, abducted: null, arrested: null, displaced: null }
const wire = reportFixture({ language: 'ar', tolls: tolls(3), origin: 'الشرطة' })
const later = (change: Partial<GroupedReport>) =>
  reportFixture({
    language: 'en',
    tolls: tolls(3),
    origin: 'police',
    reportedAt: '2026-11-18T16:00:00.000Z',
    ...change,
  })

describe('is a translation', () => {
  test.each<[string, Partial<GroupedReport>, Partial<GroupedReport>]>([
    ['on the word of the same voice soon after', {}, {}],
    ['on the word of the same voice, though no figure is told', { tolls: none }, { tolls: none }],
    [
      'by an outlet that names the wire in its own letters, whoever else it names',
      { outlet: 'وكالة تمرين للأنباء' },
      { origin: 'hospital', words: storyWords('This was first reported by Tamrin News Agency.') },
    ],
    [
      'by another desk of the wire',
      { outlet: 'وكالة تمرين للأنباء' },
      { origin: null, outlet: 'Correspondance Tamrin' },
    ],
    ['credited to the same agency', { outlet: 'A', credit: 'AFP' }, { outlet: 'B', credit: 'AFP', origin: null }],
  ])('%s', (_, first, second) => {
    expect(isTranslation({ ...wire, ...first }, later(second))).toBe(true)
  })
})

describe('is none', () => {
  test.each<[string, Partial<GroupedReport>]>([
    ['in the same language', { language: 'ar' }],
    ['told before', { reportedAt: '2026-11-18T09:00:00.000Z' }],
    ['told two days later', { reportedAt: '2026-11-20T09:00:00.000Z' }],
    ['told the next morning by nobody who names the wire', { reportedAt: '2026-11-19T09:00:00.000Z' }],
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

describe('the same words in the same language', () => {
  const words = storyWords(
    'Wages for a brick works were stolen at gunpoint in Kafr Mithal on Saturday morning, a witness said, and nobody came to harm in the yard.',
  )
  const first = reportFixture({ words, origin: 'witness', outlet: 'Tamrin News Agency' })
  const second = (change: Partial<GroupedReport>) =>
    reportFixture({ words: words.slice(0, -2), reportedAt: '2026-11-18T16:00:00.000Z', ...change })

  test.each<[string, Partial<GroupedReport>, boolean]>([
    ['on the same word are a copy', { origin: 'witness' }, true],
    ['on nobody’s word are a copy', { origin: null }, true],
    ['on the word of the copied outlet are a copy', { origin: 'Tamrin', words: [...words, 'Tamrin'] }, true],
    ['on another’s word are none', { origin: 'police' }, false],
    ['two days later are a new telling', { origin: 'witness', reportedAt: '2026-11-20T16:00:00.000Z' }, false],
  ])('%s', (_, change, isCopy) => {
    expect(isCutCopy(first, second(change))).toBe(isCopy)
  })
})
