import fc from 'fast-check'
import { expect, test } from 'vitest'
import { soundOf } from './sound.ts'

test.each([
  ['Tamrin', 'تمرين', 'tmrn'],
  ['Reuters', 'رويترز', 'rtrs'],
  ['Jazeera', 'الجزيرة'.replace('ال', ''), 'ksr'],
  ['Shafaq', 'شفق', 'sfk'],
  ['Télam', 'تيلام', 'tlm'],
  ['Khaama', 'خاما', 'hm'],
])('%s and %s sound alike', (latin, arabic, sound) => {
  expect([soundOf(latin), soundOf(arabic)]).toEqual([sound, sound])
})

test('nothing but ten consonants is left, none twice in a row, whatever the case', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (word) => {
      expect(soundOf(word)).toMatch(/^(?:([bfhklmnrst])(?!\1))*$/)
      expect(soundOf(word.toUpperCase())).toBe(soundOf(word.toLowerCase()))
    }),
  )
})
