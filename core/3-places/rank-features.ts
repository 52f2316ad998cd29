import { distanceKm, type LonLat } from '#core/geo/distance.ts'
import { NAME_KINDS } from './compile/names.ts'
import type { Candidate, Gazetteer } from './gazetteer.ts'
import { isTown, type PlaceClass } from './place-class.ts'

/** What the ranker weighs for one candidate; the order is that of the weights in places.model.json. */
export const RANK_FEATURES = [
  'logPopulation',
  'isLargest',
  'belowLargest',
  'noPopulation',
  'onlyCandidate',
  'main',
  'plain',
  'translated',
  'alternate',
  'demonym',
  'spelling',
  'former',
  'abbreviation',
  'country',
  'admin1',
  'admin2',
  'capital',
  'seat',
  'lowerSeat',
  'town',
  'quarter',
  'region',
  'water',
  'landform',
  'facility',
  'other',
  'countryShare',
  'isTopCountry',
  'admin1Share',
  'sameAdmin1',
  'inParentCountry',
  'inParentUnit',
  'notInParent',
  'declaredFirst',
  'declared',
  'againstDeclared',
  'hasChild',
  'within50km',
  'within250km',
  'headFits',
  'headMisfits',
  'sameStringParent',
  'townBesideUnit',
  'unitBesideTown',
  'bigTownBesideUnit',
  'townOfCountryName',
  'crisisCountry',
  'unitInList',
  'countryInList',
  'speaksLanguage',
  'nickname',
] as const
export type RankFeature = (typeof RANK_FEATURES)[number]

const AT = Object.fromEntries(RANK_FEATURES.map((name, index) => [name, index])) as Record<RankFeature, number>

/** What is known of the text around a name when its candidates are weighed. */
export type RankContext = {
  /** Share of the other names' votes by country (ISO code) and admin-1 code. */
  countryShare: ReadonlyMap<string, number>
  topCountry: string
  admin1Share: ReadonlyMap<string, number>
  /** Points of the other names, at most 40. */
  points: readonly LonLat[]
  declared: readonly string[]
  /** Unit or country named right after a comma, or by "in" and "of". */
  parent: { country: string; admin1: string; isCountry: boolean } | null
  /** The same for another mention of the same name. */
  otherParent: { country: string; admin1: string } | null
  /** Country or unit codes in which a name right before ("Goma, North Kivu") may lie. */
  childUnits: ReadonlySet<string>
  /** Kind of place its neighbours say it is. */
  head: PlaceClass | null
  /** Of the names in one list with this one, how many are countries (`~`) and units of each country (its code). */
  listed: ReadonlyMap<string, number>
  /** Language of the text. */
  language: string | undefined
}

const KIND_FEATURES: RankFeature[] = [
  'main',
  'plain',
  'translated',
  'alternate',
  'demonym',
  'spelling',
  'former',
  'abbreviation',
]

/** Feature vectors of all candidates of one name, for fitting. */
export function rankFeatures(
  candidates: readonly Candidate[],
  gazetteer: Gazetteer,
  context: RankContext,
): Float64Array[] {
  const rows = candidates.map(() => new Float64Array(RANK_FEATURES.length))
  weigh(candidates, gazetteer, context, (at, feature, value) => {
    const row = rows[at]
    if (row !== undefined) row[feature] = value
  })
  return rows
}

/** What the ranker gives each candidate of one name: the sum of its features, each by its weight. */
export function rankScores(
  candidates: readonly Candidate[],
  gazetteer: Gazetteer,
  context: RankContext,
  weights: ArrayLike<number>,
): Float64Array {
  const scores = new Float64Array(candidates.length)
  weigh(candidates, gazetteer, context, (at, feature, value) => {
    scores[at] = (scores[at] ?? 0) + value * (weights[feature] ?? 0)
  })
  return scores
}

/** Calls `put` for each feature of each candidate that is not 0, once a feature. */
function weigh(
  candidates: readonly Candidate[],
  gazetteer: Gazetteer,
  context: RankContext,
  put: (at: number, feature: number, value: number) => void,
): void {
  const populations = candidates.map(({ index }) => Math.log10((gazetteer.population[index] ?? 0) + 1))
  const largest = Math.max(...populations)
  const classes = candidates.map(({ index }) => gazetteer.classAt(index))
  const spoken = SPOKEN[context.language?.slice(0, 2) ?? '']
  const hasUnit = classes.includes('admin1')
  const hasCountry = candidates.some(({ kind }, i) => classes[i] === 'country' && kind !== 4)
  const hasOwner = candidates.some(({ kind }) => kind <= NAME_KINDS.plain)
  const countries = candidates.map(({ index }) => gazetteer.countryAt(index))
  // where the text speaks for one of the countries, another is not likelier for its crises
  const isTold = countries.some((country) => context.countryShare.has(country))
  const hasTown = candidates.some(({ kind }, i) => isTown(classes[i] ?? 'other') && kind <= 2)
  for (let i = 0; i < candidates.length; i++) {
    const { index, kind } = candidates[i] as Candidate
    const set = (feature: number, value = 1) => put(i, feature, value)
    const population = populations[i] ?? 0
    const kindOfPlace = classes[i] ?? 'other'
    const country = countries[i] ?? ''
    const admin1 = gazetteer.admin1At(index)
    set(AT.logPopulation, population / 6)
    if (population === largest) set(AT.isLargest)
    set(AT.belowLargest, (largest - population) / 6)
    if (population === 0) set(AT.noPopulation)
    if (candidates.length === 1) set(AT.onlyCandidate)
    set(AT[KIND_FEATURES[kind] ?? 'alternate'])
    set(AT[kindOfPlace])
    // Milan is called Mila somewhere, but there is a Mila
    if (hasOwner && kind === NAME_KINDS.alternate) set(AT.nickname)
    if (CRISIS.has(country) && (!isTold || context.countryShare.has(country))) set(AT.crisisCountry)
    if (spoken?.has(country)) set(AT.speaksLanguage)
    set(AT.countryShare, context.countryShare.get(country) ?? 0)
    if (country !== '' && country === context.topCountry) set(AT.isTopCountry)
    if (kindOfPlace !== 'country') {
      set(AT.admin1Share, context.admin1Share.get(admin1) ?? 0)
      if (admin1 !== '' && context.admin1Share.has(admin1)) set(AT.sameAdmin1)
    }
    if (context.parent !== null) {
      const inCountry = context.parent.country === country
      const inUnit = inCountry && context.parent.admin1 === admin1
      if (context.parent.isCountry && inCountry && kindOfPlace !== 'country') set(AT.inParentCountry)
      else if (!context.parent.isCountry && inUnit && kindOfPlace !== 'admin1') set(AT.inParentUnit)
      else set(AT.notInParent)
    }
    if (context.otherParent !== null && context.otherParent.country === country) {
      if (context.otherParent.admin1 === '' || context.otherParent.admin1 === admin1) set(AT.sameStringParent)
    }
    if (context.declared[0] === country) set(AT.declaredFirst)
    else if (context.declared.includes(country)) set(AT.declared)
    else if (context.declared.length > 0 && country !== '') set(AT.againstDeclared)
    if (
      kindOfPlace === 'country'
        ? context.childUnits.has(country)
        : kindOfPlace === 'admin1' && context.childUnits.has(admin1)
    )
      set(AT.hasChild)
    const km = nearestKm(context.points, gazetteer.lat[index] ?? 0, gazetteer.lon[index] ?? 0)
    if (km < 50) set(AT.within50km)
    if (km < 250) set(AT.within250km)
    if (context.head !== null) set(headFits(context.head, kindOfPlace, hasUnit) ? AT.headFits : AT.headMisfits)
    const listed = context.listed.get(kindOfPlace === 'country' ? '~' : country) ?? 0
    if (listed > 0 && kindOfPlace === 'country') set(AT.countryInList, Math.min(1, listed / 2))
    if (listed > 0 && kindOfPlace === 'admin1') set(AT.unitInList, Math.min(1, listed / 2))
    if (hasUnit && isTown(kindOfPlace)) set(population > 5.7 ? AT.bigTownBesideUnit : AT.townBesideUnit)
    if (hasTown && kindOfPlace === 'admin1') set(AT.unitBesideTown)
    if (hasCountry && kindOfPlace !== 'country') set(AT.townOfCountryName)
  }
}

/** Where most of the news that humanitarian organisations follow comes from (OCHA's and ICRC's large operations). */
const CRISIS = new Set(
  'AF BD BF CD CF CM CO ET HT IQ KE LB LY ML MM MZ NE NG PK PS SD SO SS SY TD UA UG VE YE'.split(' '),
)

/** Countries whose press writes in French, Spanish, Arabic or Portuguese; English is written everywhere. */
const SPOKEN: Readonly<Record<string, ReadonlySet<string>>> = {
  fr: new Set(
    'BE BF BI BJ CA CD CF CG CH CI CM DJ DZ FR GA GN GP HT KM LB LU MA MG ML MQ MR NC NE RW SN TD TG TN'.split(' '),
  ),
  es: new Set('AR BO CL CO CR CU DO EC ES GQ GT HN MX NI PA PE PR PY SV UY VE'.split(' ')),
  ar: new Set('AE BH DJ DZ EG EH IL IQ JO KM KW LB LY MA MR OM PS QA SA SD SO SS SY TD TN YE'.split(' ')),
  pt: new Set('AO BR CV GW MZ PT ST TL'.split(' ')),
}

/** A province is a first unit here and a second there. */
function headFits(head: PlaceClass, kind: PlaceClass, hasUnit: boolean): boolean {
  if (head === 'town') return isTown(kind)
  return head === kind || (head === 'admin1' && (kind === 'region' || (kind === 'admin2' && !hasUnit)))
}

function nearestKm(points: RankContext['points'], lat: number, lon: number): number {
  let best = Number.POSITIVE_INFINITY
  const here: LonLat = [lon, lat]
  for (const point of points) {
    if (Math.abs(point[1] - lat) > 2.3) continue // further than 250 km
    best = Math.min(best, distanceKm(here, point))
  }
  return best
}

/** Weights set by hand, used where no fitted ones are given and as the start of fitting. */
export const RANK_PRIOR: Record<RankFeature, number> = {
  logPopulation: 4,
  isLargest: 0.5,
  belowLargest: -1,
  noPopulation: -0.5,
  onlyCandidate: 0,
  main: 0.5,
  plain: 0.2,
  translated: 0.5,
  alternate: -0.6,
  demonym: 0.5,
  spelling: -1,
  former: -2,
  abbreviation: 0.5,
  country: 3,
  admin1: 1.2,
  admin2: -1,
  capital: 1.5,
  seat: 0.8,
  lowerSeat: 0.3,
  town: 0,
  quarter: -0.5,
  region: 7.5,
  water: 8,
  landform: 2,
  facility: 5,
  other: -1,
  countryShare: 3,
  isTopCountry: 0.7,
  admin1Share: 2,
  sameAdmin1: 0.7,
  inParentCountry: 5,
  inParentUnit: 6,
  notInParent: -2,
  declaredFirst: 2,
  declared: 1.5,
  againstDeclared: 0,
  hasChild: 3,
  within50km: 0.6,
  within250km: 0.6,
  headFits: 2,
  headMisfits: -0.5,
  sameStringParent: 3,
  townBesideUnit: -1,
  unitBesideTown: -0.8,
  bigTownBesideUnit: 2,
  townOfCountryName: -2,
  crisisCountry: 0.7,
  unitInList: 3,
  countryInList: 2,
  speaksLanguage: 2,
  nickname: -1.2,
}
