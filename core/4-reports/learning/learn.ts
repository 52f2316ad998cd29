import {
  type ClassExample,
  type ClassModel,
  fitClasses,
  likeliest,
  type Prior,
  sharesOf,
} from '../models/class-model.ts'
import { calibrationError, fitLearntCurves, type LearntCurves, learntP, type Outcome } from './learnt-curves.ts'
import { NO_INCIDENT_P } from './learnt-reading.ts'
import { LEARNT_FIELDS, LESSON_BITS, type LearntField, type Lesson } from './lesson.ts'

/** What people decided about one report, and what the reader had told of it. */
export type Decision = {
  /** The happening it tells of: all its tellings stand on one side of the held-back line. */
  group: string
  outlet: string
  language: string
  /** ISO instant of the decision. */
  at: string
  lesson: Lesson
  /** The value that people settled on, and whether they had to correct the reader for it. */
  said: Partial<Record<LearntField, { value: string; isCorrection: boolean }>>
  /** Values of other fields as the reader told them, and whether people let them stand. */
  told: readonly Outcome[]
  /** What became of the happening as a whole; `open` where people only spoke of some of its fields. */
  review: 'accepted' | 'rejected' | 'open'
  /** Nothing that is not measured by itself (direction, sectors, state) had to be corrected. */
  isRestRight: boolean
}

/** Right answers among `n`, before and after. */
export type Compared = { n: number; before: number; after: number }

/** What became of one field: what it learnt from, and right answers on the held-back part before and after. */
export type Verdict = Compared & {
  field: LearntField
  state: 'better' | 'no-better' | 'worse' | 'few'
  learntFrom: number
  corrected: number
  /** The later half of what was held back, and what came from outlets that taught nothing. */
  newest: Compared
  otherOutlets: Compared
  /** The class that lost most right answers. */
  lost: (Compared & { name: string }) | null
}

/** What a training gave. `fields` are the models to use: the new one where it is better, else the one that stood, if it still helps. */
export type Learnt = {
  fields: Partial<Record<LearntField, ClassModel>>
  verdicts: Verdict[]
  curves: LearntCurves
  /** Expected calibration error of the held-back part by field, before and after. */
  calibration: Record<string, { n: number; before: number; after: number }>
  /** How sure each field of a decided happening is told now, and whether that is right: the first telling of each. */
  cases: Told[]
  /** The same as it was told before. */
  standingCases: Told[]
}

/** A decided happening with how sure each of its fields was told. */
type Told = { group: string; fields: Record<string, { p: number; isRight: boolean }> }

/** Learning begins with so many decided incidents, starts again after so many more, and after a night with any. */
export const LEAST_DECIDED = 60
export const NEW_DECIDED = 25
/** A field is learnt from so many decisions at least, and judged by so many. */
const LEAST_LEARNT = 40
const LEAST_HELD_BACK = 15
/** One in so many happenings is held back for good, so that versions can be compared. */
const HELD_BACK = 5
/** A look and a nod say less than a correction. */
const ACCEPTED_WEIGHT = 0.6
/** A class may lose this share of its right answers, and never more than its examples can tell; leaving out true incidents counts harder. */
const mayLose = (field: LearntField) => (field === 'relevant' ? 0.02 : 0.1)

/** Parts of what was taught, of which one is answered by a model of the others. */
const FOLDS = 3

type Say = (decision: Decision) => string
/** What is used until now. */
export type Standing = Pick<Learnt, 'fields' | 'curves'>

/** Learns from all decisions anew and judges each field against what stood before. */
export function learn(decisions: readonly Decision[], standing: Standing): Learnt {
  const judged = LEARNT_FIELDS.map((field) => learnField(field, decisions, standing.fields[field] ?? null))
  const fields: Learnt['fields'] = {}
  for (const { verdict, model } of judged) if (model) fields[verdict.field] = model
  return {
    fields,
    verdicts: judged.map(({ verdict }) => verdict),
    ...learnCurves(decisions, fields.type ?? null, standing.curves),
    standingCases: casesOf(decisions, typesTold(decisions, standing.fields.type ?? null), standing.curves),
  }
}

/** Whether a happening is held back: by its own name alone, so that it is for every version. */
export function isHeldBack(group: string): boolean {
  let hash = 0x811c9dc5
  for (let i = 0; i < group.length; i++) hash = Math.imul(hash ^ group.charCodeAt(i), 0x01000193)
  return ((hash ^ (hash >>> 13)) >>> 0) % HELD_BACK === 0
}

function learnField(
  field: LearntField,
  decisions: readonly Decision[],
  stood: ClassModel | null,
): { verdict: Verdict; model: ClassModel | null } {
  const own = decisions.filter(({ said }) => said[field])
  const taught = own.filter(({ group }) => !isHeldBack(group))
  const heldBack = own.filter(({ group }) => isHeldBack(group))
  const corrected = taught.filter(({ said }) => said[field]?.isCorrection).length
  const isFew = taught.length < LEAST_LEARNT || heldBack.length < LEAST_HELD_BACK || corrected === 0
  const right = (say: Say) => heldBack.filter((one) => say(one) === one.said[field]?.value).length
  // a reader that has grown better than what was learnt over an older one goes without it
  const standing = stood && right(answers(field, stood)) >= right(answers(field, null)) ? stood : null
  const model = isFew ? null : fitClasses(examplesOf(field, taught), LESSON_BITS)
  const before = answers(field, standing)
  const after = answers(field, model ?? standing)
  const times = heldBack.map(({ at }) => at).sort()
  const middle = times[times.length >> 1] ?? ''
  const outlets = new Set(taught.map(({ outlet }) => outlet))
  const compare = (some: readonly Decision[]): Compared => ({
    n: some.length,
    before: some.filter((one) => before(one) === one.said[field]?.value).length,
    after: some.filter((one) => after(one) === one.said[field]?.value).length,
  })
  const newest = compare(heldBack.filter(({ at }) => at >= middle))
  const classes = [...Map.groupBy(heldBack, ({ said }) => said[field]?.value ?? '')]
  const lost = classes
    .map(([name, some]) => ({ name, ...compare(some) }))
    .sort((a, b) => a.after - a.before - (b.after - b.before))[0]
  const whole = compare(heldBack)
  const verdict: Verdict = {
    field,
    state: 'few',
    learntFrom: taught.length,
    corrected,
    ...whole,
    newest,
    otherOutlets: compare(heldBack.filter(({ outlet }) => !outlets.has(outlet))),
    lost: lost && lost.after < lost.before ? lost : null,
  }
  const state = isFew ? 'few' : stateOf(verdict)
  return { verdict: { ...verdict, state }, model: state === 'better' ? model : standing }
}

/** Better as a whole, no worse on what came last, and no class given up for the others. */
function stateOf({ field, before, after, newest, lost }: Verdict): Verdict['state'] {
  if (after < before || newest.after < newest.before) return 'worse'
  if (lost && lost.before - lost.after > Math.max(field === 'relevant' ? 0 : 1, lost.n * mayLose(field))) return 'worse'
  return after > before ? 'better' : 'no-better'
}

/** What a model answers, or the reader itself where there is none. */
function answers(field: LearntField, model: ClassModel | null): Say {
  return ({ lesson }) => {
    const prior = lesson.priors[field]
    if (!model) return field === 'relevant' ? 'yes' : most(prior)
    if (field !== 'relevant') return likeliest(model, lesson.vector, prior).name
    const no = sharesOf(model, lesson.vector, prior)[model.classes.indexOf('no')] ?? 0
    return no >= NO_INCIDENT_P ? 'no' : 'yes'
  }
}

function most(prior: Prior): string {
  return Object.entries(prior).sort((a, b) => b[1] - a[1])[0]?.[0] ?? ''
}

function examplesOf(field: LearntField, decisions: readonly Decision[]): ClassExample[] {
  return decisions.flatMap(({ lesson, said }) => {
    const word = said[field]
    if (!word) return []
    const weight = word.isCorrection ? 1 : ACCEPTED_WEIGHT
    return [{ vector: lesson.vector, prior: lesson.priors[field], label: word.value, weight }]
  })
}

/** Curves from what was taught, tried on what was held back; a field whose new curve does not help keeps the one it had. */
function learnCurves(
  decisions: readonly Decision[],
  model: ClassModel | null,
  standing: LearntCurves,
): Pick<Learnt, 'curves' | 'calibration' | 'cases'> {
  const types = typesTold(decisions, model)
  const outcomes = (some: readonly Decision[]): Outcome[] =>
    some.flatMap((one) => {
      // of what is no incident nobody says whether its values were right
      if (one.review === 'rejected') return []
      const type = types.get(one)
      return one.said.type && type ? [...one.told, type] : one.told
    })
  const fitted = fitLearntCurves(outcomes(decisions.filter(({ group }) => !isHeldBack(group))))
  const calibration: Learnt['calibration'] = {}
  const tried = Map.groupBy(outcomes(decisions.filter(({ group }) => isHeldBack(group))), (one) => one.field)
  for (const [field, own] of tried) {
    const error = (curves: LearntCurves) =>
      calibrationError(own.map(({ language, p, isRight }) => ({ p: learntP(field, language, p, curves), isRight })))
    calibration[field] = { n: own.length, before: round(error(standing)), after: round(error(fitted)) }
  }
  const helps = (key: string) => {
    const own = calibration[key.split(' ')[0] ?? '']
    return own !== undefined && own.n >= LEAST_HELD_BACK && own.after <= own.before
  }
  const curves: Record<string, LearntCurves[string]> = {}
  for (const [key, curve] of Object.entries(standing)) if (!helps(key)) curves[key] = curve
  for (const [key, curve] of Object.entries(fitted)) if (helps(key)) curves[key] = curve
  return { curves, calibration, cases: casesOf(decisions, types, curves) }
}

/** What is told of the types: of examples that the model has learnt from, by models that have not. */
function typesTold(decisions: readonly Decision[], model: ClassModel | null): Map<Decision, Outcome> {
  const foldOf = (one: Decision) => one.group.charCodeAt(one.group.length - 1) % FOLDS
  const taught = decisions.filter(({ group, said }) => said.type && !isHeldBack(group))
  const models = Array.from(
    { length: FOLDS },
    (_, fold) =>
      model &&
      fitClasses(
        examplesOf(
          'type',
          taught.filter((one) => foldOf(one) !== fold),
        ),
        LESSON_BITS,
      ),
  )
  return new Map(
    decisions.map((one) => {
      const prior = one.lesson.priors.type
      const used = isHeldBack(one.group) ? model : models[foldOf(one)]
      const { name, share } = used
        ? likeliest(used, one.lesson.vector, prior)
        : { name: most(prior), share: prior[most(prior)] ?? 0 }
      return [one, { field: 'type', language: one.language, p: share, isRight: name === one.said.type?.value }]
    }),
  )
}

/** Accepting what people called no incident would have been wrong, however surely it was told. */
function casesOf(
  decisions: readonly Decision[],
  types: ReadonlyMap<Decision, Outcome>,
  curves: LearntCurves,
): Learnt['cases'] {
  const first = new Map<string, Decision>()
  for (const one of decisions) if (one.review !== 'open' && !first.has(one.group)) first.set(one.group, one)
  return [...first.values()].map((one) => {
    const type = types.get(one)
    const told = type ? [...one.told, type] : one.told
    const fields = told.map(({ field, language, p, isRight }) => [
      field,
      { p: learntP(field, language, p, curves), isRight: one.review === 'accepted' && isRight },
    ])
    return { group: one.group, fields: { ...Object.fromEntries(fields), rest: { p: 1, isRight: one.isRestRight } } }
  })
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000
}
