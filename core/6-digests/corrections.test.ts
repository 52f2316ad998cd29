import { expect, test } from 'vitest'
import { findCorrections, freeze } from './corrections.ts'
import type { DigestIncident } from './digest-facts.ts'
import { incidentFixture } from './digest-fixture.ts'

const before = incidentFixture()
const tolls = { ...before.tolls, killed: { low: 4, best: 4, high: 4 } }

test.each<[string, Partial<DigestIncident>, string[]]>([
  ['nothing changed', {}, []],
  ['another toll', { tolls }, ['killed']],
  ['another place and type', { place: { name: 'Hit', precision: 1 }, type: 'crime' }, ['type', 'place']],
  ['retracted', { verification: 'retracted', tolls }, ['retracted']],
  ['better verified is no correction', { verification: 'confirmed' }, []],
  ['less sure than it was said', { verification: 'reported' }, ['verification']],
])('%s', (_, change, fields) => {
  const found = findCorrections([freeze(before)], [{ ...before, ...change }])
  expect(found.map(({ field }) => field)).toEqual(fields)
})

test('an incident that is no longer there is told; a new one is none of the issue’s business', () => {
  const found = findCorrections([freeze(before)], [incidentFixture({ id: 'another' })])
  expect(found).toEqual([{ incident: freeze(before), field: 'gone' }])
})

test('what was kept survives being stored', () => {
  expect(findCorrections(JSON.parse(JSON.stringify([freeze(before)])), [before])).toEqual([])
})
