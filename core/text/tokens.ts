import { arabicForms, foldWord } from './fold.ts'
import { ownCopy } from './own-copy.ts'

/** A word, number or mark of a text, with where it stands (UTF-16 units). */
export type Token = {
  start: number
  end: number
  kind: 'word' | 'number' | 'mark'
  /** The folded word, the digits of a number, or the mark. */
  word: string
  /** Other shapes the word may have in a dictionary (Arabic clitics peeled); null where there is only one. */
  forms: string[] | null
  /** Starts with a capital letter. */
  isCapital: boolean
}

const CAPITAL = /^\p{Lu}/u
const ARABIC = /^[\u0600-\u06ff]/
/** Thai, Lao, Myanmar, Khmer, kana, Han: written without spaces. */
const UNSPACED = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]/
const JOINERS = new Set(['-', '‐', '‑', "'", '’', 'ʼ', '`'])
const THOUSANDS = /[.,٬٫\u00a0\u202f]/
const DECIMAL = /[.,٫]/
/** A word no writer writes is cut, so that odd input costs no more than ordinary text. */
const MAX_WORD = 60

let segmenter: Intl.Segmenter | null = null

/**
 * The words, numbers and marks of `text` between two places; hyphens and apostrophes inside words part them silently.
 *
 * A number is a run of digits, with groups of three behind a mark and a decimal part; what letters follow at once make
 * the whole a word (`3rd`). Read character by character: as one regular expression this took a tenth of all reading.
 */
export function tokenize(text: string, from = 0, to = text.length): Token[] {
  const tokens: Token[] = []
  for (let at = from; at < to; ) {
    const kind = kindAt(text, at, to)
    const start = at
    at += widthAt(text, at, to)
    if (kind === SPACE) continue
    if (kind === DIGITS) {
      const digits = endOfNumber(text, at, to)
      at = endOfLetters(text, digits, to)
      if (at > digits) tokens.push(word(text, start, at))
      else {
        const number = westernDigits(text.slice(start, at))
        tokens.push({ start, end: at, kind: 'number', word: number, forms: null, isCapital: false })
      }
    } else if (kind === LETTERS) {
      at = endOfLetters(text, at, to)
      if (UNSPACED.test(text.slice(start, at))) pushSegments(text, start, at, tokens)
      else tokens.push(word(text, start, at))
    } else {
      const mark = text.slice(start, at)
      if (!JOINERS.has(mark) || !joins(text, start))
        tokens.push({ start, end: at, kind: 'mark', word: mark, forms: null, isCapital: false })
    }
  }
  return tokens
}

/** What a character is to the tokenizer; letters include the marks written over them. */
const [SPACE, LETTERS, DIGITS, MARK] = [1, 2, 3, 4] as const
const LETTER = /[\p{L}\p{M}]/u
const DIGIT = /\p{Nd}/u
const NEITHER = /[\s\p{N}]/u
/** Kinds of the characters met so far, by code unit; 0 is not yet known. */
const kinds = new Uint8Array(0x10000)

function kindAt(text: string, at: number, to: number): number {
  const unit = text.charCodeAt(at)
  const known = kinds[unit] as number
  if (known !== 0) return known
  // Half of a pair says nothing by itself, so it is not remembered.
  if (unit >= 0xd800 && unit < 0xe000) return kindOf(text.slice(at, at + widthAt(text, at, to)))
  const kind = kindOf(text.charAt(at))
  kinds[unit] = kind
  return kind
}

function kindOf(character: string): number {
  if (LETTER.test(character)) return LETTERS
  if (DIGIT.test(character)) return DIGITS
  return NEITHER.test(character) ? SPACE : MARK
}

/** Code units of the character at `at`; a pair that `to` parts is two characters. */
function widthAt(text: string, at: number, to: number): 1 | 2 {
  const unit = text.charCodeAt(at)
  if (unit < 0xd800 || unit >= 0xdc00 || at + 1 >= to) return 1
  const low = text.charCodeAt(at + 1)
  return low >= 0xdc00 && low < 0xe000 ? 2 : 1
}

function endOfRun(text: string, at: number, to: number, kind: number): number {
  while (at < to && kindAt(text, at, to) === kind) at += widthAt(text, at, to)
  return at
}

const endOfLetters = (text: string, at: number, to: number): number => endOfRun(text, at, to, LETTERS)

/** Where a number ends whose first digits lie before `at`: `1,234,567.89`. */
function endOfNumber(text: string, at: number, to: number): number {
  let end = endOfRun(text, at, to, DIGITS)
  while (end < to && THOUSANDS.test(text.charAt(end))) {
    const group = endOfThree(text, end + 1, to)
    if (group === null) break
    end = group
  }
  if (end >= to || !DECIMAL.test(text.charAt(end))) return end
  const decimals = endOfRun(text, end + 1, to, DIGITS)
  return decimals > end + 1 ? decimals : end
}

function endOfThree(text: string, at: number, to: number): number | null {
  for (let n = 0; n < 3; n++) {
    if (at >= to || kindAt(text, at, to) !== DIGITS) return null
    at += widthAt(text, at, to)
  }
  return at
}

function word(text: string, start: number, end: number): Token {
  const { word: folded, forms, isCapital } = shapeOf(text.slice(start, Math.min(end, start + MAX_WORD)))
  return { start, end, kind: 'word', word: folded, forms, isCapital }
}

type Shape = Pick<Token, 'word' | 'forms' | 'isCapital'>

/** News has few different words: what a word folds to is kept. */
const MOST_SHAPES = 30_000
let shapes = new Map<string, Shape>()

function shapeOf(raw: string): Shape {
  const known = shapes.get(raw)
  if (known !== undefined) return known
  const own = ownCopy(raw)
  const folded = foldWord(own)
  const first = own.charCodeAt(0)
  const forms = ARABIC.test(own) ? arabicForms(folded) : null
  const shape = {
    word: folded,
    forms: forms && forms.length > 1 ? forms : null,
    isCapital: first < 128 ? first > 64 && first < 91 : CAPITAL.test(own),
  }
  if (shapes.size >= MOST_SHAPES) shapes = new Map()
  shapes.set(own, shape)
  return shape
}

/** Whether the hyphen or apostrophe at `at` stands inside a word; between digits it means a range and is kept. */
function joins(text: string, at: number): boolean {
  const before = text.charAt(at - 1)
  const after = text.charAt(at + 1)
  if (DIGIT.test(before) && DIGIT.test(after)) return false
  return (LETTER.test(before) || DIGIT.test(before)) && (LETTER.test(after) || DIGIT.test(after))
}

function pushSegments(text: string, start: number, end: number, tokens: Token[]): void {
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'word' })
  for (let at = start; at < end; at += 500) {
    for (const segment of segmenter.segment(text.slice(at, Math.min(end, at + 500)))) {
      if (!segment.isWordLike) continue
      tokens.push(word(text, at + segment.index, at + segment.index + segment.segment.length))
    }
  }
}

/** Digits of any script as 0–9, with `.` as the decimal mark and `,` between thousands. */
export function westernDigits(digits: string): string {
  return digits
    .replace(/\p{Nd}/gu, (digit) => String(digitValue(digit.codePointAt(0) ?? 48)))
    .replaceAll('٬', ',')
    .replaceAll('٫', '.')
}

/** Unicode keeps the ten digits of a script together, zero first. */
function digitValue(code: number): number {
  if (code < 128) return code - 48
  let zero = code
  while (code - zero < 9 && DIGIT.test(String.fromCodePoint(zero - 1))) zero--
  return code - zero
}
