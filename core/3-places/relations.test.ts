import { describe, expect, test } from 'vitest'
import { readPlaces } from './read-places.ts'
import { openSmall } from './testing/open-small.ts'

const gazetteer = openSmall()
const first = (text: string, language: string) => readPlaces({ text, language }, gazetteer)[0]
const KM = 1 / 111.2 // degrees of latitude

describe('so many kilometres towards a bearing move the point', () => {
  test.each<[string, string, number]>([
    ['en', 'A bomb went off 12 km north of Mosul.', 12],
    ['en', 'A bomb went off some 12 kilometres north of the city of Mosul.', 12],
    ['en', 'A bomb went off about 10 miles south of Mosul.', -16.09],
    ['fr', 'Une bombe a explosé à 12 km au nord de Mossoul.', 12],
    ['fr', 'Une bombe a explosé à 30 kilomètres au sud de la ville de Mossoul.', -30],
    ['es', 'Una bomba estalló a 12 km al norte de Mosul.', 12],
    ['es', 'Una bomba estalló a unos 30 kilómetros al sur de la ciudad de Mosul.', -30],
    ['ar', 'انفجرت قنبلة على بعد 12 كيلومترا شمال الموصل', 12],
    ['ar', 'انفجرت قنبلة على بعد ١٥ كم جنوب مدينة الموصل', -15],
  ])('%s: %s', (language, text, km) => {
    const mention = first(text, language)
    expect(mention).toMatchObject({ role: 'near', precision: 2 })
    expect(mention?.lat).toBeCloseTo(36.335 + km * KM, 2)
  })
})

describe('near a place the point stays, and is no exact one', () => {
  test.each<[string, string, number]>([
    ['en', 'A village near Mosul was shelled.', 2],
    ['en', 'Ten kilometres from Mosul, soldiers fired.', 2],
    ['en', 'Shells fell on the outskirts of Mosul.', 2],
    ['en', 'Shells fell in the northern countryside of Aleppo.', 3],
    ['fr', 'Un village proche de Mossoul a été bombardé.', 2],
    ['fr', 'Une bombe a explosé à une trentaine de kilomètres de Mossoul.', 2],
    ['es', 'El ataque ocurrió en las afueras de Mosul.', 2],
    ['ar', 'هاجم مسلحون قرية بالقرب من الموصل', 2],
    ['ar', 'سقطت قذائف في ريف حلب الشمالي', 3],
  ])('%s: %s', (language, text, precision) => {
    const mention = first(text, language)
    expect(mention).toMatchObject({ role: 'near', precision })
    expect([36.335, 36.201]).toContainEqual(expect.closeTo(mention?.lat ?? 0, 2))
  })
})

describe('between two places lies the middle', () => {
  test.each<[string, string]>([
    ['en', 'A convoy was hit between the towns of Mosul and Erbil.'],
    ['en', 'A convoy was hit on the Mosul–Erbil road.'],
    ['en', 'A convoy was hit on the road from Mosul to Erbil.'],
    ['en', 'A convoy was hit on the highway linking Mosul with Erbil.'],
    ['fr', 'Le convoi a été attaqué sur la route reliant Mossoul à Erbil.'],
    ['fr', "Le convoi a été attaqué sur l'axe Mossoul-Erbil."],
    ['es', 'El convoy fue atacado en la carretera que une Mosul con Erbil.'],
    ['es', 'El convoy fue atacado en la vía que conduce de Mosul a Erbil.'],
    ['es', 'El convoy fue atacado en la vía Mosul - Erbil.'],
    ['ar', 'هاجم مسلحون قافلة على الطريق الرابط بين الموصل وأربيل'],
    ['ar', 'هاجم مسلحون قافلة على طريق الموصل - أربيل'],
  ])('%s: %s', (language, text) => {
    for (const mention of readPlaces({ text, language }, gazetteer)) {
      expect(mention).toMatchObject({ role: 'near', precision: 5 })
      expect(mention.lon).toBeCloseTo((43.119 + 44.011) / 2, 1)
    }
  })

  test.each<[string, string]>([
    ['en', 'Relations between Paris and Baghdad are good.'],
    ['fr', 'Les relations entre Paris et Bagdad sont bonnes.'],
    ['en', 'Relations between Baghdad and Damascus are good.'],
    ['en', 'He travelled from Mosul to Erbil.'],
  ])('but no road: %s: %s', (language, text) => {
    expect(first(text, language)).toMatchObject({ precision: 1 })
  })

  test('talks between countries are near neither', () => {
    expect(first('Talks between Iraq and Syria failed.', 'en')).toMatchObject({ precision: 6, role: 'happened' })
  })
})
