import { foldName, spellingKey } from '#core/3-places/fold.ts'
import { hashName } from '#core/3-places/name-hash.ts'
import { admin1Name, admin1Of, allNames, countryName } from '#core/3-places/regions.ts'
import type { ReportPlace } from '#core/4-reports/reading.ts'
import { distanceKm } from '#core/geo/distance.ts'
import { loadGazetteer } from '#io/gazetteer.ts'

/** UCDP where_prec of what a name can stand for. */
const TOWN = 1
const UNIT = 4
const COUNTRY = 6
const MOST = 8

/** Places of the gazetteer by name in any spelling, in the country first; then governorates and the country itself. */
export function searchPlaces(words: string, country: string | null): ReportPlace[] {
  const folded = foldName(words.slice(0, 100))
  if (folded.length === 0) return []
  const gazetteer = loadGazetteer()
  const slot = gazetteer.find(hashName(folded))
  const key = spellingKey(folded)
  const found = [
    ...(slot < 0 ? [] : gazetteer.candidates(slot)),
    ...(country && key ? gazetteer.spellings(country, key) : []),
  ]
  const places = [...new Set(found.map(({ index }) => index))]
    .map((index) => gazetteer.place(index))
    .filter((place) => place.feature.startsWith('P') || !/^(admin1|country):/.test(place.key))
    .sort((a, b) => Number(b.country === country) - Number(a.country === country) || b.population - a.population)
    .map(
      (place): ReportPlace => ({
        name: place.name,
        country: place.country,
        admin1: place.admin1 || null,
        admin1Name: place.admin1 ? admin1Name(place.admin1) : null,
        lat: place.lat,
        lon: place.lon,
        precision: TOWN,
        placeKey: place.key,
      }),
    )
  const name = folded.join(' ')
  // A governorate is meant by its own name; by another name it has, rather the town of that name.
  const units = unitsNamed(name, country)
  const isOwn = (place: ReportPlace) => foldName(place.name).join(' ') === name
  return [...units.filter(isOwn), ...apart(places), ...units.filter((unit) => !isOwn(unit))].slice(0, MOST)
}

/** Kilometres within which two places of one name are one to whoever chooses. */
const ONE_PLACE_KM = 20

/** Without those that another of the same name stands for already, nearby and more populous. */
function apart(places: readonly ReportPlace[]): ReportPlace[] {
  return places.filter(
    (place, index) => !places.slice(0, index).some((larger) => larger.name === place.name && isNear(larger, place)),
  )
}

function isNear(a: ReportPlace, b: ReportPlace): boolean {
  if (a.lat === null || a.lon === null || b.lat === null || b.lon === null) return false
  return distanceKm([a.lon, a.lat], [b.lon, b.lat]) < ONE_PLACE_KM
}

/** A place as people tell it from others: name, governorate, country. */
export function placeLabel({ name, admin1, country }: ReportPlace): string {
  const around = [admin1 ? admin1Name(admin1) : null, country ? countryName(country) : null]
  return [...new Set([name, ...around])].filter(Boolean).join(', ')
}

/** A whole governorate, for what is known no better. */
export function unitPlace(code: string): ReportPlace {
  const name = admin1Name(code) ?? code
  return {
    name,
    country: code.slice(0, 2),
    admin1: code,
    admin1Name: name,
    lat: null,
    lon: null,
    precision: UNIT,
    placeKey: `admin1:${code}`,
  }
}

/** A whole country, for what is known no better. */
export function countryPlace(code: string): ReportPlace {
  return {
    name: countryName(code),
    country: code,
    admin1: null,
    admin1Name: null,
    lat: null,
    lon: null,
    precision: COUNTRY,
    placeKey: `country:${code}`,
  }
}

function unitsNamed(name: string, country: string | null): ReportPlace[] {
  if (!country) return []
  const units = admin1Of(country).filter((code) => allNames(code).some((one) => foldName(one).join(' ') === name))
  const isCountry = foldName(countryName(country)).join(' ') === name
  return [...units.map(unitPlace), ...(isCountry ? [countryPlace(country)] : [])]
}
