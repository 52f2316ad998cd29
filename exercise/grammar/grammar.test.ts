import { expect, test } from 'vitest'
import type { Claim, Figure, Noun } from '../plan/happening.ts'
import { ar } from './ar.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { fr } from './fr.ts'
import type { Grammar } from './grammar.ts'

const exactly = (n: number): Figure => ({ n, atLeast: false })
const claim = (killed: Figure, injured: Figure): Claim => ({ origin: 'police', killed, injured, taken: null })

test.each<[Grammar, Figure, Figure, Noun, string]>([
  [en, exactly(1), null, 'soldier', 'one soldier was killed'],
  [en, { n: 2, atLeast: true }, exactly(1), 'person', 'at least two people were killed and one other injured'],
  [en, exactly(0), exactly(12), 'farmer', '12 farmers were injured'],
  [en, exactly(0), null, 'farmer', ''],
  [fr, exactly(1), exactly(1), 'person', 'une personne a été tuée et une autre blessée'],
  [fr, exactly(3), exactly(5), 'soldier', 'trois soldats ont été tués et cinq autres blessés'],
  [es, exactly(1), exactly(1), 'person', 'una persona murió y otra resultó herida'],
  [es, exactly(2), exactly(3), 'farmer', 'dos agricultores murieron y otros tres resultaron heridos'],
  [ar, exactly(1), null, 'soldier', 'قُتل جندي'],
  [ar, exactly(2), exactly(2), 'person', 'قُتل شخصان وأصيب اثنان آخران'],
  [ar, { n: 2, atLeast: true }, null, 'soldier', 'قُتل ما لا يقل عن جنديين'],
  [ar, exactly(3), exactly(5), 'person', 'قُتل ثلاثة أشخاص وأصيب خمسة آخرون'],
  [ar, exactly(0), exactly(11), 'person', 'أصيب 11 شخصاً بجروح'],
])('the toll is declined as its language asks (%#)', (grammar, killed, injured, noun, said) => {
  expect(grammar.toll(claim(killed, injured), noun)).toBe(said)
})

test.each<[Figure, Figure, string]>([
  [exactly(2), null, ': قتيلان'],
  [exactly(1), exactly(2), ': قتيل وجريحان'],
  [exactly(3), exactly(11), ': ثلاثة قتلى و11 جريحاً'],
  [{ n: 2, atLeast: true }, null, ': ما لا يقل عن قتيلين'],
])('Arabic titles count the dead and injured (%#)', (killed, injured, said) => {
  expect(ar.tollTitle(claim(killed, injured))).toBe(said)
})

test('Arabic objects stand in the accusative', () => {
  expect(ar.people(exactly(1), 'teacher', 'object')).toBe('معلماً')
  expect(ar.people(exactly(1), 'teacher', 'after')).toBe('معلم')
  expect(ar.people(exactly(2), 'man', 'object')).toBe('رجلين')
})

test.each<[string, string]>([
  ['le récit de l’attaque de Erbil', 'le récit de l’attaque d’Erbil'],
  ['vient de un officier', 'vient d’un officier'],
  ['vient de des habitants', 'vient d’habitants'],
  ['vient de des riverains', 'vient de riverains'],
  ['le bilan de le braquage', 'le bilan du braquage'],
  ['mêlé à le braquage', 'mêlé au braquage'],
  ['au nom de les menaces', 'au nom des menaces'],
])('French elides and contracts: %s', (rough, smooth) => {
  expect(fr.polish(rough)).toBe(smooth)
})

test('Spanish contracts', () => {
  expect(es.polish('el balance de el ataque')).toBe('el balance del ataque')
})

test.each<[Grammar, string, string, string]>([
  [en, 'on Tuesday', 'on Tuesday night', 'on 24 November'],
  [fr, 'mardi', 'dans la nuit de mardi à mercredi', 'le 24 novembre'],
  [es, 'el martes', 'en la noche del martes al miércoles', 'el 24 de noviembre'],
  [ar, 'يوم الثلاثاء', 'ليل الثلاثاء', 'في 24 تشرين الثاني'],
])('days are told as outlets tell them (%#)', (grammar, day, night, date) => {
  const tuesday = new Date('2026-11-24T00:00:00Z')
  expect(grammar.day(tuesday, 1)).toBe(day)
  expect(grammar.when(tuesday, 1, 'night')).toBe(night)
  expect(grammar.day(tuesday, 9)).toBe(date)
})
