import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { framesOf } from '../happenings/frames.ts'
import { weightiestWindow } from '../happenings/weightiest-window.ts'
import { withHeardKinds } from '../kinds/heard-kinds.ts'
import { logOdds } from '../models/linear-model.ts'
import { annotate } from '../words/annotate.ts'
import { lexiconFor } from '../words/lexicon.ts'
import { sensesIn } from '../words/senses.ts'
import { RELEVANCE_MODEL, RELEVANT, relevanceOf } from './relevance.ts'
import { relevanceFeatures } from './relevance-features.ts'

function read(text: string, language = 'en') {
  const end = Math.max(0, text.indexOf('\n\n'))
  const sentences = annotate(text, end, lexiconFor(language))
  const frames = withHeardKinds(framesOf(sentences, text), sentences, sensesIn(language))
  return { sentences, frames, relevance: relevanceOf(frames, sentences, text) }
}

// none of these stands in a text that was fitted on
describe('words of violence alone make no happening', () => {
  test.each([
    [
      'en',
      'Lions maul Bears in derby\n\nThe champions attacked from the start and struck twice. Their striker was shot down by the referee for diving.',
    ],
    [
      'en',
      'A cold eye on the junta\n\nI have read every page of this memoir, and I believe its author. Does he regret the killings? He does not say. This is a review.',
    ],
    [
      'fr',
      'Le ténor tue le silence\n\nLe public a explosé après l’air du deuxième acte. On a rarement entendu pareille attaque des cordes.',
    ],
    [
      'es',
      'La bolsa sufre otro golpe\n\nLos mercados atacaron a la moneda y las acciones cayeron. El banco central promete resistir.',
    ],
    ['ar', 'انفجار من الضحك في المسرح\n\nهاجم الممثل خصمه بوسادة، وصفق الجمهور طويلاً. تستمر المسرحية شهراً.'],
  ])('%s: %s', (language, text) => {
    expect(read(text, language).relevance.value).toBe(false)
  })
})

describe('a happening is seen', () => {
  test.each([
    [
      'en',
      'Farmers shot on way to field\n\nThree farmers were shot dead on Monday by men on motorcycles, residents said.',
    ],
    ['fr', 'Un convoi attaqué\n\nUn convoi a été attaqué mardi par des hommes armés. Deux chauffeurs ont été tués.'],
    [
      'es',
      'Atacan una misión médica\n\nHombres armados atacaron el martes una misión médica y secuestraron a dos enfermeras.',
    ],
    ['ar', 'هجوم على قافلة\n\nهاجم مسلحون قافلة مساعدات يوم الثلاثاء وقتلوا سائقين.'],
  ])('%s: %s', (language, text) => {
    expect(read(text, language).relevance.value).toBe(true)
  })
})

// the rules hear a siege, hostages and gunfire; the model of kinds hears nothing told
test.each(['Quetta bomb kills 12 as province readies for polls', 'Four dead in shooting at Oaxaca dance festival'])(
  'a headline that counts the dead is seen, whatever else it names: %s',
  (text) => {
    expect(read(text).relevance.value).toBe(true)
  },
)

describe('what no kind is heard in is doubted', () => {
  test.each([
    [
      'en',
      'Gor Mahia lay siege to Leopards but draw\n\nGor Mahia laid siege to the Leopards goal for an hour on Sunday and were denied by a rocket of a shot from Otieno in the last minute. Their coach called it trench warfare.',
    ],
    [
      'es',
      'Cuatro ejércitos ensayan un rescate\n\nUnos 600 soldados de cuatro países participan en un ejercicio en Neiva. El guion prevé un ataque con rehenes y la evacuación de heridos, interpretados por estudiantes, explicó el director. El viernes habrá puertas abiertas.',
    ],
    [
      'ar',
      'انطلاق تمرين مشترك في العقبة\n\nانطلقت أمس في العقبة فعاليات تمرين مشترك تشارك فيه خمس دول، ويتضمن رمايات بالمدفعية وفرضية لتحرير رهائن وإخلاء جرحى افتراضيين. ويختتم التمرين الخميس بعرض ميداني.',
    ],
  ])('%s: %s', (language, text) => {
    expect(read(text, language).relevance.value).toBe(false)
  })
})

const STORY = `Guards killed at depot

Two guards were killed when gunmen stormed a fuel depot on Monday. The police have closed the road.

The harvest was good this year. Prices of flour fell.`

test('what the sentences add, and what stands nowhere, is exactly the decision', () => {
  const { sentences, frames } = read(STORY)
  const head = RELEVANCE_MODEL.heads.get(RELEVANT)
  if (!head) throw new Error('no head')
  const weighed = relevanceFeatures(sentences, frames, RELEVANCE_MODEL.bits).map((one) => ({
    ...one,
    value: one.value * (head.weights[one.index] ?? 0),
  }))
  const bySentence = sentences.map((sentence) =>
    weighed
      .filter(({ start }) => start >= sentence.start && start < sentence.end)
      .reduce((sum, one) => sum + one.value, 0),
  )
  const nowhere = weighed.filter(({ start }) => start < 0).reduce((sum, one) => sum + one.value, head.bias)
  const odds = logOdds(head, relevanceFeatures(sentences, frames, RELEVANCE_MODEL.bits))
  expect(bySentence.reduce((sum, add) => sum + add, nowhere)).toBeCloseTo(odds, 4)
  const window = weightiestWindow(weighed, sentences, 1)
  const inside = bySentence.filter((_, i) => {
    const sentence = sentences[i]
    return sentence && window && sentence.start >= window.start && sentence.end <= window.end
  })
  expect(window?.adds).toBeCloseTo(
    inside.reduce((sum, add) => sum + add, 0),
    4,
  )
})

test('the evidence is the passage that tells it, with the words that weigh most', () => {
  const { evidence } = read(STORY).relevance
  expect(evidence?.method).toBe('linear')
  expect(STORY.slice(evidence?.start, evidence?.end)).toBe(evidence?.quote)
  expect(evidence?.quote).toMatch(/killed/)
  expect(evidence?.quote).not.toMatch(/harvest/)
  expect(evidence?.why).toMatch(/“.+”/)
})

test('any text gets an answer between its bounds, and evidence that stands in it', () => {
  const words = fc.constantFrom('killed', '12', '.', '\n\n', '؟', 'قتل', 'ataque', 'été', '💥', 'match', '“', ' ')
  fc.assert(
    fc.property(
      fc.array(words, { maxLength: 80 }),
      fc.constantFrom('en', 'fr', 'es', 'ar', 'und'),
      (list, language) => {
        const text = list.join(' ')
        const { relevance } = read(text, language)
        expect(relevance.p).toBeGreaterThanOrEqual(0)
        expect(relevance.p).toBeLessThanOrEqual(1)
        if (relevance.evidence)
          expect(text.slice(relevance.evidence.start, relevance.evidence.end)).toBe(relevance.evidence.quote)
      },
    ),
  )
})
