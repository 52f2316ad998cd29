import { expect, test } from 'vitest'
import { distanceKm } from '#core/geo/distance.ts'
import type { IncidentRow } from '#db/incidents.ts'
import { incidentFeatures } from './incident-features.ts'

const features = (incidents: IncidentRow[]) =>
  incidentFeatures(incidents, ({ placeName }) => ({ title: `Assault, ${placeName}`, language: 'en' }))

const row = (change: Partial<IncidentRow>) =>
  ({
    id: 'a',
    title: 'T',
    lat: 36.3,
    lon: 43.1,
    admin1: 'IQ.19',
    placePrecision: 1,
    polarity: 'improving',
    family: null,
    withheld: [],
    ...change,
  }) as IncidentRow

test('an exact place is a point, hollow where it improves', () => {
  const [feature] = features([row({})]).features
  expect(feature).toMatchObject({
    geometry: { type: 'Point', coordinates: [43.1, 36.3] },
    properties: { hollow: true, family: 'none' },
  })
})

test('a place known within 25 km is a ring of that size', () => {
  const [feature] = features([row({ placePrecision: 2 })]).features
  const ring = feature?.geometry?.type === 'Polygon' ? feature.geometry.coordinates[0] : []
  for (const [lon = 0, lat = 0] of ring ?? []) expect(distanceKm([43.1, 36.3], [lon, lat])).toBeCloseTo(25, 3)
})

test('a governorate has no point, only the unit that shows it', () => {
  const [feature] = features([row({ placePrecision: 4 })]).features
  expect(feature).toMatchObject({ geometry: null, properties: { drawn: 'area', unit: 'IQ.05' } })
})

test('what is known only to the country is left out', () => {
  expect(features([row({ placePrecision: 6 })]).features).toEqual([])
})

test('of a survivor nothing closer than the governorate is told, and no headline', () => {
  const [feature] = features([
    row({
      title: 'Girl, 14, raped in Kafr Mithal',
      placeName: 'Kafr Mithal',
      admin1Name: 'Ninewa',
      withheld: ['survivor'],
    }),
  ]).features
  expect(feature).toMatchObject({
    geometry: null,
    properties: { drawn: 'area', place: 'Ninewa', title: 'Assault, Ninewa' },
  })
  expect(JSON.stringify(feature)).not.toContain('Kafr Mithal')
})

test('where a victim is named the place stands, the headline does not', () => {
  const [feature] = features([
    row({ title: 'Saber Ahmed shot dead', placeName: 'Mosul', withheld: ['victim-name'] }),
  ]).features
  expect(feature).toMatchObject({ geometry: { type: 'Point' }, properties: { title: 'Assault, Mosul' } })
})
