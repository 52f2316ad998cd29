import { expect, test } from 'vitest'
import { type Figure, keepsLimit } from './figure.ts'

test.each<[string, Partial<Figure>, boolean]>([
  ['a figure without a limit', {}, true],
  ['a time under its limit', { limit: 8 }, true],
  ['a time over its limit', { limit: 4 }, false],
  ['a rate over what it must reach', { limit: 4, direction: 'at least' }, true],
  ['a rate under what it must reach', { limit: 8, direction: 'at least' }, false],
])('%s', (_, figure, kept) => {
  expect(keepsLimit({ name: 'x', value: 5, unit: 's', ...figure })).toBe(kept)
})
