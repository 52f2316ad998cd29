import fc from 'fast-check'
import { expect, test } from 'vitest'
import { tokenize } from './tokens.ts'

const read = (text: string) => tokenize(text).map(({ kind, word, start, end }) => [kind, word, text.slice(start, end)])

test.each<[string, ReturnType<typeof read>]>([
  [
    'Five killed.',
    [
      ['word', 'five', 'Five'],
      ['word', 'killed', 'killed'],
      ['mark', '.', '.'],
    ],
  ],
  [
    '1,234,567.89 people',
    [
      ['number', '1,234,567.89', '1,234,567.89'],
      ['word', 'people', 'people'],
    ],
  ],
  [
    '1.2345',
    [
      ['number', '1.234', '1.234'],
      ['number', '5', '5'],
    ],
  ],
  [
    'the 3rd',
    [
      ['word', 'the', 'the'],
      ['word', '3rd', '3rd'],
    ],
  ],
  [
    '١٢ قتيلا',
    [
      ['number', '12', '١٢'],
      ['word', 'قتيلا', 'قتيلا'],
    ],
  ],
  [
    "l'armée",
    [
      ['word', 'l', 'l'],
      ['word', 'armee', 'armée'],
    ],
  ],
  [
    '10-12',
    [
      ['number', '10', '10'],
      ['mark', '-', '-'],
      ['number', '12', '12'],
    ],
  ],
  [
    '5 km² 😀 𝟐',
    [
      ['number', '5', '5'],
      ['word', 'km', 'km'],
      ['mark', '😀', '😀'],
      ['number', '2', '𝟐'],
    ],
  ],
])('%s', (text, tokens) => {
  expect(read(text)).toEqual(tokens)
})

/** What a word, a number and a mark are, as one expression; slower, and easier to believe. */
const PIECE =
  /\p{Nd}+(?:[.,٬٫\u00a0\u202f]\p{Nd}{3})*(?:[.,٫]\p{Nd}+)?[\p{L}\p{M}]*|[\p{L}\p{M}]+|[^\s\p{L}\p{M}\p{N}]/gu
const SILENT = new Set(['-', '‐', '‑', "'", '’', 'ʼ', '`'])

test('any text is parted as the expression says', () => {
  const odd = fc.constantFrom(...'aBé1٣.,٬ \n²𝟎😀', 'ا', '\u0301', '\ud800', '\udc00', '\u00a0')
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: odd }), fc.string({ unit: 'binary' })), (text) => {
      const pieces = [...text.matchAll(PIECE)].map((match) => match[0]).filter((piece) => !SILENT.has(piece))
      // Words of scripts without spaces are parted further, by a dictionary.
      fc.pre(!/[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]/.test(text))
      const tokens = tokenize(text).map(({ start, end }) => text.slice(start, end))
      expect(tokens.filter((token) => !SILENT.has(token))).toEqual(pieces)
    }),
    { numRuns: 500 },
  )
})
