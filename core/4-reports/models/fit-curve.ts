import { logOddsOf } from './calibrate.ts'

/** A value told with a probability, and whether it was right. */
export type Told = { p: number; isRight: boolean }

const ROUNDS = 30
/** Weight of the belief that the curve is the one it starts from: few values move it little. */
const SLOPE_BELIEF = 2
const SHIFT_BELIEF = 0.2

/** Slope and shift of the logistic curve over log-odds that fits best (Platt 1999), kept near `start` while values are few; by Newton's steps. */
export function fitCurve(told: readonly Told[], start: readonly [number, number] = [1, 0]): [number, number] {
  let [slope, shift] = start
  for (let round = 0; round < ROUNDS; round++) {
    let [a, b] = [(slope - start[0]) * SLOPE_BELIEF, (shift - start[1]) * SHIFT_BELIEF]
    let [aa, ab, bb] = [SLOPE_BELIEF, 0, SHIFT_BELIEF]
    for (const { p, isRight } of told) {
      const odds = logOddsOf(p)
      const share = 1 / (1 + Math.exp(-(slope * odds + shift)))
      const gap = share - (isRight ? 1 : 0)
      const bend = Math.max(share * (1 - share), 1e-4)
      a += gap * odds
      b += gap
      aa += bend * odds * odds
      ab += bend * odds
      bb += bend
    }
    const det = aa * bb - ab * ab
    slope -= (bb * a - ab * b) / det
    shift -= (aa * b - ab * a) / det
  }
  return [slope, shift]
}
