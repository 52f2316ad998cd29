import { distanceKm } from '#core/geo/distance.ts'
import { NAME_KINDS } from './compile/names.ts'
import { foldName, spellingKey } from './fold.ts'
import type { Candidate, Gazetteer } from './gazetteer.ts'
import { hashName } from './name-hash.ts'
import { spellingsOf } from './place-query.ts'

/** The first-level unit of a country that a table names, as a place index; null when none is known by that name. */
export function findUnit(name: string | null, country: string | null, gazetteer: Gazetteer): number | null {
  if (name === null || country === null) return null
  const worth = (index: number) => ({ admin1: 3, seat: 1 })[gazetteer.classAt(index) as string] ?? 0
  return (
    bestNamed(name, country, worth, gazetteer) ??
    alikeIn(name, ofCountry(country, 'admin1', gazetteer), gazetteer) ??
    null
  )
}

/** The district of a unit that a table names. A namesake in another unit of the country is another district. */
export function findDistrict(
  name: string | null,
  country: string | null,
  unit: number | null,
  gazetteer: Gazetteer,
): number | null {
  if (name === null || country === null) return null
  const worth = (index: number) => {
    const kind = { admin2: 4, lowerSeat: 2, seat: 2, town: 1 }[gazetteer.classAt(index) as string] ?? 0
    if (kind === 0 || unit === null) return kind
    if (gazetteer.admin1[index] === gazetteer.admin1[unit]) return kind + 10
    return kmBetween(index, unit, gazetteer) < REDRAWN_KM ? kind : 0
  }
  const named = bestNamed(name, country, worth, gazetteer)
  if (named !== null || unit === null) return named
  const code = gazetteer.admin1[unit]
  const within = ofCountry(country, 'admin2', gazetteer).filter((index) => gazetteer.admin1[index] === code)
  return alikeIn(name, within, gazetteer)
}

/** Places of any kind that carry a name, people and things of a country left out. */
export function candidatesNamed(name: string, gazetteer: Gazetteer): Candidate[] {
  const slot = gazetteer.find(hashName(foldName(name)))
  if (slot < 0) return []
  return gazetteer
    .candidates(slot)
    .filter(({ index, kind }) => kind !== NAME_KINDS.demonym && !hasNoPoint(index, gazetteer))
}

/** A district that only stands for the unit it lies in (compile/seatless-units.ts). */
function hasNoPoint(index: number, gazetteer: Gazetteer): boolean {
  return gazetteer.features[gazetteer.feature[index] ?? 0] === 'ADM2U'
}

/** Kilometres between two places by index. */
export function kmBetween(a: number, b: number, gazetteer: Gazetteer): number {
  const point = (index: number): [number, number] => [gazetteer.lon[index] ?? 0, gazetteer.lat[index] ?? 0]
  return distanceKm(point(a), point(b))
}

/** A district this near to its unit's point may have been moved to another unit since. */
const REDRAWN_KM = 150

function bestNamed(
  name: string,
  country: string,
  worth: (index: number) => number,
  gazetteer: Gazetteer,
): number | null {
  for (const spelled of spellingsOf(name)) {
    const key = spellingKey(foldName(spelled))
    const all = [...candidatesNamed(spelled, gazetteer), ...(key === null ? [] : gazetteer.spellings(country, key))]
    let best: number | null = null
    for (const { index } of all) {
      if (gazetteer.countryAt(index) !== country || worth(index) === 0) continue
      if (best === null || worth(index) > worth(best)) best = index
    }
    if (best !== null) return best
  }
  return null
}

/** The one unit whose name begins with the words asked for, or is spelt nearly so ("Bawlakhe" for Bawlake). */
function alikeIn(name: string, units: readonly number[], gazetteer: Gazetteer): number | null {
  const asked = spellingsOf(name).map((one) => stem(foldName(one)))
  const named = units.map((index) => ({ index, words: stem(foldName(gazetteer.place(index).name)) }))
  const longer = named.filter(({ words }) => asked.some((one) => one.length > 4 && words.startsWith(`${one} `)))
  if (longer.length === 1) return longer[0]?.index ?? null
  let best: number | null = null
  let most = LEAST_ALIKE
  for (const { index, words } of named) {
    const likeness = Math.max(...asked.map((one) => alike(one, words)))
    if (likeness > most) [best, most] = [index, likeness]
  }
  return best
}

const LEAST_ALIKE = 0.72

/** The words of a name without Slavic endings of adjectives, small words, and the word for its kind of unit. */
function stem(words: readonly string[]): string {
  return words
    .filter((word) => !/^(de|del|la|el|los|las|du|lga|raion|rayon|district|oblast)$/.test(word))
    .map((word) => word.replace(/(s?[kz]h?[iy]{1,2}|ska|ske)$/, ''))
    .join(' ')
}

/** Share of letter pairs two words have in common (Dice). */
function alike(a: string, b: string): number {
  if (a.length < 4 || b.length < 4) return 0
  const pairs = new Map<string, number>()
  for (let i = 0; i + 1 < a.length; i++) pairs.set(a.slice(i, i + 2), (pairs.get(a.slice(i, i + 2)) ?? 0) + 1)
  let common = 0
  for (let i = 0; i + 1 < b.length; i++) {
    const left = pairs.get(b.slice(i, i + 2)) ?? 0
    if (left > 0) common++
    pairs.set(b.slice(i, i + 2), left - 1)
  }
  return (2 * common) / (a.length + b.length - 2)
}

const unitsOf = new WeakMap<Gazetteer, Map<string, number[]>>()

/** All units of a country and level, gathered once a gazetteer. */
function ofCountry(country: string, kind: 'admin1' | 'admin2', gazetteer: Gazetteer): readonly number[] {
  let units = unitsOf.get(gazetteer)
  if (units === undefined) {
    units = new Map()
    for (let index = 0; index < gazetteer.size; index++) {
      const level = gazetteer.classAt(index)
      if ((level !== 'admin1' && level !== 'admin2') || hasNoPoint(index, gazetteer)) continue
      const key = `${gazetteer.countryAt(index)} ${level}`
      const known = units.get(key)
      if (known === undefined) units.set(key, [index])
      else known.push(index)
    }
    unitsOf.set(gazetteer, units)
  }
  return units.get(`${country} ${kind}`) ?? []
}
