import { expect, test } from 'vitest'
import type { ReportPlace, ReportRead, Toll } from '#core/4-reports/reading.ts'
import { isRight, type Settled, type ToldField } from './settled.ts'

const place = (over: Partial<ReportPlace>): ReportPlace => ({
  name: 'Gusau',
  country: 'NG',
  admin1: 'NG.57',
  admin1Name: 'Zamfara',
  lat: 12.17,
  lon: 6.66,
  precision: 1,
  placeKey: 'geonames:1',
  ...over,
})
const exactly = (n: number): Toll => ({ low: n, best: n, high: n })
const range = (start: string, end = start) => ({ start, end, precision: 'day' as const })

test.each<[string, ToldField, unknown, unknown, boolean | null]>([
  ['the same entry', 'place', place({}), place({}), true],
  ['a point nearby under another entry', 'place', place({ placeKey: 'x', lat: 12.2 }), place({}), true],
  ['a town 100 km off', 'place', place({ placeKey: 'x', lat: 13.1 }), place({}), false],
  ['another province', 'place', place({ placeKey: 'x', admin1: 'NG.01' }), place({}), false],
  ['the province where people know the town', 'place', place({ placeKey: 'x', precision: 4 }), place({}), false],
  ['a place where people say that none is known', 'place', place({}), null, false],
  ['no place told', 'place', null, place({}), null],
  ['the same day', 'date', range('2026-11-17'), range('2026-11-17'), true],
  ['a day inside the days', 'date', range('2026-11-17'), range('2026-11-16', '2026-11-18'), true],
  ['another day', 'date', range('2026-11-17'), range('2026-11-18'), false],
  ['the same toll', 'killed', exactly(5), exactly(5), true],
  ['another toll', 'killed', exactly(5), exactly(6), false],
  ['a toll inside the range that stands', 'killed', exactly(5), { low: 4, best: null, high: 6 }, true],
  ['at least five where seven stand', 'killed', { low: 5, best: null, high: null }, exactly(7), true],
  ['five where nobody knows', 'killed', exactly(5), null, false],
  ['no toll told', 'killed', null, exactly(5), null],
])('%s', (_, field, told, settled, expected) => {
  expect(isRight({ [field]: told } as unknown as ReportRead, field, { [field]: settled } as Settled)).toBe(expected)
})
