import { expect, test } from 'vitest'
import { countryCounts, unitCounts } from './unit-counts.ts'

const region = (admin1: string | null, name: string, thisWeek: number, isLittleRead = false) => ({
  country: 'IQ',
  countryName: 'Iraq',
  admin1,
  name,
  thisWeek,
  isLittleRead,
})

test('a unit younger than the boundaries is counted within its parent, under the parent’s name', () => {
  const counts = unitCounts([region('IQ.19', 'Halabja', 2), region('IQ.05', 'Sulaymaniyah', 3)], new Map())
  expect(counts).toEqual([{ unit: 'IQ.05', name: 'Sulaymaniyah', count: 5, littleRead: false }])
})

test('a parent without a row of its own takes the base map’s name', () => {
  const counts = unitCounts([region('CD.29', 'Tanganyika', 1)], new Map([['CD-KA', 'Katanga']]))
  expect(counts[0]).toMatchObject({ unit: 'CD-KA', name: 'Katanga' })
})

test('what is only known as somewhere in the country is in the country’s count alone', () => {
  const regions = [region(null, 'Iraq', 2), region('IQ.15', 'Nineveh', 3)]
  expect(unitCounts(regions, new Map())).toHaveLength(1)
  expect(countryCounts(regions)[0]?.count).toBe(5)
})
