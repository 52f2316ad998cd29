// Fits whether an item is about security: `npm run evals:fit -- DIR`. Prints what rules and model miss and raise falsely,
// set by set, on texts that were not fitted on; what is stored is fitted on all of them but the news
// stories and the third part of our gold.
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { type Head, logOdds, type StoredModel, storeHead } from '#core/4-reports/models/linear-model.ts'
import { calibrationErrors } from '../evals/calibration.ts'
import { foldOf } from '../evals/fit-head.ts'
import { fitRelevance } from '../evals/fit-relevance.ts'
import { RELEVANCE_BITS, type RelevanceExample, relevanceExamples } from '../evals/relevance-sets.ts'

const dir = process.argv[2]
if (dir === undefined) {
  console.error('fit-relevance needs the folder of gold sets: npm run evals:fit -- DIR')
  process.exit(2)
}
const all = await relevanceExamples(dir)
const stored: StoredModel = {
  about:
    'Whether an item is about security, over words and the rules’ findings, fitted by scripts/fit-relevance.ts; sets and licences stand in docs/sources.md.',
  bits: RELEVANCE_BITS,
  heads: { relevant: storeHead(fitRelevance(all)) },
}
const file = path.join(import.meta.dirname, '..', 'core', '4-reports', 'relevance', 'relevance.model.json')
writeFileSync(file, `${JSON.stringify(stored)}\n`)
console.log(`wrote ${path.relative(process.cwd(), file)}`)

/** Sets that teach so much that they are tried story by story too. */
const FOLDED: ReadonlySet<string> = new Set(['exercise', 'own', 'lessons', 'later'])
for (const set of new Set(all.map((one) => one.set))) {
  const own = all.filter((one) => one.set === set)
  print(`${set}, rules`, own, (one) => one.isRuleYes)
  const left = fitRelevance(all.filter((one) => one.set !== set))
  print(`${set}, set left out`, own, (one) => one.hasFrame && oddsOf(left, one) >= 0)
  if (!FOLDED.has(set)) continue
  const folds = [0, 1, 2, 3, 4].map((fold) =>
    fitRelevance(all.filter((one) => one.set !== set || foldOf(one.group) !== fold)),
  )
  const isYes = (one: RelevanceExample) => {
    const head = folds[foldOf(one.group)]
    return one.hasFrame && head !== undefined && oddsOf(head, one) >= 0
  }
  print(`${set}, story left out`, own, isYes)
  const outcomes = own.map((one) => {
    const odds = oddsOf(folds[foldOf(one.group)] as Head, one)
    return { field: set, p: 1 / (1 + Math.exp(-odds)), isRight: one.isYes }
  })
  console.log(`${set}, error of calibration`, JSON.stringify(calibrationErrors(outcomes)))
  for (const language of ['en', 'fr', 'es', 'ar'])
    print(
      `  ${language}`,
      own.filter((one) => one.language === language),
      isYes,
    )
}

function oddsOf(head: Head, { features, second }: RelevanceExample): number {
  return logOdds(head, features) + second
}

function print(name: string, asked: readonly RelevanceExample[], isYes: (one: RelevanceExample) => boolean): void {
  const yes = asked.filter((one) => one.isYes)
  const no = asked.filter((one) => !one.isYes)
  const share = (list: readonly RelevanceExample[], count: number) =>
    `${count}/${list.length} ${(count / Math.max(1, list.length)).toFixed(3)}`
  const missed = share(yes, yes.filter((one) => !isYes(one)).length)
  console.log(`${name.padEnd(28)} missed ${missed}  false alarms ${share(no, no.filter(isYes).length)}`)
}
