// Fits how much each piece of evidence weighs when two reports are taken for one happening: `npm run evals:fit`. Reports are
// those of the exercise, as they should be read and as they are read; weeks part what is fitted from what is tried. The
// fitted score is kept only where it groups the weeks it was not fitted on at least as well as the one set by hand.
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import type { PairScore } from '../core/5-incidents/affinity.ts'
import { fitPairScore, groupingF1, logLoss, pairsOf, type ToldReport, toldReports } from '../evals/fit-pairs.ts'

const BY_HAND: PairScore = {
  base: -3.1,
  join: 0.6,
  type: 1.6,
  otherType: -0.75,
  samePlace: 2.4,
  nearPlace: 1.4,
  sameAdmin1: 0.5,
  sameDay: 1.5,
  nearDay: 0.4,
  farDay: -0.4,
  tollsAgree: 1.2,
  tollsClash: -1.6,
  words: 5,
  actors: 0.9,
  copy: 6,
}
const FOLDS = 4

const { perfect, read } = toldReports()
const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
const tried: Record<'byHand' | 'fitted', { loss: number[]; read: number[]; perfect: number[] }> = {
  byHand: { loss: [], read: [], perfect: [] },
  fitted: { loss: [], read: [], perfect: [] },
}

const fit = (planted: ToldReport[], asRead: ToldReport[]) =>
  fitPairScore([...pairsOf(planted), ...pairsOf(asRead)], BY_HAND)

for (let fold = 0; fold < FOLDS; fold++) {
  const seen = (one: ToldReport) => one.week % FOLDS !== fold
  const fitted = fit(perfect.filter(seen), read.filter(seen))
  const unseen = { perfect: perfect.filter((one) => !seen(one)), read: read.filter((one) => !seen(one)) }
  for (const [name, score] of [
    ['byHand', BY_HAND],
    ['fitted', fitted],
  ] as const) {
    tried[name].loss.push(logLoss(pairsOf(unseen.read), score))
    tried[name].read.push(groupingF1(unseen.read, score))
    tried[name].perfect.push(groupingF1(unseen.perfect, score))
  }
}
for (const [name, { loss, read: asRead, perfect: asPlanted }] of Object.entries(tried))
  console.log(
    name,
    'unseen weeks: log-loss',
    mean(loss).toFixed(4),
    'B³ F1 as read',
    mean(asRead).toFixed(4),
    'as planted',
    mean(asPlanted).toFixed(4),
  )
const isBetter =
  mean(tried.fitted.read) >= mean(tried.byHand.read) && mean(tried.fitted.perfect) >= mean(tried.byHand.perfect)
const weights = isBetter ? fit(perfect, read) : BY_HAND
const about = isBetter
  ? 'Fitted by scripts/fit-incidents.ts on the exercise; better than the weights set by hand on weeks it was not fitted on.'
  : 'Set by hand: on weeks it was not fitted on, the fitted score of scripts/fit-incidents.ts was no better.'
const file = path.join(import.meta.dirname, '..', 'core', '5-incidents', 'pair-score.model.json')
writeFileSync(file, `${JSON.stringify({ about, weights }, null, 2)}\n`)
console.log(about, JSON.stringify(weights))
