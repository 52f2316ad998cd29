import type { Feature, Head } from '#core/4-reports/models/linear-model.ts'
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

/** The F1 over examples the head has not seen, each fold answered with the threshold that the others give. */
export function unseenF1(examples: readonly Example[], groups: readonly string[], odds: readonly number[]): number {
  const counts = { right: 0, wrong: 0, missed: 0 }
  for (let fold = 0; fold < FOLDS; fold++) {
    const others = examples.map((_, i) => i).filter((i) => foldOf(groups[i] ?? null) !== fold)
    const threshold = steadyThreshold(
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

export const FOLDS = 5

export function foldOf(group: string | null): number {
  return group === null ? -1 : stable(group) % FOLDS
}

/** So many yes more, all of them held to be best parted at even odds. */
const DOUBT = 25

/**
 * The threshold with the best F1, drawn towards even odds the fewer yes it rests on: the best of few is partly chance.
 */
export function steadyThreshold(examples: readonly Pick<Example, 'isYes'>[], odds: readonly number[]): number {
  const yes = examples.filter((one) => one.isYes).length
  return (bestThreshold(examples, odds).threshold * yes) / (yes + DOUBT)
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
