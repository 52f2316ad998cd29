/** What is known of one decided happening when its first telling came in: how sure each field was told, and whether it stood. */
export type Case = { group: string; fields: Record<string, { p: number; isRight: boolean }> }

/** A field's sureness at and above which it may be accepted, and what that rests on. */
export type Threshold = { p: number; n: number; right: number }

/** A point of a risk–coverage curve: of all values told, so many are at least this sure, and so many of them were right. */
export type RiskPoint = { p: number; n: number; right: number }

/** What measuring gave: by field and for whole happenings. */
export type Acceptance = {
  cases: number
  fields: Record<string, { n: number; threshold: Threshold | null; curve: RiskPoint[] }>
  /** Happenings that would have been accepted, and those of them that people left as they were. */
  accepted: number
  right: number
}

/** Measured precision that automatic acceptance needs, for each field and for whole happenings. */
export const LEAST_PRECISION = 0.95
/** A field's threshold rests on so many values, a happening's acceptance on so many happenings. */
export const LEAST_VALUES = 40
export const LEAST_HAPPENINGS = 60
/** Fields without which nothing is accepted. */
const NEEDED = ['type', 'place', 'date']
/** One happening in so many always goes to a person, so that measuring goes on. */
const KEPT_FOR_PEOPLE = 10
const STEPS = [0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9, 0.92, 0.94, 0.96, 0.98]

/**
 * How far decided happenings could have been accepted without a person. Thresholds are found on one half and tried on
 * the other, both ways, so that the precision told is of happenings that had no part in finding them.
 */
export function measureAcceptance(cases: readonly Case[]): Acceptance {
  const halves = [0, 1].map((half) => cases.filter(({ group }) => shareOf(group, 2) === half))
  const [first = [], second = []] = halves
  const tried = [...tryOn(second, thresholdsOf(first)), ...tryOn(first, thresholdsOf(second))]
  const whole = thresholdsOf(cases)
  return {
    cases: cases.length,
    fields: Object.fromEntries(
      fieldsOf(cases).map((field) => {
        const values = valuesOf(cases, field)
        return [field, { n: values.length, threshold: whole[field] ?? null, curve: curveOf(values) }]
      }),
    ),
    accepted: tried.length,
    right: tried.filter(({ fields }) => Object.values(fields).every(({ isRight }) => isRight)).length,
  }
}

/** Whether what was measured allows automatic acceptance. */
export function isSureEnough({ accepted, right }: Acceptance): boolean {
  return accepted >= LEAST_HAPPENINGS && right / accepted >= LEAST_PRECISION
}

/** Whether a happening whose fields are told this surely may be accepted without a person. */
export function mayAccept(group: string, surety: Readonly<Record<string, number>>, acceptance: Acceptance): boolean {
  const thresholds = Object.fromEntries(
    Object.entries(acceptance.fields).map(([field, { threshold }]) => [field, threshold]),
  )
  return isSureEnough(acceptance) && shareOf(group, KEPT_FOR_PEOPLE) !== 0 && isSure(surety, thresholds)
}

type Thresholds = Record<string, Threshold | null>

function tryOn(cases: readonly Case[], thresholds: Thresholds): Case[] {
  return cases.filter(({ fields }) =>
    isSure(Object.fromEntries(Object.entries(fields).map(([field, { p }]) => [field, p])), thresholds),
  )
}

/** Every field that is told must be as sure as its threshold; one without a threshold is never sure. */
function isSure(surety: Readonly<Record<string, number>>, thresholds: Thresholds): boolean {
  if (!NEEDED.every((field) => field in surety)) return false
  return Object.entries(surety).every(([field, p]) => {
    const threshold = thresholds[field]
    return threshold !== null && threshold !== undefined && p >= threshold.p
  })
}

function thresholdsOf(cases: readonly Case[]): Thresholds {
  return Object.fromEntries(fieldsOf(cases).map((field) => [field, thresholdOf(valuesOf(cases, field))]))
}

/** The lowest sureness from which on values have been right often enough, seen on enough of them. */
function thresholdOf(values: readonly { p: number; isRight: boolean }[]): Threshold | null {
  const fit = curveOf(values).filter(({ n, right }) => n >= LEAST_VALUES && right / n >= LEAST_PRECISION)
  return fit[0] ?? null
}

function curveOf(values: readonly { p: number; isRight: boolean }[]): RiskPoint[] {
  return STEPS.map((p) => {
    const sure = values.filter((one) => one.p >= p)
    return { p, n: sure.length, right: sure.filter(({ isRight }) => isRight).length }
  })
}

function fieldsOf(cases: readonly Case[]): string[] {
  return [...new Set(cases.flatMap(({ fields }) => Object.keys(fields)))].sort()
}

function valuesOf(cases: readonly Case[], field: string): { p: number; isRight: boolean }[] {
  return cases.flatMap(({ fields }) => fields[field] ?? [])
}

/** A number below `parts` that is a happening's own for good. */
function shareOf(group: string, parts: number): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < group.length; i++) hash = Math.imul(hash ^ group.charCodeAt(i), 0x01000193)
  return ((hash ^ (hash >>> 15)) >>> 0) % parts
}
