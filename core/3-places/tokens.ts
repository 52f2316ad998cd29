import { ownCopy } from '#core/text/own-copy.ts'
import { ELISION, foldToken, POSSESSIVE, WORD } from './fold.ts'
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

const MAX_REMEMBERED = 60_000
const LONGEST_WORD = 64

let forms = new Map<string, WordForm>()

/** Cuts a text to words, each with its remembered form. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = []
  let last = 0
  let owns = false // the word before is a possessive, which ends a name
  for (const match of text.matchAll(WORD)) {
    let start = match.index
    let raw = match[0]
    const end = start + raw.length
    const elided = ELISION.exec(raw)
    if (elided !== null && elided[0].length < raw.length) {
      start += elided[0].length
      raw = raw.slice(elided[0].length)
    }
    const possessive = POSSESSIVE.exec(raw)
    const stop = possessive === null ? end : start + possessive.index
    if (possessive !== null) raw = raw.slice(0, possessive.index)
    if (text[end] === '$') raw = `${raw}$` // US$ is money
    const gap = gapOf(text, last, match.index)
    tokens.push({ start, end: stop, form: formOf(raw), gap: gap === 'join' && owns ? 'open' : gap })
    owns = possessive !== null
    last = end
  }
  return tokens
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
  const gap = text.slice(from, Math.min(to, from + 8))
  if (/^['’"”»)\]]*[.!?؟。]/u.test(gap)) return /^\.\s?$/.test(gap) && to - from < 3 ? 'dot' : 'stop'
  if (/[\n\r]/.test(gap)) return 'break'
  if (/^\s*[,،;:؛–—-]/u.test(gap)) return 'comma'
  return /^\s+$/.test(gap) ? 'join' : 'open'
}

function formOf(raw: string): WordForm {
  const known = forms.get(raw)
  if (known !== undefined) return known
  if (forms.size > MAX_REMEMBERED) forms = new Map()
  const own = ownCopy(raw)
  const form = makeForm(own.length > LONGEST_WORD ? own.slice(0, LONGEST_WORD) : own)
  forms.set(own, form)
  return form
}

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
