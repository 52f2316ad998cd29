import { expect, test } from 'vitest'
import { placeIn, readSample } from '../testing.ts'

test.each<[string, string, string, string]>([
  ['en', 'Clashes in Titao on Monday forced 3,000 people to flee to Ouahigouya.', 'Ouahigouya', 'Titao'],
  ['fr', 'Des familles ont trouvé refuge à Rutshuru lundi après l’attaque contre Bambo.', 'Rutshuru', 'Bambo'],
  ['es', 'Familias huyeron el lunes hacia Cúcuta tras los combates en Tibú.', 'Cúcuta', 'Tibú'],
  ['ar', 'نزح ألفا شخص إلى كسلا أمس بعد اشتباكات في سنجة.', 'كسلا', 'سنجة'],
])('%s: where people flee to is not where it happened: %s', (language, text, haven, expected) => {
  const places = [haven, expected].map((quote) => placeIn(text, quote, { country: 'SD', role: 'happened' }))
  const [report] = readSample(text, language, { published: '2026-11-20' }, places).reports
  expect(report?.place?.name).toBe(expected)
})

test('a haven alone leaves the place unknown', () => {
  const text = 'Les combats de lundi ont poussé 3 000 personnes à fuir vers Bol.'
  const places = [placeIn(text, 'Bol', { country: 'TD', role: 'happened' })]
  expect(readSample(text, 'fr', { published: '2026-11-20' }, places).reports[0]?.place).toBeNull()
})
