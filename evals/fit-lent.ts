import { logOdds } from '#core/4-reports/models/linear-model.ts'
import { type Example, type Fit, FOLDS, foldOf } from './fit-head.ts'
import { areaUnder } from './score-f1.ts'

/** How much a lent example may count beside a set's own; nothing at all is among them. */
const WEIGHTS = [0, 0.1, 0.3, 1]

/**
 * The log-odds each of a set's own examples gets from a head fitted on the other folds and on what is lent. How much
 * that counts is chosen for each fold inside the others, each of them left out in turn; `weight` is what was best on
 * all of them. Choices are by the area under precision and recall, which hangs on no threshold.
 */
export function crossFitLent(
  own: readonly (Example & { isAsked: boolean })[],
  groups: readonly string[],
  lent: readonly Example[],
  bits: number,
  make: Fit,
): { odds: number[]; chosen: number[]; weight: number } {
  const folds = groups.map(foldOf)
  const weights = lent.length > 0 ? WEIGHTS : [0]
  const headWithout = (left: readonly number[], weight: number) =>
    make([...own.filter((_, i) => !left.includes(folds[i] ?? -1)), ...withWeight(lent, weight)], bits)

  const odds = new Array<number>(own.length).fill(Number.NaN)
  const scored = Array.from({ length: FOLDS }, () => weights.map(() => [] as { isYes: boolean; odds: number }[]))
  if (weights.length > 1)
    for (let a = 0; a < FOLDS; a++)
      for (let b = a + 1; b < FOLDS; b++)
        weights.forEach((weight, w) => {
          // one head that knows neither fold serves both: judged on one, it helps to choose for the other
          const head = headWithout([a, b], weight)
          own.forEach(({ features, isYes, isAsked }, i) => {
            const fold = folds[i]
            if (!isAsked || (fold !== a && fold !== b)) return
            scored[fold === a ? b : a]?.[w]?.push({ isYes, odds: logOdds(head, features) })
          })
        })
  const chosen = scored.map((byWeight) => weights[bestOf(byWeight.map(areaUnder))] ?? 0)
  for (let fold = 0; fold < FOLDS; fold++) {
    const head = headWithout([fold], chosen[fold] ?? 0)
    own.forEach(({ features }, i) => {
      if (folds[i] === fold) odds[i] = logOdds(head, features)
    })
  }
  const together = weights.map((_, w) => areaUnder(scored.flatMap((byWeight) => byWeight[w] ?? [])))
  return { odds, chosen, weight: weights[bestOf(together)] ?? 0 }
}

/** Lent examples as they count in training. */
export function withWeight(lent: readonly Example[], weight: number): Example[] {
  return weight === 0 ? [] : lent.map((one) => ({ ...one, weight }))
}

function bestOf(values: readonly number[]): number {
  return values.indexOf(Math.max(...values))
}
