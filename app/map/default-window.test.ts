import { expect, test } from 'vitest'
import { defaultWindow, isAsked, isLastWeeks, mapHref } from './default-window.ts'

const TODAY = '2026-11-24'

test('the default is four weeks of one country, today included', () => {
  const filter = defaultWindow('IQ', TODAY)
  expect(mapHref(filter)).toBe('/map?country=IQ&from=2026-10-28')
  expect(isLastWeeks(filter, TODAY)).toBe(true)
  expect(isLastWeeks({ ...filter, to: '2026-11-01' }, TODAY)).toBe(false)
  expect(isLastWeeks({ countries: ['IQ'] }, TODAY)).toBe(false)
})

test('all countries and all time have an address of their own', () => {
  expect(mapHref({})).toBe('/map?all=1')
  expect(mapHref({ from: '2026-11-01' })).toBe('/map?from=2026-11-01')
})

test.each([
  ['nothing', {}, false],
  ['a mark that was chosen', { sel: 'x' }, false],
  ['a form sent empty', { q: '', country: '', from: '', to: '' }, true],
  ['everything', { all: '1' }, true],
])('%s', (_, address, asked) => expect(isAsked(address)).toBe(asked))
