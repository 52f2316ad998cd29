// Fits what HRDsAttack is answered with: `node scripts/fit-hrds.ts DIR`. Prints what cross-validation gives, everything
// but the reader fitted on the other folds; what is stored is fitted on all of DIR.
import { existsSync, writeFileSync } from 'node:fs'
import { foldsOf } from '../evals/fit-head.ts'
import { headsFile } from '../evals/heads.ts'
import { hrdsTexts, scoreHrds } from '../evals/hrds.ts'
import { answerOf, fitHrds, type HrdsAnswer, storeHrds } from '../evals/hrds-model.ts'

const dir = process.argv[2]
if (!dir || !existsSync(dir)) {
  console.error('fit-hrds needs the folder of gold sets: npm run evals:fit -- DIR')
  process.exit(2)
}

const texts = await hrdsTexts(dir)
writeFileSync(headsFile('hrds'), `${JSON.stringify(storeHrds(fitHrds(texts)))}\n`)

const unseen = new Array<HrdsAnswer>(texts.length)
for (const fold of foldsOf(texts.map((one) => one.id))) {
  const model = fitHrds(texts.filter((_, i) => !fold.has(i)))
  for (const i of fold) {
    const text = texts[i]
    if (text) unseen[i] = answerOf(model, text)
  }
}
console.log('events/hrds_attack on unseen texts', scoreHrds(texts, unseen))
