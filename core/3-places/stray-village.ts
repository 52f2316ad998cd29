import type { Gazetteer } from './gazetteer.ts'
import { isMinor } from './place-class.ts'
import type { Resolved } from './resolve.ts'

/** A place of fewer people is known to few by its name alone. */
const FEW_PEOPLE = 30_000

/**
 * The unit that a text speaks of, where a small place of a common name was found in another unit of the same country that
 * nothing else in the text stands for: El Caracol of a text on Guerrero is not the one in Guanajuato, but a village that no
 * list has. Null where the place may well be meant.
 */
export function unitOfStrayVillage(
  resolved: readonly Resolved[],
  at: number,
  gazetteer: Gazetteer,
): { country: string; admin1: string } | null {
  const one = resolved[at]
  if (one === undefined || one.span.isDemonym || one.parent !== null) return null
  if (one.span.candidates.length === 1) return null // no namesake is known anywhere
  const index = one.span.candidates[one.best]?.index ?? 0
  if (!isMinor(gazetteer.classAt(index)) || (gazetteer.population[index] ?? 0) > FEW_PEOPLE) return null
  const country = gazetteer.countryAt(index)
  const admin1 = gazetteer.admin1At(index)
  if (admin1 === '') return null
  const units = new Set<string>()
  for (const [i, other] of resolved.entries()) {
    if (i === at || other.span.isDemonym) continue
    const own = other.span.candidates[other.best]?.index ?? 0
    if (own === index) continue
    if (gazetteer.countryAt(own) !== country || gazetteer.admin1At(own) === admin1) return null
    if (gazetteer.classAt(own) === 'country') continue
    units.add(gazetteer.admin1At(own))
  }
  const [unit] = units
  if (units.size !== 1 || !unit) return null
  const isNamed = resolved.some(({ span, around, best }) => {
    const own = span.candidates[best]?.index ?? 0
    return isTold(around) && gazetteer.classAt(own) === 'admin1' && gazetteer.admin1At(own) === unit
  })
  return isNamed ? { country, admin1: unit } : null
}

/** Said as a place, not in the name of a gang: `Cártel de Sinaloa`. */
function isTold({ inOrganisation, hasPreposition, hasWeakPreposition, before, before2 }: Resolved['around']): boolean {
  return !inOrganisation && (hasPreposition || hasWeakPreposition) && before !== GANG && before2 !== GANG
}

const GANG = 'cartel' // as words are folded
