import type { Gazetteer } from './gazetteer.ts'
import { headWithin } from './head-words.ts'
import { PLACE_HEADS } from './lexicon.ts'
import { isMinor, KNOWN_BY_ITSELF } from './place-class.ts'
import { saysWhere } from './place-spots.ts'
import { lies, linksToParent, type Resolved } from './resolve.ts'
import type { PlaceDoc } from './surroundings.ts'
import type { Token } from './tokens.ts'

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
  const isNext = next.span.first === one.span.last + 1 && parts(doc.tokens[next.span.first], next.span.start)
  const gap = doc.tokens[one.span.last + 1]?.gap
  const words = next.span.first - one.span.last - 1
  // "Bijapur (in the state of", "Bijapur, dans l'État du", "Bijapur in"
  const isLinked =
    (gap === 'open' || gap === 'comma' || opensWithIn(doc.tokens, one.span.last + 1)) &&
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
  if (!(isMinor(own) || own === 'seat') || (gazetteer.population[index] ?? 0) > KNOWN_BY_ITSELF) return null
  const parent = next.span.candidates[next.best]?.index ?? 0
  const kind = gazetteer.classAt(parent)
  const country = gazetteer.countryAt(parent)
  const admin1 = gazetteer.admin1At(parent)
  const unit = { country, admin1, isCountry: kind === 'country' }
  if (one.span.candidates.some((own) => lies(own.index, unit, gazetteer))) return null
  if (kind === 'country') return { country, admin1: '' }
  // a district holds what lies in its country as far as we know
  const isDistrict = (kind === 'admin2' || next.around.isUnit) && gazetteer.countryAt(index) !== country
  return kind === 'admin1' || isDistrict ? { country, admin1 } : null
}

/** A comma, or the "in" that Arabic writes with the name. */
function parts(token: Token | undefined, start: number): boolean {
  return token?.gap === 'comma' || (token?.gap === 'join' && token.form.isArabic && saysWhere(token, start))
}

/** "in", or "village in". */
function opensWithIn(tokens: readonly Token[], from: number): boolean {
  const form = tokens[from]?.form
  const at = form !== undefined && PLACE_HEADS.has(form.folded) ? tokens[from + 1]?.form : form
  return at !== undefined && (IN.has(at.folded) || headWithin(at) !== null)
}

const IN = new Set(['in', 'en', 'dans', 'في'])
