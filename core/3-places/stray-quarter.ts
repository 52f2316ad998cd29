import { distanceKm } from '#core/geo/distance.ts'
import type { Gazetteer } from './gazetteer.ts'
import type { Resolved } from './resolve.ts'
import type { PlaceDoc } from './surroundings.ts'

/** A quarter lies this near its town at most, in kilometres. */
const REACH_KM = 40

/**
 * Whether a name told as a part of a town ("the Bella Vista neighborhood", `barrio La Paz`) was given to a town of that name
 * which no other place of the text stands for: the quarter itself is then in no list, and its point unknown.
 */
export function isStrayQuarter(
  resolved: readonly Resolved[],
  at: number,
  doc: PlaceDoc,
  gazetteer: Gazetteer,
): boolean {
  const one = resolved[at]
  if (one === undefined || one.span.isDemonym || one.parent !== null || !isToldAsQuarter(one, doc)) return false
  const index = one.span.candidates[one.best]?.index ?? 0
  if (!TOWNS.has(gazetteer.classAt(index))) return false
  return !resolved.some((other, i) => {
    const own = other.span.candidates[other.best]?.index ?? 0
    if (i === at || own === index || other.span.isDemonym) return false
    const kind = gazetteer.classAt(own)
    if (kind === 'admin1') return gazetteer.admin1[own] === gazetteer.admin1[index]
    return kind !== 'country' && kmBetween(own, index, gazetteer) < REACH_KM
  })
}

const TOWNS = new Set(['seat', 'lowerSeat', 'town', 'admin2'])

function isToldAsQuarter({ span }: Resolved, { tokens }: PlaceDoc): boolean {
  const [first, behind] = [tokens[span.first], tokens[span.last + 1]]
  if (behind?.gap === 'join' && QUARTER_BEHIND.has(behind.form.folded)) return true
  return first?.gap === 'join' && QUARTER_BEFORE.has(tokens[span.first - 1]?.form.folded ?? '')
}

/** Words for a part of a town, as words are folded. */
const QUARTER_BEHIND = new Set('neighborhood neighbourhood subdivision colony'.split(' '))
const QUARTER_BEFORE = new Set('quartier barrio colonia fraccionamiento urbanizacion حي'.split(' '))

function kmBetween(a: number, b: number, { lat, lon }: Gazetteer): number {
  return distanceKm([lon[a] ?? 0, lat[a] ?? 0], [lon[b] ?? 0, lat[b] ?? 0])
}
