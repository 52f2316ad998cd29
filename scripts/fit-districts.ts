// Fits core/3-places/districts.csv: for each district the point that most of its places which the gazetteer does not
// know lie near, from the place strings of UCDP GED (CC BY 4.0) in a folder laid out as `tidings eval` expects.
// By hand: node scripts/fit-districts.ts DIR [--folds]
// With --folds nothing is written; the share of places within 25 km under 5-fold cross-validation is printed instead.
import { writeFileSync } from 'node:fs'
import { compileGazetteer } from '#core/3-places/compile/compile-gazetteer.ts'
import { findDistrict, findUnit } from '#core/3-places/find-unit.ts'
import { type Gazetteer, openGazetteer } from '#core/3-places/gazetteer.ts'
import { countryNamed, locatePlace } from '#core/3-places/locate-place.ts'
import { bareUnit } from '#core/3-places/place-query.ts'
import { gazetteerSources } from '#io/gazetteer.ts'
import { askedBy, type PlaceRow } from '../evals/geoparse.ts'
import { readRows } from '../evals/rows.ts'
import { scorerKm } from '../evals/score-geo.ts'

type Point = { lat: number; lon: number }
type District = { country: string; admin1: string; name: string; own: Point | null; places: Point[] }

const NEAR_KM = 25
const SOFT_KM = 8
/** How many places the district's own point counts for. */
const OWN = 2
/** Fewer places tell too little, and would be a copy of the rows rather than a fit. */
const LEAST = 3
const WRONG_KM = 150
/** Pairs are tried of so many places of one district. */
const MOST_PAIRED = 30
const FOLDS = 5

const [dir, flag] = process.argv.slice(2)
if (dir === undefined) {
  console.error('fit-districts: name the folder with the gold sets')
  process.exit(2)
}
const sources = gazetteerSources()
const plain = openGazetteer(compileGazetteer({ ...sources, districts: '' }))
const rows = await readRows<PlaceRow>(dir, 'geoparse/ucdp_places')

if (flag === '--folds') crossValidate()
else {
  const csv = fit(rows)
  writeFileSync(new URL('../core/3-places/districts.csv', import.meta.url), csv)
  console.log(`fitted ${csv.trim().split('\n').length - 1} districts`)
}

function crossValidate(): void {
  const near = { before: 0, after: 0 }
  for (let fold = 0; fold < FOLDS; fold++) {
    const fitted = openGazetteer(
      compileGazetteer({ ...sources, districts: fit(rows.filter((_, at) => at % FOLDS !== fold)) }),
    )
    for (const row of rows.filter((_, at) => at % FOLDS === fold)) {
      if (kmOff(row, plain) <= NEAR_KM) near.before++
      if (kmOff(row, fitted) <= NEAR_KM) near.after++
    }
  }
  console.log('within 25 km', { before: near.before / rows.length, after: near.after / rows.length })
}

function kmOff(row: PlaceRow, gazetteer: Gazetteer): number {
  const found = locatePlace(askedBy(row), gazetteer)
  return found === null ? Number.POSITIVE_INFINITY : scorerKm(row.lat, row.lon, found.lat, found.lon)
}

/** The table of fitted points, sorted so that a new fit shows what changed. */
function fit(part: readonly PlaceRow[]): string {
  const lines: string[] = []
  for (const { country, admin1, name, own, places } of gather(part).values()) {
    if (places.length < LEAST) continue
    const { lat, lon } = middle(places, own)
    lines.push(`${country},${admin1},${name},${lat.toFixed(2)},${lon.toFixed(2)},${places.length}`)
  }
  return `country,admin1,name,lat,lon,places\n${lines.sort().join('\n')}\n`
}

/** Districts with their villages, towns and spots that the gazetteer could not place by name. */
function gather(part: readonly PlaceRow[]): Map<string, District> {
  const districts = new Map<string, District>()
  for (const row of part) {
    if (row.adm_2 === null || row.where_prec > 2) continue
    const by = locatePlace(askedBy(row), plain)?.by
    if (by === 'name' || by === 'spelling' || by === 'told') continue
    const country = countryNamed(row.country, plain)
    const unit = findUnit(row.adm_1, country, plain)
    if (country === null) continue
    const district = findDistrict(row.adm_2, country, unit, plain)
    const own = district === null ? null : plain.place(district)
    const name = (own?.name ?? bareUnit(row.adm_2)).replaceAll(',', ' ')
    const admin1 = own?.admin1 ?? (unit === null ? '' : plain.place(unit).admin1)
    const key = `${country} ${admin1} ${name.toLowerCase()}`
    // a row that far off was put into the wrong district
    if (own !== null && scorerKm(row.lat, row.lon, own.lat, own.lon) > WRONG_KM) continue
    const known = districts.get(key) ?? { country, admin1, name, own, places: [] }
    known.places.push({ lat: row.lat, lon: row.lon })
    districts.set(key, known)
  }
  return districts
}

/** Of the places, the points midway between two of them and their mean, the one that most lie within 25 km of. */
function middle(places: readonly Point[], own: Point | null): Point {
  const anchors = [...places.slice(0, MOST_PAIRED), ...(own === null ? [] : [own])]
  const mean = {
    lat: places.reduce((sum, { lat }) => sum + lat, 0) / places.length,
    lon: places.reduce((sum, { lon }) => sum + lon, 0) / places.length,
  }
  const tried = [
    mean,
    ...anchors.flatMap((a) => anchors.map((b) => ({ lat: (a.lat + b.lat) / 2, lon: (a.lon + b.lon) / 2 }))),
  ]
  const nearness = (a: Point, b: Point) =>
    1 / (1 + Math.exp((scorerKm(a.lat, a.lon, b.lat, b.lon) - NEAR_KM) / SOFT_KM))
  let best = mean
  let most = -1
  for (const point of tried) {
    const sum = places.reduce(
      (total, place) => total + nearness(point, place),
      own === null ? 0 : OWN * nearness(point, own),
    )
    if (sum > most) [best, most] = [point, sum]
  }
  return best
}
