import { describe, expect, test } from 'vitest'
import { cohenKappa, ratioAlpha } from './kappa.ts'

/** A table of counts, rows the first coder's labels, columns the second's. */
function pairsOf(table: number[][]): [string, string][] {
  return table.flatMap((row, a) =>
    row.flatMap((count, b) => Array.from({ length: count }, (): [string, string] => [`${a}`, `${b}`])),
  )
}

describe('Cohen’s kappa', () => {
  test.each<[string, number[][], number | null]>([
    // Cohen 1960, table 1 in counts of 200; worked examples of textbooks for the others.
    [
      'Cohen’s own table',
      [
        [88, 14, 18],
        [10, 40, 10],
        [2, 6, 12],
      ],
      0.492,
    ],
    [
      'twenty of each, fifteen shared',
      [
        [20, 5],
        [10, 15],
      ],
      0.4,
    ],
    [
      'much agreement on a rare label',
      [
        [45, 15],
        [25, 15],
      ],
      0.1304,
    ],
    [
      'the same agreement, other margins',
      [
        [25, 35],
        [5, 35],
      ],
      0.2593,
    ],
    [
      'always',
      [
        [10, 0],
        [0, 10],
      ],
      1,
    ],
    [
      'as by chance',
      [
        [10, 10],
        [10, 10],
      ],
      0,
    ],
    [
      'never',
      [
        [0, 10],
        [10, 0],
      ],
      -1,
    ],
    ['one label only', [[20]], null],
    ['nothing', [], null],
  ])('%s', (_, table, expected) => {
    const { kappa } = cohenKappa(pairsOf(table))
    if (expected === null) expect(kappa).toBeNull()
    else expect(kappa).toBeCloseTo(expected, 3)
  })

  test('has an interval around it that narrows with more pairs', () => {
    const few = cohenKappa(
      pairsOf([
        [20, 5],
        [10, 15],
      ]),
    )
    const many = cohenKappa(
      pairsOf([
        [200, 50],
        [100, 150],
      ]),
    )
    expect(few.low).toBeLessThan(0.4)
    expect(few.high).toBeGreaterThan(0.4)
    expect((many.high ?? 1) - (many.low ?? 0)).toBeLessThan((few.high ?? 0) - (few.low ?? 1))
    expect(
      cohenKappa(
        pairsOf([
          [20, 5],
          [10, 15],
        ]),
      ),
    ).toEqual(few)
  })

  test('tells no interval from few pairs, nor where all agree', () => {
    expect(cohenKappa(Array.from({ length: 20 }, (_, n) => [`${n % 2}`, `${n % 2}`] as const))).toMatchObject({
      kappa: 1,
      low: null,
    })
    expect(
      cohenKappa(
        pairsOf([
          [3, 1],
          [1, 3],
        ]),
      ),
    ).toMatchObject({ n: 8, low: null, high: null })
  })
})

test.each<[string, [number, number][], number | null]>([
  [
    'the same numbers',
    [
      [2, 2],
      [5, 5],
      [9, 9],
    ],
    1,
  ],
  [
    'one number only',
    [
      [3, 3],
      [3, 3],
    ],
    null,
  ],
  ['too few', [[3, 4]], null],
  [
    'zero twice',
    [
      [0, 0],
      [0, 0],
    ],
    null,
  ],
])('alpha of %s', (_, pairs, expected) => {
  expect(ratioAlpha(pairs)).toBe(expected)
})

test('alpha falls with what lies further apart, by ratio', () => {
  const near =
    ratioAlpha([
      [10, 11],
      [50, 52],
      [3, 3],
      [100, 90],
    ]) ?? 0
  const far =
    ratioAlpha([
      [10, 30],
      [50, 20],
      [3, 9],
      [100, 30],
    ]) ?? 0
  expect(near).toBeGreaterThan(0.95)
  expect(far).toBeLessThan(near - 0.3)
})
