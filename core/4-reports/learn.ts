import { type ClassExample, type ClassModel, fitClasses, likeliest, type Prior, sharesOf } from './class-model.ts'
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
}

/** A field is learnt from so many decisions at least, and judged by so many. */
const LEAST_LEARNT = 40
const LEAST_HELD_BACK = 15
/** One in so many happenings is held back for good, so that versions can be compared. */
const HELD_BACK = 5
/** A look and a nod say less than a correction. */
const ACCEPTED_WEIGHT = 0.6
/** A class may lose this share of its right answers, and never more than its examples can tell; leaving out true incidents counts harder. */
const MAY_LOSE: Record<LearntField, number> = { type: 0.1, polarity: 0.1, relevant: 0.02 }

type Say = (decision: Decision) => string
type Models = Partial<Record<LearntField, ClassModel>>

/** Learns from all decisions anew and judges each field against what stood before. */
export function learn(decisions: readonly Decision[], standing: Models): Learnt {
  const judged = LEARNT_FIELDS.map((field) => learnField(field, decisions, standing[field] ?? null))
  const fields: Models = {}
  for (const { verdict, model } of judged) if (model) fields[verdict.field] = model
  return { fields, verdicts: judged.map(({ verdict }) => verdict), ...learnCurves(decisions, fields.type ?? null) }
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
  if (lost && lost.before - lost.after > Math.max(field === 'relevant' ? 0 : 1, lost.n * MAY_LOSE[field]))
    return 'worse'
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

const FOLDS = 3

/** Curves from what was taught, tried on what was held back; a field whose curve does not help is left as it is told. */
function learnCurves(decisions: readonly Decision[], type: ClassModel | null): Pick<Learnt, 'curves' | 'calibration'> {
  const taught = decisions.filter(({ group }) => !isHeldBack(group))
  const heldBack = decisions.filter(({ group }) => isHeldBack(group))
  const fitted = fitLearntCurves([...taught.flatMap(({ told }) => told), ...typeOutcomes(taught, type, true)])
  const tried = [...heldBack.flatMap(({ told }) => told), ...typeOutcomes(heldBack, type, false)]
  const calibration: Learnt['calibration'] = {}
  const curves: Record<string, LearntCurves[string]> = {}
  for (const [field, own] of Map.groupBy(tried, (one) => one.field)) {
    const error = (p: (one: Outcome) => number) => {
      const after = own.map((one) => ({ p: p(one), isRight: one.isRight }))
      return Math.round(calibrationError(after) * 1000) / 1000
    }
    const before = error(({ p }) => p)
    const after = error(({ p, language }) => learntP(field, language, p, fitted))
    calibration[field] = { n: own.length, before, after }
  }
  for (const [key, curve] of Object.entries(fitted)) {
    const tries = calibration[key.split(' ')[0] ?? '']
    if (tries && tries.n >= LEAST_HELD_BACK && tries.after <= tries.before) curves[key] = curve
  }
  return { curves, calibration }
}

/** What is told of types: of examples that the model has learnt from, by models that have not. */
function typeOutcomes(decisions: readonly Decision[], model: ClassModel | null, isTaught: boolean): Outcome[] {
  const own = decisions.filter(({ said }) => said.type)
  const foldOf = (one: Decision) => one.group.charCodeAt(one.group.length - 1) % FOLDS
  const models = Array.from({ length: FOLDS }, (_, fold) => {
    if (!model || !isTaught) return model
    return fitClasses(
      examplesOf(
        'type',
        own.filter((one) => foldOf(one) !== fold),
      ),
      LESSON_BITS,
    )
  })
  return own.map((one) => {
    const prior = one.lesson.priors.type
    const used = models[foldOf(one)]
    const { name, share } = used
      ? likeliest(used, one.lesson.vector, prior)
      : { name: most(prior), share: prior[most(prior)] ?? 0 }
    return { field: 'type', language: one.language, p: share, isRight: name === one.said.type?.value }
  })
}
