import { spellingKey } from './fold.ts'
import type { Gazetteer } from './gazetteer.ts'
import { INNER, ORDINARY, ORGANISATION_HEADS, PLACE_HEADS, PLACE_PREPOSITIONS, TITLES } from './lexicon.ts'
import type { NameSpan } from './spans.ts'
import type { PlaceDoc } from './surroundings.ts'

/** Capitalised words the gazetteer does not hold, in a spot where a place may be named. */
export type UnknownName = { first: number; last: number; start: number; end: number; hasHead: boolean }

/** Runs of capitals in a place's spot: after a preposition, or beside a word such as village or bridge. */
export function findUnknownNames(doc: PlaceDoc, names: readonly { span: NameSpan }[]): UnknownName[] {
  if (doc.isShouted) return []
  const taken = new Set<number>()
  for (const { span } of names) for (let i = span.first; i <= span.last; i++) taken.add(i)
  const found: UnknownName[] = []
  const { tokens } = doc
  let line = lineFrom(doc, 0)
  for (let at = 0; at < tokens.length; at++) {
    if (at >= line.to) line = lineFrom(doc, at)
    if (!isCapital(doc, at) || taken.has(at)) continue
    let last = at
    while (last + 1 < tokens.length && last - at < 5 && tokens[last + 1]?.gap === 'join' && !taken.has(last + 1)) {
      if (isCapital(doc, last + 1)) last++
      else if (
        INNER.has(tokens[last + 1]?.form.folded ?? '') &&
        isCapital(doc, last + 2) &&
        tokens[last + 2]?.gap === 'join' &&
        !PARTING.has(tokens[last + 1]?.form.folded ?? '')
      )
        last += 2
      else break
    }
    const previous = tokens[at]?.gap === 'join' ? (tokens[at - 1]?.form.folded ?? '') : ''
    const before =
      previous === 'of' || previous === 'de' || previous === 'the' ? (tokens[at - 2]?.form.folded ?? '') : previous
    const next = tokens[last + 1]?.gap === 'join' ? (tokens[last + 1]?.form.folded ?? '') : ''
    const lastWord = tokens[last]?.form.folded ?? ''
    const closesWithHead = last > at && NAMED_HEADS.has(lastWord)
    const hasHead =
      (SMALL_HEADS.has(next) && !taken.has(last + 1)) ||
      closesWithHead ||
      (previous !== 'the' && SMALL_HEADS.has(before))
    const isHeld = HOLDS.has(next) && taken.has(last + 2) // "Mosool in Iraq"
    // where every word of a headline has its capital, capitals tell nothing
    if (last - at > 1 && line.isTitleCase) {
      at = last
      continue
    }
    const spot = hasHead || isHeld || PLACE_PREPOSITIONS.has(previous)
    const veto =
      touchesTaken(taken, at, last, doc) ||
      TITLES.has(previous) ||
      ORGANISATION_HEADS.has(lastWord) ||
      (at === last && ORDINARY.has(lastWord)) ||
      tokens[last + 1]?.form.shape === 3
    if (spot && !veto) {
      const withHead = NAMED_HEADS.has(next) && !taken.has(last + 1) ? last + 1 : last
      found.push({
        first: at,
        last,
        start: tokens[at]?.start ?? 0,
        end: tokens[withHead]?.end ?? 0,
        hasHead: hasHead && (tokens[at]?.form.raw.length ?? 0) > 2,
      })
    }
    at = last
  }
  return found
}

/** Share of longer words in capitals from which a line is taken for a headline in title case. */
const MOST_CAPITALS = 0.85

/** The line that begins at a token: the token behind its end, and whether it is written in title case. */
function lineFrom({ text, tokens }: PlaceDoc, from: number): { to: number; isTitleCase: boolean } {
  let long = 0
  let capitals = 0
  let to = from
  for (; to < tokens.length; to++) {
    const token = tokens[to]
    if (token === undefined) break
    if (to > from && text.slice(tokens[to - 1]?.end, token.start).includes('\n')) break
    if (token.form.raw.length < 5 || token.form.shape === 3) continue
    long++
    if (token.form.shape === 1) capitals++
  }
  return { to, isTitleCase: long >= 4 && capitals >= MOST_CAPITALS * long }
}

/** Words between a place and the known one that holds it. */
const HOLDS = new Set(['in', 'en', 'au', 'dans'])
/** Inner words of a few known names that part unknown ones: "Schools in Salah al-Din". */
const PARTING = new Set('and in on am im under upon en sur sous aux e y et'.split(' '))

/** Words that make the name beside them a place whatever it is. */
const SMALL_HEADS = new Set(
  'village town city district bridge dam camp valley river suburb neighborhood neighbourhood subdistrict governorate province hamlet crossing ville quartier commune localite pont barrage aldea pueblo vereda corregimiento municipio barrio puente'.split(
    ' ',
  ),
)
/** The ones that belong to the name: Al-Kuwair bridge. */
const NAMED_HEADS = new Set('bridge dam camp valley river crossing district county province governorate'.split(' '))

/** The place of a country whose name sounds like the unknown one, as a name span, or null. */
export function matchSpelling(
  unknown: UnknownName,
  country: string,
  doc: PlaceDoc,
  gazetteer: Gazetteer,
): NameSpan | null {
  const words = doc.tokens.slice(unknown.first, unknown.last + 1).map((token) => token.form.folded)
  while (words.length > 1 && PLACE_HEADS.has(words[words.length - 1] ?? '')) words.pop()
  if (words.length === 1 && ORDINARY.has(words[0] ?? '')) return null
  const key = spellingKey(words)
  if (key === null) return null
  const all = gazetteer.spellings(country, key)
  if (all.length === 0) return null
  // a unit goes before towns that only sound alike
  const units = all.filter(({ index }) => gazetteer.features[gazetteer.feature[index] ?? 0] === 'ADM1')
  const candidates = units.length > 0 ? units : all
  const last = unknown.first + words.length - 1
  return {
    first: unknown.first,
    last,
    start: unknown.start,
    end: doc.tokens[last]?.end ?? unknown.end,
    candidates,
    isDemonym: false,
  }
}

function isCapital(doc: PlaceDoc, at: number): boolean {
  const shape = doc.tokens[at]?.form.shape
  return shape === 1 || shape === 2
}

/** Part of a longer run with a known name is a person, an organisation or that name's own words. */
function touchesTaken(taken: ReadonlySet<number>, first: number, last: number, doc: PlaceDoc): boolean {
  return (
    (taken.has(first - 1) && doc.tokens[first]?.gap === 'join') ||
    (taken.has(last + 1) && doc.tokens[last + 1]?.gap === 'join')
  )
}
