import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { compileGazetteer } from './compile/compile-gazetteer.ts'
import { openGazetteer } from './gazetteer.ts'
import { locatePlace } from './locate-place.ts'
import { admin2, cities, cities500 } from './testing/small-gazetteer.ts'

const read = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8')
const sources = {
  cities500,
  cities,
  admin2,
  admin1Names: JSON.parse(read('./admin1-names.json')),
  countries: read('./countries.csv'),
  aliases: read('./aliases.csv'),
}
const bytes = compileGazetteer(sources)
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

describe('a village the gazetteer does not know', () => {
  test('takes the district of its own unit, not of a namesake', () => {
    const puebla = locatePlace(
      { name: 'Ilamancingo village', country: 'MX', admin1: 'Puebla', admin2: 'Acatlán municipality' },
      gazetteer,
    )
    expect(puebla).toMatchObject({ by: 'admin2' })
    expect(puebla?.lat).toBeCloseTo(18.2, 1)
  })

  test.each([
    ['a slip in the word for the district', 'Acatlán municiplaity', 'Puebla', 18.2],
    ['a slip in the name', 'Acatlam', 'Puebla', 18.2],
    ['the first words of a long name', 'Dolores Hidalgo municipality', 'Guanajuato', 21.16],
  ])('%s still finds it', (_, admin2, admin1, lat) => {
    const found = locatePlace({ name: 'Peña Prieta community', country: 'MX', admin1, admin2 }, gazetteer)
    expect(found).toMatchObject({ by: 'admin2' })
    expect(found?.lat).toBeCloseTo(lat, 1)
  })

  test('takes the township its report names, but not the district again', () => {
    const query = { name: 'Kokkozu village', country: 'Myanmar', admin1: 'Magway region', admin2: 'Pakokku district' }
    const told = locatePlace({ ...query, told: ['Pakokku district', 'Kokkosu village, Pauk Township'] }, gazetteer)
    expect(told).toMatchObject({ by: 'told' })
    expect(told?.lon).toBeCloseTo(94.49, 1)
    expect(locatePlace({ ...query, told: ['near Pakokku'] }, gazetteer)?.by).toBe('admin2')
  })

  test('takes the point fitted for its district', () => {
    const fitted = openGazetteer(
      compileGazetteer({
        ...sources,
        districts:
          'country,admin1,name,lat,lon,places\nMX,MX.21,Acatlán,18.1,-98.2,4\nSY,SY.09,Jabal Saman,36.1,37.0,9\n',
      }),
    )
    const known = locatePlace({ name: 'Ilamancingo', country: 'MX', admin1: 'Puebla', admin2: 'Acatlán' }, fitted)
    expect(known?.lon).toBeCloseTo(-98.2, 2)
    const added = locatePlace(
      { name: 'Suran', country: 'SY', admin1: 'Aleppo', admin2: 'Jabal Saman district' },
      fitted,
    )
    expect(added).toMatchObject({ by: 'admin2' })
  })
})

describe('the table of fitted districts', () => {
  const rows = read('./districts.csv').trim().split('\n').slice(1)
  test.each(rows.map((row) => [row]))('%s', (row) => {
    const [country, admin1, name, lat, lon, places] = row.split(',')
    expect(gazetteer.countryPlace(country ?? '')).toBeDefined()
    expect(admin1 === '' || admin1?.startsWith(`${country}.`)).toBe(true)
    expect(name).not.toBe('')
    expect(Math.abs(Number(lat))).toBeLessThanOrEqual(90)
    expect(Math.abs(Number(lon))).toBeLessThanOrEqual(180)
    expect(Number(places)).toBeGreaterThanOrEqual(3)
  })
})

describe('the compiled file', () => {
  test('is the same for the same sources', () => {
    expect(Buffer.compare(bytes, compileGazetteer(sources))).toBe(0)
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
    '%s has eight columns or nine, a point on Earth and a known country',
    (_, row) => {
      const [name, , lat, lon, country, admin1, kind, feature, people] = row.split(',')
      expect([8, 9]).toContain(row.split(',').length)
      expect(people ?? '20000').toMatch(/^[1-9]\d+$/)
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
