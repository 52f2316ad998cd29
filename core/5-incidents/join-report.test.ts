import { describe, expect, test } from 'vitest'
import type { GroupedReport } from './grouped-report.ts'
import { joinReport } from './join-report.ts'
import { place, reportFixture } from './report-fixture.ts'

const clash = reportFixture()
const incident = { id: 'incident-1', reports: [clash] }

describe('a report joins the incident it tells of', () => {
  test.each<[string, Partial<GroupedReport>]>([
    ['same town, same day, same kind', {}],
    ['told a day later with the date of the event', { reportedAt: '2026-11-19T08:00:00.000Z' }],
    [
      'with a higher toll told later',
      {
        title: 'Death toll of Kafr Mithal clash rises to three',
        tolls: { ...clash.tolls, killed: { low: 3, best: 3, high: 3 } },
      },
    ],
    [
      'in another language',
      { title: 'اشتباك مسلح قرب كفر مثال', words: ['اشتباك', 'مسلح', 'كفر', 'مثال'], language: 'ar' },
    ],
    ['called an attack by another outlet, words alike', { type: 'attack_civilians' }],
  ])('%s', (_, change) => {
    expect(joinReport(reportFixture(change), [incident]).incidentId).toBe('incident-1')
  })
})

describe('a report stays apart', () => {
  test.each<[string, Partial<GroupedReport>]>([
    ['another country', { place: place('Kafr Mithal', 'SY', 'SY.01', 36.3, 43.1) }],
    ['a town 100 km away', { place: place('Tall Tamrin', 'IQ', 'IQ.15', 35.4, 43.3) }],
    [
      'four days later',
      { date: { start: '2026-11-22', end: '2026-11-22', precision: 'day' }, reportedAt: '2026-11-22T12:00:00.000Z' },
    ],
    [
      'another kind of happening',
      { type: 'protest_peaceful', title: 'March over water cuts', words: ['march', 'water', 'cuts'] },
    ],
    ['only known as a neighbouring governorate', { place: place('Kirkuk', 'IQ', 'IQ.13', 35.4, 44.3, 4) }],
    ['the same item telling a second happening', { itemId: clash.itemId }],
  ])('%s', (_, change) => {
    expect(joinReport(reportFixture(change), [incident]).incidentId).toBeNull()
  })
})

test('a report never joins where it contradicts any member, however well it fits another', () => {
  const far = reportFixture({ place: place('Tall Tamrin', 'IQ', 'IQ.15', 35.4, 43.3) })
  expect(joinReport(reportFixture(), [{ id: 'mixed', reports: [clash, far] }]).incidentId).toBeNull()
})

test('of two incidents that fit, the closer is taken and the other is named', () => {
  const near = { id: 'near', reports: [reportFixture({ title: 'Fighting reported', words: ['fighti', 'report'] })] }
  const joining = joinReport(reportFixture(), [near, incident])
  expect(joining.incidentId).toBe('incident-1')
  expect(joining.also).toEqual(['near'])
})

test('the reasons name what was alike', () => {
  expect(joinReport(reportFixture(), [incident]).reasons).toEqual([
    'type.same',
    'place.same',
    'date.same',
    'words.shared',
  ])
})
