import { expect, test } from 'vitest'
import { type Drawable, drawSample } from './sample-round.ts'

const incidents: Drawable[] = [
  ...Array.from({ length: 80 }, (_, n) => ({ id: `clash ${n}`, type: 'armed_clash', language: 'en' })),
  ...Array.from({ length: 15 }, (_, n) => ({ id: `protest ${n}`, type: 'protest_peaceful', language: 'fr' })),
  ...Array.from({ length: 5 }, (_, n) => ({ id: `crime ${n}`, type: 'crime', language: 'ar' })),
]
const kinds = (ids: string[]) =>
  Object.fromEntries([...Map.groupBy(ids, (id) => id.split(' ')[0])].map(([k, v]) => [k, v.length]))

test('each kind has its share', () => {
  expect(kinds(drawSample(incidents, 20, 1))).toEqual({ clash: 16, protest: 3, crime: 1 })
})

test('what is rare is not left out', () => {
  expect(Object.keys(kinds(drawSample(incidents, 6, 1))).sort()).toEqual(['clash', 'crime', 'protest'])
})

test('the same seed draws the same, in whatever order they come; another seed draws others', () => {
  const one = drawSample(incidents, 20, 7)
  expect(drawSample([...incidents].reverse(), 20, 7)).toEqual(one)
  expect(drawSample(incidents, 20, 8)).not.toEqual(one)
  expect(new Set(one).size).toBe(20)
})

test('no more than there are', () => {
  expect(drawSample(incidents, 500, 1)).toHaveLength(100)
  expect(drawSample([], 10, 1)).toEqual([])
})
