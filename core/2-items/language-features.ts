import type { GramScores } from './language-grams.ts'
import { GROUP_LANGUAGES, type GroupScores } from './letter-groups.ts'

/** What the voters say about a text. */
export type Voices = {
  /** Shares that fastText and CLD3 give to languages. */
  fasttext: ReadonlyMap<string, number>
  cld3: ReadonlyMap<string, number>
  /** Letter groups of words with their edges, as counted in short texts. */
  grams: GramScores
  /** Letter groups within words, as Lingua counted them in news. */
  groups: GroupScores
}

/** What a voter that doesn't name a language is taken to give it. */
const UNSEEN = { fasttext: 0.003, cld3: 0.02 }
/** Sisters that most voters hardly part: what parts them weighs by itself. */
export const SISTERS = ['ms id', 'bs hr sl', 'nb nn da', 'ca es', 'xh zu'].map((family) => family.split(' '))

/** Numbers for one language that a weight goes to, twice each: for long and for short texts. */
export const FEATURES = 2 * (9 + 2 * SISTERS.length)
/** Letters at which a text counts half as long, half as short. */
const MIDDLING = 40

/** What speaks for each of the languages, as numbers to be weighed. */
export function languageFeatures(voices: Voices, languages: readonly string[]): Float64Array[] {
  const { fasttext, cld3, grams, groups } = voices
  const letters = Math.max(1, groups.letters)
  const root = Math.sqrt(letters)
  const long = 1 / (1 + Math.exp(-1.5 * Math.log(letters / MIDDLING)))
  const indices = languages.map((language) => GROUP_LANGUAGES.indexOf(language))
  const totals = indices.map((index) => groups.sums.reduce((sum, one) => sum + (one[index] ?? 0), 0))
  const most = Math.max(...totals)
  const counted = languages.map((language) => grams.get(language) ?? 0)
  return languages.map((language, i) => {
    const own = [
      ((totals[i] ?? 0) - most) / root,
      Math.log((fasttext.get(language) ?? 0) + UNSEEN.fasttext),
      Math.log((cld3.get(language) ?? 0) + UNSEEN.cld3),
      ...groups.sums.map((sum) => (sum[indices[i] ?? 0] ?? 0) / root),
      counted[i] ?? 0,
      ...SISTERS.flatMap((family) => {
        if (!family.includes(language)) return [0, 0]
        const inFamily = languages.flatMap((one, n) => (family.includes(one) ? [n] : []))
        return [
          (counted[i] ?? 0) - mean(inFamily.map((n) => counted[n] ?? 0)),
          ((totals[i] ?? 0) - mean(inFamily.map((n) => totals[n] ?? 0))) / root,
        ]
      }),
    ]
    return Float64Array.from(own.flatMap((value) => [value * long, value * (1 - long)]))
  })
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
