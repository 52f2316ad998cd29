import { CharacterKinds, widthAt } from './character-kinds.ts'
import { arabicForms, foldWord } from './fold.ts'
import { WordTable } from './word-table.ts'

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

/** Whether a word begins in Arabic letters. */
export function isArabicWord(word: string): boolean {
  const first = word.charCodeAt(0)
  return first >= 0x600 && first <= 0x6ff
}

const CAPITAL = /^\p{Lu}/u
/** Thai, Lao, Myanmar, Khmer, kana, Han: written without spaces. */
const UNSPACED = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]/
const LEAST_UNSPACED = 0x0e00
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
    const kind = kinds.at(text, at, to)
    const start = at
    at += widthAt(text, at, to)
    if (kind === SPACE) continue
    if (kind === DIGITS) {
      const digits = endOfNumber(text, at, to)
      at = kinds.endOf(LETTERS, text, digits, to)
      if (at > digits) tokens.push(word(text, start, at))
      else {
        const number = westernDigits(text.slice(start, at))
        tokens.push({ start, end: at, kind: 'number', word: number, forms: null, isCapital: false })
      }
    } else if (kind === LETTERS) {
      at = kinds.endOf(LETTERS, text, at, to)
      if (isUnspaced(text, start, at)) pushSegments(text, start, at, tokens)
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

const kinds = new CharacterKinds((character) => {
  if (LETTER.test(character)) return LETTERS
  if (DIGIT.test(character)) return DIGITS
  return NEITHER.test(character) ? SPACE : MARK
})

/** Where a number ends whose first digits lie before `at`: `1,234,567.89`. */
function endOfNumber(text: string, at: number, to: number): number {
  let end = kinds.endOf(DIGITS, text, at, to)
  while (end < to && THOUSANDS.test(text.charAt(end))) {
    const group = endOfThree(text, end + 1, to)
    if (group === null) break
    end = group
  }
  if (end >= to || !DECIMAL.test(text.charAt(end))) return end
  const decimals = kinds.endOf(DIGITS, text, end + 1, to)
  return decimals > end + 1 ? decimals : end
}

function endOfThree(text: string, at: number, to: number): number | null {
  for (let n = 0; n < 3; n++) {
    if (at >= to || kinds.at(text, at, to) !== DIGITS) return null
    at += widthAt(text, at, to)
  }
  return at
}

function word(text: string, start: number, end: number): Token {
  const { word: folded, forms, isCapital } = shapes.at(text, start, Math.min(end, start + MAX_WORD))
  return { start, end, kind: 'word', word: folded, forms, isCapital }
}

type Shape = Pick<Token, 'word' | 'forms' | 'isCapital'>

const MOST_SHAPES = 30_000
const shapes = new WordTable<Shape>(MOST_SHAPES, (raw) => {
  const folded = foldWord(raw)
  const first = raw.charCodeAt(0)
  const forms = isArabicWord(raw) ? arabicForms(folded) : null
  return {
    word: folded,
    forms: forms && forms.length > 1 ? forms : null,
    isCapital: first < 128 ? first > 64 && first < 91 : CAPITAL.test(raw),
  }
})

/** Whether the hyphen or apostrophe at `at` stands inside a word; between digits it means a range and is kept. */
function joins(text: string, at: number): boolean {
  const before = text.charAt(at - 1)
  const after = text.charAt(at + 1)
  if (DIGIT.test(before) && DIGIT.test(after)) return false
  return (LETTER.test(before) || DIGIT.test(before)) && (LETTER.test(after) || DIGIT.test(after))
}

/** Few texts hold a letter that high at all. */
function isUnspaced(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++)
    if (text.charCodeAt(i) >= LEAST_UNSPACED) return UNSPACED.test(text.slice(start, end))
  return false
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

/** Arabic digits and marks come first behind our own. */
const FOREIGN_DIGIT = /[\u0660-\u{10ffff}]/u

/** Digits of any script as 0–9, with `.` as the decimal mark and `,` between thousands. */
export function westernDigits(digits: string): string {
  if (!FOREIGN_DIGIT.test(digits)) return digits
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
