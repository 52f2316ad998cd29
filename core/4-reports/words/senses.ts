import { foldWord } from '#core/text/fold.ts'
import type { Token } from '#core/text/tokens.ts'
import stored from '../packs/shared/senses.json' with { type: 'json' }
import { readOnce, type Sentence } from './annotate.ts'

/** A sense by name, and its words in each language, parted by spaces; `herd*` is every word that begins so. */
type StoredSenses = Record<string, Record<string, string>>

/** What words of a language mean, as far as it helps to tell kinds of happening. */
export type Senses = (token: Token) => readonly string[]

/** Words remembered with their senses; a text of more different words than this is no news. */
const MOST_REMEMBERED = 50_000
const NONE: readonly string[] = []
const opened = new Map<string, Senses>()

/**
 * The senses of words in a language. A sense is what words of one field share in every language (`corpse`: body,
 * dépouille, جثة), so that what is learnt in one language serves in all; none of them tells a kind by itself.
 */
export function sensesIn(language: string): Senses {
  let senses = opened.get(language)
  if (!senses) {
    senses = openSenses(stored, language)
    opened.set(language, senses)
  }
  return senses
}

/** The senses of each of a sentence's words. */
export const sensesOf: (sentence: Sentence, senses: Senses) => readonly (readonly string[])[] = readOnce(
  ({ tokens }, senses: Senses) => tokens.map(senses),
)

function openSenses(all: StoredSenses, language: string): Senses {
  const exact = new Map<string, string[]>()
  const beginnings = new Map<string, string[]>()
  for (const [sense, words] of Object.entries(all)) {
    for (const word of (words[language] ?? '').split(' ')) {
      const isBeginning = word.endsWith('*')
      const map = isBeginning ? beginnings : exact
      const key = foldWord(isBeginning ? word.slice(0, -1) : word)
      map.set(key, [...(map.get(key) ?? []), sense])
    }
  }
  const lengths = [...new Set([...beginnings.keys()].map((key) => key.length))]
  const lookUp = (word: string) => [
    ...(exact.get(word) ?? []),
    ...lengths.flatMap((length) => (word.length >= length ? (beginnings.get(word.slice(0, length)) ?? []) : [])),
  ]
  const known = new Map<string, readonly string[]>()
  return ({ kind, word, forms }) => {
    if (kind !== 'word') return NONE
    let found = known.get(word)
    if (!found) {
      const senses = new Set((forms ?? [word]).flatMap(lookUp))
      found = senses.size > 0 ? [...senses] : NONE
      if (known.size < MOST_REMEMBERED) known.set(word, found)
    }
    return found
  }
}
