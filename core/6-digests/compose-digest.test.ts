import { describe, expect, test } from 'vitest'
import { composeDigest } from './compose-digest.ts'
import { digestFixture, incidentFixture } from './digest-fixture.ts'
import { tellIncident } from './tell-incident.ts'
import { wordsFor } from './words.ts'

const words = wordsFor('en')
const none = { killed: null, injured: null, abducted: null, arrested: null, displaced: null }

describe('an incident is told with the hedge its state asks for', () => {
  test.each([
    ['rumour', 'Unverified reports say there was an armed clash in Kafr Mithal.'],
    ['reported', 'There was reportedly an armed clash in Kafr Mithal, according to Tamrin News and Northern Wire.'],
    ['claimed', 'Tamrin News and Northern Wire claimed an armed clash in Kafr Mithal.'],
    ['corroborated', 'Tamrin News and Northern Wire report an armed clash in Kafr Mithal.'],
    ['confirmed', 'There was an armed clash in Kafr Mithal, confirmed by Tamrin News and Northern Wire.'],
  ] as const)('%s', (verification, sentence) => {
    expect(tellIncident(incidentFixture({ verification }), words).text).toContain(sentence)
  })
})

describe('figures say no more than is known', () => {
  test.each([
    ['nothing told', none, 'No casualty figures were reported.'],
    ['one figure', { ...none, killed: { low: 3, best: 3, high: 3 } }, '3 people were reported killed.'],
    ['at least', { ...none, killed: { low: 1, best: null, high: null } }, 'At least 1 person was reported killed.'],
    [
      'a range',
      { ...none, injured: { low: 3, best: null, high: 5 } },
      '3–5 people were reported injured; sources differ.',
    ],
    ['told as none', { ...none, killed: { low: 0, best: 0, high: 0 } }, 'Nobody was reported killed.'],
  ])('%s', (_, tolls, sentence) => {
    expect(tellIncident(incidentFixture({ tolls }), words).text).toContain(sentence)
  })
})

test('a small organisation, a witness and a medic are named by kind only', () => {
  const origins = [
    { name: 'Village Hope', kind: 'ngo' },
    { name: 'Karim', kind: 'witness' },
  ]
  expect(tellIncident(incidentFixture({ origins }), words).text).toContain('An organisation and a witness report')
})

test('an unknown date and place are said to be unknown', () => {
  const told = tellIncident(incidentFixture({ date: null, place: null }), words)
  expect(told.when).toBe('Reported 19 Nov, day of the event not known')
  expect(told.text).toContain('at a place that is not known')
})

test('an unfinished week says so, and compares by the same day', () => {
  const content = composeDigest(digestFixture(), words)
  expect(content.period).toBe('16 Nov – 20 November 2026 (5 of 7 days)')
  expect(content.lede).toContain('So far, 38 incidents were reported, within the usual range of 33–47.')
  expect(content.figures[0]?.note).toBe('41 by the same day last week · usual 33–47')
})

test('a region where little was read is never called calm', () => {
  const facts = digestFixture({ told: [incidentFixture({ admin1: 'IQ.01' })] })
  expect(composeDigest(facts, words).regions[0]?.summary).toContain('must not be taken as calm')
})

test('a retracted incident is not told', () => {
  const content = composeDigest(digestFixture({ told: [incidentFixture({ verification: 'retracted' })] }), words)
  expect(content.table.rows).toEqual([])
})

test('people killed with an open upper bound are printed as a lower bound', () => {
  const facts = digestFixture({ killed: { low: 14, high: null, incidents: 9, differing: 0 } })
  expect(composeDigest(facts, words).figures[1]?.value).toBe('14+')
})
