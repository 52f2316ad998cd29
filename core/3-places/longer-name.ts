import { isArticle } from './fold.ts'
import type { Gazetteer } from './gazetteer.ts'
import { isMinor, KNOWN_BY_ITSELF } from './place-class.ts'
import type { Resolved } from './resolve.ts'
import type { PlaceDoc } from './surroundings.ts'

/**
 * The end of the longer name that a small town's name is only the first word of: "Tal" of Tal al-Sultan, "Wadi" of Wadi
 * al-Salam. That place is in no list, and the town is not meant. -1 for a name that stands for itself.
 */
export function endOfLongerName(one: Resolved, { tokens }: PlaceDoc, gazetteer: Gazetteer): number {
  const [article, head] = [tokens[one.span.last + 1], tokens[one.span.last + 2]]
  if (one.span.isDemonym || one.span.first !== one.span.last || one.parent !== null) return -1
  if (article?.gap !== 'join' || head?.gap !== 'join' || article.form.isArabic) return -1
  if (!isArticle(article.form.folded) || head.form.shape !== 1) return -1
  const index = one.span.candidates[one.best]?.index ?? 0
  if (!isMinor(gazetteer.classAt(index)) || (gazetteer.population[index] ?? 0) > KNOWN_BY_ITSELF) return -1
  return head.end
}
