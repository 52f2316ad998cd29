import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { unitOfAdmin1 } from './crosswalk.ts'

test.each([
  ['an old province is itself', 'IQ.15', 'IQ.15'],
  ['Halabja is shown in Sulaymaniyah', 'IQ.19', 'IQ.05'],
  ['Tanganyika is shown in the Katanga of 2014', 'CD.29', 'CD-KA'],
  ['North Kivu stays', 'CD.11', 'CD-NK'],
  ['Ménaka is shown in Gao', 'ML.12070577', 'ML.09'],
  ['a region of Burkina Faso is itself', 'BF.08', 'BF.08'],
])('%s', (_, admin1, unit) => expect(unitOfAdmin1(admin1)).toBe(unit))

test('every unit of the crosswalk is on the map of its country', () => {
  const folder = new URL('../../public/basemap/countries/', import.meta.url)
  const drawn = new Set<string>()
  for (const file of readdirSync(folder)) {
    const map = JSON.parse(readFileSync(new URL(file, folder), 'utf8'))
    for (const shape of map.objects.units.geometries) drawn.add(shape.properties.unit)
  }
  const table = JSON.parse(readFileSync(new URL('./admin1-crosswalk.json', import.meta.url), 'utf8'))
  expect(Object.values<string>(table.units).filter((unit) => !drawn.has(unit))).toEqual([])
})
