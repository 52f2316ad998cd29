import { arabicForms } from '#core/text/fold.ts'
import { tokenize } from '#core/text/tokens.ts'

/** Words read of a sentence; what is longer is none. */
const MAX_WORDS = 120
/** Letters of a Spanish word that are its stem, near enough. */
const STEM = 6

/** The words of a sentence, each also without what is written onto it, marked with a dash. */
export function formsOf(text: string, language: string): { words: string[]; forms: string[] } {
  const words = tokenize(text, 0, text.length)
    .filter(({ kind }) => kind !== 'mark' && kind !== 'number')
    .slice(0, MAX_WORDS)
    .map(({ word }) => word)
  return { words, forms: words.flatMap((word) => [word, ...stemsOf(word, language)]) }
}

function stemsOf(word: string, language: string): string[] {
  if (language === 'es') return word.length > STEM ? [`-${word.slice(0, STEM)}`] : []
  if (language !== 'ar') return []
  const bare = arabicForms(word).at(-1) ?? word
  return [`-${bare}`, `--${withoutEnding(bare)}`]
}

const ARABIC_ENDINGS = /(ات|ون|ين|ان|ها|هم|هن|نا|كم|وا|يه|ته|تها|ه|ي|ا)$/u

/** An Arabic word without its ending. */
export function withoutEnding(bare: string): string {
  return bare.replace(ARABIC_ENDINGS, (ending) => (bare.length - ending.length >= 3 ? '' : ending))
}
