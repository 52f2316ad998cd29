import { type Head, hashed as hashedName } from '#core/4-reports/models/linear-model.ts'
import { fitChoice, type Group, type Option, sharesOf, sumOf } from './fit-choice.ts'

/** Features by name and how strongly they hold. */
export type Named = Map<string, number>

/** Features by index. */
export type Sparse = Pick<Option, 'at' | 'values'>

/** Penalty on a head's weights; by cross-validation on MUC-4, where a third and three times as much did no better. */
const HEAD_SHRINK = 0.1

/** A fitted choice: a weight for each feature's name. */
export type Choice = Record<string, number>

/** Fits a choice among named options; features seen in fewer than `least` options are left out. */
export function fitNamed(
  groups: readonly { features: Named; isRight: boolean }[][],
  shrink: number,
  least: number,
): Choice {
  const seen = new Map<string, number>()
  for (const group of groups)
    for (const { features } of group) for (const name of features.keys()) seen.set(name, (seen.get(name) ?? 0) + 1)
  const names = [...seen].filter(([, times]) => times >= least).map(([name]) => name)
  const place = new Map(names.map((name, i) => [name, i]))
  const indexed = groups.map((group) => group.map(({ features, isRight }) => ({ ...placed(features, place), isRight })))
  const weights = fitChoice(indexed, names.length, shrink)
  const rounded = names.map((name, i) => [name, Math.round((weights[i] ?? 0) * 1000) / 1000] as const)
  return Object.fromEntries(rounded.filter(([, weight]) => weight !== 0))
}

/** A yes-or-no question as a choice between these features and nothing. */
export function yesOrNo(features: Named, isRight: boolean): { features: Named; isRight: boolean }[] {
  return [
    { features, isRight },
    { features: new Map(), isRight: !isRight },
  ]
}

/** What some features sum up to: for a yes-or-no question the log-odds of yes. */
export function weigh(choice: Choice, features: Named): number {
  let sum = 0
  for (const [name, value] of features) sum += (choice[name] ?? 0) * value
  return sum
}

/** The share of each option among all. */
export function sharesAmong(choice: Choice, options: readonly Named[]): number[] {
  return sharesOf(options.map((features) => weigh(choice, features)))
}

/** A text's many features as indices below `1 << bits`, for heads that are stored hashed. */
export function hashed(features: Named, bits: number): Sparse {
  const found = new Map<number, number>()
  for (const [name, value] of features) {
    const index = hashedName(name, bits)
    found.set(index, (found.get(index) ?? 0) + value)
  }
  return { at: [...found.keys()], values: [...found.values()] }
}

/** A yes-or-no example over hashed features, and how much it counts. */
export type Example = { features: Sparse; isYes: boolean; weight?: number }

/** Fits a yes-or-no head over hashed features; those seen in fewer than `least` examples are left out. */
export function fitYesOrNo(examples: readonly Example[], bits: number, least: number, shrink = HEAD_SHRINK): Head {
  const seen = new Uint16Array(1 << bits)
  for (const { features } of examples)
    for (let k = 0; k < features.at.length; k++) {
      const index = features.at[k] ?? 0
      seen[index] = (seen[index] ?? 0) + 1
    }
  // indices that are used, in a row; the first place is the bias
  const places = new Int32Array(1 << bits)
  let size = 1
  seen.forEach((times, index) => {
    if (times >= least) places[index] = size++
  })
  const weights = fitChoice(
    examples.map((example) => asGroup(example, places)),
    size,
    shrink,
    40,
  )
  const spread = new Float32Array(1 << bits)
  places.forEach((place, index) => {
    if (place > 0) spread[index] = weights[place] ?? 0
  })
  return { bias: weights[0] ?? 0, threshold: 0, weights: spread }
}

function asGroup({ features, isYes, weight = 1 }: Example, places: Int32Array): Group {
  const at: number[] = [0]
  const values: number[] = [1]
  for (let k = 0; k < features.at.length; k++) {
    const place = places[features.at[k] ?? 0] ?? 0
    if (place === 0) continue
    at.push(place)
    values.push(features.values[k] ?? 0)
  }
  const yes = { at: Int32Array.from(at), values: Float64Array.from(values), isRight: isYes }
  return Object.assign([yes, { at: [], values: [], isRight: !isYes }], { weight })
}

/** A head's log-odds above its threshold. */
export function oddsAbove(head: Head, features: Sparse): number {
  return head.bias + sumOf(features, head.weights) - head.threshold
}

function placed(features: Named, place: ReadonlyMap<string, number>): Sparse {
  const at: number[] = []
  const values: number[] = []
  for (const [name, value] of features) {
    const index = place.get(name)
    if (index === undefined) continue
    at.push(index)
    values.push(value)
  }
  return { at, values }
}
