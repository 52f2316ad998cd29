import fc from 'fast-check'
import { expect, test } from 'vitest'
import { foldName } from './fold.ts'
import { tokenize } from './tokens.ts'

const PIECES = [
  'Goma',
  'l’Irak',
  "N'Djamena",
  "Mosul's",
  "qu'",
  '’',
  "d'",
  'S',
  ' ',
  '-',
  '٣',
  'ـ',
  '`',
  'ʻ',
  'تعز',
  '😀',
  '\ud800',
]

test('a text is cut to the words that a name of the same letters has', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 12 }), (pieces) => {
      const text = pieces.join('')
      const words = tokenize(text).flatMap(({ form }) => (form.folded === '' ? [] : [form.folded]))
      expect(words).toEqual(foldName(text))
    }),
  )
})
