import { foldName } from '../fold.ts'
import { NAME_KINDS } from './names.ts'
import type { TableBuilder } from './table.ts'

/**
 * Moves districts to the points fitted for them (`country,admin1,name,lat,lon,places`), and adds those the table does
 * not know. Where villages are unknown a district's point is all a reader gets, so it should lie where things happen.
 */
export function addDistrictPoints(table: TableBuilder, csv: string): void {
  const known = new Map<string, number>()
  for (const [index, { feature, admin1, name }] of table.places.entries())
    if (feature.startsWith('ADM2')) known.set(keyOf(admin1, name), index)
  for (const line of csv.trim().split('\n').slice(1)) {
    const [country = '', admin1 = '', name = '', lat, lon] = line.split(',')
    const point = { lat: Number(lat), lon: Number(lon) }
    const place = table.places[known.get(keyOf(admin1, name)) ?? -1]
    if (place !== undefined) Object.assign(place, point, { feature: 'ADM2' })
    else {
      const unit = { name, ...point, country, admin1, admin2: `${admin1}.${keyOf('', name)}`, feature: 'ADM2' }
      const index = table.addPlace({ ...unit, population: 0, origin: 'admin2', id: 0 })
      table.addName(index, name, NAME_KINDS.main)
    }
  }
}

function keyOf(admin1: string, name: string): string {
  return `${admin1} ${foldName(name).join(' ')}`
}
