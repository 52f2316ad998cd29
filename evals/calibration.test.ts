import { expect, test } from 'vitest'
import { calibrationErrors, fitCurves, type Outcome, outcomesOfExercise } from './calibration.ts'

test('what is told with a probability is right about so often, on weeks that were not fitted on', {
  timeout: 60_000,
}, () => {
  const errors = calibrationErrors(outcomesOfExercise('odd'))
  for (const field of ['type', 'place', 'date']) expect(errors[field]?.error, field).toBeLessThan(0.1)
})

test('a reader that tells .6 and is right nine times of ten is made surer', () => {
  const outcomes: Outcome[] = Array.from({ length: 200 }, (_, i) => ({ field: 'date', p: 0.6, isRight: i % 10 !== 0 }))
  expect(calibrationErrors(outcomes)['date']?.error).toBeCloseTo(0.3)
  const [slope = 0, shift = 0] = fitCurves(outcomes)['date'] ?? []
  expect(1 / (1 + Math.exp(-(slope * Math.log(0.6 / 0.4) + shift)))).toBeCloseTo(0.9, 1)
})
