import { expect, it } from 'vitest'
import { logOdds } from '#core/4-reports/models/linear-model.ts'
import { DIMENSIONS } from './english-vectors.ts'
import { senseFeatures } from './sense-features.ts'
import { fitWithSenses, sensesOf } from './senses.ts'

const BITS = 12
const axis = (at: number) => Float64Array.from({ length: DIMENSIONS }, (_, i) => Number(i === at))
const ENGLISH = new Map([
  ['attack', axis(0)],
  ['assault', axis(0)],
  ['agreement', axis(1)],
  ['treaty', axis(1)],
])

it('a head knows a word it was not taught by what the word means', () => {
  const pairs = [
    { english: ['attack'], words: ['ataque'] },
    { english: ['assault'], words: ['asalto'] },
    { english: ['agreement'], words: ['acuerdo'] },
    { english: ['treaty'], words: ['tratado'] },
  ]
  const senses = sensesOf([...pairs, ...pairs], (word) => ENGLISH.get(word) ?? null)
  const told = (text: string) => senseFeatures(text, 'es', BITS)
  const examples = [
    { features: told('ataque'), isYes: true },
    { features: told('acuerdo'), isYes: false },
  ]
  const head = fitWithSenses(examples, BITS, senses)
  expect(logOdds(head, told('asalto'))).toBeGreaterThan(logOdds(head, told('tratado')))
})

it('a word seen once may mean anything', () => {
  const senses = sensesOf([{ english: ['attack'], words: ['ataque'] }], (word) => ENGLISH.get(word) ?? null)
  expect(senses.size).toBe(0)
})
