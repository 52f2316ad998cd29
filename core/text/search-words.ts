import { foldWord } from './fold.ts'
import { isArabicWord, tokenize } from './tokens.ts'

/** PostgreSQL clips positions beyond this one and keeps at most 256 of a word. */
const MAX_POSITION = 16_383
const MAX_PLACES = 255
/** Longer words are no words; a lexeme may hold 2,046 bytes at most. */
const MAX_WORD = 60

/**
 * A tsvector literal of headline (weight A) and text, folded so that index and query can't disagree.
 *
 * Arabic words stand with and without the little words written onto their front at the same position: folding first
 * and stripping then would turn Germany (ألمانيا) into a word that is not there.
 */
export function searchVector(title: string, text: string): string {
  const lexemes = new Map<string, { places: string; count: number }>()
  let position = 0
  for (const [piece, weight] of [[title, 'A'] as const, [text, ''] as const]) {
    for (const { kind, word, forms } of tokenize(piece.normalize('NFKC'))) {
      if (kind === 'mark') continue
      if (position < MAX_POSITION) position++
      const place = `${position}${weight}`
      if (forms === null) add(lexemes, word, place)
      else for (const form of forms) add(lexemes, form, place)
    }
  }
  const vector: string[] = []
  for (const [word, { places }] of lexemes) vector.push(`${lexeme(word)}:${places}`)
  return vector.join(' ')
}

function add(lexemes: Map<string, { places: string; count: number }>, word: string, place: string): void {
  if (word.length === 0 || word.length > MAX_WORD) return
  const known = lexemes.get(word)
  if (known === undefined) lexemes.set(word, { places: place, count: 1 })
  else if (known.count < MAX_PLACES) {
    known.places += `,${place}`
    known.count++
  }
}

/**
 * A tsquery of what a person typed: all words, "a phrase" in quotes, -word for without, word* for the beginning of one.
 * Null where no word is left to look for.
 */
export function searchQuery(typed: string): string | null {
  const parts: string[] = []
  let hasWord = false
  for (const match of closed(typed.normalize('NFKC')).matchAll(/(-?)"([^"]*)"|(-?)([^\s"]+)/gu)) {
    const isWithout = Boolean(match[1] || match[3])
    const piece = match[2] ?? match[4] ?? ''
    const words = tokenize(piece).filter((token) => token.kind !== 'mark' && token.word.length <= MAX_WORD)
    if (words.length === 0) continue
    const isPrefix = match[2] === undefined && piece.endsWith('*')
    const terms = words.map((token, i) => term(token.word, isPrefix && i === words.length - 1))
    const joined = terms.length === 1 ? (terms[0] as string) : `(${terms.join(' <-> ')})`
    parts.push(isWithout ? `!${joined}` : joined)
    if (!isWithout) hasWord = true
  }
  return hasWord ? parts.join(' & ') : null
}

/** A last quote that nothing closes is no quote. */
function closed(typed: string): string {
  const last = typed.lastIndexOf('"')
  return typed.split('"').length % 2 === 1 ? typed : `${typed.slice(0, last)} ${typed.slice(last + 1)}`
}

/** The word as typed or, for Arabic, without the article. */
function term(word: string, isPrefix: boolean): string {
  const folded = foldWord(word)
  const forms =
    isArabicWord(folded) && folded.startsWith('ال') && folded.length >= 4 ? [folded, folded.slice(2)] : [folded]
  const lexemes = forms.map((form) => `${lexeme(form)}${isPrefix ? ':*' : ''}`)
  return lexemes.length === 1 ? (lexemes[0] as string) : `(${lexemes.join(' | ')})`
}

function lexeme(word: string): string {
  return MUST_ESCAPE.test(word) ? `'${word.replaceAll('\\', '\\\\').replaceAll("'", "''")}'` : `'${word}'`
}

const MUST_ESCAPE = /['\\]/
