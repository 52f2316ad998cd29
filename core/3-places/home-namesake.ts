import { NAME_KINDS } from './compile/names.ts'
import type { Gazetteer } from './gazetteer.ts'
import type { Resolved } from './resolve.ts'

/** A town at home of fewer people than this is not what a paper means without saying more. */
const LEAST_AT_HOME = 5_000
/** A town that is no seat holds at least this share of the people of its namesake abroad, or is a city. */
const LEAST_SHARE = 0.1
/** A place abroad of so many people is known everywhere; only a city at home takes its name. */
const KNOWN_EVERYWHERE = 1_500_000
const CITY = 100_000

/**
 * The candidate at home where a name was given to a place abroad though all that the text and its source speak of is one
 * country: "Trujillo" in news of Honduras is the town there, no city of Peru. -1 where nothing says so.
 */
export function homeNamesake(one: Resolved, home: string | null, gazetteer: Gazetteer): number {
  if (home === null || one.span.isDemonym || one.parent !== null || one.span.candidates.length < 2) return -1
  const abroad = one.span.candidates[one.best]
  if (abroad === undefined || gazetteer.countryAt(abroad.index) === home) return -1
  const isRenowned = RENOWNED.has(gazetteer.classAt(abroad.index))
  if (isRenowned && abroad.kind < NAME_KINDS.translated) return -1
  const people = gazetteer.population[abroad.index] ?? 0
  const isGreat = isRenowned || people > KNOWN_EVERYWHERE
  const least = isGreat ? CITY : Math.min(CITY, Math.max(LEAST_AT_HOME, people * LEAST_SHARE))
  let best = -1
  for (const [at, { index, kind }] of one.span.candidates.entries()) {
    if (kind > NAME_KINDS.translated || gazetteer.countryAt(index) !== home) continue
    const kindOfPlace = gazetteer.classAt(index)
    if (!TOWNS_AND_UNITS.has(kindOfPlace)) continue
    const isSeat = !isGreat && SEATS.has(kindOfPlace)
    if (!isSeat && (gazetteer.population[index] ?? 0) < least) continue
    if (best < 0 || (one.scores[at] ?? 0) > (one.scores[best] ?? 0)) best = at
  }
  return best
}

/** Countries, seas and capitals keep their names wherever they are told of. */
const RENOWNED = new Set(['country', 'capital', 'region', 'water'])
const TOWNS_AND_UNITS = new Set(['admin1', 'admin2', 'capital', 'seat', 'lowerSeat', 'town'])
const SEATS = new Set(['admin1', 'capital', 'seat'])

/**
 * Finds, for a name told by its key, the only country that the source and all other names of a text speak of; null where they
 * speak of more, or none of them names it.
 */
export function homeFinder(
  resolved: readonly Resolved[],
  keys: readonly string[],
  declared: readonly string[],
  gazetteer: Gazetteer,
): (key: string) => string | null {
  // which names speak of each country, and which of those are its own
  const told = new Map<string, Set<string>>()
  const named = new Map<string, Set<string>>()
  for (const [at, { span, best }] of resolved.entries()) {
    const index = span.candidates[best]?.index ?? 0
    const country = gazetteer.countryAt(index)
    if (country === '') continue
    addKey(told, country, keys[at] ?? '')
    if (gazetteer.classAt(index) === 'country' && !span.isDemonym) addKey(named, country, keys[at] ?? '')
  }
  return (key) => {
    if (declared.length > 1) return null
    const homes = new Set(declared)
    for (const [country, by] of told) if (hasOther(by, key)) homes.add(country)
    const [home] = homes
    if (home === undefined || homes.size > 1) return null
    return declared.length > 0 || hasOther(named.get(home), key) ? home : null
  }
}

function addKey(byCountry: Map<string, Set<string>>, country: string, key: string): void {
  const known = byCountry.get(country)
  if (known) known.add(key)
  else byCountry.set(country, new Set([key]))
}

function hasOther(keys: ReadonlySet<string> | undefined, key: string): boolean {
  return keys !== undefined && (keys.size > 1 || !keys.has(key))
}
