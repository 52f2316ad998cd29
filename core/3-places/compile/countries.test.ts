import { expect, test } from 'vitest'
import { readPlaces } from '../read-places.ts'
import { openSmall } from '../testing/open-small.ts'

test.each([
  ['An Israeli drone hit a car near Mosul.', 'en', 'Israeli'],
  ['غارة لطائرة مسيرة تركية قرب الموصل', 'ar', 'تركية'],
])('a people is no place though another language calls the country so: %s', (text, language, quote) => {
  const mention = readPlaces({ text, language }, openSmall()).find((one) => one.quote.endsWith(quote))
  expect(mention?.kind).toBe('demonym')
})
