// Fits the heads of the reading model on openly licensed sets: `npm run evals:fit -- DIR` with a folder laid out as
// evals/README describes. Prints what five-fold cross-validation gives; the stored heads are fitted on all of DIR.
import { existsSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { featuresOf, type StoredModel, storeHead } from '#core/4-reports/linear-model.ts'
import { openReader } from '#io/reader.ts'
import { findingsOf } from '../evals/findings.ts'
import { bestThreshold, crossFit, fitHead } from '../evals/fit-head.ts'
import {
  type ArabicRow,
  type HrdsRow,
  type HumviRow,
  type LabelledText,
  type MucRow,
  type QuadRow,
  readArabic,
  readHrds,
  readHumvi,
  readMuc,
  readQuad,
  readSpanish,
  type SpanishRow,
} from '../evals/report-sets.ts'
import { readRows } from '../evals/rows.ts'

const BITS = 15
const dir = process.argv[2]
if (!dir || !existsSync(dir)) {
  console.error('fit-reports needs the folder of gold sets: npm run evals:fit -- DIR')
  process.exit(2)
}

const reader = await openReader()
const heads: StoredModel['heads'] = {}

fit(
  'muc4',
  (await readRows<MucRow>(dir, 'events/muc4')).map((row) => readMuc(row, reader)),
)
fit(
  'humvi',
  (await readRows<HumviRow>(dir, 'events/humvi_url_headlines')).map((row) => readHumvi(row, reader)),
)
fit(
  'hrds',
  (await readRows<HrdsRow>(dir, 'events/hrds_attack')).map((row) => readHrds(row, reader)),
)
fit(
  'arabic',
  (await readRows<ArabicRow>(dir, 'multilingual/arabic_protest_assault')).map((row) => readArabic(row, reader)),
)
fit(
  'spanish',
  (await readRows<SpanishRow>(dir, 'multilingual/spanish_plover_cameo')).map((row) => readSpanish(row, reader)),
)
for (const lang of ['en', 'es', 'ar']) {
  const rows = await readRows<QuadRow>(dir, 'multilingual/un_quadclass_en_es_ar')
  fit(
    `quad-${lang}`,
    rows.filter((row) => row.lang === lang).map((row) => readQuad(row, reader)),
  )
}

const stored: StoredModel = {
  about:
    'Heads over the reader’s features, fitted by scripts/fit-reports.ts; sets and licences stand in docs/sources.md.',
  bits: BITS,
  heads,
}
const file = path.join(import.meta.dirname, '..', 'evals', 'heads.model.json')
writeFileSync(file, `${JSON.stringify(stored)}\n`)
console.log(`wrote ${Object.keys(heads).length} heads to ${path.relative(process.cwd(), file)}`)

/** One head for each label of a set, printed with its F1 on examples it had not seen. */
function fit(set: string, texts: readonly LabelledText[]): void {
  const features = texts.map((one) => featuresOf(one.text, BITS, findingsOf(one.reading), one.pieces))
  const odds = new Map<string, Map<string, number>>()
  for (const label of new Set(texts.flatMap((one) => Object.keys(one.labels)))) {
    const known = texts.flatMap((one, i) =>
      typeof one.labels[label] === 'boolean'
        ? [{ one, features: features[i] ?? [], isYes: one.labels[label] === true }]
        : [],
    )
    const unseen = crossFit(
      known,
      known.map(({ one }) => one.group),
      BITS,
    )
    const { threshold, f1 } = bestThreshold(known, unseen)
    const head = fitHead(known, BITS)
    heads[`${set}/${label}`] = storeHead({ ...head, threshold })
    known.forEach(({ one }, i) => {
      const own = odds.get(one.id) ?? new Map<string, number>()
      own.set(label, unseen[i] ?? 0)
      odds.set(one.id, own)
    })
    console.log(
      `${set}/${label}: n ${known.length}, yes ${known.filter((k) => k.isYes).length}, F1 on unseen ${f1.toFixed(3)}`,
    )
  }
  printBest(set, texts, odds)
}

/** For sets with one label a text: how often the likeliest label is right on unseen texts. */
function printBest(set: string, texts: readonly LabelledText[], odds: Map<string, Map<string, number>>): void {
  if (!set.startsWith('quad') && set !== 'spanish') return
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
