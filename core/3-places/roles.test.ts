import { describe, expect, test } from 'vitest'
import { readPlaces } from './read-places.ts'
import { openSmall } from './testing/open-small.ts'

const gazetteer = openSmall()
const rolesOf = (text: string, language: string) =>
  Object.fromEntries(readPlaces({ text, language }, gazetteer).map(({ quote, role }) => [quote, role]))

describe('who speaks, and where it happened', () => {
  test.each<[string, string, Record<string, string>]>([
    ['en', 'Baghdad condemned the attack in Mosul.', { Baghdad: 'commentator', Mosul: 'happened' }],
    ['en', 'The Syrian foreign minister spoke of the attack in Mosul.', { Syrian: 'commentator', Mosul: 'happened' }],
    ['en', 'Four died in Mosul, the Baghdad Post reports.', { Mosul: 'happened', Baghdad: 'outlet' }],
    [
      'en',
      'The channel reported from Baghdad that shells fell on Aleppo.',
      { Baghdad: 'mentioned', Aleppo: 'happened' },
    ],
    ['en', 'Two killed as Baghdad forces shell Mosul', { Baghdad: 'commentator', Mosul: 'happened' }],
    [
      'en',
      'Three troops killed in Mosul in violation of truce: Baghdad',
      { Baghdad: 'commentator', Mosul: 'happened' },
    ],
    ['fr', "Paris a condamné l'attaque à Mossoul.", { Paris: 'commentator', Mossoul: 'happened' }],
    ['fr', 'Le président malien a visité Ménaka.', { malien: 'commentator', Ménaka: 'happened' }],
    ['es', 'Bagdad condenó el ataque en Mosul.', { Bagdad: 'commentator', Mosul: 'happened' }],
    ['es', 'El gobierno colombiano habló del ataque en Mosul.', { colombiano: 'commentator', Mosul: 'happened' }],
    ['ar', 'وقعت الغارة قرب الموصل. وتقول دمشق إنها لا تعلم.', { دمشق: 'commentator' }],
    ['ar', 'أدانت دمشق الهجوم في الموصل', { دمشق: 'commentator', الموصل: 'happened' }],
    ['ar', 'قال الرئيس السوري إن القصف وقع في الموصل', { السوري: 'commentator', الموصل: 'happened' }],
    ['en', 'Shells fell on houses in Tall Mithal, Nineveh.', { Nineveh: 'happened' }],
    ['fr', 'Ninive : des hommes armés ont enlevé deux bergers.', { Ninive: 'happened' }],
    ['fr', 'Des obus sont tombés dans la province de Ninive.', { Ninive: 'happened' }],
  ])('%s: %s', (language, text, expected) => {
    expect(rolesOf(text, language)).toMatchObject(expected)
  })
})

describe('names of groups and firms are no places of the story', () => {
  const placesOf = (text: string, language: string) =>
    readPlaces({ text, language }, gazetteer)
      .filter(({ kind }) => kind === 'place')
      .map(({ quote }) => quote)
  test.each<[string, string, string[]]>([
    ['en', 'The Falcon Cell struck in Mosul, Kurdistan 24 reported.', ['Mosul']],
    ['en', 'The Islamic State of Iraq and the Levant attacked Mosul.', ['Mosul']],
    ['en', 'Troops clashed with the Islamic State in Iraq on Monday.', ['Iraq']],
    ['en', 'At least two dead in market blast in NE Iraq', ['Iraq']],
    ['en', 'Fans of Real Madrid marched in Mosul.', ['Mosul']],
    ['en', 'The Aleppo Media Center showed a strike in Mosul.', ['Mosul']],
    ['fr', "L'État islamique en Irak et au Levant a attaqué Mossoul.", ['Mossoul']],
    ['fr', "France Inter et Jeune Afrique ont rapporté l'attaque de Mossoul.", ['Mossoul']],
    ['es', 'El Banco de Bogotá cerró en Ocaña.', ['Ocaña']],
    ['ar', 'هاجم تنظيم الدولة الإسلامية في العراق والشام الموصل', ['الموصل']],
    ['ar', 'أعلنت جامعة الموصل إغلاق أبوابها', []],
  ])('%s: %s', (language, text, expected) => {
    expect(placesOf(text, language)).toEqual(expected)
  })
})
