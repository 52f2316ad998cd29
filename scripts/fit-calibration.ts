// Fits how far probabilities of reports can be trusted: `npm run evals:fit -- DIR`, after the other models. Prints the
// expected calibration error by field on what was not fitted on: the exercise's odd weeks, the other half of our gold, the parts of it that nothing is fitted on, and
// for tolls each half with the weights of the other.
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { calibrationErrors, fitCurves, outcomesOfExercise, outcomesOfGold } from '../evals/calibration.ts'
import { fitTollSigns, tollOutcomes, tollsUnseen } from '../evals/toll-outcomes.ts'

const curves = fitCurves([...outcomesOfExercise('even', {}), ...outcomesOfGold('A', {})])
const outcomes = await tollOutcomes(process.argv[2])
// of half B of our later gold only totals are read
const tolls = fitTollSigns(outcomes.filter(({ set, half }) => (set !== 'gold-3' && set !== 'later') || half === 0))
const about =
  'Fitted by scripts/fit-calibration.ts: curves on the even weeks of the exercise and half of our gold, tolls on the exercise, our gold and MUC-4.'
const file = path.join(import.meta.dirname, '..', 'core', '4-reports', 'models', 'calibration.model.json')
writeFileSync(file, `${JSON.stringify({ about, curves, tolls }, null, 2)}\n`)
console.log(JSON.stringify({ curves, tolls }))
for (const [name, tried] of [
  ['before', {}],
  ['after', curves],
] as const) {
  console.log(name, 'exercise', JSON.stringify(calibrationErrors(outcomesOfExercise('odd', tried))))
  console.log(name, 'gold', JSON.stringify(calibrationErrors(outcomesOfGold('B', tried))))
  console.log(name, 'gold, later parts', JSON.stringify(calibrationErrors(outcomesOfGold('later', tried))))
}
const unseen = tollsUnseen(outcomes)
for (const set of [...new Set(outcomes.map((one) => one.set)), null]) {
  const own = unseen.filter(({ one }) => set === null || one.set === set)
  const errors = calibrationErrors(own.map(({ one, p }) => ({ field: one.harm, p, isRight: one.isRight })))
  console.log('tolls', set ?? 'all', JSON.stringify(errors))
}
