import type { Curves } from '#core/4-reports/models/calibrate.ts'
import { fitCurve } from '#core/4-reports/models/fit-curve.ts'
import { readItem } from '#core/4-reports/read-item.ts'
import type { Reading, ReportRead } from '#core/4-reports/reading.ts'
import { itemsUpTo } from '#exercise/exercise.ts'
import { type ItemTruth, truth } from '#exercise/truth.ts'
import { loadGazetteer } from '#io/gazetteer.ts'
import {
  FITTED_PARTS,
  fullText,
  GOLD_LANGUAGES,
  GOLD_PARTS,
  type GoldHalf,
  type GoldItem,
  halfOf,
  readGold,
  UNSEEN_PARTS,
} from './gold.ts'
import { isUnitNamed } from './unit-names.ts'

/** A value told with a probability, and whether it was right. */
export type Outcome = { field: string; p: number; isRight: boolean }

/** Of a field with fewer values than this no curve is fitted. */
const LEAST = 60

/**
 * What the reader told of the even or the odd weeks of the exercise, against what was planted. Its happenings are the
 * same whatever the anchor day, so that weeks, not anchors, part what is fitted from what is tried; both are written by
 * one grammar.
 */
export function outcomesOfExercise(weeks: 'even' | 'odd', curves?: Curves): Outcome[] {
  const anchor = '2026-10-09'
  const written = new Map(itemsUpTo(anchor).map((item) => [item.key, item]))
  return truth(anchor).items.flatMap((item) => {
    const source = written.get(item.key)
    if (!source || (weekOf(item.key) % 2 === 0) !== (weeks === 'even')) return []
    const text = [source.title, ...source.paragraphs].join('\n\n')
    const published = source.published.toISOString()
    const reading = read(text, source.title, item.language, published, 'IQ', curves)
    const about = { field: 'relevant', p: reading.relevant.p, isRight: item.reports.length > 0 }
    return [about, ...outcomesOfItem(item, reading)]
  })
}

/** The first number of an item's key is its week, or the number of a plain item; long stories count as the first. */
function weekOf(key: string): number {
  return Number(/\d+/.exec(key)?.[0] ?? 0)
}

function outcomesOfItem(item: ItemTruth, reading: Reading): Outcome[] {
  const [planted] = item.reports
  const [report] = reading.reports
  if (item.reports.length !== 1 || !planted || !report) return []
  const found: Outcome[] = [{ field: 'type', p: report.p, isRight: report.type === planted.type }]
  const { date, place } = report
  if (place && planted.admin1) found.push(told(report, 'place', place.admin1 === planted.admin1))
  if (date) found.push(told(report, 'date', date.start <= planted.until && planted.day <= date.end))
  return found
}

/** The same of one half of our own gold in all languages; `later`: half B of the parts on which no model is fitted. */
export function outcomesOfGold(half: GoldHalf | 'later', curves?: Curves): Outcome[] {
  const parts = half === 'later' ? UNSEEN_PARTS : half === 'A' ? GOLD_PARTS : FITTED_PARTS
  return GOLD_LANGUAGES.flatMap((language) =>
    parts
      .flatMap((part) => readGold(language, part).map((item) => ({ part, item })))
      .flatMap(({ part, item }) => {
        if (halfOf(item.id) !== (half === 'A' ? 'A' : 'B') || item.relevant === false) return []
        const [report] = read(fullText(item), item.title ?? '', language, item.published, null, curves).reports
        if (!report) return []
        const found: Outcome[] = [{ field: 'type', p: report.p, isRight: report.type === item.type }]
        if (report.place && item.admin1 !== null)
          found.push(told(report, 'place', isUnitNamed(item.admin1, report.place)))
        const { date } = report
        if (item.date && date) {
          const days = item.date.split(/[|/]/)
          found.push(told(report, 'date', date.start <= (days.at(-1) ?? '') && (days[0] ?? '') <= date.end))
        }
        if (item.status && report.evidence.some(({ field }) => field === 'status'))
          found.push(told(report, 'status', report.status === item.status))
        // what sectors are fitted on it knows too well
        const sectors = FITTED_PARTS.includes(part) ? [] : sectorOutcomes(item, report)
        return [...found, ...actorOutcomes(item, report), ...sectors]
      }),
  )
}

/** The first of each part that the item asks for: it names one kind, and says nothing of who else did or suffered it. */
function actorOutcomes(item: GoldItem, { actors, evidence }: ReportRead): Outcome[] {
  return (['initiator', 'target'] as const).flatMap((part) => {
    const first = actors.find(({ role }) => (role === 'target' ? 'target' : 'initiator') === part)
    const p = evidence.find((one) => one.field === 'actor' && one.quote === first?.quote)?.p
    return !first || !item[part] || p === undefined ? [] : [{ field: 'actor', p, isRight: first.kind === item[part] }]
  })
}

function sectorOutcomes(item: GoldItem, { sectors, evidence }: ReportRead): Outcome[] {
  const words = evidence.filter(({ field }) => field === 'sector')
  return (item.sectors === undefined ? [] : sectors).flatMap((sector, i) => {
    const p = words[i]?.p
    return p === undefined ? [] : [{ field: 'sector', p, isRight: item.sectors?.includes(sector) === true }]
  })
}

function told(report: ReportRead, field: string, isRight: boolean): Outcome {
  return { field, p: report.evidence.find((one) => one.field === field)?.p ?? 0.5, isRight }
}

function read(
  text: string,
  title: string,
  language: string,
  published: string | null,
  country: string | null,
  curves?: Curves,
): Reading {
  const blocks = title === '' ? [] : [{ kind: 'title' as const, start: 0, end: title.length }]
  const instruments = { gazetteer: loadGazetteer(), ...(curves ? { curves } : {}) }
  return readItem({ title, text, blocks, language, published }, instruments, { published, country })
}

/**
 * What the models of kinds, sectors and parties say is right about so often on texts not fitted on; these here they were fitted on,
 * or mended by.
 */
const CALIBRATED = new Set(['relevant', 'type', 'sector', 'actor'])

/** Slope and shift for each field; few values keep close to what the rules tell. */
export function fitCurves(outcomes: readonly Outcome[]): Curves {
  const curves: Record<string, number[]> = {}
  for (const [field, own] of Map.groupBy(outcomes, (one) => one.field)) {
    if (own.length < LEAST || CALIBRATED.has(field)) continue
    curves[field] = fitCurve(own).map(rounded)
  }
  return curves
}

/** A bin of fewer values than this measures chance: of ten values told as .8 six are right as often as ten. */
const BIN = 40
const MOST_BINS = 10

/** How far off probabilities were: `chance` is what an answerer that is never off shows on as many values in the same bins. */
export type CalibrationError = { error: number; chance: number; n: number; bins: number }

/** Expected calibration error by field, in up to ten bins of about equally many values, at least forty. */
export function calibrationErrors(outcomes: readonly Outcome[]): Record<string, CalibrationError> {
  const errors: Record<string, CalibrationError> = {}
  for (const [field, own] of Map.groupBy(outcomes, (one) => one.field)) {
    const bins = binsOf(own)
    let error = 0
    let chance = 0
    for (const bin of bins) {
      const right = bin.filter(({ isRight }) => isRight).length
      error += Math.abs(right - sumOf(bin.map(({ p }) => p))) / own.length
      chance += Math.sqrt((2 / Math.PI) * sumOf(bin.map(({ p }) => p * (1 - p)))) / own.length
    }
    errors[field] = { error: rounded(error), chance: rounded(chance), n: own.length, bins: bins.length }
  }
  return errors
}

/** Answers by how sure they are, in bins of like size; those told equally sure are not parted, for nothing orders them. */
function binsOf(outcomes: readonly Outcome[]): Outcome[][] {
  const sorted = [...outcomes].sort((a, b) => a.p - b.p)
  const size = sorted.length / Math.min(MOST_BINS, Math.max(1, Math.floor(sorted.length / BIN)))
  const bins: Outcome[][] = []
  for (const one of sorted) {
    const last = bins.at(-1)
    const isOpen = last !== undefined && (last.length + 1 <= size || last.at(-1)?.p === one.p)
    if (isOpen) last.push(one)
    else bins.push([one])
  }
  return bins
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0)
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000
}
