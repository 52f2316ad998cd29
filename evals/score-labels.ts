import { f1 } from './score-f1.ts'

/** One label an item: accuracy, macro F1 over gold classes, and F1 weighted by class size. */
export function scoreLabels(pairs: readonly (readonly [gold: string, predicted: string | null])[]) {
  const classes = [...new Set(pairs.map(([gold]) => gold))].sort()
  const perClass = classes.map((name) => {
    const right = pairs.filter(([gold, predicted]) => gold === name && predicted === name).length
    const given = pairs.filter(([, predicted]) => predicted === name).length
    const size = pairs.filter(([gold]) => gold === name).length
    return { name, size, f1: f1(right / Math.max(1, given), right / Math.max(1, size)) }
  })
  return {
    n: pairs.length,
    accuracy: pairs.filter(([gold, predicted]) => gold === predicted).length / Math.max(1, pairs.length),
    macroF1: mean(perClass.map((one) => one.f1)),
    weightedF1: perClass.reduce((sum, one) => sum + one.f1 * one.size, 0) / Math.max(1, pairs.length),
    perClass: Object.fromEntries(perClass.map((one) => [one.name, one.f1])),
  }
}

/** Several labels an item: micro and macro F1 over all labels seen. */
export function scoreMultiLabels(pairs: readonly (readonly [gold: readonly string[], predicted: readonly string[]])[]) {
  const counts = new Map<string, { right: number; wrong: number; missed: number }>()
  const of = (label: string) => {
    const known = counts.get(label) ?? { right: 0, wrong: 0, missed: 0 }
    counts.set(label, known)
    return known
  }
  for (const [gold, predicted] of pairs) {
    const expected = new Set(gold)
    const given = new Set(predicted)
    for (const label of given) expected.has(label) ? of(label).right++ : of(label).wrong++
    for (const label of expected) if (!given.has(label)) of(label).missed++
  }
  const all = [...counts.values()]
  const total = (key: 'right' | 'wrong' | 'missed') => all.reduce((sum, one) => sum + one[key], 0)
  const score = (one: { right: number; wrong: number; missed: number }) =>
    f1(one.right / Math.max(1, one.right + one.wrong), one.right / Math.max(1, one.right + one.missed))
  return {
    n: pairs.length,
    microF1: score({ right: total('right'), wrong: total('wrong'), missed: total('missed') }),
    macroF1: mean(all.map(score)),
    perClass: Object.fromEntries([...counts].map(([label, one]) => [label, score(one)])),
  }
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
}
