import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ownSentence } from './own-sentence.ts'

const BULLETIN =
  'These notes come from drivers.\nA school in Abu Ghraib was ransacked on Thursday evening, Example Relief said.\nA march was stopped in Karbala. Two people were hurt.'

test.each<[string, string, number, string | null]>([
  ['its own sentence', 'ransacked', 0, 'A school in Abu Ghraib was ransacked on Thursday evening, Example Relief said'],
  ['the nearest of several', 'was', 130, 'A march was stopped in Karbala'],
  ['none without the words', 'bombed', 0, null],
])('%s', (_, quote, at, sentence) => {
  expect(ownSentence(BULLETIN, quote, at)).toBe(sentence)
})

test('a long sentence is cut at a blank', () => {
  const long = `Armed men ${'came and went '.repeat(30)}before noon.`
  const sentence = ownSentence(long, 'Armed men', 0) ?? ''
  expect(sentence.length).toBeLessThanOrEqual(162)
  expect(sentence).toMatch(/^Armed men came.* …$/)
})

test('is a line that is never much longer than a headline, whatever the text', () => {
  fc.assert(
    fc.property(fc.string(), fc.string({ minLength: 1, maxLength: 20 }), fc.string(), fc.nat(), (a, quote, b, at) => {
      const sentence = ownSentence(a + quote + b, quote, at)
      expect(sentence).not.toMatch(/\n/)
      expect(sentence?.length ?? 0).toBeLessThanOrEqual(162)
    }),
  )
})
