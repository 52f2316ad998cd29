import { expect, test } from 'vitest'
import { type WeekFacts, weekSentence } from './week-sentence.ts'

const FACTS: WeekFacts = {
  isOpen: true,
  incidents: 38,
  lastWeek: 41,
  usual: { low: 33, high: 47 },
  oneOrigin: 21,
  families: [
    { family: 'civilians', count: 8, usual: { low: 3, high: 6 } },
    { family: 'fighting', count: 5, usual: { low: 4, high: 9 } },
  ],
  regions: [
    {
      name: 'Kirkuk',
      count: 7,
      usual: { low: 2, high: 5 },
      isLittleRead: false,
      items: 9,
      itemsUsual: { low: 5, high: 12 },
    },
    {
      name: 'Anbar',
      count: 9,
      usual: { low: 3, high: 6 },
      isLittleRead: true,
      items: 9,
      itemsUsual: { low: 5, high: 12 },
    },
  ],
  coverage: { items: 4212, usual: { low: 4000, high: 4400 }, isLittleRead: false },
}
const kinds = (change: Partial<WeekFacts>) => weekSentence({ ...FACTS, ...change }).map(({ kind }) => kind)

test('the count comes first, then what is above usual, then what cannot be said', () => {
  expect(kinds({})).toEqual(['count', 'family-above', 'region-above', 'region-little-read'])
})

test.each([
  [50, 'above'],
  [47, 'within'],
  [33, 'within'],
  [32, 'below'],
])('%s incidents are %s what is usual', (incidents, standing) => {
  expect(weekSentence({ ...FACTS, incidents })[0]).toMatchObject({ standing })
})

test('without earlier weeks nothing is called usual', () => {
  expect(weekSentence({ ...FACTS, usual: null })[0]).toMatchObject({ standing: 'unknown' })
})

test('a region where little was read is never called above usual', () => {
  expect(weekSentence(FACTS)).toContainEqual(expect.objectContaining({ kind: 'region-above', name: 'Kirkuk' }))
})

test('nothing read is not a quiet week', () => {
  expect(kinds({ incidents: 0, coverage: { items: 0, usual: { low: 9, high: 20 }, isLittleRead: true } })).toEqual([
    'nothing-read',
  ])
})

test('a week in which little was read in all says so before it compares', () => {
  expect(kinds({ coverage: { items: 10, usual: { low: 90, high: 200 }, isLittleRead: true } }).slice(0, 2)).toEqual([
    'count',
    'all-little-read',
  ])
})

test('most resting on one origin is said when there is room', () => {
  expect(kinds({ families: [], regions: [] })).toEqual(['count', 'one-origin'])
})

test('two incidents where there is mostly none are not called above usual', () => {
  const regions = [
    {
      name: 'Wasit',
      count: 2,
      usual: { low: 0, high: 0 },
      isLittleRead: false,
      items: 9,
      itemsUsual: { low: 5, high: 12 },
    },
  ]
  expect(kinds({ regions, families: [], oneOrigin: 0 })).toEqual(['count'])
})
