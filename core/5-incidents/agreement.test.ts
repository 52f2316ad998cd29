import { expect, test } from 'vitest'
import { agreementOf, type CodedTwice, disagreementsOf } from './agreement.ts'
import type { Coding } from './coding.ts'

type Values = NonNullable<Coding['values']>

function coding(over: Partial<Values> = {}): Coding {
  return {
    values: {
      type: 'armed_clash',
      polarity: 'deteriorating',
      date: { start: '2026-11-17', end: '2026-11-17', precision: 'day' },
      place: null,
      killed: { low: 5, best: 5, high: 5 },
      injured: null,
      abducted: null,
      arrested: null,
      sectors: [],
      ...over,
    },
  }
}

const coded = (a: Coding, b: Coding, n = 1): CodedTwice[] =>
  Array.from({ length: n }, (_, k) => ({ incidentId: `i${k}`, a, b }))
const of = (field: string, pairs: CodedTwice[]) => {
  const found = agreementOf(pairs).find((one) => one.field === field)
  if (!found) throw new Error(field)
  return found
}

test('two who read the same agree on all, and there is nothing to settle', () => {
  const pairs = [
    ...coded(coding(), coding(), 6),
    ...coded(coding({ type: 'crime', killed: null }), coding({ type: 'crime', killed: null }), 6),
  ]
  expect(of('type', pairs)).toMatchObject({ kappa: { n: 12, observed: 1, kappa: 1 }, confused: [] })
  expect(of('killed', pairs)).toMatchObject({ kappa: { kappa: 1 }, within: { right: 6, n: 6 } })
  expect(disagreementsOf(pairs)).toEqual([])
})

test('what only one calls an incident is compared in nothing else', () => {
  const pairs = [
    ...coded(coding(), { values: null }, 2),
    ...coded(coding(), coding(), 3),
    ...coded({ values: null }, { values: null }),
  ]
  expect(of('incident', pairs).kappa).toMatchObject({ n: 6, observed: 4 / 6 })
  expect(of('type', pairs).kappa.n).toBe(3)
  expect(disagreementsOf(pairs.slice(0, 1))).toEqual([{ incidentId: 'i0', field: 'incident' }])
})

test('a range that holds the other figure agrees within, and is still to be settled', () => {
  const pairs = coded(coding(), coding({ killed: { low: 4, best: null, high: 6 } }), 3)
  expect(of('killed', pairs)).toMatchObject({ kappa: { observed: 0 }, within: { right: 3, n: 3 } })
  expect(disagreementsOf(pairs)).toHaveLength(3)
})

test('unknown is a value of its own, and no number', () => {
  const pairs = coded(coding({ killed: null }), coding(), 4)
  expect(of('killed', pairs)).toMatchObject({ within: { right: 0, n: 0 }, alpha: null })
  expect(of('killed', pairs).confused).toEqual([{ a: 'unknown', b: '5 5', n: 4 }])
})

test('each sector is a question of its own', () => {
  const pairs = coded(coding({ sectors: ['aid', 'health'] }), coding({ sectors: ['health'] }))
  expect(of('sectors', pairs).kappa).toMatchObject({ n: 8, observed: 7 / 8 })
})

test('what is most often confused comes first', () => {
  const pairs = [
    ...coded(coding({ type: 'crime' }), coding({ type: 'armed_clash' })),
    ...coded(coding({ type: 'attack_civilians' }), coding({ type: 'armed_clash' }), 3),
  ]
  expect(of('type', pairs).confused[0]).toEqual({ a: 'attack_civilians', b: 'armed_clash', n: 3 })
})
