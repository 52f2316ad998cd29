import { expect, test } from 'vitest'
import { placeLabel, searchPlaces } from './search-places.ts'

const labels = (words: string) => searchPlaces(words, 'IQ').map(placeLabel)

test.each([
  ['Mosul', 'Mosul, Nineveh, Iraq'],
  ['Mossoul', 'Mosul, Nineveh, Iraq'],
  ['الموصل', 'Mosul, Nineveh, Iraq'],
  ['Nineveh', 'Nineveh, Iraq'],
  ['Iraq', 'Iraq'],
])('%s is likeliest %s', (words, label) => {
  expect(labels(words)[0]).toBe(label)
})

test('one place is offered once', () => {
  expect(labels('Mosul').filter((label) => label === 'Mosul, Nineveh, Iraq')).toHaveLength(1)
})

test('what is no name finds nothing', () => {
  expect(searchPlaces('  ', 'IQ')).toEqual([])
  expect(searchPlaces('xqzzw', 'IQ')).toEqual([])
})
