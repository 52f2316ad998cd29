import type { Gazetteer } from './gazetteer.ts'
import type { RankContext } from './rank-features.ts'
import type { NameSpan } from './spans.ts'
import type { Surroundings } from './surroundings.ts'

const CAPITAL_WORDS = new Set(['عاصمه', 'capital', 'capitale'])
const CITY_WORDS = new Set(['مدينه', 'city', 'ville', 'ciudad'])
const STATE_WORDS = new Set(['سلطنه', 'دوله', 'جمهوريه', 'مملكه', 'sultanate', 'republic'])

/**
 * Which candidate of a name shared by a country and a capital (عمان: Oman and Amman; تونس: Tunisia and Tunis) is meant,
 * where the words before it or the countries the text is about tell; -1 where they don't.
 */
export function namesakeCapital(
  span: NameSpan,
  around: Surroundings,
  contextOf: () => RankContext,
  gazetteer: Gazetteer,
): number {
  if (span.candidates.length < 2 || span.isDemonym) return -1
  const kinds = span.candidates.map(({ index }) => gazetteer.classAt(index))
  const country = kinds.indexOf('country')
  const capital = kinds.indexOf('capital')
  if (country < 0 || capital < 0) return -1
  const context = contextOf()
  const before = [around.before, around.before2]
  if (STATE_WORDS.has(around.before)) return country
  if (
    CAPITAL_WORDS.has(around.after) ||
    before.some((word) => CAPITAL_WORDS.has(word)) ||
    CITY_WORDS.has(around.before)
  )
    return capital
  const codeOf = (at: number) => gazetteer.countryAt(span.candidates[at]?.index ?? 0)
  const [own, other] = [codeOf(country), codeOf(capital)]
  if (own === other) return -1
  const support = (code: string) => (context.countryShare.get(code) ?? 0) + (context.declared.includes(code) ? 1 : 0)
  if (support(other) > 0 && support(own) === 0) return capital
  return support(own) > 0 && support(other) === 0 ? country : -1
}
