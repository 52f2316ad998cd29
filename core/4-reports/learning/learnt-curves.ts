import { logOddsOf } from '../models/calibrate.ts'
import { fitCurve, type Told } from '../models/fit-curve.ts'

/** What was told of one field in one language, and whether people let it stand. */
export type Outcome = Told & { field: string; language: string }

/** A curve over what the reader tells, with how many values it rests on and how many of them were right. */
export type LearntCurve = { slope: number; shift: number; n: number; right: number }

/** By `field` for all languages together, and by `field language`. */
export type LearntCurves = Readonly<Record<string, LearntCurve>>

/** A curve that rests on fewer values than this is shown as few, and is not used. */
export const FEW = 20
/** Nothing is told as surer than this, nor as less sure. */
const SUREST = 0.99

/** Curves by field and language; a language starts from the curve of its field. */
export function fitLearntCurves(outcomes: readonly Outcome[]): LearntCurves {
  const curves: Record<string, LearntCurve> = {}
  for (const [field, own] of Map.groupBy(outcomes, (one) => one.field)) {
    const whole = own.length >= FEW ? fitCurve(own) : ([1, 0] as const)
    curves[field] = curve(own, whole)
    for (const [language, some] of Map.groupBy(own, (one) => one.language))
      curves[`${field} ${language}`] = curve(some, some.length >= FEW ? fitCurve(some, [...whole]) : whole)
  }
  return curves
}

/** How often values of this field and language that were told with `p` have been right here; `p` itself while few are known. */
export function learntP(field: string, language: string, p: number, curves: LearntCurves): number {
  const own = [curves[`${field} ${language}`], curves[field]].find((one) => one && one.n >= FEW)
  if (!own) return p
  const share = 1 / (1 + Math.exp(-(own.slope * logOddsOf(p) + own.shift)))
  return Math.round(Math.min(SUREST, Math.max(1 - SUREST, share)) * 1000) / 1000
}

/** Expected calibration error in ten bins. */
export function calibrationError(told: readonly Told[]): number {
  let error = 0
  for (const bin of Map.groupBy(told, ({ p }) => Math.min(9, Math.floor(p * 10))).values()) {
    const right = bin.filter(({ isRight }) => isRight).length
    error += Math.abs(right - bin.reduce((sum, { p }) => sum + p, 0)) / told.length
  }
  return error
}

function curve(told: readonly Told[], [slope, shift]: readonly [number, number]): LearntCurve {
  const round = (value: number) => Math.round(value * 1000) / 1000
  return {
    slope: round(slope),
    shift: round(shift),
    n: told.length,
    right: told.filter(({ isRight }) => isRight).length,
  }
}
