import fc from 'fast-check'
import { expect, test } from 'vitest'
import { framesOf } from '../happenings/frames.ts'
import { readSample } from '../testing.ts'
import { annotate } from '../words/annotate.ts'
import { lexiconFor } from '../words/lexicon.ts'
import { sensesIn } from '../words/senses.ts'
import { withHeardKinds } from './heard-kinds.ts'
import { KIND_MODEL, type KindModel, NO_KIND } from './kind-model.ts'

const WORDS =
  'gunmen marched the teachers into the trees . a shell landed on the clinic and nobody knows why , villagers said two sons were taken'.split(
    ' ',
  )
const text = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 60 }).map((words) => words.join(' '))

/** A model that is never sure enough. */
const ABSTAINING: KindModel = { ...KIND_MODEL, least: { found: 2, times: Number.POSITIVE_INFINITY } }

test('what is learnt tells its words: every quote is its slice of the text', () => {
  fc.assert(
    fc.property(text, (one) => {
      for (const report of readSample(one, 'en').reports)
        for (const { start, end, quote } of report.evidence) expect(one.slice(start, end)).toBe(quote)
    }),
  )
})

test('the words a kind rests on speak for it', () => {
  fc.assert(
    fc.property(text, (one) => {
      const sentences = annotate(one, 0, lexiconFor('en'))
      for (const frame of withHeardKinds(framesOf(sentences, one), sentences, sensesIn('en')))
        for (const { type, start, end, from, to, sentence } of frame.votes) {
          expect(type === frame.type || frame.votes.every((vote) => vote.type !== frame.type)).toBe(true)
          expect(sentences[sentence]?.tokens[from]?.start).toBe(start)
          expect(sentences[sentence]?.tokens[to - 1]?.end).toBe(end)
        }
    }),
  )
})

test('a model that abstains changes nothing that the rules read', () => {
  fc.assert(
    fc.property(text, (one) => {
      const sentences = annotate(one, 0, lexiconFor('en'))
      const frames = framesOf(sentences, one)
      const heard = withHeardKinds(frames, sentences, sensesIn('en'), ABSTAINING)
      expect(heard.map(({ p: _, heard: __, ...frame }) => frame)).toEqual(frames)
    }),
  )
})

test('a happening told in words no dictionary has is found, with the words it rests on', () => {
  const told = 'Since Tuesday no one has had word of the two nurses who were led off the bus by men in masks.'
  const [report] = readSample(told, 'en').reports
  expect(report?.type).toBe('abduction')
  expect(report?.evidence.filter(({ field }) => field === 'type').length).toBeGreaterThan(0)
})

test('the model knows every kind of the codebook, and none', () => {
  expect(KIND_MODEL.classes).toContain(NO_KIND)
  expect(KIND_MODEL.classes).toHaveLength(28)
})

test.each<[language: string, text: string, type: string]>([
  ['en', 'A bomb exploded at the consulate. Nobody has been arrested.', 'ied_mine_uxo'],
  ['en', 'Protesters marched in the capital.', 'protest_peaceful'],
  ['en', 'Gunmen killed two people in Goma.', 'attack_civilians'],
  ['en', 'An air strike hit a hospital.', 'air_drone_strike'],
  ['en', 'Police arrested five suspects.', 'arrest_detention'],
  ['en', 'The road was closed by militants.', 'access_constraint'],
  ['fr', 'Une bombe a explosé au marché.', 'ied_mine_uxo'],
  ['fr', 'Deux humanitaires ont été enlevés.', 'abduction'],
  ['es', 'Una bomba explotó en el mercado.', 'ied_mine_uxo'],
  ['es', 'Enfrentamientos entre el ejército y la guerrilla.', 'armed_clash'],
  ['ar', 'هاجم مسلحون قرية.', 'attack_civilians'],
  ['ar', 'اندلعت اشتباكات بين الجيش والمتمردين.', 'armed_clash'],
])('plain words keep their plain kind (%s): %s', (language, text, type) => {
  expect(readSample(text, language).reports.map((report) => report.type)).toEqual([type])
})
