import type { Meaning } from '#core/4-reports/words/lexicon.ts'

/** A dictionary meaning in a word or two, the same in all languages; null for the grammar's little words. */
export function tagOf(meaning: Meaning): string | null {
  switch (meaning.kind) {
    case 'trigger':
      return `told ${meaning.type}`
    case 'person':
      return `person ${meaning.who}`
    case 'actor':
      return `actor ${meaning.actor}`
    case 'speech':
      return `speech ${meaning.act}`
    case 'passage':
      return `passage ${meaning.passage}`
    case 'harm':
      return `harm ${meaning.harm}`
    case 'date':
      return `date ${meaning.word.is}`
    case 'sector':
      return `sector ${meaning.sector}`
    case 'weapon':
      return 'weapon'
    case 'number':
    case 'vague':
    case 'exact':
      return 'number'
    default:
      return null
  }
}
