import fc from 'fast-check'
import { expect, test } from 'vitest'
import { framesOf } from '../happenings/frames.ts'
import { annotate } from '../words/annotate.ts'
import { lexiconFor } from '../words/lexicon.ts'
import { sensesIn } from '../words/senses.ts'
import { withHeardTolls } from './heard-tolls.ts'
import { TOLL_MODEL, type TollModel } from './toll-model.ts'

const WORDS =
  'gunmen killed three farmers and a shepherd , police said five of 12 houses burned near 40 soldiers ; two teachers were found lifeless . six others limped to the clinic'.split(
    ' ',
  )
const text = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 50 }).map((words) => words.join(' '))

/** A model that is never sure enough. */
const ABSTAINING: TollModel = { ...TOLL_MODEL, least: { found: 2, overruled: 2 } }

test('a model that abstains leaves every toll as the rules read it', () => {
  fc.assert(
    fc.property(text, (one) => {
      const sentences = annotate(one, 0, lexiconFor('en'))
      for (const frame of framesOf(sentences, one))
        expect(withHeardTolls(frame, sentences, sensesIn('en'), ABSTAINING)).toBe(frame)
    }),
  )
})

test('a toll that was heard stands in one sentence, with its numbers in its words', () => {
  fc.assert(
    fc.property(text, (one) => {
      const sentences = annotate(one, 0, lexiconFor('en'))
      for (const frame of framesOf(sentences, one))
        for (const toll of withHeardTolls(frame, sentences, sensesIn('en')).tolls) {
          const sentence = sentences[toll.sentence]
          expect(toll.start).toBeGreaterThanOrEqual(sentence?.start ?? 0)
          expect(toll.end).toBeLessThanOrEqual(sentence?.end ?? 0)
          for (const group of toll.groups) expect(group.start >= toll.start && group.end <= toll.end).toBe(true)
        }
    }),
  )
})
