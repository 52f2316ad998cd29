import { readItem } from '#core/4-reports/read-item.ts'
import { PAIR_FEATURES, type PairScore, weighedPair } from '#core/5-incidents/affinity.ts'
import { contradiction } from '#core/5-incidents/gates.ts'
import type { GroupedReport } from '#core/5-incidents/grouped-report.ts'
import { originOfReport } from '#core/5-incidents/origin-of-report.ts'
import { type CandidateIncident, placeReports } from '#core/5-incidents/place-reports.ts'
import { daysBetween } from '#core/time/days.ts'
import { firstDay, itemsUpTo } from '#exercise/exercise.ts'
import { bareReport, perfectReports } from '#exercise/grouped-reports.ts'
import { truth } from '#exercise/truth.ts'
import { loadGazetteer } from '#io/gazetteer.ts'
import { scoreClusters } from './score-clusters.ts'

/** A report with the happening it tells of and the week of that happening. */
export type ToldReport = { report: GroupedReport; happening: string; week: number }
/** Two reports that the gates let pass: what is weighed, and whether they tell of one happening. */
type Pair = { features: number[]; isOne: boolean }

const ANCHOR = '2026-10-09'

/** The exercise as it should be read, and as the reader reads it with all its faults; items of one happening only where they are read. */
export function toldReports(): { perfect: ToldReport[]; read: ToldReport[] } {
  const { items, happenings } = truth(ANCHOR)
  const weeks = new Map(happenings.map(({ key, day }) => [key, Math.floor(daysBetween(firstDay(ANCHOR), day) / 7)]))
  const perfect = perfectReports(ANCHOR).map((one) => ({ ...one, week: weeks.get(one.happening) ?? 0 }))
  const written = new Map(itemsUpTo(ANCHOR).map((item) => [item.key, item]))
  const gazetteer = loadGazetteer()
  const read = items.flatMap((item): ToldReport[] => {
    const source = written.get(item.key)
    const [planted] = item.reports
    if (!source || !planted || item.reports.length !== 1) return []
    const text = [source.title, ...source.paragraphs].join('\n\n')
    const published = source.published.toISOString()
    const blocks = [{ kind: 'title' as const, start: 0, end: source.title.length }]
    const given = { title: source.title, text, blocks, language: item.language, published }
    const reading = readItem(given, { gazetteer }, { published, country: 'IQ' })
    const copyOf = item.copyOf?.relation === 'copy' ? item.copyOf.key : null
    return reading.reports
      .slice(0, 1)
      .map(({ evidence, acled: _, killed, injured, abducted, arrested, displaced, ...report }) => {
        const origin = originOfReport({ evidence }, reading.attributions, null)
        return {
          happening: planted.happening,
          week: weeks.get(planted.happening) ?? 0,
          report: {
            ...bareReport(source, 0, copyOf),
            ...report,
            tolls: { killed, injured, abducted, arrested, displaced },
            origin: origin?.name ?? null,
            originKind: origin?.kind ?? null,
          },
        }
      })
  })
  return { perfect, read }
}

/** All pairs of reports that the gates let pass. */
export function pairsOf(told: readonly ToldReport[]): Pair[] {
  const inTime = [...told].sort((a, b) => (a.report.reportedAt < b.report.reportedAt ? -1 : 1))
  return inTime.flatMap((a, i) =>
    inTime.slice(i + 1).flatMap((b): Pair[] => {
      if (contradiction(a.report, b.report) !== null) return []
      const features = weighedPair(a.report, b.report)
      return [{ features: PAIR_FEATURES.map((name) => features[name]), isOne: a.happening === b.happening }]
    }),
  )
}

/** Pairs that the weights fitted from are worth: few of a kind change little. */
const RIDGE = 20
const ROUNDS = 1500
const PACE = 0.5

/** Weights by gradient descent on the log-loss, held to those they start from. */
export function fitPairScore(pairs: readonly Pair[], from: PairScore): PairScore {
  const start = listOf(from)
  const weights = [...start]
  for (let round = 0; round < ROUNDS; round++) {
    const slope = weights.map((weight, i) => RIDGE * (weight - (start[i] as number)))
    for (const { features, isOne } of pairs) {
      const gap = 1 / (1 + Math.exp(-oddsOf(weights, features))) - (isOne ? 1 : 0)
      slope[0] = (slope[0] as number) + gap
      for (let i = 0; i < features.length; i++) slope[i + 1] = (slope[i + 1] as number) + gap * (features[i] as number)
    }
    for (let i = 0; i < weights.length; i++)
      weights[i] = (weights[i] as number) - (PACE * (slope[i] as number)) / pairs.length
  }
  const [base, ...rest] = weights.map((weight) => Math.round(weight * 1000) / 1000)
  return { ...from, base: base as number, ...Object.fromEntries(PAIR_FEATURES.map((name, i) => [name, rest[i]])) }
}

function listOf(score: PairScore): number[] {
  return [score.base, ...PAIR_FEATURES.map((name) => score[name])]
}

function oddsOf(weights: readonly number[], features: readonly number[]): number {
  let odds = weights[0] as number
  for (let i = 0; i < features.length; i++) odds += (weights[i + 1] as number) * (features[i] as number)
  return odds
}

/** Mean log-loss of a score over pairs, both answers counting alike. */
export function logLoss(pairs: readonly Pair[], score: PairScore): number {
  const weights = listOf(score)
  const loss = { yes: 0, no: 0, ofYes: 0, ofNo: 0 }
  for (const { features, isOne } of pairs) {
    const odds = oddsOf(weights, features)
    if (isOne) loss.yes += Math.log1p(Math.exp(-odds))
    else loss.no += Math.log1p(Math.exp(odds))
    loss[isOne ? 'ofYes' : 'ofNo']++
  }
  return (loss.yes / Math.max(1, loss.ofYes) + loss.no / Math.max(1, loss.ofNo)) / 2
}

/** B³ F1 of grouping reports as they came, a few at a time, with a score. */
export function groupingF1(told: readonly ToldReport[], score: PairScore, batch = 20): number {
  const inTime = [...told].sort((a, b) => (a.report.reportedAt < b.report.reportedAt ? -1 : 1))
  let known: CandidateIncident[] = []
  let count = 0
  for (let i = 0; i < inTime.length; i += batch) {
    const waiting = inTime
      .slice(i, i + batch)
      .map(({ report }) => ({ ...report, incidentId: null, isExercise: true, keptFrom: [] }))
    const placed = placeReports(waiting, known, () => `incident-${++count}`, score)
    const gone = new Set([...placed.merged.map(({ id }) => id), ...placed.touched.map(({ id }) => id)])
    known = [...known.filter(({ id }) => !gone.has(id)), ...placed.touched]
  }
  const incidentOf = new Map(known.flatMap((one) => one.reports.map((report) => [report.id, one.id] as const)))
  return (
    scoreClusters(
      inTime.map((one) => one.happening),
      inTime.map((one) => incidentOf.get(one.report.id) ?? one.report.id),
    )['b3F1'] ?? 0
  )
}
