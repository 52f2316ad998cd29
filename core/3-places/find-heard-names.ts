import { WordTable } from '#core/text/word-table.ts'
import type { Candidate, Gazetteer } from './gazetteer.ts'
import { heardKey, soundGap, soundOfArabic, soundsOfLatin, withoutDoubles } from './heard-names.ts'
import { PLACE_HEADS, PLACE_PREPOSITIONS } from './lexicon.ts'
import { isCommonArabicWord } from './place-spots.ts'
import type { NameSpan } from './spans.ts'
import type { PlaceDoc } from './surroundings.ts'

/**
 * Names of places of a country that stand in Arabic letters as somebody heard them (`كيشتوار` for Kishtwar), where a place
 * is named: after a preposition or a word such as `بلدة`.
 */
export function findHeardNames(
  doc: PlaceDoc,
  names: readonly { span: NameSpan }[],
  country: string,
  gazetteer: Gazetteer,
): NameSpan[] {
  const taken = new Set<number>()
  for (const { span } of names) for (let i = span.first; i <= span.last; i++) taken.add(i)
  const found: NameSpan[] = []
  for (let at = 0; at < doc.tokens.length; at++) {
    const from = taken.has(at) ? null : nameStart(doc, at)
    if (from === null) continue
    const span = longestHeard(doc, at, from, taken, country, gazetteer)
    if (span === null) continue
    found.push(span)
    at = span.last
  }
  return found
}

/** Whether a word in Arabic letters is spelled as names of other languages are. */
export function looksForeign(text: string, start: number, end: number): boolean {
  const sound = sounds.at(text, start, end)
  const key = heardKey(sound)
  return key !== null && isSpelledOut(sound, key)
}

/** Where in the text the name begins that a word in a place's spot is, null where none is told. */
function nameStart({ tokens }: PlaceDoc, at: number): number | null {
  const token = tokens[at]
  if (token === undefined || !token.form.isArabic) return null
  const before = token.gap === 'join' ? (tokens[at - 1]?.form.folded ?? '') : ''
  if (PLACE_HEADS.has(before) || PLACE_PREPOSITIONS.has(before)) return token.start
  return token.form.bare !== null && PARTICLE.test(token.form.raw) ? token.start + token.form.bareFrom : null
}

/** ب and ل written onto the name. */
const PARTICLE = /^[وف]?[بل](?!ال)/u

const MOST_WORDS = 3

function longestHeard(
  { text, tokens }: PlaceDoc,
  first: number,
  from: number,
  taken: ReadonlySet<number>,
  country: string,
  gazetteer: Gazetteer,
): NameSpan | null {
  const words: string[] = []
  for (let at = first; at < first + MOST_WORDS && at < tokens.length; at++) {
    const token = tokens[at]
    if (token === undefined || taken.has(at) || (at > first && token.gap !== 'join')) break
    const sound = sounds.at(text, at === first ? from : token.start, token.end)
    if (sound === '') break
    words.push(sound)
  }
  for (let count = words.length; count > 0; count--) {
    const last = first + count - 1
    const token = tokens[last]
    if (token === undefined || (count === 1 && isCommonArabicWord(token, from))) continue
    const candidates = heard(withoutDoubles(words.slice(0, count).join('')), count, country, gazetteer)
    if (candidates.length > 0) return { first, last, start: from, end: token.end, candidates, isDemonym: false }
  }
  return null
}

/** Letters and endings of Arabic words that names of other languages are hardly ever given. */
const NATIVE = /^ال|[ةعحصضظذء]|ات$/u

const MOST_SOUNDS = 20_000
/** What a word sounds like; nothing where it is Arabic's own or in other letters. */
const sounds = new WordTable<string>(MOST_SOUNDS, (word) => (NATIVE.test(word) ? '' : (soundOfArabic(word) ?? '')))

/** Sounds further apart than this are other names; three consonants alone tell less than more do. */
const MOST_GAP = { short: 0.11, long: 0.2 }
/** How much a name in more or fewer words is further off. */
const WORD_GAP = 0.05
/** A namesake this much further off is not meant. */
const SAME_GAP = 0.05

function heard(sound: string, words: number, country: string, gazetteer: Gazetteer): Candidate[] {
  const key = heardKey(sound)
  if (key === null || !isSpelledOut(sound, key)) return []
  const most = key.length === 3 ? MOST_GAP.short : MOST_GAP.long
  const near = gazetteer
    .heard(country, key)
    .map((candidate) => {
      const { name } = gazetteer.place(candidate.index)
      const gaps = soundsOfLatin(name).map((one) => (heardKey(one) === key ? soundGap(sound, one) : 1))
      return { candidate, gap: Math.min(...gaps) + WORD_GAP * Math.abs(name.split(/[ -]/).length - words) }
    })
    .filter(({ gap }) => gap <= most)
  const least = Math.min(...near.map(({ gap }) => gap))
  return near.filter(({ gap }) => gap <= least + SAME_GAP).map(({ candidate }) => candidate)
}

/** Foreign names are written with their vowels; Arabic words mostly without. */
function isSpelledOut(sound: string, key: string): boolean {
  const vowels = sound.replace(NO_VOWEL, '').length
  return vowels >= (key.length === 3 ? 2 : Math.floor(key.length / 2))
}

const NO_VOWEL = /[^aiu]/g
