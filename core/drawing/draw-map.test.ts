import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readCountryMap, readWorldMap } from '#core/geo/basemap.ts'
import { distanceKm } from '#core/geo/distance.ts'
import { circlesOf, drawCountsMap, type UnitCount } from './draw-counts-map.ts'
import { drawnAs, drawPlacesMap, type PlacedIncident, sideBySide } from './draw-places-map.ts'
import { roundBelow } from './map-parts.ts'
import { layOutCountry, layOutWorld } from './project-map.ts'

const load = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../public/basemap/${name}.json`, import.meta.url), 'utf8'))
const IRAQ = readCountryMap(load('countries/IQ'))
const SHEET = layOutCountry(IRAQ, { width: 468, height: 450 })
const MOSUL = [43.13, 36.34] as const
const BASRA = [47.78, 30.51] as const

const count = (unit: string, name: string, n: number, littleRead = false): UnitCount => ({
  unit,
  name,
  count: n,
  littleRead,
})
const words = { theme: 'web', id: 'm', label: 'Map', sayKm: (km: number) => `${km} km` } as const
const incident = (change: Partial<PlacedIncident>): PlacedIncident => ({
  id: '1',
  title: 'A thing',
  mark: 'civilians',
  hollow: false,
  precision: 1,
  lon: MOSUL[0],
  lat: MOSUL[1],
  unit: 'IQ.15',
  ...change,
})

describe('a country laid out', () => {
  test('north is up, east is right, and everything of it lies on the sheet', () => {
    const mosul = SHEET.point(MOSUL)
    const basra = SHEET.point(BASRA)
    expect(mosul && basra && mosul.y < basra.y && mosul.x < basra.x).toBe(true)
    for (const unit of IRAQ.units.features) expect(SHEET.anchor(unit)).not.toBeNull()
  })

  test('a pixel covers as many kilometres as the scale bar says', () => {
    const a = SHEET.point([44, 33])
    const b = SHEET.point([45, 33])
    const px = Math.hypot((b?.x ?? 0) - (a?.x ?? 0), (b?.y ?? 0) - (a?.y ?? 0))
    expect(px * SHEET.kmPerPixel).toBeCloseTo(distanceKm([44, 33], [45, 33]), -0.5)
  })

  test('a country across the date line is drawn whole', () => {
    const fiji = readCountryMap(load('countries/FJ'))
    expect(layOutCountry(fiji, { width: 400, height: 400 }).kmPerPixel).toBeLessThan(5)
  })

  test('islands overseas do not shrink a country', () => {
    const france = readCountryMap(load('countries/FR'))
    expect(layOutCountry(france, { width: 400, height: 400 }).kmPerPixel).toBeLessThan(5)
  })

  test.each([
    ['UA', 'UA.11'],
    ['BF', 'BF.08'],
    ['CD', 'CD-KA'],
    ['XK', 'XK'],
    ['SS', 'SS'],
    ['EH', 'EH'],
  ])('%s has its units (%s)', (country, unit) => {
    const units = readCountryMap(load(`countries/${country}`)).units.features.map((shape) => shape.properties.unit)
    expect(units.some((code) => code.startsWith(unit))).toBe(true)
  })

  test('no unit is wound the wrong way: none covers the whole sheet', () => {
    const sea = SHEET.path({ type: 'Sphere' })
    for (const unit of IRAQ.units.features) expect(SHEET.path(unit)).not.toBe(sea)
  })
})

describe('counts on a map', () => {
  const counts = [count('IQ.15', 'Ninewa', 9), count('IQ.01', 'Anbar', 1, true), count('IQ.16', 'Wasit', 0)]

  test('area is proportional to the count', () => {
    const [nine, one] = circlesOf({ map: IRAQ, sheet: SHEET, counts })
    expect((nine?.radius ?? 0) ** 2 / (one?.radius ?? 1) ** 2).toBeCloseTo(9)
  })

  test('zero has no circle, little read has dots', () => {
    const svg = drawCountsMap({ ...words, map: IRAQ, sheet: SHEET, counts })
    expect(svg.match(/<circle [^>]*r="\d[^>]*stroke-width/g)).toHaveLength(2)
    expect(svg.match(/url\(#m-d\)/g)).toHaveLength(1)
  })

  test('names are escaped', () => {
    const svg = drawCountsMap({ ...words, map: IRAQ, sheet: SHEET, counts: [count('IQ.15', '<b>&', 3)] })
    expect(svg).toContain('&lt;b&gt;&amp;')
  })

  test('the world has a circle where a country is', () => {
    const world = readWorldMap(load('world'))
    const sheet = layOutWorld(world, { width: 900, height: 440 })
    expect(circlesOf({ map: world, sheet, counts: [count('IQ', 'Iraq', 3), count('SD', 'Sudan', 2)] })).toHaveLength(2)
  })
})

describe('places by precision', () => {
  test.each([
    [1, 'mark'],
    [2, 'ring'],
    [3, 'area'],
    [4, 'area'],
    [5, 'ring'],
    [6, 'none'],
    [7, 'none'],
    [null, 'none'],
  ])('precision %s is drawn as %s', (precision, drawn) => {
    expect(drawnAs(incident({ precision }))).toBe(drawn)
  })

  test('a mark needs a point', () => expect(drawnAs(incident({ lat: null, lon: null }))).toBe('none'))

  test('marks of one place stand side by side', () => {
    const { marks: placed } = sideBySide({ incidents: [incident({ id: 'a' }), incident({ id: 'b' })], sheet: SHEET })
    expect(Math.abs((placed[0]?.at.x ?? 0) - (placed[1]?.at.x ?? 0))).toBeCloseTo(12)
  })

  test('a heap of more than ten at one place is a circle with their number', () => {
    const heap = Array.from({ length: 12 }, (_, n) => incident({ id: String(n) }))
    const { marks, crowds } = sideBySide({ incidents: heap, sheet: SHEET })
    expect([marks.length, crowds.map(({ count }) => count)]).toEqual([0, [12]])
  })

  test('a ring has its true size', () => {
    const svg = drawPlacesMap({
      ...words,
      map: IRAQ,
      sheet: SHEET,
      incidents: [incident({ precision: 2 })],
      saySomewhere: () => 'x',
    })
    const ring = /<path d="M([^"]+)" fill-opacity=".12"/.exec(svg)?.[1] ?? ''
    const xs = [...ring.matchAll(/(-?[\d.]+),(-?[\d.]+)/g)].map(([, x]) => Number(x))
    expect((Math.max(...xs) - Math.min(...xs)) * SHEET.kmPerPixel).toBeGreaterThan(46)
    expect((Math.max(...xs) - Math.min(...xs)) * SHEET.kmPerPixel).toBeLessThan(56)
  })

  test('incidents known only by governorate share one tinted area with their number', () => {
    const somewhere = [incident({ id: 'a', precision: 4 }), incident({ id: 'b', precision: 4 })]
    const svg = drawPlacesMap({
      ...words,
      map: IRAQ,
      sheet: SHEET,
      incidents: somewhere,
      saySomewhere: (n, unit) => `${n} somewhere in ${unit}`,
    })
    expect(svg).toContain('2 somewhere in Nineveh')
  })
})

test.each([
  [137, 100],
  [49, 20],
  [5, 5],
  [0.7, 0.5],
])('a scale bar for %s km says %s', (limit, km) => {
  expect(roundBelow(limit)).toBeCloseTo(km)
})
