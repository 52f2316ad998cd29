import { eventType } from '#core/4-reports/codebook.ts'
import type { ReportRead } from '#core/4-reports/reading.ts'
import { openReader } from '#io/reader.ts'
import { countryName } from './countries.ts'
import { oddsOf } from './heads.ts'
import { type LabelledText, MUC_TYPES, type MucRow, readMuc } from './report-sets.ts'
import { readRows, writePredictions } from './rows.ts'
import { fromCounts } from './score-f1.ts'

type MucIncident = { type: string; country: string | null; killed: number | null; injured: number | null }

/** MUC-4: whether a text tells of a relevant incident, of which types, in which country, with how many victims. */
export async function muc4(dir: string, out: string | null): Promise<Record<string, number>> {
  const reader = await openReader()
  const rows = await readRows<MucRow>(dir, 'events/muc4')
  const predicted = rows.map((row) => ({ id: row.id, incidents: incidentsOf(readMuc(row, reader)) }))
  await writePredictions(out, 'events/muc4', predicted)
  const relevance = { right: 0, wrong: 0, missed: 0 }
  const type = { right: 0, wrong: 0, missed: 0 }
  const country = { right: 0, wrong: 0, missed: 0 }
  const exact = { killed: [0, 0] as [number, number], injured: [0, 0] as [number, number] }
  rows.forEach((row, i) => {
    const found = predicted[i]?.incidents ?? []
    const isGold = row.templates.length > 0
    if (isGold && found.length > 0) relevance.right++
    else if (found.length > 0) relevance.wrong++
    else if (isGold) relevance.missed++
    countBag(
      type,
      row.templates.map((t) => [t.type[0], t.optional]),
      found.map((one) => one.type),
    )
    countBag(
      country,
      row.templates.map((t) => [t.country, t.optional]),
      found.map((one) => one.country),
    )
    for (const harm of ['killed', 'injured'] as const) {
      for (const template of row.templates) {
        const gold = template.casualties[harm]
        if (gold === null || gold === undefined) continue
        exact[harm][1]++
        if (found.some((one) => one[harm] === gold)) exact[harm][0]++
      }
    }
  })
  const told = fromCounts(relevance.right, relevance.wrong, relevance.missed)
  return {
    n: rows.length,
    relevanceP: told.p,
    relevanceR: told.r,
    relevanceF1: told.f1,
    typeF1: fromCounts(type.right, type.wrong, type.missed).f1,
    countryF1: fromCounts(country.right, country.wrong, country.missed).f1,
    killedExact: exact.killed[0] / Math.max(1, exact.killed[1]),
    injuredExact: exact.injured[0] / Math.max(1, exact.injured[1]),
  }
}

/** Bags are compared as score.py does: optional ones count where found, and are not missed. */
function countBag(
  counts: { right: number; wrong: number; missed: number },
  gold: readonly (readonly [string | null | undefined, boolean | undefined])[],
  found: readonly (string | null)[],
): void {
  const name = (value: string | null | undefined) =>
    (value ?? '')
      .toUpperCase()
      .replace(/^[ ?]+|[ ?]+$/g, '')
      .split(' / ')[0] ?? ''
  const all = bagOf(gold.map(([value]) => name(value)))
  const required = gold.filter(([, optional]) => !optional).length
  const given = bagOf(found.map(name))
  let right = 0
  for (const [value, count] of given) right += Math.min(count, all.get(value) ?? 0)
  counts.right += right
  counts.wrong += found.length - right
  counts.missed += Math.max(0, required - right)
}

function bagOf(values: readonly string[]): Map<string, number> {
  const bag = new Map<string, number>()
  for (const value of values) bag.set(value, (bag.get(value) ?? 0) + 1)
  return bag
}

/** Our types in MUC's words. */
function mucType(report: ReportRead): string {
  if (report.type === 'abduction') return 'KIDNAPPING'
  const bombs = ['ied_mine_uxo', 'suicide_attack', 'grenade']
  if (bombs.includes(report.type)) return 'BOMBING'
  if (report.weapon === 'Arson') return 'ARSON'
  return report.type === 'crime' ? 'ROBBERY' : 'ATTACK'
}

/** Types with enough examples for a head of their own; the others are left to the rules. */
const LEARNT = new Set<string>(['ATTACK', 'BOMBING', 'KIDNAPPING'])

function incidentsOf(one: LabelledText): MucIncident[] {
  const odds = oddsOf('muc4', one)
  if ((odds.get('relevant') ?? -1) < 0) return []
  const { reports } = one.reading
  const country = countryName(one.reading.about?.code ?? null)
  const types = MUC_TYPES.filter((type) =>
    LEARNT.has(type) ? (odds.get(type) ?? -1) > 0 : reports.some((report) => mucType(report) === type),
  )
  const fallback = reports.find((report) => eventType(report.type).family !== null)
  if (types.length === 0) types.push((fallback ? mucType(fallback) : 'ATTACK') as (typeof MUC_TYPES)[number])
  return types.map((type) => {
    const own = reports.find((report) => mucType(report) === type) ?? reports[0]
    return { type, country, killed: own?.killed?.best ?? null, injured: own?.injured?.best ?? null }
  })
}
