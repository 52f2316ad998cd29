import { LESSON_BITS, lessonOf, sectorField, sectorPriors } from '#core/4-reports/learning/lesson.ts'
import { fitClasses, likeliest, type Vector } from '#core/4-reports/models/class-model.ts'
import type { Sector } from '#core/4-reports/reading.ts'
import { openReader } from '#io/reader.ts'
import { type HumviRow, readHumvi } from './report-sets.ts'
import { readRows } from './rows.ts'
import { fromCounts } from './score-f1.ts'
import { seeded, shuffled } from './shuffled.ts'

/** HumVI's names for sectors of ours. */
const SECTORS = {
  aid_sec: 'aid',
  education: 'education',
  health: 'health',
  protection: 'protection',
} as const satisfies Partial<Record<keyof HumviRow, Sector>>
const SEEDS = 10
const CORRECTIONS = 200
/** A look and a nod say less than a correction, as in learning. */
const ACCEPTED_WEIGHT = 0.6

type Told = { vector: Vector; read: boolean; gold: boolean }

/** Whether decisions on sectors would teach: each sector a yes or no of its own, before and after, on headlines that taught nothing. */
export async function sectorCorrections(dir: string): Promise<Record<string, number>> {
  const reader = await openReader()
  const rows = await readRows<HumviRow>(dir, 'events/humvi_url_headlines')
  const relevant = rows.flatMap((row) => {
    if (!row.relevant) return []
    const { reading } = readHumvi(row, reader)
    const [report] = reading.reports
    return report ? [{ row, report, vector: lessonOf(reading, report).vector }] : []
  })
  const scores: Record<string, number> = { n: rows.length, told: relevant.length }
  for (const [field, sector] of Object.entries(SECTORS) as [keyof typeof SECTORS, Sector][]) {
    const told = relevant.map(({ row, report, vector }) => ({
      vector,
      read: report.sectors.includes(sector),
      gold: row[field],
    }))
    const tries = Array.from({ length: SEEDS }, (_, seed) => tryOnce(shuffled([...told], seeded(seed + 1))))
    for (const name of ['f1Before', 'f1After', 'rightBefore', 'rightAfter'] as const)
      scores[`${sector}.${name}`] = tries.reduce((sum, one) => sum + one[name], 0) / SEEDS
  }
  return scores
}

function tryOnce(texts: readonly Told[]) {
  const [taught, unseen] = [texts.slice(0, CORRECTIONS), texts.slice(CORRECTIONS)]
  const examples = taught.map(({ vector, read, gold }) => ({
    vector,
    prior: priorOf(read),
    label: gold ? 'yes' : 'no',
    weight: read === gold ? ACCEPTED_WEIGHT : 1,
  }))
  const model = fitClasses(examples, LESSON_BITS)
  const before = unseen.map(({ read }) => read)
  const after = unseen.map(({ vector, read }) => likeliest(model, vector, priorOf(read)).name === 'yes')
  const gold = unseen.map((one) => one.gold)
  return {
    f1Before: f1(before, gold),
    f1After: f1(after, gold),
    rightBefore: right(before, gold),
    rightAfter: right(after, gold),
  }
}

/** What the reader holds of a sector it found or not; the same for all of them. */
function priorOf(read: boolean) {
  return sectorPriors(read ? ['aid'] : [])[sectorField('aid')]
}

function f1(said: readonly boolean[], gold: readonly boolean[]): number {
  const count = (a: boolean, b: boolean) => said.filter((one, i) => one === a && gold[i] === b).length
  return fromCounts(count(true, true), count(true, false), count(false, true)).f1
}

function right(said: readonly boolean[], gold: readonly boolean[]): number {
  return said.filter((one, i) => one === gold[i]).length / Math.max(1, said.length)
}
