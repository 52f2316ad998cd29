import { expect, test } from 'vitest'
import { readPlaces } from './read-places.ts'
import { openSmall } from './testing/open-small.ts'

const gazetteer = openSmall()

test.each<[string, string, string]>([
  ['en', 'A bomb went off in Aleppo Nueva, and in Hawija, Cabo Delgado.', 'Hawija'],
  ['en', 'A bomb went off in Hawija village in Cabo Delgado.', 'Hawija'],
  ['en', 'A bomb went off in Hawija in the province of Cabo Delgado.', 'Hawija'],
  ['fr', 'Une bombe a explosé à Hawija dans la province du Cabo Delgado.', 'Hawija'],
])(
  '%s: a place not known in the unit it is said to lie in has no point, and no wrong country: %s',
  (language, text, quote) => {
    const first = readPlaces({ text, language }, gazetteer).find((one) => one.quote === quote)
    expect(first).toMatchObject({ lat: null, country: 'MZ', admin1: 'MZ.01' })
  },
)

test.each<[string, string, string | null]>([
  [
    'the text speaks of another unit',
    'Nueve muertos en Acatlán. La sierra de Guerrero vive otra semana de violencia.',
    'MX.12',
  ],
  ['the other unit is in a group’s name', 'Nueve muertos en Acatlán. El Cártel de Sinaloa lo negó.', 'MX.21'],
  ['nothing speaks of another', 'Nueve muertos en Acatlán, en la sierra.', 'MX.21'],
])('a village of a common name: %s', (_, text, expected) => {
  const first = readPlaces({ text, language: 'es' }, gazetteer, { country: 'MX' }).find(
    ({ quote }) => quote === 'Acatlán',
  )
  expect(first?.admin1).toBe(expected)
})

test.each<[string, string, string, number]>([
  ['en', 'Gunmen attacked Hawija on Monday in Iraq.', 'Hawija', 1],
  ['en', 'Gunmen attacked a farm in Hawija district in Iraq.', 'Hawija', 3],
  ['fr', 'Trois morts dans le district de Hawija, en Irak.', 'Hawija', 3],
  ['ar', 'قتل ثلاثة في هجوم بقضاء الحويجة أمس', 'الحويجة', 3],
])(
  '%s: a unit that bears the name of its town is told less closely than the town: %s',
  (language, text, quote, precision) => {
    const first = readPlaces({ text, language }, gazetteer).find((one) => one.quote === quote)
    expect(first?.precision).toBe(precision)
  },
)
