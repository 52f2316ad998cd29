import { CharacterKinds, widthAt } from '#core/text/character-kinds.ts'
import { WordTable } from '#core/text/word-table.ts'
import { ELISION, foldToken } from './fold.ts'
import { addWord, EMPTY_NAME, hashWord, type NameHash } from './name-hash.ts'

/** What is known of a word wherever it stands. */
export type WordForm = {
  raw: string
  folded: string
  hash: NameHash
  /** Hash of the one-word name, for the first look-up. */
  alone: NameHash
  /** 0 no capitals (or a script without), 1 Capitalised, 2 ALL CAPITALS, 3 digits. */
  shape: number
  /** Arabic-script word: no capitals to go by. */
  isArabic: boolean
  /** The word without its attached Arabic particles, when it may have some. */
  bare: WordForm | null
  /** UTF-16 units the particles take; the article stays with the name. */
  bareFrom: number
}

/** A word where it stands; `gap` is what lies between it and the word before. */
export type Token = { start: number; end: number; form: WordForm; gap: Gap }

/** `join` may stand inside a name (space, hyphen, apostrophe), `comma` and `stop` end one; `stop` also ends a sentence. */
export type Gap = 'join' | 'dot' | 'comma' | 'open' | 'stop' | 'break'

/** Cuts a text to words as WORD, ELISION and POSSESSIVE of fold.ts say, each with its remembered form. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = []
  let last = 0
  let owns = false // the word before is a possessive, which ends a name
  for (let at = 0; at < text.length; ) {
    if (kinds.at(text, at, text.length) !== IN_WORD) {
      at += widthAt(text, at, text.length)
      continue
    }
    const end = endOfWord(text, at)
    const start = at + elided(text, at, end)
    const isOwner = isPossessive(text, start, end)
    const stop = isOwner ? end - 2 : end
    const gap = gapOf(text, last, at)
    tokens.push({ start, end: stop, form: formAt(text, start, stop, end), gap: gap === 'join' && owns ? 'open' : gap })
    owns = isOwner
    last = end
    at = end
  }
  return tokens
}

const [IN_WORD, APOSTROPHE, BETWEEN_WORDS] = [1, 2, 3] as const
const kinds = new CharacterKinds((character) => {
  if (/[\uFE00-\uFE0F]/.test(character)) return BETWEEN_WORDS // what makes a sign before a name an emoji
  if (/[\p{L}\p{M}\p{N}]/u.test(character)) return IN_WORD
  return /['’`´‘]/.test(character) ? APOSTROPHE : BETWEEN_WORDS
})

/** Where a word ends; apostrophes inside it are a part of it. */
function endOfWord(text: string, start: number): number {
  const to = text.length
  let end = kinds.endOf(IN_WORD, text, start, to)
  while (end + 1 < to && kinds.at(text, end, to) === APOSTROPHE) {
    const next = kinds.endOf(IN_WORD, text, end + 1, to)
    if (next === end + 1) break
    end = next
  }
  return end
}

/** How much of a word is a French or Italian particle written onto it. */
function elided(text: string, start: number, end: number): number {
  if (!isQuote(text.charCodeAt(start + 1)) && !isQuote(text.charCodeAt(start + 2))) return 0
  const length = ELISION.exec(text.slice(start, end))?.[0].length ?? 0
  return start + length < end ? length : 0
}

function isPossessive(text: string, start: number, end: number): boolean {
  return end - 2 >= start && (text.charCodeAt(end - 1) | 0x20) === 0x73 && isQuote(text.charCodeAt(end - 2))
}

function isQuote(unit: number): boolean {
  return unit === 0x27 || unit === 0x2019
}

function formAt(text: string, start: number, stop: number, end: number): WordForm {
  if (text.charCodeAt(end) !== 0x24) return forms.at(text, start, stop)
  const money = `${text.slice(start, stop)}$` // US$ is money
  return forms.at(money, 0, money.length)
}

/** Index of the word that begins at a place of the text, -1 where none does; words are in order. */
export function tokenAt(tokens: readonly Token[], start: number): number {
  let [low, high] = [0, tokens.length - 1]
  while (low <= high) {
    const middle = (low + high) >> 1
    const at = tokens[middle]?.start ?? 0
    if (at === start) return middle
    if (at < start) low = middle + 1
    else high = middle - 1
  }
  return -1
}

function gapOf(text: string, from: number, to: number): Gap {
  if (to - from === 1) {
    const code = text.charCodeAt(from)
    if (code === 0x20 || code === 0x2d || code === 0xa0 || code === 0x2010 || code === 0x2011) return 'join'
    if (code === 0x2e) return 'dot'
    if (code === 0x0a) return 'break'
    if (code === 0x26) return 'join' // T&T
    return code === 0x2c ? 'comma' : 'open'
  }
  if (to === from) return 'join'
  return gaps.at(text, from, Math.min(to, from + 8))
}

const MOST_GAPS = 2000
const gaps = new WordTable<Gap>(MOST_GAPS, (gap) => {
  if (/^['’"”»)\]]*[.!?؟。]/u.test(gap)) return /^\.\s?$/.test(gap) ? 'dot' : 'stop'
  if (/[\n\r]/.test(gap)) return 'break'
  if (/^\s*[,،;:؛–—-]/u.test(gap)) return 'comma'
  return /^\s+$/.test(gap) ? 'join' : 'open'
})

const MOST_FORMS = 60_000
const LONGEST_WORD = 64
const forms = new WordTable<WordForm>(MOST_FORMS, (word) => makeForm(word.slice(0, LONGEST_WORD)))

function makeForm(raw: string): WordForm {
  const folded = foldToken(raw)
  const hash = hashWord(folded)
  const isArabic = /^\p{Script=Arabic}/u.test(raw)
  const particles = isArabic ? ARABIC_PARTICLES.exec(raw) : null
  const rest = particles === null ? '' : raw.slice(particles[0].length)
  return {
    raw,
    folded,
    hash,
    alone: addWord(EMPTY_NAME, hash),
    shape: shapeOf(raw),
    isArabic,
    bare: rest.length >= 3 ? makeForm(rest) : null,
    bareFrom: rest.length >= 3 ? (particles?.[0].replace(/(?:ال|(?<=ل)ل)$/u, '').length ?? 0) : 0,
  }
}

/** و ف ب ل ك before a name, with or without the article; لل is ل and ال. */
const ARABIC_PARTICLES = /^(?:[وف]?(?:[بلك](?:ال)?|لل)|[وف](?:ال)?)(?=\p{Script=Arabic}{3})/u

function shapeOf(raw: string): number {
  if (/^\p{N}/u.test(raw)) return 3
  if (!/^\p{Lu}|^\p{Lt}/u.test(raw)) return 0
  return raw.length > 1 && !/\p{Ll}/u.test(raw) ? 2 : 1
}
