import { expect, test } from 'vitest'
import { readSample } from '../testing.ts'

test.each<[string, string, string, string[]]>([
  [
    'a farmer hit at the work of the field',
    'en',
    'Gunmen shot dead three farmers in their maize field near Kuje on Tuesday and drove off 40 cattle.',
    ['food'],
  ],
  [
    'herders in arms and a school that takes people in tell none',
    'en',
    'Armed men raided a village near Kuje on Tuesday and killed nine people. Survivors fled to a primary school.',
    [],
  ],
  [
    'a school struck and a school that stands near',
    'fr',
    'Des obus ont détruit mardi une école de Kassa et blessé deux élèves.',
    ['education'],
  ],
  [
    'the hospital that counts the hurt tells none',
    'es',
    'Cinco personas murieron el martes en un ataque armado en Lorica. Los heridos fueron llevados al hospital.',
    [],
  ],
  [
    'cut lines',
    'ar',
    'قصفت طائرة مسيّرة محطة الكهرباء في كادوقلي الثلاثاء وانقطع التيار عن المدينة.',
    ['infrastructure'],
  ],
  [
    'displaced people on the road',
    'ar',
    'قُتل ستة نازحين بقصف مدفعي على مخيم للنازحين قرب كادوقلي الثلاثاء.',
    ['protection'],
  ],
  ['a teacher, wherever she is shot', 'ar', 'قتل معلم برصاص مسلحين في سوق كادوقلي الاثنين.', ['education']],
])('%s', (_, language, text, expected) => {
  expect(readSample(text, language).reports[0]?.sectors).toEqual(expected)
})
