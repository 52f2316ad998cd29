import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { compileGazetteer } from './compile/compile-gazetteer.ts'
import { openGazetteer } from './gazetteer.ts'
import { locatePlace } from './locate-place.ts'
import { admin2, cities, cities500 } from './testing/small-gazetteer.ts'

const read = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8')
const bytes = compileGazetteer({
  cities500,
  cities,
  admin2,
  admin1Names: JSON.parse(read('./admin1-names.json')),
  countries: read('./countries.csv'),
  aliases: read('./aliases.csv'),
})
const gazetteer = openGazetteer(bytes)

describe('a place given by name, unit and country', () => {
  test.each<[string, string, string | null, string]>([
    ['Mosul city', 'Iraq', 'Ninewa Governorate', 'name'],
    ['near Mosul', 'IQ', null, 'name'],
    ['Mosool village', 'Iraq', 'Nineveh', 'spelling'],
    ['Nowhere village', 'Iraq', 'Nineveh Governorate', 'admin1'],
    ['Nowhere village', 'Iraq', null, 'country'],
  ])('%s, %s, %s is found by %4$s', (name, country, admin1, by) => {
    expect(locatePlace({ name, country, admin1 }, gazetteer)?.by).toBe(by)
  })

  test('between two towns lies the middle', () => {
    const middle = locatePlace({ name: 'Between Mosul and Erbil', country: 'Iraq' }, gazetteer)
    expect(middle?.lon).toBeCloseTo((43.119 + 44.011) / 2, 1)
  })

  test('a namesake far from the given unit is another place', () => {
    expect(locatePlace({ name: 'Mosul', country: 'Iraq', admin1: 'Basra' }, gazetteer)?.by).toBe('admin1')
  })

  test('a country nobody knows gives nothing', () => {
    expect(locatePlace({ name: 'Nowhere', country: 'Atlantis' }, gazetteer)).toBeNull()
  })
})

describe('the compiled file', () => {
  test('is the same for the same sources', () => {
    expect(
      Buffer.compare(
        bytes,
        compileGazetteer({
          cities500,
          cities,
          admin2,
          admin1Names: JSON.parse(read('./admin1-names.json')),
          countries: read('./countries.csv'),
          aliases: read('./aliases.csv'),
        }),
      ),
    ).toBe(0)
  })

  test('refuses bytes that are something else', () => {
    expect(() =>
      openGazetteer(new TextEncoder().encode(`${'\u0002\u0000\u0000\u0000\u0000\u0000\u0000\u0000'}{}      `)),
    ).toThrow('geo compile')
  })
})

describe('our own alias file', () => {
  const rows = read('./aliases.csv').trim().split('\n')
  test.each(rows.slice(1).map((row) => [row.split(',')[0] ?? '', row]))(
    '%s has eight columns, a point on Earth and a known country',
    (_, row) => {
      const [name, , lat, lon, country, admin1, kind, feature] = row.split(',')
      expect(row.split(',')).toHaveLength(8)
      expect(name).not.toBe('')
      expect(kind).not.toBe('')
      expect(feature).toMatch(/^[A-Z0-9]{2,5}$/)
      expect(Math.abs(Number(lat))).toBeLessThanOrEqual(90)
      expect(Math.abs(Number(lon))).toBeLessThanOrEqual(180)
      expect(country === '' || gazetteer.countryPlace(country ?? '') !== undefined).toBe(true)
      expect(admin1 === '' || admin1?.startsWith(`${country}.`)).toBe(true)
    },
  )
})
