import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sentenceAround } from './sentence-around.ts'
import { spanOf } from './span.ts'

const TEXT = 'Nobody knew. Armed men took two staff on Wednesday, the office said. It gave no names.\nNext line.'
const at = (quote: string) => spanOf(TEXT, TEXT.indexOf(quote), TEXT.indexOf(quote) + quote.length)

test.each([
  ['two staff', 'Armed men took ', ' on Wednesday, the office said.'],
  ['Nobody', '', ' knew.'],
  ['names', 'It gave no ', '.'],
  ['Next line.', '', ''],
])('%s is shown in its sentence', (quote, before, after) => {
  expect(sentenceAround(TEXT, at(quote))).toEqual({ before, quote, after })
})

test('a quote that is not in the text is not shown', () => {
  expect(sentenceAround(TEXT, { start: 3, end: 8, quote: 'wrong' })).toBeNull()
})

test('what is shown is part of the text, and never long', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 900 }), fc.nat(900), fc.nat(40), (text, start, size) => {
      const shown = sentenceAround(text, spanOf(text, start, start + size))
      if (!shown) return
      expect(text).toContain(shown.before.replace(/^…/, '') + shown.quote)
      expect(shown.before.length + shown.after.length).toBeLessThan(300)
    }),
  )
})
