import { candidatesNamed, findDistrict, findUnit, kmBetween } from './find-unit.ts'
import { foldName, spellingKey } from './fold.ts'
import type { Candidate, Gazetteer } from './gazetteer.ts'
import type { PlaceClass } from './place-class.ts'
import { betweenOf, type PlaceQuery, spellingsOf, wantedClass } from './place-query.ts'
import { findSpans } from './spans.ts'
import { tokenize } from './tokens.ts'

/** A point and what it rests on. */
export type LocatedPlace = {
  lat: number
  lon: number
  by: 'name' | 'spelling' | 'told' | 'admin2' | 'admin1' | 'country'
}

/** Where a named place of a known country is; falls back to its district, its unit, then the country itself. */
export function locatePlace(query: PlaceQuery, gazetteer: Gazetteer): LocatedPlace | null {
  const within = unitsOfQuery(query, gazetteer)
  const { country, unit, district } = within
  const wanted = wantedClass(query.name)
  const ends = betweenOf(query.name)
  if (ends !== null) {
    const points = ends
      .flatMap((name) => locatePlace({ ...query, name, told: [] }, gazetteer) ?? [])
      .filter(({ by }) => by === 'name' || by === 'spelling')
    const [a, b] = points
    if (a !== undefined) return b === undefined ? a : { lat: (a.lat + b.lat) / 2, lon: (a.lon + b.lon) / 2, by: 'name' }
  }
  for (const name of spellingsOf(query.name)) {
    const found = best(candidatesNamed(name, gazetteer), within, wanted, gazetteer)
    if (found !== null) return { ...pointOf(found, gazetteer), by: 'name' }
  }
  if (country !== null) {
    for (const name of spellingsOf(query.name)) {
      const key = spellingKey(foldName(name))
      const found = key === null ? null : best(gazetteer.spellings(country, key), within, wanted, gazetteer)
      if (found !== null) return { ...pointOf(found, gazetteer), by: 'spelling' }
    }
  }
  const told = bestTold(query, within, gazetteer)
  if (told !== null) return { ...pointOf(told, gazetteer), by: 'told' }
  if (district !== null) return { ...pointOf(district, gazetteer), by: 'admin2' }
  if (unit !== null) return { ...pointOf(unit, gazetteer), by: 'admin1' }
  const whole = country === null ? undefined : gazetteer.countryPlace(country)
  return whole === undefined ? null : { ...pointOf(whole, gazetteer), by: 'country' }
}

type Within = { country: string | null; unit: number | null; district: number | null }

function unitsOfQuery(query: PlaceQuery, gazetteer: Gazetteer): Within {
  const country = query.country == null ? null : countryNamed(query.country, gazetteer)
  const unit = findUnit(query.admin1 ?? null, country, gazetteer)
  return { country, unit, district: findDistrict(query.admin2 ?? null, country, unit, gazetteer) }
}

function best(
  candidates: readonly Candidate[],
  { country, unit, district }: Within,
  wanted: PlaceClass | null,
  gazetteer: Gazetteer,
): number | null {
  let found: number | null = null
  let bestScore = Number.NEGATIVE_INFINITY
  for (const { index, kind } of candidates) {
    if (country !== null && gazetteer.countryAt(index) !== country) continue
    if (isElsewhere(index, unit, district, gazetteer)) continue
    const place = gazetteer.classAt(index)
    let score = Math.log10((gazetteer.population[index] ?? 0) + 1) / 3 - (kind === 0 ? 0 : kind >= 5 ? 1 : 0.3)
    if (unit !== null) score += gazetteer.admin1[index] === gazetteer.admin1[unit] ? 5 : 0
    if (district !== null) score += isSameDistrict(index, district, gazetteer) ? 3 : 0
    if (wanted === 'town' ? TOWNS.has(place) : wanted === place) score += 2
    else if (wanted === null && TOWNS.has(place)) score += 1
    if (score > bestScore) [found, bestScore] = [index, score]
  }
  return found
}

const TOWNS = new Set<PlaceClass>(['town', 'seat', 'lowerSeat', 'capital', 'quarter'])

/** Of the names in the table's own words the first town or smaller unit that lies in the district. */
function bestTold(query: PlaceQuery, within: Within, gazetteer: Gazetteer): number | null {
  const { country, district } = within
  if (country === null || district === null) return null
  const units = new Set(foldName(`${query.admin1} ${query.admin2} ${query.country}`))
  for (const text of query.told ?? []) {
    const tokens = tokenize(text)
    for (const { candidates, first, last } of findSpans(tokens, gazetteer)) {
      // "Pauk Township, Pakokku District" says more than the district only by its first name
      if (tokens.slice(first, last + 1).some(({ form }) => units.has(form.folded))) continue
      const inside = candidates.filter(
        ({ index }) =>
          index !== district &&
          TOLD.has(gazetteer.classAt(index)) &&
          (isSameDistrict(index, district, gazetteer) ||
            (gazetteer.admin2[index] === 0 && kmBetween(index, district, gazetteer) < TOLD_KM)),
      )
      const found = best(inside, within, null, gazetteer)
      if (found !== null) return found
    }
  }
  return null
}

const TOLD = new Set<PlaceClass>(['town', 'seat', 'lowerSeat', 'admin2', 'facility', 'landform'])
const TOLD_KM = 100

/** Namesakes outside the given district or unit are other places; the limits allow for units redrawn since. */
function isElsewhere(index: number, unit: number | null, district: number | null, gazetteer: Gazetteer): boolean {
  if (district !== null)
    return !isSameDistrict(index, district, gazetteer) && kmBetween(index, district, gazetteer) > OUTSIDE_DISTRICT_KM
  return (
    unit !== null &&
    gazetteer.admin1[index] !== gazetteer.admin1[unit] &&
    kmBetween(index, unit, gazetteer) > OUTSIDE_UNIT_KM
  )
}

const OUTSIDE_DISTRICT_KM = 70
const OUTSIDE_UNIT_KM = 120

function isSameDistrict(index: number, district: number, gazetteer: Gazetteer): boolean {
  return gazetteer.admin2[index] !== 0 && gazetteer.admin2[index] === gazetteer.admin2[district]
}

/** ISO code of a country given by code or English name ("DR Congo (Zaire)", "Yemen (North Yemen)"). */
export function countryNamed(name: string, gazetteer: Gazetteer): string | null {
  if (gazetteer.countryPlace(name) !== undefined) return name
  for (const spelled of [name, name.replace(/\s*\(.*$/, '')]) {
    for (const { index } of candidatesNamed(spelled, gazetteer)) {
      if (gazetteer.classAt(index) === 'country') return gazetteer.countryAt(index)
    }
  }
  return null
}

function pointOf(index: number, gazetteer: Gazetteer): { lat: number; lon: number } {
  return { lat: gazetteer.lat[index] ?? 0, lon: gazetteer.lon[index] ?? 0 }
}
