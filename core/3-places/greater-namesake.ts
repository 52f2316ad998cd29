import { NAME_KINDS } from './compile/names.ts'
import type { Gazetteer } from './gazetteer.ts'
import { isTown } from './place-class.ts'
import type { RankContext } from './rank-features.ts'
import type { Resolved } from './resolve.ts'

/** A city of so many people is known beyond its country, one of so many is known everywhere. */
const CITY = { known: 100_000, everywhere: 1_500_000 }

/**
 * The city of another country with more people than the unit, or the country by its name in another language, that a name was
 * given to though nothing else in the text speaks for it: "Manchester" alone is no parish of Jamaica, "Granada" not Grenada.
 * A town yields to a city known everywhere only. -1 where there is none.
 */
export function greaterNamesake(one: Resolved, contextOf: () => RankContext, gazetteer: Gazetteer): number {
  const chosen = one.span.candidates[one.best]
  if (chosen === undefined || one.span.isDemonym || one.parent !== null || one.span.candidates.length < 2) return -1
  const kindOfPlace = gazetteer.classAt(chosen.index)
  if (kindOfPlace === 'capital' || (kindOfPlace === 'country' && chosen.kind < NAME_KINDS.translated)) return -1
  const country = gazetteer.countryAt(chosen.index)
  let best = -1
  let most = Math.max(isTown(kindOfPlace) ? CITY.everywhere : CITY.known, gazetteer.population[chosen.index] ?? 0)
  for (const [at, { index, kind }] of one.span.candidates.entries()) {
    const people = gazetteer.population[index] ?? 0
    if (kind > NAME_KINDS.plain || people <= most || gazetteer.countryAt(index) === country) continue
    if (!isTown(gazetteer.classAt(index))) continue
    best = at
    most = people
  }
  return best >= 0 && isUntold(country, contextOf()) ? best : -1
}

/** Neither the source nor another name nor the word beside it says that the country, or a unit, is meant. */
function isUntold(country: string, context: RankContext): boolean {
  return context.head === null && !context.declared.includes(country) && !context.countryShare.has(country)
}
