import { expect, test } from 'vitest'
import { type Example, FOLDS, foldOf } from './fit-head.ts'
import { crossFitLent } from './fit-lent.ts'
import { fitMargin } from './fit-margin.ts'

const BITS = 8
const feature = (index: number) => ({ index, value: 1, start: -1, end: -1 })
const example = (index: number, isYes: boolean): Example => ({ features: [feature(index)], isYes })
/** Groups of which every fold has two. */
const groups = Array.from({ length: FOLDS }, (_, fold) => namesIn(fold)).flat()

test('a word that only lent examples explain is understood', () => {
  const own = groups.map((_, i) => ({ ...example(i, i % 2 === 0), isAsked: true }))
  const lent = own.flatMap((one) => new Array<Example>(50).fill(one))
  const { odds, weight } = crossFitLent(own, groups, lent, BITS, fitMargin)
  expect(odds.map((value) => value > 0)).toEqual(own.map((one) => one.isYes))
  expect(weight).toBeGreaterThan(0)
})

test('lent examples that say the contrary are left out in every fold', () => {
  const own = groups.map((_, i) => ({ ...example(i % 2, i % 2 === 0), isAsked: true }))
  const lent = [0, 1].flatMap((index) => new Array<Example>(50).fill(example(index, index === 1)))
  const { odds, chosen } = crossFitLent(own, groups, lent, BITS, fitMargin)
  expect(chosen.every((weight) => weight < 0.3)).toBe(true)
  expect(odds.map((value) => value > 0)).toEqual(own.map((one) => one.isYes))
})

function namesIn(fold: number): string[] {
  return Array.from({ length: 100 }, (_, i) => `group ${i}`)
    .filter((name) => foldOf(name) === fold)
    .slice(0, 2)
}
