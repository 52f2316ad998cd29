// Fits core/3-places/places.model.json on the openly licensed sets of a folder laid out as `tidings eval` expects:
// TR-News (MIT) and the text of GeoVirus (Wikinews, CC BY). By hand: node scripts/fit-places.ts DIR [--folds]
// With --folds nothing is written; figures of 5-fold cross-validation by document are printed instead.
import { writeFileSync } from 'node:fs'
import type { Gazetteer } from '#core/3-places/gazetteer.ts'
import { type PlaceModel, type PlaceModelFile, RULES_ONLY } from '#core/3-places/model.ts'
import { RANK_FEATURES } from '#core/3-places/rank-features.ts'
import { readPlaces, weighNames } from '#core/3-places/read-places.ts'
import { RECOGNISER_WEIGHTS } from '#core/3-places/recognise-features.ts'
import { resolveGiven } from '#core/3-places/resolve-given.ts'
import { loadGazetteer } from '#io/gazetteer.ts'
import { type GeoRow, isMarked } from '../evals/geoparse.ts'
import { offsets, readRows } from '../evals/rows.ts'
import { scoreGeo, scorerKm } from '../evals/score-geo.ts'

type Doc = { set: string; row: GeoRow }
type NameExample = { features: number[]; isPlace: boolean; weight: number }
type RankExample = { rows: Float64Array[]; right: boolean[] }

const SETS = ['trnews', 'geovirus']
const FOLDS = 5
const EPOCHS = 12
const NAME_L2 = 3e-4
const RANK_L2 = 1 // towards the hand-set weights
const PER_SET = { trnews: 2, geovirus: 1 } as Record<string, number> // TR-News has a third of the names

const [dir, flag] = process.argv.slice(2)
if (dir === undefined) {
  console.error('fit-places: name the folder with the gold sets')
  process.exit(2)
}
const gazetteer = loadGazetteer()
const docs: Doc[] = []
for (const set of SETS) for (const row of await readRows<GeoRow>(dir, `geoparse/${set}`)) docs.push({ set, row })

if (flag === '--folds') crossValidate()
else {
  const model = fit(docs)
  const url = new URL('../core/3-places/places.model.json', import.meta.url)
  writeFileSync(url, `${JSON.stringify(fileOf(model))}\n`)
  console.log(`fitted on ${docs.length} documents`)
}

function crossValidate(): void {
  const geo: Record<string, { gold: GeoRow['toponyms']; predicted: GeoRow['toponyms'] }[]> = {}
  const given: typeof geo = {}
  for (let fold = 0; fold < FOLDS; fold++) {
    const model = fit(docs.filter((_, at) => at % FOLDS !== fold))
    for (const { set, row } of docs.filter((_, at) => at % FOLDS === fold)) {
      const { toPoints, toUnits } = offsets(row.text)
      const mentions = readPlaces({ text: row.text }, gazetteer, {}, model).filter((mention) => isMarked(mention, set))
      const predicted = mentions.map(({ start, end, lat, lon }) => ({
        start: toPoints(start),
        end: toPoints(end),
        lat,
        lon,
      }))
      geo[set] = [...(geo[set] ?? []), { gold: row.toponyms, predicted }]
      const asked = row.toponyms.filter((name) => typeof name.lat === 'number' && name.span_ok !== false)
      const points = resolveGiven(
        { text: row.text },
        asked.map(({ start, end }) => ({ start: toUnits(start), end: toUnits(end) })),
        gazetteer,
        {},
        model,
      )
      const answers = asked.map(({ start, end }, at) => ({
        start,
        end,
        lat: points[at]?.lat ?? null,
        lon: points[at]?.lon ?? null,
      }))
      given[set] = [...(given[set] ?? []), { gold: row.toponyms, predicted: answers }]
    }
  }
  for (const set of SETS) {
    const { p, r, f1, a161 } = scoreGeo(geo[set] ?? [], 'geo')
    const resolved = scoreGeo(given[set] ?? [], 'resolve')
    console.log(set, { p, r, f1, a161, resolve: resolved.a161 })
  }
}

function fit(part: readonly Doc[]): PlaceModel {
  const ranker = fitRanker(part)
  return { recogniser: fitRecogniser(part), ranker }
}

/** Logistic regression by AdaGrad over the hashed features; examples are names the gazetteer knows. */
function fitRecogniser(part: readonly Doc[]): Float32Array {
  const blank: PlaceModel = { ...RULES_ONLY, recogniser: new Float32Array(RECOGNISER_WEIGHTS) }
  const examples: NameExample[] = []
  for (const { set, row } of part) {
    const { toPoints } = offsets(row.text)
    for (const { span, around, features } of weighNames({ text: row.text }, gazetteer, {}, blank).names) {
      if (span.isDemonym) continue
      const [start, end] = [toPoints(span.start), toPoints(span.end)]
      const gold = row.toponyms.filter((name) => name.start < end && start < name.end)
      if (gold.length > 0 && gold.every((name) => typeof name.lat !== 'number')) continue
      if (gold.length === 0 && around.inOrganisation) continue // a matter of convention, not of what is a place
      examples.push({ features, isPlace: gold.length > 0, weight: PER_SET[set] ?? 1 })
    }
  }
  const weights = new Float32Array(RECOGNISER_WEIGHTS)
  const mean = new Float32Array(RECOGNISER_WEIGHTS)
  const steps = new Float32Array(RECOGNISER_WEIGHTS).fill(1e-6)
  const random = generator(7)
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (const { features, isPlace, weight } of shuffled(examples, random)) {
      let sum = 0
      for (const feature of features) sum += weights[feature] ?? 0
      const error = ((isPlace ? 1 : 0) - 1 / (1 + Math.exp(-sum))) * weight
      for (const feature of features) {
        const gradient = error - NAME_L2 * (weights[feature] ?? 0)
        steps[feature] = (steps[feature] ?? 0) + gradient * gradient
        weights[feature] = (weights[feature] ?? 0) + (0.1 * gradient) / Math.sqrt(steps[feature] ?? 1)
      }
    }
    if (epoch >= EPOCHS / 2)
      for (let i = 0; i < mean.length; i++) mean[i] = (mean[i] ?? 0) + (weights[i] ?? 0) / (EPOCHS / 2)
  }
  return mean
}

/** Softmax over the candidates of each gold name; right are those within 161 km. Two rounds, for contexts change. */
function fitRanker(part: readonly Doc[]): Float64Array {
  const prior = RULES_ONLY.ranker
  const weights = Float64Array.from(prior)
  for (let round = 0; round < 2; round++) {
    const examples = part.flatMap(({ row }) => rankExamples(row, weights, gazetteer))
    const steps = new Float64Array(weights.length).fill(0.01)
    const random = generator(11)
    for (let epoch = 0; epoch < EPOCHS; epoch++) {
      for (const { rows, right } of shuffled(examples, random)) {
        const scores = rows.map((row) => row.reduce((sum, value, i) => sum + value * (weights[i] ?? 0), 0))
        const top = Math.max(...scores)
        const odds = scores.map((score) => Math.exp(score - top))
        const all = odds.reduce((sum, one) => sum + one, 0)
        const good = odds.reduce((sum, one, i) => sum + (right[i] === true ? one : 0), 0)
        for (let i = 0; i < weights.length; i++) {
          let gradient = -RANK_L2 * ((weights[i] ?? 0) - (prior[i] ?? 0)) * 0.1
          for (const [at, row] of rows.entries()) {
            if (row[i] === 0) continue
            const share = (odds[at] ?? 0) / all
            const wanted = right[at] === true ? (odds[at] ?? 0) / good : 0
            gradient += (wanted - share) * (row[i] ?? 0)
          }
          steps[i] = (steps[i] ?? 0) + gradient * gradient
          weights[i] = (weights[i] ?? 0) + (0.1 * gradient) / Math.sqrt(steps[i] ?? 1)
        }
      }
    }
  }
  return weights
}

function rankExamples(row: GeoRow, weights: Float64Array, table: Gazetteer): RankExample[] {
  const { toUnits } = offsets(row.text)
  const asked = row.toponyms.filter((name) => typeof name.lat === 'number' && name.span_ok !== false)
  const spans = asked.map(({ start, end }) => ({ start: toUnits(start), end: toUnits(end) }))
  const examples: RankExample[] = []
  resolveGiven({ text: row.text }, spans, table, {}, { ...RULES_ONLY, ranker: weights }, (at, candidates, rows) => {
    const gold = asked[at]
    if (gold === undefined || candidates.length < 2) return
    const right = candidates.map(
      ({ index }) => scorerKm(gold.lat ?? 0, gold.lon ?? 0, table.lat[index] ?? 0, table.lon[index] ?? 0) <= 161,
    )
    if (right.includes(true) && right.includes(false)) examples.push({ rows, right })
  })
  return examples
}

function fileOf(model: PlaceModel): PlaceModelFile {
  const recogniser = model.recogniser ?? new Float32Array(RECOGNISER_WEIGHTS)
  const scale = recogniser.reduce((most, weight) => Math.max(most, Math.abs(weight)), 1e-6) / 127
  const bytes = Buffer.from(Int8Array.from(recogniser, (weight) => Math.round(weight / scale)).buffer)
  return {
    about: 'fitted on TR-News (MIT) and GeoVirus text (Wikinews, CC BY); scripts/fit-places.ts',
    recogniser: { scale, weights: bytes.toString('base64') },
    ranker: Object.fromEntries(
      RANK_FEATURES.map((name, at) => [name, Math.round((model.ranker[at] ?? 0) * 1000) / 1000]),
    ),
  }
}

function shuffled<T>(items: readonly T[], random: () => number): T[] {
  const mixed = [...items]
  for (let i = mixed.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    const [a, b] = [mixed[i] as T, mixed[j] as T]
    mixed[i] = b
    mixed[j] = a
  }
  return mixed
}

/** A small generator of even numbers in [0, 1), so that fitting gives the same model every time (mulberry32). */
function generator(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}
