import type { Gazetteer } from './gazetteer.ts'
import { KNOWN_BY_ITSELF } from './place-class.ts'
import { linksToParent, type Resolved } from './resolve.ts'
import type { PlaceDoc } from './surroundings.ts'

/** Words between a name and the unit it is said to lie in, at most. */
const MOST_LINKS = 5

/**
 * The unit or country a name is said to lie in ("San Miguel, Norte de Santander") when none of the places we know by
 * that name lies there: then its point is unknown, its country and unit are not.
 */
export function foreignParent(
  resolved: readonly Resolved[],
  at: number,
  doc: PlaceDoc,
  gazetteer: Gazetteer,
): { country: string; admin1: string } | null {
  const one = resolved[at]
  const next = resolved[at + 1]
  if (one === undefined || next === undefined || one.parent !== null || next.span.isDemonym) return null
  const isNext = next.span.first === one.span.last + 1 && doc.tokens[next.span.first]?.gap === 'comma'
  const gap = doc.tokens[one.span.last + 1]?.gap
  const words = next.span.first - one.span.last - 1
  // "Bijapur (in the state of", "Bijapur, dans l'État du"
  const isLinked =
    (gap === 'open' || gap === 'comma') &&
    words > 0 &&
    words <= MOST_LINKS &&
    linksToParent(doc, one.span.last + 1, next.span.first, gap)
  if (!isNext && !isLinked) return null
  // in a list ("Iraq, Syria", "Aleppo, Idlib, Hama") one name does not hold the one before
  const after = resolved[at + 2]
  const before = resolved[at - 1]
  if (after !== undefined && after.span.first <= next.span.last + 2 && doc.tokens[next.span.last + 1]?.gap === 'comma')
    return null
  if (before !== undefined && before.span.last >= one.span.first - 2 && doc.tokens[one.span.first]?.gap === 'comma')
    return null
  const index = one.span.candidates[one.best]?.index ?? 0
  const own = gazetteer.classAt(index)
  if (!SMALL.has(own) || (gazetteer.population[index] ?? 0) > KNOWN_BY_ITSELF) return null
  const parent = next.span.candidates[next.best]?.index ?? 0
  const kind = gazetteer.classAt(parent)
  if (kind !== 'admin1' && kind !== 'country') return null
  const country = gazetteer.countryAt(parent)
  const admin1 = gazetteer.admin1At(parent)
  return { country, admin1: kind === 'admin1' ? admin1 : '' }
}

const SMALL = new Set(['admin2', 'seat', 'lowerSeat', 'town', 'quarter', 'other'])
