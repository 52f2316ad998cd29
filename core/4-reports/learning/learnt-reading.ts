import { splitSentences } from '#core/text/sentences.ts'
import { type EventTypeCode, eventType, type Polarity } from '../codebook.ts'
import { type ClassModel, likeliest, sharesOf, speaksFor, vectorOf } from '../models/class-model.ts'
import type { Feature } from '../models/linear-model.ts'
import { type Evidence, type Reading, type ReportRead, SECTORS } from '../reading.ts'
import { lexiconFor } from '../words/lexicon.ts'
import { type LearntCurves, learntP } from './learnt-curves.ts'
import { type LearntField, priorsOf, reportFeatures, sectorField, sectorPriors } from './lesson.ts'

/** What this installation has learnt from its people: models by field, and how far each field's word can be trusted. */
export type LearntModel = {
  version: number
  fields: Partial<Record<LearntField, ClassModel>>
  curves: LearntCurves
}

/** A happening is held to be none only where this sure: leaving out a true one is worse than showing a false one. */
export const NO_INCIDENT_P = 0.9
/** A further sentence belongs to the evidence where it says at least this share of what the strongest says. */
const NEXT_SENTENCE = 0.3

/** A reading as the installation's people have taught it; what is changed by that says so and shows the words. */
export function withLearnt(reading: Reading, learnt: LearntModel): Reading {
  const told = reading.reports.map((report) => reviseReport(reading, report, learnt))
  const kept = told.filter(({ isNone }) => !isNone)
  const isNone = told.length > 0 && kept.length === 0
  const p = Math.min(...told.map(({ relevantP }) => relevantP))
  return {
    ...reading,
    learnt: learnt.version,
    relevant: isNone ? { value: false, p: round(p) } : reading.relevant,
    reports: kept.map(({ report }) => report),
  }
}

function reviseReport(
  reading: Reading,
  report: ReportRead,
  learnt: LearntModel,
): { report: ReportRead; isNone: boolean; relevantP: number } {
  const features = reportFeatures(reading, report)
  const priors = priorsOf(reading, report)
  const { type, polarity, relevant } = learnt.fields
  const no = relevant ? shareOf(relevant, features, priors.relevant, 'no') : 0
  const isRead = !report.evidence.some(({ field, method }) => field === 'type' && method === 'llm')
  const typed = type && isRead ? reviseType(reading, report, features, type) : report
  const turned = polarity ? revisePolarity(typed, features, polarity) : typed
  const touched = reviseSectors(reading, turned, features, learnt.fields)
  return {
    report: recalibrated(touched, reading.language, learnt.curves),
    isNone: no >= NO_INCIDENT_P,
    relevantP: 1 - no,
  }
}

/** Another type only where words of the text speak for it: those are its evidence. */
function reviseType(reading: Reading, report: ReportRead, features: readonly Feature[], model: ClassModel): ReportRead {
  const { name, share } = likeliest(model, vectorOf(features), priorsOf(reading, report).type)
  const p = round(share)
  if (name === report.type)
    return { ...report, p, evidence: report.evidence.map((one) => (one.field === 'type' ? { ...one, p } : one)) }
  const span = strongestWords(reading, features, (feature) => speaksFor(model, feature, name, report.type))
  if (!span) return report
  const { acled, polarity } = eventType(name)
  const quote = reading.text.slice(span.start, span.end)
  const why = `corrections here speak for this, the rules read ${report.type}`
  const words: Evidence = { field: 'type', ...span, quote, method: 'linear', p, why }
  return {
    ...report,
    type: name as EventTypeCode,
    alternatives: [{ type: report.type, p: round((1 - share) * 0.8) }],
    acled,
    polarity,
    p,
    evidence: [words, ...report.evidence.filter(({ field }) => field !== 'type')],
  }
}

function revisePolarity(report: ReportRead, features: readonly Feature[], model: ClassModel): ReportRead {
  const { name } = likeliest(model, vectorOf(features), { [report.polarity]: 0.9 })
  return { ...report, polarity: name as Polarity }
}

/** A further sector only where words speak for it; one that people here did not mean goes with its words. */
function reviseSectors(
  reading: Reading,
  report: ReportRead,
  features: readonly Feature[],
  fields: LearntModel['fields'],
): ReportRead {
  if (SECTORS.every((sector) => !fields[sectorField(sector)])) return report
  const read = report.evidence.filter(({ field }) => field === 'sector')
  const told = report.sectors.map((sector, i) => ({ sector, words: read[i] }))
  for (const sector of SECTORS) {
    const model = fields[sectorField(sector)]
    if (!model) continue
    const { name, share } = likeliest(model, vectorOf(features), sectorPriors(report.sectors)[sectorField(sector)])
    const at = told.findIndex((one) => one.sector === sector)
    if (name === 'no' && at >= 0) told.splice(at, 1)
    const span =
      name === 'yes' && at < 0 ? strongestWords(reading, features, (one) => speaksFor(model, one, 'yes', 'no')) : null
    if (!span) continue
    const quote = reading.text.slice(span.start, span.end)
    const why = `corrections here speak for ${sector}`
    told.push({ sector, words: { field: 'sector', ...span, quote, method: 'linear', p: round(share), why } })
  }
  const rest = report.evidence.filter(({ field }) => field !== 'sector')
  return {
    ...report,
    sectors: told.map(({ sector }) => sector),
    evidence: [...rest, ...told.flatMap(({ words }) => words ?? [])],
  }
}

function shareOf(
  model: ClassModel,
  features: readonly Feature[],
  prior: Readonly<Record<string, number>>,
  name: string,
): number {
  return sharesOf(model, vectorOf(features), prior)[model.classes.indexOf(name)] ?? 0
}

function recalibrated(report: ReportRead, language: string, curves: LearntCurves): ReportRead {
  return {
    ...report,
    p: learntP('type', language, report.p, curves),
    evidence: report.evidence.map((one) => ({ ...one, p: learntP(one.field, language, one.p, curves) })),
  }
}

/** The one to three neighbouring sentences whose words say most for a class: the model is linear, so that each word's part is exact. */
function strongestWords(
  { text, language }: Reading,
  features: readonly Feature[],
  gain: (feature: Feature) => number,
): { start: number; end: number } | null {
  const placed = features.filter(({ start }) => start >= 0).sort((a, b) => a.start - b.start)
  const sentences = splitSentences(text.slice(0, placed.at(-1)?.end ?? 0), lexiconFor(language).abbreviations)
  const sums = sentences.map(() => 0)
  let at = 0
  for (const feature of placed) {
    while (at < sentences.length - 1 && (sentences[at]?.end ?? 0) <= feature.start) at++
    sums[at] = (sums[at] ?? 0) + gain(feature)
  }
  const best = sums.indexOf(Math.max(...sums))
  const most = sums[best] ?? 0
  if (best < 0 || most <= 0) return null
  let [from, to] = [best, best]
  if ((sums[best + 1] ?? 0) >= most * NEXT_SENTENCE) to++
  if ((sums[best - 1] ?? 0) >= most * NEXT_SENTENCE) from--
  return { start: sentences[from]?.start ?? 0, end: sentences[to]?.end ?? 0 }
}

function round(p: number): number {
  return Math.round(p * 1000) / 1000
}
