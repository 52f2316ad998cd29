import fitted from './calibration.model.json' with { type: 'json' }

/** For each field the slope and the shift of a logistic curve over the log-odds of what the rules tell (Platt 1999). */
export type Curves = Readonly<Record<string, readonly number[]>>

/** The committed curves; `npm run evals:fit` makes them. */
export const CURVES: Curves = fitted.curves

/** No value rests on more than words of one item, and no set is without error: surer than this is never told. */
const SUREST = 0.97
/** However few sorts of text the curves are fitted on, only so far may they make the reader surer than its rules are. */
const MOST_RISE = 0.35

/** How often values of this field that the rules hold with `p` have been right; `p` itself where nothing was fitted. */
export function calibrated(field: string, p: number, curves: Curves = CURVES): number {
  const [slope, shift] = curves[field] ?? []
  if (slope === undefined || shift === undefined) return Math.min(SUREST, p)
  return Math.min(SUREST, p + MOST_RISE, onCurve(p, [slope, shift]))
}

/** A probability by the logistic curve over log-odds with this slope and shift. */
export function onCurve(p: number, [slope, shift]: readonly [slope: number, shift: number]): number {
  return 1 / (1 + Math.exp(-(slope * logOddsOf(p) + shift)))
}

/** Log-odds of a probability, kept finite. */
export function logOddsOf(p: number): number {
  const inner = Math.min(0.999, Math.max(0.001, p))
  return Math.log(inner / (1 - inner))
}
