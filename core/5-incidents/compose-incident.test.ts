import { describe, expect, test } from 'vitest'
import type { Toll } from '#core/4-reports/reading.ts'
import { composeIncident } from './compose-incident.ts'
import { place, reportFixture } from './report-fixture.ts'
import { verify } from './verify.ts'

const none = { killed: null, injured: null, abducted: null, arrested: null, displaced: null }
const exactly = (n: number): Toll => ({ low: n, best: n, high: n })
const atLeast = (n: number): Toll => ({ low: n, best: null, high: null })
const told = (killed: Toll | null, change = {}) => reportFixture({ tolls: { ...none, killed }, ...change })

describe('tolls are ranges of the last words of each origin', () => {
  test.each<[string, (Toll | null)[], Toll | null]>([
    ['nobody says', [null, null], null],
    ['one figure', [exactly(3)], exactly(3)],
    ['two origins agree', [exactly(3), exactly(3)], exactly(3)],
    ['two origins differ', [exactly(3), exactly(5)], { low: 3, best: null, high: 5 }],
    ['at least', [atLeast(2)], atLeast(2)],
    ['at least two, and three', [atLeast(2), exactly(3)], { low: 2, best: null, high: 3 }],
  ])('%s', (_, tolls, expected) => {
    expect(composeIncident(tolls.map((toll) => told(toll))).tolls.killed).toEqual(expected)
  })

  test('an origin that corrects itself is heard once, with its newest figure', () => {
    const incident = composeIncident([
      told(exactly(2), { outlet: 'Agency', reportedAt: '2026-11-18T10:00:00.000Z' }),
      told(exactly(3), { outlet: 'Agency', reportedAt: '2026-11-18T15:00:00.000Z' }),
    ])
    expect(incident.tolls.killed).toEqual(exactly(3))
    expect(incident.claims.killed.claims).toHaveLength(2)
  })
})

describe('verification counts independent origins, not items', () => {
  const relayed = { origin: 'Security Media Cell', originKind: 'authority' }
  test.each([
    ['one outlet', [reportFixture()], 'reported'],
    ['four outlets relaying one authority', [1, 2, 3, 4].map(() => reportFixture(relayed)), 'reported'],
    ['two outlets on their own', [reportFixture(), reportFixture()], 'corroborated'],
    [
      'only what an armed group claims',
      [reportFixture({ origin: 'The Column', originKind: 'armed group', status: 'claimed' })],
      'claimed',
    ],
    [
      'one office in three languages',
      ['police', 'الشرطة', 'la policía'].map((origin) => reportFixture({ origin, originKind: 'authority' })),
      'reported',
    ],
    [
      'two offices of the state',
      ['police', 'army'].map((origin) => reportFixture({ origin, originKind: 'authority' })),
      'reported',
    ],
    [
      'an office of the state and a hospital',
      [
        reportFixture({ origin: 'police', originKind: 'authority' }),
        reportFixture({ origin: 'مصدر طبي', originKind: 'medical' }),
      ],
      'corroborated',
    ],
    ['hearsay', [reportFixture({ status: 'alleged' })], 'rumour'],
    ['denied by who told it', [reportFixture({ status: 'denied' })], 'retracted'],
  ])('%s', (_, reports, state) => {
    expect(verify(reports)).toBe(state)
  })

  test('a copy speaks with the voice of what it copies', () => {
    const wire = reportFixture({ outlet: 'Agency' })
    const copy = reportFixture({ outlet: 'Daily', copyOf: wire.itemId })
    expect(composeIncident([wire, copy])).toMatchObject({ originCount: 1, reportCount: 2, verification: 'reported' })
  })
})

test('the most precise place is shown and the vaguer one kept as a claim', () => {
  const vague = reportFixture({ place: place('Nineveh', 'IQ', 'IQ.15', 36, 42.5, 4) })
  const incident = composeIncident([vague, reportFixture()])
  expect(incident.place?.name).toBe('Kafr Mithal')
  expect(incident.claims.place.claims).toHaveLength(2)
})

test('without a date of its own an incident counts under the day it was first reported, and its date stays unknown', () => {
  const incident = composeIncident([reportFixture({ date: null, reportedAt: '2026-11-20T09:00:00.000Z' })])
  expect(incident.date).toBeNull()
  expect(incident.day).toBe('2026-11-20')
})
