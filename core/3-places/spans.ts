import { NAME_KINDS } from './compile/names.ts'
import { isArticle } from './fold.ts'
import type { Candidate, Gazetteer } from './gazetteer.ts'
import { INNER, PARTS, PLACE_HEADS } from './lexicon.ts'
import { addWord, EMPTY_NAME } from './name-hash.ts'
import type { Token, WordForm } from './tokens.ts'

/** Words `first` to `last` that are the name of something in the gazetteer; start and end in UTF-16 units. */
export type NameSpan = {
  first: number
  last: number
  start: number
  end: number
  candidates: Candidate[]
  /** Only a demonym ("Iraqi"), never the name itself. */
  isDemonym: boolean
}

/** Names are looked up to this many words; MAX_WORDS of the compiled table. */
const MAX_WORDS = 7
/** Namesakes beyond these, by population, never win. */
const MAX_CANDIDATES = 60

/** Every name of the gazetteer that stands in the words, overlapping ones too; linear in the number of words. */
export function findSpans(tokens: readonly Token[], gazetteer: Gazetteer): NameSpan[] {
  const spans: NameSpan[] = []
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]
    if (token === undefined) continue
    const before = spans.length
    const { form } = token
    if (form.shape === 0 && !form.isArabic) {
      if (form.folded.length > 3) addDemonym(spans, gazetteer, token, at)
      if (OPENING_HEADS.has(form.folded)) addHeaded(spans, gazetteer, tokens, at)
      continue
    }
    matchFrom(spans, gazetteer, tokens, at, form, token.start)
    let bare = form.bare
    let from = token.start + form.bareFrom
    while (spans.length === before && bare !== null) {
      matchFrom(spans, gazetteer, tokens, at, bare, from)
      from += bare.bareFrom
      bare = bare.bare
    }
    // Al-Quwayr may be known as Quwayr only
    if (spans.length === before && isArticle(form.folded) && !form.isArabic) {
      const next = tokens[at + 1]
      if (next !== undefined && next.gap === 'join' && next.form.shape > 0) {
        matchFrom(spans, gazetteer, tokens, at + 1, next.form, next.start)
        for (let i = before; i < spans.length; i++) {
          const span = spans[i]
          if (span !== undefined) Object.assign(span, { first: at, start: token.start })
        }
        if (spans.length > before) at++
      }
    }
  }
  return spans
}

function matchFrom(
  spans: NameSpan[],
  gazetteer: Gazetteer,
  tokens: readonly Token[],
  at: number,
  form: WordForm,
  start: number,
): void {
  let slot = gazetteer.find(form.alone)
  if (slot < 0) return
  const longest = Math.min(MAX_WORDS, gazetteer.words(slot), tokens.length - at)
  push(spans, gazetteer, slot, tokens, at, at, start)
  let hash = addWord(EMPTY_NAME, form.hash)
  for (let length = 2; length <= longest; length++) {
    const token = tokens[at + length - 1]
    if (token === undefined || !(token.gap === 'join' || token.gap === 'dot' || isOwned(tokens, at + length - 1)))
      return
    hash = addWord(hash, token.form.hash)
    if (token.form.shape === 0 && !token.form.isArabic && !INNER.has(token.form.folded)) {
      // "Mosul dam", "Java oriental": the word for the kind of thing, or its part, may be in small letters, at the end
      slot = PLACE_HEADS.has(token.form.folded) || PARTS.has(token.form.folded) ? gazetteer.find(hash) : -1
      if (slot >= 0) push(spans, gazetteer, slot, tokens, at, at + length - 1, start)
      return
    }
    slot = gazetteer.find(hash)
    if (slot >= 0) push(spans, gazetteer, slot, tokens, at, at + length - 1, start)
  }
}

/** "People's Republic of China", "St. Peter's Basilica": a possessive within a name, so long as the whole is known. */
function isOwned(tokens: readonly Token[], at: number): boolean {
  const [owner, token] = [tokens[at - 1], tokens[at]]
  return owner !== undefined && token !== undefined && token.gap === 'open' && token.start - owner.end === 3
}

function push(
  spans: NameSpan[],
  gazetteer: Gazetteer,
  slot: number,
  tokens: readonly Token[],
  first: number,
  last: number,
  start: number,
): void {
  // "Ky." and "Calif." are shortened; "Us" is no country
  const next = tokens[last + 1]?.gap
  const inCapitals =
    isInCapitals(tokens, first, last) ||
    (first === last && (next === 'dot' || next === 'stop') && (tokens[first]?.form.raw.length ?? 9) <= 5)
  const all = gazetteer.candidates(slot)
  let candidates = all.filter(
    ({ kind }) => kind !== NAME_KINDS.spelling && (kind !== NAME_KINDS.abbreviation || inCapitals),
  )
  if (candidates.length === 0) return
  if (candidates.length > MAX_CANDIDATES) {
    candidates = candidates
      .sort((a, b) => (gazetteer.population[b.index] ?? 0) - (gazetteer.population[a.index] ?? 0))
      .slice(0, MAX_CANDIDATES)
  }
  const end = tokens[last]?.end ?? start
  spans.push({
    first,
    last,
    start,
    end,
    candidates,
    isDemonym: candidates.every(({ kind }) => kind === NAME_KINDS.demonym),
  })
}

/** "la ciudad de México", "l'île de la Tortue", "estado Miranda": a name may begin with the word for its kind in small letters. */
function addHeaded(spans: NameSpan[], gazetteer: Gazetteer, tokens: readonly Token[], at: number): void {
  const [token, next] = [tokens[at], tokens[at + 1]]
  if (token === undefined || next === undefined || next.gap !== 'join') return
  if (next.form.shape === 0 && !INNER.has(next.form.folded)) return
  const headed: NameSpan[] = []
  matchFrom(headed, gazetteer, tokens, at, token.form, token.start)
  for (const span of headed) {
    if (span.last === at) continue
    const candidates = span.candidates.filter(({ kind }) => kind <= NAME_KINDS.translated)
    if (candidates.length > 0) spans.push({ ...span, candidates })
  }
}

/** Words for kinds of places that papers write small and the names of few other places begin with. */
const OPENING_HEADS = new Set(
  'ciudad ville estado isla islas ile iles comte condado valle vallee campo camp campamento carcel prison penal plaza place cote'.split(
    ' ',
  ),
)

/** French and Spanish demonyms stand in small letters. */
function addDemonym(spans: NameSpan[], gazetteer: Gazetteer, token: Token, at: number): void {
  const slot = gazetteer.find(token.form.alone)
  if (slot < 0) return
  const candidates = gazetteer.candidates(slot).filter(({ kind }) => kind === NAME_KINDS.demonym)
  if (candidates.length > 0) {
    spans.push({ first: at, last: at, start: token.start, end: token.end, candidates, isDemonym: true })
  }
}

function isInCapitals(tokens: readonly Token[], first: number, last: number): boolean {
  for (let i = first; i <= last; i++) {
    const form = tokens[i]?.form
    if (form === undefined) return false
    if (form.raw.length !== form.folded.length) return false // I'll is not Ill.
    if (form.shape !== 2 && !(form.raw.length === 1 && form.shape === 1)) return false
  }
  return true
}
