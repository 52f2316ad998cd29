import { expect, test } from 'vitest'
import { type ClassExample, fitClasses, likeliest, sharesOf, type Vector } from './class-model.ts'
import { openClasses, storeClasses } from './stored-classes.ts'

const vector = (...at: number[]): Vector => ({ at: Uint32Array.from(at), value: Float32Array.from(at, () => 0.5) })
const example = (at: number[], prior: Record<string, number>, label: string): ClassExample => ({
  vector: vector(...at),
  prior,
  label,
  weight: 1,
})

test('without weights the model says what the reader says', () => {
  const model = { bits: 4, classes: ['crime', 'clash', 'protest'], weights: new Float32Array(3 << 4) }
  const shares = sharesOf(model, vector(1, 2), { clash: 0.7, crime: 0.2 })
  expect([...shares].map((share) => Math.round(share * 100) / 100)).toEqual([0.2, 0.7, 0.1])
  expect(likeliest(model, vector(1), { clash: 0.7 }).name).toBe('clash')
})

test('a word that people correct on turns the answer, and only where it stands', () => {
  const examples = Array.from({ length: 30 }, (_, i) =>
    i % 2 ? example([1, 2], { clash: 0.8 }, 'crime') : example([2, 3], { clash: 0.8 }, 'clash'),
  )
  const model = fitClasses(examples, 4)
  expect(likeliest(model, vector(1), { clash: 0.8 }).name).toBe('crime')
  expect(likeliest(model, vector(3), { clash: 0.8 }).name).toBe('clash')
  expect(likeliest(model, vector(9), { protest: 0.8, clash: 0.1 }).name).not.toBe('crime')
})

test('the same examples give the same model, and storing it changes no answer', () => {
  const examples = Array.from({ length: 40 }, (_, i) => example([i % 7, 8 + (i % 3)], { a: 0.6 }, i % 3 ? 'a' : 'b'))
  const model = fitClasses(examples, 4)
  expect(fitClasses(examples, 4).weights).toEqual(model.weights)
  const kept = openClasses(JSON.parse(JSON.stringify(storeClasses(model, 'a test'))))
  expect(kept.classes).toEqual(model.classes)
  for (const one of examples)
    expect(likeliest(kept, one.vector, one.prior).name).toBe(likeliest(model, one.vector, one.prior).name)
})

test('no examples give a model that changes nothing', () => {
  expect(fitClasses([], 4).classes).toEqual([])
})
