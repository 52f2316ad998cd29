// Fits how far probabilities of reports can be trusted: `npm run evals:fit -- DIR`, after the other models. Prints the
// expected calibration error by field on the odd weeks, which were not fitted on, and on MUC-4, before and after.
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import {
  calibrationErrors,
  fitCurves,
  outcomesOfExercise,
  outcomesOfGold,
  outcomesOfMuc,
} from '../evals/calibration.ts'

const dir = process.argv[2]
const muc = dir === undefined ? [] : await outcomesOfMuc(dir, {})
const curves = fitCurves([...outcomesOfExercise('even', {}), ...outcomesOfGold({}), ...muc])
const about = 'Fitted by scripts/fit-calibration.ts on the even weeks of the exercise, our gold and MUC-4.'
const file = path.join(import.meta.dirname, '..', 'core', '4-reports', 'calibration.model.json')
writeFileSync(file, `${JSON.stringify({ about, curves }, null, 2)}\n`)
console.log(JSON.stringify(curves))
for (const [name, tried] of [
  ['before', {}],
  ['after', curves],
] as const) {
  console.log(name, 'exercise', JSON.stringify(calibrationErrors(outcomesOfExercise('odd', tried))))
  if (dir !== undefined) console.log(name, 'muc4', JSON.stringify(calibrationErrors(await outcomesOfMuc(dir, tried))))
}
