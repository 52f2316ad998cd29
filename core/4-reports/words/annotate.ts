import { splitSentences } from '#core/text/sentences.ts'
import type { TrieHit } from '#core/text/token-trie.ts'
import { isArabicWord, type Token, tokenize } from '#core/text/tokens.ts'
import type { Lexicon, Meaning } from './lexicon.ts'

/** A dictionary hit in a sentence: tokens `from` to `to` (not included) mean `value`. */
export type Hit<K extends Meaning['kind'] = Meaning['kind']> = {
  from: number
  to: number
  value: Meaning & { kind: K }
}

/** A sentence with its words and what the dictionary knows of them. */
export type Sentence = {
  index: number
  start: number
  end: number
  isTitle: boolean
  /** Parted from the sentence before, of which it was a clause that tells of elsewhere. */
  isClause: boolean
  /** Sentences from the top, the title not counted. */
  place: number
  tokens: Token[]
  /** Hits that begin at each token, the longest of each meaning first. */
  starts: Hit[][]
  hits: Hit[]
  /** The hits by the kind of their meaning, in order. */
  ofKind: ReadonlyMap<Meaning['kind'], Hit[]>
  /** What has been read in its words so far, by `readOnce`; copies of it under another place share it. */
  read: unknown[]
}

let readings = 0

/**
 * The same reading of a sentence's words, kept with the sentence: an item's reports ask for it again and again. What else is
 * `given` must be the same for all of an item.
 */
export function readOnce<T, Given = void>(
  readWords: (sentence: Sentence, given: Given) => T,
): (sentence: Sentence, given: Given) => T {
  const own = readings++
  return (sentence, given) => {
    if (sentence.read[own] === undefined) sentence.read[own] = readWords(sentence, given)
    return sentence.read[own] as T
  }
}

/** Reading stops here, in UTF-16 units: a text this long is a log or a book, and what is news stands before. */
export const MAX_READ = 200_000
const MAX_SENTENCES = 5000

/** The sentences of a text with one pass of the dictionary over each; `titleEnd` is where the title stops. */
export function annotate(text: string, titleEnd: number, lexicon: Lexicon): Sentence[] {
  const sentences: Sentence[] = []
  let place = 0
  for (const span of splitSentences(text.slice(0, MAX_READ), lexicon.abbreviations).slice(0, MAX_SENTENCES)) {
    const words = annotateSpan(text, span.start, span.end, lexicon)
    if (words.tokens.length === 0) continue
    const isTitle = span.end <= titleEnd
    sentences.push({
      index: sentences.length,
      start: span.start,
      end: span.end,
      isTitle,
      isClause: false,
      place: isTitle ? 0 : place++,
      tokens: words.tokens,
      starts: words.starts,
      hits: words.hits,
      ofKind: words.ofKind,
      read: [],
    })
  }
  return sentences
}

/**
 * A copy of a sentence with some changes. Its fields stand in the order of every other sentence's: code that met sentences of
 * several shapes would be compiled for each of them.
 */
export function changed(sentence: Sentence, changes: Partial<Sentence>): Sentence {
  return {
    index: changes.index ?? sentence.index,
    start: changes.start ?? sentence.start,
    end: changes.end ?? sentence.end,
    isTitle: changes.isTitle ?? sentence.isTitle,
    isClause: changes.isClause ?? sentence.isClause,
    place: changes.place ?? sentence.place,
    tokens: changes.tokens ?? sentence.tokens,
    starts: changes.starts ?? sentence.starts,
    hits: changes.hits ?? sentence.hits,
    ofKind: changes.ofKind ?? sentence.ofKind,
    read: changes.read ?? sentence.read,
  }
}

/** The words of a stretch of text with what the dictionary knows of them. */
export function annotateSpan(
  text: string,
  start: number,
  end: number,
  lexicon: Lexicon,
): Pick<Sentence, 'tokens' | 'starts' | 'hits' | 'ofKind'> {
  const tokens = tokenize(text, start, end).map(withBareForm)
  return { tokens, ...lookUp(text, tokens, lexicon) }
}

/** The indefinite accusative's alif (`ناشطا`) is taken off for the dictionary of common words; names keep theirs. */
function withBareForm(token: Token): Token {
  if (token.kind !== 'word' || !isArabicWord(token.word)) return token
  const forms = token.forms ?? [token.word]
  const bare = forms.filter((form) => form.length >= 5 && form.endsWith('ا')).map((form) => form.slice(0, -1))
  if (bare.length === 0) return token
  const { start, end, kind, word, isCapital } = token
  return { start, end, kind, word, forms: [...forms, ...bare], isCapital }
}

function lookUp(text: string, tokens: Token[], lexicon: Lexicon): Pick<Sentence, 'starts' | 'hits' | 'ofKind'> {
  // Within one kind of meaning the longer phrase wins: "suicide bomber" is not a bomber.
  const covered = new Map<string, number>()
  const hits: Hit[] = []
  const ofKind = new Map<Meaning['kind'], Hit[]>()
  const starts: Hit[][] = new Array(tokens.length).fill(NO_HITS)
  const found: TrieHit<Meaning>[] = []
  for (let i = 0; i < tokens.length; i++) {
    if (tokens[i]?.kind === 'mark') continue
    const [first, own] = [found.length, hits.length]
    lexicon.trie.match(tokens, i, found)
    putLongestFirst(found, first)
    for (let at = first; at < found.length; at++) {
      const hit = leftOpen(found[at] as TrieHit<Meaning>)
      const { key, kind } = hit.value
      const end = covered.get(key) ?? -1
      const isSame = end === hit.to && hits.length > own
      if (hit.to <= end && !isSame) continue
      if (hit.value.kind === 'actor' && hit.value.written && !isWritten(text, tokens, hit, hit.value.written)) continue
      // a word alone covers nothing behind it
      if (hit.to > Math.max(end, i + 1)) covered.set(key, hit.to)
      const alike = ofKind.get(kind)
      if (alike) alike.push(hit)
      else ofKind.set(kind, [hit])
      if (!APART.has(kind)) hits.push(hit)
    }
    if (hits.length > own) starts[i] = hits.slice(own)
  }
  return { starts, hits, ofKind }
}

/** `golpearon al`: the article at the end of a word of harm is of those it tells of. */
function leftOpen(hit: TrieHit<Meaning>): TrieHit<Meaning> {
  const isOpen = hit.value.kind === 'harm' && hit.value.isOpen === true
  return isOpen ? { from: hit.from, to: hit.to - 1, value: hit.value } : hit
}

/** Meanings asked of whole sentences, not of words: how they hang together, what may tell a sector, whose word is an army's. */
const APART: ReadonlySet<Meaning['kind']> = new Set(['thread', 'sector sign', 'military'])

/** Insertion sort of what stands from `first` on: mostly one to three phrases begin at a word. */
function putLongestFirst(found: TrieHit<Meaning>[], first: number): void {
  for (let i = first + 1; i < found.length; i++) {
    const hit = found[i] as TrieHit<Meaning>
    let at = i
    for (; at > first && (found[at - 1] as TrieHit<Meaning>).to < hit.to; at--)
      found[at] = found[at - 1] as TrieHit<Meaning>
    found[at] = hit
  }
}

/** Of the many tokens at which nothing begins. */
const NO_HITS: Hit[] = []

/** Whether a short name (`IS`, `ISF`) stands as its owners write it, in a text that is not all capitals. */
function isWritten(text: string, tokens: Token[], hit: TrieHit<Meaning>, written: string): boolean {
  const token = tokens[hit.from]
  if (!token || text.slice(token.start, token.end) !== written) return false
  const around = [tokens[hit.from - 1], tokens[hit.to]].filter((t) => t?.kind === 'word')
  return around.some((t) => t !== undefined && t.word !== t.word.toUpperCase() && !isAllCaps(text, t))
}

function isAllCaps(text: string, token: Token): boolean {
  const raw = text.slice(token.start, token.end)
  return raw.length > 1 && raw === raw.toUpperCase()
}

/** The hits of one kind in a sentence, in order. */
export function hitsOf<K extends Meaning['kind']>(sentence: Sentence, kind: K): readonly Hit<K>[] {
  return (sentence.ofKind.get(kind) ?? NO_HITS) as Hit<K>[]
}

/** The longest hit of a kind that begins at a token. */
export function hitAt<K extends Meaning['kind']>(sentence: Sentence, token: number, kind: K): Hit<K> | null {
  const starts = sentence.starts[token]
  if (starts === undefined) return null
  for (const hit of starts) if (hit.value.kind === kind) return hit as Hit<K>
  return null
}

/** Whether a weapon that comes by air begins at a token: `drone`, `Shaheds`, `rockets`. */
export function isAirborneAt(sentence: Sentence, token: number): boolean {
  return /^(Aerial|Missile|Rocket)/.test(hitAt(sentence, token, 'weapon')?.value.weapon ?? '')
}

/** A year of our or the last century, written in digits. */
export function isYearWord({ kind, word }: Token): boolean {
  return kind === 'number' && /^(?:19|20)\d\d$/.test(word)
}

/** Whether one of the grammar's little words begins at a token; gives where it ends. */
export function littleAt(
  sentence: Sentence,
  token: number,
  word: Extract<Meaning, { kind: 'little' }>['word'],
): number | null {
  const starts = sentence.starts[token]
  if (starts === undefined) return null
  for (const hit of starts) if (hit.value.kind === 'little' && hit.value.word === word) return hit.to
  return null
}

/** A hit of a kind that ends before a token. */
export function hitEndingAt<K extends Meaning['kind']>(sentence: Sentence, token: number, kind: K): Hit<K> | null {
  return hitsOf(sentence, kind).find(({ to }) => to === token) ?? null
}

/** Whether a token is written in Arabic letters. */
export function isArabic(sentence: Sentence, token: number): boolean {
  return isArabicWord(sentence.tokens[token]?.word ?? '')
}

/** Whether a little word that joins the parts of a date (`of`, `de`, `في`) begins at a token. */
export function isJoiner(sentence: Sentence, token: number): boolean {
  return hitAt(sentence, token, 'date')?.value.word.is === 'joiner'
}

/** Whether a word for a day or month begins at a token; `de` alone is none. */
export function isDateWord(sentence: Sentence, token: number): boolean {
  return hitAt(sentence, token, 'date') !== null && !isJoiner(sentence, token)
}

/** Whether a token is a comma, Latin or Arabic. */
export function isComma(sentence: Sentence, token: number): boolean {
  const word = sentence.tokens[token]?.word
  return word === ',' || word === '،'
}

/** Whether a token is a quotation mark of any kind. */
export function isQuote(sentence: Sentence, token: number): boolean {
  const { kind, word } = sentence.tokens[token] ?? NO_TOKEN
  return kind === 'mark' && QUOTES.has(word)
}

const NO_TOKEN = { kind: null, word: '' }
const QUOTES: ReadonlySet<string> = new Set('"\'“”„‘’«»‹›')

/** Where tokens `from` to `to` of a sentence stand in the text. */
export function spanOfTokens(sentence: Sentence, from: number, to: number): { start: number; end: number } {
  return { start: sentence.tokens[from]?.start ?? sentence.start, end: sentence.tokens[to - 1]?.end ?? sentence.end }
}

/** The sentence in which a stretch of text stands; sentences are in order, so half of them are left out at each look. */
export function sentenceAround(sentences: readonly Sentence[], start: number, end: number): Sentence | undefined {
  let low = 0
  let high = sentences.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const sentence = sentences[middle]
    if (!sentence) return undefined
    if (end <= sentence.start) high = middle - 1
    else if (start >= sentence.end) low = middle + 1
    else return sentence.start <= start && end <= sentence.end ? sentence : undefined
  }
  return undefined
}
