import { type Feature, type Head, logOdds } from '#core/4-reports/linear-model.ts'
import { fromCounts } from './score-f1.ts'

/** A text's features and whether the head should say yes. */
export type Example = {
  features: Feature[]
  isYes: boolean
  /** Share of the judges who said yes, where they differ. */
  share?: number | undefined
  /** How much it counts; 1 where nothing is said. */
  weight?: number | undefined
}

/** What makes a head of examples. */
export type Fit = (examples: readonly Example[], bits: number) => Head

// Chosen by cross-validation over all sets at once, not for one of them.
const EPOCHS = 8
const RATE = 0.1
const SHRINK = 1e-3

/** Fits one head by logistic regression with AdaGrad steps; the same examples in the same order give the same head. */
export function fitHead(examples: readonly Example[], bits: number): Head {
  const weights = new Float32Array(1 << bits)
  const squares = new Float32Array(1 << bits)
  const share = Math.max(1, examples.filter((one) => one.isYes).length) / Math.max(2, examples.length)
  let bias = Math.log(share / (1 - Math.min(share, 0.99)))
  const head: Head = { bias, threshold: 0, weights }
  // Rare answers weigh more, so that a head for a rare kind learns to say yes at all.
  const yesWeight = Math.min(6, Math.sqrt((1 - share) / share))
  const order = shuffled(examples.length)
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (const i of order) {
      const example = examples[i]
      if (!example) continue
      head.bias = bias
      const p = 1 / (1 + Math.exp(-logOdds(head, example.features)))
      const slope = (p - (example.isYes ? 1 : 0)) * (example.isYes ? yesWeight : 1)
      bias -= 0.02 * slope
      for (const { index, value } of example.features) {
        const step = slope * value + SHRINK * (weights[index] ?? 0)
        squares[index] = (squares[index] ?? 0) + step * step
        weights[index] = (weights[index] ?? 0) - (RATE * step) / (Math.sqrt(squares[index] ?? 0) + 1e-3)
      }
    }
  }
  return { bias, threshold: 0, weights }
}

/**
 * The log-odds each example gets from a head fitted on the other folds; examples of one group stay in one fold, those
 * without a group are learnt from in every fold and get none.
 */
export function crossFit(
  examples: readonly Example[],
  groups: readonly (string | null)[],
  bits: number,
  make: Fit = fitHead,
): number[] {
  const odds = new Array<number>(examples.length).fill(Number.NaN)
  for (let fold = 0; fold < FOLDS; fold++) {
    const head = make(
      examples.filter((_, i) => foldOf(groups[i] ?? null) !== fold),
      bits,
    )
    examples.forEach((example, i) => {
      if (foldOf(groups[i] ?? null) === fold) odds[i] = logOdds(head, example.features)
    })
  }
  return odds
}

/** The F1 over examples the head has not seen, each fold answered with the threshold that is best on the others. */
export function unseenF1(examples: readonly Example[], groups: readonly string[], odds: readonly number[]): number {
  const counts = { right: 0, wrong: 0, missed: 0 }
  for (let fold = 0; fold < FOLDS; fold++) {
    const others = examples.map((_, i) => i).filter((i) => foldOf(groups[i] ?? null) !== fold)
    const { threshold } = bestThreshold(
      others.map((i) => examples[i] as Example),
      others.map((i) => odds[i] ?? 0),
    )
    examples.forEach((example, i) => {
      if (foldOf(groups[i] ?? null) !== fold) return
      const isYes = (odds[i] ?? 0) > threshold
      if (isYes && example.isYes) counts.right++
      else if (isYes) counts.wrong++
      else if (example.isYes) counts.missed++
    })
  }
  return fromCounts(counts.right, counts.wrong, counts.missed).f1
}

const FOLDS = 5

export function foldOf(group: string | null): number {
  return group === null ? -1 : stable(group) % FOLDS
}

/** The threshold with the best F1 over log-odds of examples the head has not seen. */
export function bestThreshold(
  examples: readonly Pick<Example, 'isYes'>[],
  odds: readonly number[],
): { threshold: number; f1: number } {
  const ranked = examples
    .map((example, i) => ({ isYes: example.isYes, odds: odds[i] ?? 0 }))
    .sort((a, b) => b.odds - a.odds)
  const yes = ranked.filter((one) => one.isYes).length
  let best = { threshold: 0, f1: 0 }
  let right = 0
  ranked.forEach((one, i) => {
    if (one.isYes) right++
    const { f1 } = fromCounts(right, i + 1 - right, yes - right)
    const next = ranked[i + 1]?.odds ?? one.odds - 1
    if (f1 > best.f1) best = { threshold: (one.odds + next) / 2, f1 }
  })
  return best
}

function shuffled(n: number): number[] {
  const order = Array.from({ length: n }, (_, i) => i)
  let seed = 12345
  for (let i = n - 1; i > 0; i--) {
    seed = (Math.imul(seed, 1103515245) + 12345) >>> 0
    const j = seed % (i + 1)
    ;[order[i], order[j]] = [order[j] ?? 0, order[i] ?? 0]
  }
  return order
}

function stable(text: string): number {
  let h = 0
  for (let i = 0; i < text.length; i++) h = (Math.imul(h, 31) + text.charCodeAt(i)) >>> 0
  return h >>> 3
}

/** The places of examples in each fold; examples of one group stay in one fold. */
export function foldsOf(groups: readonly string[]): Set<number>[] {
  const parts = Array.from({ length: FOLDS }, () => new Set<number>())
  groups.forEach((group, i) => {
    parts[foldOf(group)]?.add(i)
  })
  return parts
}
