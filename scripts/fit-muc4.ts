// Fits what MUC-4 is answered with: `node scripts/fit-muc4.ts DIR`. Prints what cross-validation gives, everything but the
// reader fitted on the other folds, thresholds too; what is stored is fitted on all of DIR.
import { existsSync, writeFileSync } from 'node:fs'
import { foldsOf } from '../evals/fit-head.ts'
import { headsFile } from '../evals/heads.ts'
import { lentMessages, mucTexts, scoreMuc } from '../evals/muc4.ts'
import { fitMuc, incidentsOf, type MucIncident } from '../evals/muc4-model.ts'
import { storeMuc } from '../evals/muc4-store.ts'

const dir = process.argv[2]
if (!dir || !existsSync(dir)) {
  console.error('fit-muc4 needs the folder of gold sets: npm run evals:fit -- DIR')
  process.exit(2)
}

const texts = await mucTexts(dir)
const lent = lentMessages()
writeFileSync(headsFile('muc4'), `${JSON.stringify(storeMuc(fitMuc(texts, lent)))}\n`)

const unseen: MucIncident[][] = texts.map(() => [])
for (const fold of foldsOf(texts.map((one) => one.id))) {
  const model = fitMuc(
    texts.filter((_, i) => !fold.has(i)),
    lent,
  )
  for (const i of fold) {
    const text = texts[i]
    if (text) unseen[i] = incidentsOf(model, text)
  }
}
console.log('events/muc4 on unseen texts', scoreMuc(texts, unseen))
