// Fits the heads each set is scored with, one model file a set: `npm run evals:fit -- DIR`, or this file alone with the
// names of some sets behind the folder. Prints what five-fold cross-validation gives; what is stored is fitted on all of DIR.
import { existsSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { type StoredModel, storeHead } from '#core/4-reports/models/linear-model.ts'
import { openReader } from '#io/reader.ts'
import { lentProtests } from '../evals/exercise-sentences.ts'
import { steadyThreshold, unseenF1 } from '../evals/fit-head.ts'
import { crossFitLent, withWeight } from '../evals/fit-lent.ts'
import { fitMargin } from '../evals/fit-margin.ts'
import { headFeatures, headsFile } from '../evals/heads.ts'
import { lentRows } from '../evals/lent.ts'
import {
  type ArabicRow,
  type HumviRow,
  type LabelledText,
  readArabic,
  readHumvi,
  readSpanish,
  type SpanishRow,
} from '../evals/report-sets.ts'
import { readRows } from '../evals/rows.ts'
import { areaUnder } from '../evals/score-f1.ts'

/** Sets with one label a text. */
const CHOICES = new Set(['spanish'])
const BITS = 17
const dir = process.argv[2]
if (!dir || !existsSync(dir)) {
  console.error('fit-reports needs the folder of gold sets: npm run evals:fit -- DIR')
  process.exit(2)
}

const reader = await openReader()

const sets: Record<string, () => Promise<LabelledText[]>> = {
  humvi: async () => [
    ...(await readRows<HumviRow>(dir, 'events/humvi_url_headlines')).map((row) => readHumvi(row, reader)),
    ...lentRows<HumviRow>('humvi').map((row) => ({ ...readHumvi(row, reader), isLent: true })),
  ],
  arabic: async () => [
    ...(await readRows<ArabicRow>(dir, 'multilingual/arabic_protest_assault')).map((row) => readArabic(row, reader)),
    ...lentRows<ArabicRow>('arabic').map((row) => ({ ...readArabic(row, reader), isLent: true })),
    ...lentProtests(reader),
  ],
  spanish: async () =>
    (await readRows<SpanishRow>(dir, 'multilingual/spanish_plover_cameo')).map((row) => readSpanish(row, reader)),
}

const asked = process.argv.slice(3).filter((name) => Object.hasOwn(sets, name))
for (const [set, load] of Object.entries(sets)) {
  if (asked.length === 0 || asked.includes(set)) fit(set, await load())
}

/** One head for each label of a set, printed with its F1 on examples it had not seen, and stored. */
function fit(set: string, texts: readonly LabelledText[]): void {
  const features = texts.map((one) => headFeatures(one, BITS))
  const heads: StoredModel['heads'] = {}
  const odds = new Map<string, Map<string, number>>()
  for (const label of new Set(texts.flatMap((one) => Object.keys(one.labels)))) {
    const learnt = texts.flatMap((one, i) => {
      const answer = one.labels[label]
      const share = one.shares?.[label]
      if (typeof answer !== 'boolean' && share === undefined) return []
      const example = { features: features[i] ?? [], isYes: answer === true, share }
      return [{ ...example, one, isAsked: typeof answer === 'boolean' && !one.isLent }]
    })
    const own = learnt.filter(({ one }) => !one.isLent)
    const lent = learnt.filter(({ one }) => one.isLent)
    const groups = own.map(({ one }) => one.group)
    const unseen = crossFitLent(own, groups, lent, BITS, fitMargin)
    const asked = own.flatMap((one, i) => (one.isAsked ? [{ ...one, odds: unseen.odds[i] ?? 0 }] : []))
    const askedOdds = asked.map((one) => one.odds)
    // where one label is chosen, the likeliest wins and no threshold is asked
    const threshold = CHOICES.has(set) ? 0 : steadyThreshold(asked, askedOdds)
    const f1 = unseenF1(
      asked,
      asked.map(({ one }) => one.group),
      askedOdds,
    )
    heads[label] = storeHead({ ...fitMargin([...own, ...withWeight(lent, unseen.weight)], BITS), threshold })
    for (const { one, odds: value } of asked) {
      const own = odds.get(one.id) ?? new Map<string, number>()
      own.set(label, value)
      odds.set(one.id, own)
    }
    const yes = asked.filter((one) => one.isYes).length
    const area = areaUnder(asked).toFixed(3)
    console.log(`${set}/${label}: n ${asked.length}, yes ${yes}, on unseen F1 ${f1.toFixed(3)}, area ${area}`)
    if (lent.length > 0)
      console.log(`  ${lent.length} lent, weight ${unseen.weight}, in the folds ${unseen.chosen.join(' ')}`)
  }
  printBest(set, texts, odds)
  const about =
    'Heads over the reader’s features, fitted by scripts/fit-reports.ts; sets and licences stand in docs/sources.md.'
  writeFileSync(headsFile(set), `${JSON.stringify({ about, bits: BITS, heads } satisfies StoredModel)}\n`)
  console.log(`wrote ${Object.keys(heads).length} heads to ${path.relative(process.cwd(), headsFile(set))}`)
}

/** For sets with one label a text: how often the likeliest label is right on unseen texts. */
function printBest(set: string, texts: readonly LabelledText[], odds: Map<string, Map<string, number>>): void {
  if (!CHOICES.has(set)) return
  const pairs = texts.flatMap((one) => {
    const gold = Object.entries(one.labels).find(([, yes]) => yes)?.[0]
    const best = [...(odds.get(one.id) ?? [])].sort((a, b) => b[1] - a[1])[0]?.[0]
    return gold && best ? [[gold, best] as const] : []
  })
  const labels = [...new Set(pairs.map(([gold]) => gold))]
  const f1s = labels.map((label) => {
    const right = pairs.filter(([gold, best]) => gold === label && best === label).length
    const given = pairs.filter(([, best]) => best === label).length
    const size = pairs.filter(([gold]) => gold === label).length
    return (2 * right) / Math.max(1, given + size)
  })
  const macro = f1s.reduce((sum, one) => sum + one, 0) / Math.max(1, f1s.length)
  console.log(
    `${set}: likeliest label right ${(pairs.filter(([gold, best]) => gold === best).length / Math.max(1, pairs.length)).toFixed(3)}, macro F1 ${macro.toFixed(3)} on unseen`,
  )
}
