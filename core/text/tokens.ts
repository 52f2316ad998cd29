import { arabicForms, foldWord } from './fold.ts'

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

const PIECE =
  /(\p{Nd}+(?:[.,٬٫\u00a0\u202f]\p{Nd}{3})*(?:[.,٫]\p{Nd}+)?)([\p{L}\p{M}]*)|[\p{L}\p{M}]+|[^\s\p{L}\p{M}\p{N}]/gu
const LETTER = /[\p{L}\p{M}]/u
const DIGIT = /\p{Nd}/u
const CAPITAL = /^\p{Lu}/u
const ARABIC = /^[\u0600-\u06ff]/
/** Thai, Lao, Myanmar, Khmer, kana, Han: written without spaces. */
const UNSPACED = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]/
const JOINERS = new Set(['-', '‐', '‑', "'", '’', 'ʼ', '`'])
/** A word no writer writes is cut, so that odd input costs no more than ordinary text. */
const MAX_WORD = 60

let segmenter: Intl.Segmenter | null = null

/** The words, numbers and marks of `text` between two places; hyphens and apostrophes inside words part them silently. */
export function tokenize(text: string, from = 0, to = text.length): Token[] {
  const tokens: Token[] = []
  // A slice, so that no word is looked at beyond its sentence.
  for (const match of text.slice(from, to).matchAll(PIECE)) {
    const start = from + match.index
    const piece = match[0]
    const end = start + piece.length
    if (match[1] !== undefined) {
      if (match[2]) tokens.push(word(text, start, end))
      else tokens.push({ start, end, kind: 'number', word: westernDigits(piece), forms: null, isCapital: false })
    } else if (LETTER.test(piece)) {
      if (UNSPACED.test(piece)) pushSegments(text, start, end, tokens)
      else tokens.push(word(text, start, end))
    } else if (!JOINERS.has(piece) || !joins(text, start)) {
      tokens.push({ start, end, kind: 'mark', word: piece, forms: null, isCapital: false })
    }
  }
  return tokens
}

function word(text: string, start: number, end: number): Token {
  const raw = text.slice(start, Math.min(end, start + MAX_WORD))
  const folded = foldWord(raw)
  const forms = ARABIC.test(raw) ? arabicForms(folded) : null
  return {
    start,
    end,
    kind: 'word',
    word: folded,
    forms: forms && forms.length > 1 ? forms : null,
    isCapital: CAPITAL.test(raw),
  }
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
