import { expect, test } from 'vitest'
import { calibrated } from './calibrate.ts'

test('a field without a curve keeps what the rules tell', () => {
  expect(calibrated('weapon', 0.8, {})).toBe(0.8)
})

test.each([
  ['a curve may make it less sure', 0.8, [1, -2], 0.351],
  ['a little surer', 0.8, [1, 0.3], 0.844],
  ['never much surer', 0.4, [1, 9], 0.75],
  ['never certain', 0.95, [1, 9], 0.97],
] as const)('%s', (_, p, curve, expected) => {
  expect(calibrated('place', p, { place: curve })).toBeCloseTo(expected, 3)
})
