import { distanceKm } from '#core/geo/distance.ts'
import { NAME_KINDS, withoutArticle, withoutGeneric } from './compile/names.ts'
import { foldName, spellingKey } from './fold.ts'
import type { Candidate, Gazetteer } from './gazetteer.ts'
import { hashName } from './name-hash.ts'
import { classOf, type PlaceClass } from './rank-features.ts'

/** A place given by name in a table, with its country and units as far as known. */
export type PlaceQuery = { name: string; country?: string | null; admin1?: string | null; admin2?: string | null }

/** Where a named place of a known country is; falls back to its district, its unit, then the country itself. */
export function locatePlace(
  query: PlaceQuery,
  gazetteer: Gazetteer,
): { lat: number; lon: number; by: 'name' | 'spelling' | 'admin2' | 'admin1' | 'country' } | null {
  const country = query.country == null ? null : countryOf(query.country, gazetteer)
  const unit = unitNamed(query.admin1 ?? null, country, 'admin1', gazetteer)
  const district = unitNamed(query.admin2 ?? null, country, 'admin2', gazetteer)
  const wanted = wantedClass(query.name)
  const ends = betweenOf(query.name)
  if (ends !== null) {
    const points = ends
      .flatMap((name) => locatePlace({ ...query, name }, gazetteer) ?? [])
      .filter(({ by }) => by === 'name' || by === 'spelling')
    const [a, b] = points
    if (a !== undefined) return b === undefined ? a : { lat: (a.lat + b.lat) / 2, lon: (a.lon + b.lon) / 2, by: 'name' }
  }
  for (const name of spellingsOf(query.name)) {
    const found = best(candidatesOf(name, gazetteer), country, unit, district, wanted, gazetteer)
    if (found !== null) return { ...pointOf(found, gazetteer), by: 'name' }
  }
  if (country !== null) {
    for (const name of spellingsOf(query.name)) {
      const key = spellingKey(foldName(name))
      const found =
        key === null ? null : best(gazetteer.spellings(country, key), country, unit, district, wanted, gazetteer)
      if (found !== null) return { ...pointOf(found, gazetteer), by: 'spelling' }
    }
  }
  if (district !== null) return { ...pointOf(district, gazetteer), by: 'admin2' }
  if (unit !== null) return { ...pointOf(unit, gazetteer), by: 'admin1' }
  const whole = country === null ? undefined : gazetteer.countryPlace(country)
  return whole === undefined ? null : { ...pointOf(whole, gazetteer), by: 'country' }
}

/** The two ends of "between A and B", "A - B road" and "the road connecting A with B". */
function betweenOf(name: string): string[] | null {
  const found =
    /\bbetween\s+(.+?)\s+and\s+(.+)$/i.exec(name) ??
    /\b(?:connecting|from)\s+(.+?)\s+(?:with|to|and)\s+(.+)$/i.exec(name) ??
    /^(.+?)\s*[-–]\s*(.+?)\s+(?:road|highway|route|axis)$/i.exec(name)
  return found === null ? null : [found[1] ?? '', found[2] ?? '']
}

const SUFFIX =
  /\s+(village|town|city|district|governorate|province|state|region|municipality|department|subdistrict|township|area|camp|county|oblast|raion|airport|base|neighbou?rhood|settlement|commune|hromada|tehsil|taluka|lga|wilayat|division|prefecture|cercle|parish|sub-?county|agency|zone|rayon|republic|highway|road|river|mountains?|forest|location|suburb|locality|hill|front|housing project)$/i
const PREFIX =
  /^(near|around|outside|between|north of|south of|east of|west of|village of|town of|city of|mintaqat|markaz|nahiyat|qada'?|municipio de|departamento de|barrio|vereda|corregimiento)\s+/i

function spellingsOf(name: string): string[] {
  const found = new Set<string>()
  const add = (text: string | null) => {
    const clean = text?.trim() ?? ''
    if (clean.length > 1) found.add(clean)
  }
  const main = name
    .replace(/\([^)]*\)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  for (const part of [main, ...main.split(/\s*[,/]\s*|\s+-\s+/)]) {
    add(part)
    let bare = part
    for (let i = 0; i < 3; i++) bare = bare.replace(SUFFIX, '').replace(PREFIX, '')
    add(bare)
    add(withoutGeneric(bare))
    add(withoutArticle(bare))
  }
  for (const inner of name.matchAll(/\(([^)]+)\)/g)) add((inner[1] ?? '').replace(SUFFIX, ''))
  return [...found]
}

function wantedClass(name: string): PlaceClass | null {
  if (/\b(state|governorate|province|oblast|region|department)$/i.test(name)) return 'admin1'
  if (/\b(district|raion|county|municipality|tehsil|lga|cercle)$/i.test(name)) return 'admin2'
  return /\b(village|town|city)$/i.test(name) ? 'town' : null
}

function candidatesOf(name: string, gazetteer: Gazetteer): Candidate[] {
  const slot = gazetteer.find(hashName(foldName(name)))
  return slot < 0 ? [] : gazetteer.candidates(slot).filter(({ kind }) => kind !== NAME_KINDS.demonym)
}

function best(
  candidates: readonly Candidate[],
  country: string | null,
  unit: number | null,
  district: number | null,
  wanted: PlaceClass | null,
  gazetteer: Gazetteer,
): number | null {
  let found: number | null = null
  let bestScore = Number.NEGATIVE_INFINITY
  for (const { index, kind } of candidates) {
    if (country !== null && gazetteer.countries[gazetteer.country[index] ?? 0] !== country) continue
    const place = classOf(gazetteer.features[gazetteer.feature[index] ?? 0] ?? '')
    if (isElsewhere(index, unit, district, gazetteer)) continue
    let score = Math.log10((gazetteer.population[index] ?? 0) + 1) / 3 - (kind === 0 ? 0 : kind >= 5 ? 1 : 0.3)
    if (unit !== null) score += gazetteer.admin1[index] === gazetteer.admin1[unit] ? 5 : 0
    if (district !== null)
      score += gazetteer.admin2[index] !== 0 && gazetteer.admin2[index] === gazetteer.admin2[district] ? 3 : 0
    const isTown =
      place === 'town' || place === 'seat' || place === 'lowerSeat' || place === 'capital' || place === 'quarter'
    if (wanted === 'town' ? isTown : wanted === place) score += 2
    else if (wanted === null && isTown) score += 1
    if (score > bestScore) [found, bestScore] = [index, score]
  }
  return found
}

/** Namesakes outside the given district or unit are other places; the limits allow for units redrawn since. */
function isElsewhere(index: number, unit: number | null, district: number | null, gazetteer: Gazetteer): boolean {
  const km = (other: number) =>
    distanceKm(
      [gazetteer.lon[index] ?? 0, gazetteer.lat[index] ?? 0],
      [gazetteer.lon[other] ?? 0, gazetteer.lat[other] ?? 0],
    )
  if (district !== null) {
    const same = gazetteer.admin2[index] !== 0 && gazetteer.admin2[index] === gazetteer.admin2[district]
    return !same && km(district) > OUTSIDE_DISTRICT_KM
  }
  return unit !== null && gazetteer.admin1[index] !== gazetteer.admin1[unit] && km(unit) > OUTSIDE_UNIT_KM
}

const OUTSIDE_DISTRICT_KM = 70
const OUTSIDE_UNIT_KM = 120

function unitNamed(
  name: string | null,
  country: string | null,
  kind: 'admin1' | 'admin2',
  gazetteer: Gazetteer,
): number | null {
  if (name === null || country === null) return null
  const fitting = (index: number) => {
    const place = classOf(gazetteer.features[gazetteer.feature[index] ?? 0] ?? '')
    if (gazetteer.countries[gazetteer.country[index] ?? 0] !== country) return 0
    return place === kind
      ? 3
      : kind === 'admin2' && (place === 'lowerSeat' || place === 'seat' || place === 'town')
        ? 2
        : kind === 'admin1' && place === 'seat'
          ? 1
          : 0
  }
  for (const spelled of spellingsOf(name)) {
    const key = spellingKey(foldName(spelled))
    const all = [...candidatesOf(spelled, gazetteer), ...(key === null ? [] : gazetteer.spellings(country, key))]
    const ranked = all.filter(({ index }) => fitting(index) > 0).sort((a, b) => fitting(b.index) - fitting(a.index))
    if (ranked[0] !== undefined) return ranked[0].index
  }
  return null
}

/** ISO code of a country given by code or English name ("DR Congo (Zaire)", "Yemen (North Yemen)"). */
function countryOf(name: string, gazetteer: Gazetteer): string | null {
  if (gazetteer.countryPlace(name) !== undefined) return name
  for (const spelled of [name, name.replace(/\s*\(.*$/, '')]) {
    for (const { index } of candidatesOf(spelled, gazetteer)) {
      if (classOf(gazetteer.features[gazetteer.feature[index] ?? 0] ?? '') === 'country')
        return gazetteer.countries[gazetteer.country[index] ?? 0] ?? null
    }
  }
  return null
}

function pointOf(index: number, gazetteer: Gazetteer): { lat: number; lon: number } {
  return { lat: gazetteer.lat[index] ?? 0, lon: gazetteer.lon[index] ?? 0 }
}
