import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ItemFilter } from '#db/items.ts'
import { itemsAddress, parseFilter, type Query } from './filter.ts'

test.each<[string, Query, ItemFilter]>([
  ['an empty address is the first page of all', {}, { page: 1 }],
  ['words are trimmed', { q: '  bridge ' }, { words: 'bridge', page: 1 }],
  ['blank words are none', { q: '   ' }, { page: 1 }],
  ['of a repeated field the first counts', { q: ['a', 'b'] }, { words: 'a', page: 1 }],
  ['days that do not exist are left out', { from: '2026-02-31x', to: '2026-13-01' }, { page: 1 }],
  [
    'all fields together',
    { status: 'refused', relevant: 'no', region: 'IQ.15', language: 'ar', from: '2026-11-01', page: '3' },
    { status: 'refused', relevant: false, region: 'IQ.15', language: 'ar', from: '2026-11-01', page: 3 },
  ],
  ['an unknown status is left out', { status: 'gone' }, { page: 1 }],
  ['a page that is no number is the first', { page: 'x' }, { page: 1 }],
  ['a page below one is the first', { page: '-4' }, { page: 1 }],
])('%s', (_, query, filter) => {
  expect(parseFilter(query)).toEqual(filter)
})

test('what the address says is read back the same', () => {
  const filter: ItemFilter = { words: 'bridge & “dam”', relevant: true, status: 'read', region: 'SY', page: 4 }
  const address = new URL(itemsAddress(filter, { page: 4 }), 'http://localhost')
  expect(parseFilter(Object.fromEntries(address.searchParams))).toEqual(filter)
})

test('changing a filter goes back to the first page', () => {
  expect(itemsAddress({ words: 'dam', page: 7 }, { language: 'ar' })).toBe('/items?q=dam&language=ar')
  expect(itemsAddress({ words: 'dam', page: 7 }, { words: undefined })).toBe('/items')
})

test('any address shows a page', () => {
  fc.assert(
    fc.property(
      fc.dictionary(fc.constantFrom('q', 'source', 'from', 'page', 'status', 'region', 'language'), fc.string()),
      (query) => {
        expect(parseFilter(query).page).toBeGreaterThanOrEqual(1)
      },
    ),
  )
})
