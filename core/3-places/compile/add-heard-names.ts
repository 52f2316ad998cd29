import { heardKey, soundsOfLatin } from '../heard-names.ts'
import type { PlaceRow, TableBuilder } from './table.ts'

/** Files units and towns by how their names sound in Arabic letters. */
export function addHeardNames(table: TableBuilder): void {
  for (const [index, place] of table.places.entries()) {
    if (!isHeard(place)) continue
    for (const sound of soundsOfLatin(place.name)) {
      const key = heardKey(sound)
      if (key !== null) table.addHeard(index, key)
    }
  }
}

function isHeard(place: PlaceRow): boolean {
  if (place.country === '' || NOT_BY_EAR.has(place.country)) return false
  return (
    /^(ADM1|ADM2|PPLA2?|PPLC)$/.test(place.feature) ||
    (place.feature.startsWith('PPL') && (place.origin === 'alias' || place.population >= FEWEST_PEOPLE))
  )
}

const FEWEST_PEOPLE = 1000

/** Countries that write Arabic, whose names have their own letters, and those whose small towns Arabic news hardly names. */
const NOT_BY_EAR = new Set(
  'IQ SY YE SD LY LB PS JO EG SA AE QA KW BH OM TN DZ MA MR EH KM DJ SO US CA GB FR DE IT ES PT NL BE CH AT SE NO DK FI IE PL CZ SK HU RO BG HR SI EE LV LT GR LU AU NZ JP IS MT IL CY'.split(
    ' ',
  ),
)
