/** Harmonic mean of precision and recall, 0 when both are 0. */
export function f1(precision: number, recall: number): number {
  return precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0
}

/** The area under precision and recall, where answers are given in the order of their odds. */
export function areaUnder(answers: readonly { isYes: boolean; odds: number }[]): number {
  let right = 0
  let sum = 0
  const ranked = [...answers].sort((a, b) => b.odds - a.odds)
  ranked.forEach(({ isYes }, i) => {
    if (isYes) sum += ++right / (i + 1)
  })
  return sum / Math.max(1, right)
}

/** Precision, recall and F1 from counts of right, wrongly given and missed. */
export function fromCounts(right: number, wrong: number, missed: number): { p: number; r: number; f1: number } {
  const p = right / Math.max(1, right + wrong)
  const r = right / Math.max(1, right + missed)
  return { p, r, f1: f1(p, r) }
}
