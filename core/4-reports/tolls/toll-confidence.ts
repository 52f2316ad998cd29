import fitted from '../models/calibration.model.json' with { type: 'json' }
import type { Signs } from './toll-signs.ts'

/** What each sign adds to the log-odds that a toll is right. */
export type SignWeights = { bias: number; signs: Readonly<Record<string, number>> }

/** The committed weights; `npm run evals:fit` makes them. */
export const TOLL_WEIGHTS: SignWeights = fitted.tolls

/** No number rests on more than words of one item. */
const SUREST = 0.97

/** How often tolls told with such signs have been right. */
export function tollConfidence(signs: Signs, { bias, signs: weights }: SignWeights = TOLL_WEIGHTS): number {
  let odds = bias
  for (const [name, value] of Object.entries(signs)) odds += (weights[name] ?? 0) * value
  return Math.min(SUREST, 1 / (1 + Math.exp(-odds)))
}
