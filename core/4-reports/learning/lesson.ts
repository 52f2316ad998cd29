import { type Prior, type Vector, vectorOf } from '../models/class-model.ts'
import { type Feature, featuresOf } from '../models/linear-model.ts'
import { type Reading, type ReportRead, SECTORS, type Sector } from '../reading.ts'
import { HARMS } from '../words/pack.ts'

/** What can be learnt of a report. */
export type LearntField = 'type' | 'polarity' | 'relevant' | SectorField
/** Whether a sector is touched: a yes or no of its own for each. */
export type SectorField = `sector ${Sector}`
export const LEARNT_FIELDS: readonly LearntField[] = ['type', 'polarity', 'relevant', ...SECTORS.map(sectorField)]

/** What one report offers to learn from: its words and the reader's findings as numbers, and what the reader says of it. */
export type Lesson = { vector: Vector; priors: Record<LearntField, Prior> }

/** Features are hashed to so many bits. */
export const LESSON_BITS = 16
/** UTF-16 units of a text that are looked at: what stands further down changes no decision. */
const MOST_UNITS = 2000
/** How far the reader is trusted with a direction, which it takes from the kind of happening. */
const POLARITY_P = 0.9
/** How far the reader is trusted with whether a sector is touched. */
const SECTOR_P = 0.9

/** The lesson of one report of an item. */
export function lessonOf(reading: Reading, report: ReportRead): Lesson {
  return { vector: vectorOf(reportFeatures(reading, report)), priors: priorsOf(reading, report) }
}

/** The features of a report, with the places in the item's text where each first stands. */
export function reportFeatures(reading: Reading, report: ReportRead): Feature[] {
  const { start, end } = passageOf(reading, report)
  const text = reading.text.slice(start, Math.min(end, start + MOST_UNITS))
  const found = featuresOf(text, LESSON_BITS, findingsOf(reading, report), true)
  return found.map((one) => (one.start < 0 ? one : { ...one, start: one.start + start, end: one.end + start }))
}

/** What the reader holds of each field. */
export function priorsOf({ relevant }: Reading, report: ReportRead): Record<LearntField, Prior> {
  return {
    type: typePrior(report),
    polarity: { [report.polarity]: POLARITY_P },
    relevant: { yes: relevant.p, no: 1 - relevant.p },
    ...sectorPriors(report.sectors),
  }
}

/** The field of one sector. */
export function sectorField(sector: Sector): SectorField {
  return `sector ${sector}`
}

/** What the reader holds of each sector, from those it found. */
export function sectorPriors(found: readonly Sector[]): Record<SectorField, Prior> {
  const priorOf = (yes: number): Prior => ({ yes, no: 1 - yes })
  return Object.fromEntries(
    SECTORS.map((one) => [sectorField(one), priorOf(found.includes(one) ? SECTOR_P : 1 - SECTOR_P)]),
  ) as Record<SectorField, Prior>
}

/** The reader's shares; a fifth of what it leaves is for types that it did not think of. */
function typePrior({ type, p, alternatives = [] }: ReportRead): Prior {
  return { ...Object.fromEntries(alternatives.map((one) => [one.type, one.p * 0.8])), [type]: p }
}

/** Where an item tells of a report: the whole text where it tells of nothing else, else the paragraphs its words stand in. */
export function passageOf({ text, reports }: Reading, report: ReportRead): { start: number; end: number } {
  const own = report.evidence.filter(({ field }) => field !== 'place' && field !== 'date' && field !== 'actor')
  if (reports.length < 2 || own.length === 0) return { start: 0, end: text.length }
  const first = Math.min(...own.map((one) => one.start))
  const last = Math.max(...own.map((one) => one.end))
  const after = text.indexOf('\n', last)
  return { start: text.lastIndexOf('\n', first) + 1, end: after < 0 ? text.length : after }
}

/** What the reader found, by name. */
function findingsOf(reading: Reading, report: ReportRead): string[] {
  const found = [`type ${report.type}`, `type ${report.type} ${Math.round(report.p * 4)}`, `status ${report.status}`]
  if (reading.reports.length > 1) found.push('one of several')
  for (const { type, p } of report.alternatives ?? []) found.push(`also ${type}`, `also ${type} ${Math.round(p * 10)}`)
  for (const sector of report.sectors) found.push(`sector ${sector}`)
  if (report.weapon) found.push(`weapon ${report.weapon}`)
  for (const harm of HARMS) if (report[harm]) found.push(`harm ${harm}`)
  for (const { kind, role } of report.actors) found.push(`actor ${kind} ${role}`, `role ${role}`)
  return [...new Set(found)]
}
