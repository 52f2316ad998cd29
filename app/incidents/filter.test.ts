import { expect, test } from 'vitest'
import { filterHref, filterQuery, parseFilter, setFilters } from './filter.ts'

test.each([
  ['nothing', {}, {}],
  ['several values of one name', { family: ['civilians', 'arrests'] }, { families: ['civilians', 'arrests'] }],
  ['values in one word', { family: 'civilians,arrests' }, { families: ['civilians', 'arrests'] }],
  ['what is unknown', { family: 'aliens', country: 'iq', state: 'sure' }, {}],
  ['days', { from: '2026-11-16', to: '2026-02-30' }, { from: '2026-11-16' }],
  ['words and a page', { q: '  clinic ', page: '3' }, { words: 'clinic', page: 3 }],
  ['a page that is none', { page: '-1' }, {}],
])('reads %s', (_, address, filter) => expect(parseFilter(address)).toEqual(filter))

test('an address read and written again is the same', () => {
  const filter = parseFilter({ country: 'IQ', admin1: ['IQ.15'], state: 'claimed', from: '2026-11-16', q: 'a b' })
  expect(parseFilter(Object.fromEntries(filterQuery(filter)))).toEqual(filter)
})

test('removing one of two values keeps the other and goes back to the first page', () => {
  const [first] = setFilters({ families: ['civilians', 'arrests'], page: 4 })
  expect(first?.without).toEqual({ families: ['arrests'] })
  expect(filterHref('/incidents', setFilters({ words: 'x' })[0]?.without ?? {})).toBe('/incidents')
})
