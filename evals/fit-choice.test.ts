import { describe, expect, test } from 'vitest'
import { fitNamed, sharesAmong, weigh, yesOrNo } from './choices.ts'

describe('a fitted choice', () => {
  test('prefers what was right, by what its options have in common', () => {
    const groups = Array.from({ length: 20 }, (_, i) => [
      {
        features: new Map([
          ['near', 1],
          [`noise ${i % 3}`, 1],
        ]),
        isRight: true,
      },
      {
        features: new Map([
          ['far', 1],
          [`noise ${(i + 1) % 3}`, 1],
        ]),
        isRight: false,
      },
      { features: new Map([['far', 1]]), isRight: false },
    ])
    const choice = fitNamed(groups, 1, 2)
    const shares = sharesAmong(choice, [new Map([['far', 1]]), new Map([['near', 1]])])
    expect(shares[1]).toBeGreaterThan(0.9)
  })

  test('gives a yes-or-no question the log-odds of its share', () => {
    const groups = Array.from({ length: 100 }, (_, i) => yesOrNo(new Map([['bias', 1]]), i < 80))
    const odds = weigh(fitNamed(groups, 0.01, 1), new Map([['bias', 1]]))
    expect(odds).toBeCloseTo(Math.log(80 / 20), 1)
  })
})
