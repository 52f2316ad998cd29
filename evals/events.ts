import { eventType } from '#core/4-reports/codebook.ts'
import { featuresOf, type Head, logOdds, openModel, type StoredModel } from '#core/4-reports/linear-model.ts'
import type { ReportRead } from '#core/4-reports/reading.ts'
import { openReader } from '#io/reader.ts'
import { findingsOf } from './findings.ts'
import stored from './heads.model.json' with { type: 'json' }
import {
  type HrdsRow,
  HUMVI_FIELDS,
  type HumviRow,
  type LabelledText,
  MUC_TYPES,
  type MucRow,
  readHrds,
  readHumvi,
  readMuc,
  VIOLATIONS,
} from './report-sets.ts'
import { readRows, writePredictions } from './rows.ts'
import { fromCounts } from './score-f1.ts'
import { scoreMultiLabels } from './score-labels.ts'

const model = openModel(stored as StoredModel)

/** A set's own heads' log-odds above their thresholds for one text. */
export function oddsOf(set: string, one: LabelledText): Map<string, number> {
  const features = featuresOf(one.text, model.bits, findingsOf(one.reading), one.pieces)
  const odds = new Map<string, number>()
  for (const [name, head] of model.heads) {
    if (name.startsWith(`${set}/`))
      odds.set(name.slice(set.length + 1), logOdds(head, features) - (head as Head).threshold)
  }
  return odds
}

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

function countryName(code: string | null): string | null {
  return code ? (new Intl.DisplayNames('en', { type: 'region' }).of(code)?.toUpperCase() ?? null) : null
}

/** HumVI, headlines only: relevance and the sectors an attack touches. */
export async function humvi(dir: string, out: string | null): Promise<Record<string, number>> {
  const reader = await openReader()
  const rows = await readRows<HumviRow>(dir, 'events/humvi_url_headlines')
  const odds = rows.map((row) => oddsOf('humvi', readHumvi(row, reader)))
  const scores: Record<string, number> = { n: rows.length }
  for (const field of HUMVI_FIELDS) {
    const counts = { right: 0, wrong: 0, missed: 0 }
    rows.forEach((row, i) => {
      const isYes = (odds[i]?.get(field) ?? -1) > 0
      if (row[field] && isYes) counts.right++
      else if (isYes) counts.wrong++
      else if (row[field]) counts.missed++
    })
    scores[`${field}F1`] = fromCounts(counts.right, counts.wrong, counts.missed).f1
  }
  await writePredictions(
    out,
    'events/humvi_url_headlines',
    rows.map((row, i) => ({ id: row.id, label: (odds[i]?.get('relevant') ?? -1) > 0 ? 'True' : 'False' })),
  )
  return scores
}

/** HRDsAttack: the country, month and day of an attack on a defender of human rights, and how they were violated. */
export async function hrdsAttack(dir: string, out: string | null): Promise<Record<string, number>> {
  const reader = await openReader()
  const rows = await readRows<HrdsRow>(dir, 'events/hrds_attack')
  const right = { country: 0, year: 0, month: 0, day: 0 }
  const known = { country: 0, year: 0, month: 0, day: 0 }
  const labels: [string[], string[]][] = []
  const predictions = rows.map((row) => {
    const one = readHrds(row, reader)
    const report = one.reading.reports[0]
    const odds = [...oddsOf('hrds', one)].sort((a, b) => b[1] - a[1])
    const violations = odds.filter(([, value]) => value > 0).map(([label]) => label)
    if (violations.length === 0 && odds[0]) violations.push(odds[0][0])
    const gold = row.annotations[0]
    labels.push([
      gold?.violation_types.filter((label) => (VIOLATIONS as readonly string[]).includes(label)) ?? [],
      violations,
    ])
    const country = one.reading.about?.code ?? null
    const date = report?.date?.end ?? null
    const found = {
      country: countryName(country),
      year: date?.slice(0, 4) ?? null,
      month: date?.slice(5, 7) ?? null,
      day: date?.slice(8, 10) ?? null,
    }
    compare('country', countryCode(gold?.country ?? null), country)
    compare('year', whole(gold?.year), found.year === null ? null : String(Number(found.year)))
    compare('month', monthNumber(gold?.month ?? null), found.month === null ? null : String(Number(found.month)))
    compare('day', whole(gold?.date), found.day === null ? null : String(Number(found.day)))
    return { id: row.id, labels: violations, ...found }
  })
  await writePredictions(out, 'events/hrds_attack', predictions)
  const share = (field: keyof typeof right) => right[field] / Math.max(1, known[field])
  const violation = scoreMultiLabels(labels)
  return {
    n: rows.length,
    country: share('country'),
    year: share('year'),
    month: share('month'),
    day: share('day'),
    violationMicroF1: violation.microF1,
    violationMacroF1: violation.macroF1,
  }

  /** Only what the annotators could tell is asked. */
  function compare(field: keyof typeof right, gold: string | null, found: string | null): void {
    if (gold === null) return
    known[field]++
    if (gold === found) right[field]++
  }
}

function whole(value: string | null | undefined): string | null {
  const number = Number(value)
  return value && value !== 'None' && Number.isFinite(number) ? String(number) : null
}

function monthNumber(value: string | null): string | null {
  if (!value || value === 'None') return null
  const number = Number(value)
  if (Number.isFinite(number)) return String(number)
  const at = MONTHS.findIndex((month) => value.toLowerCase().startsWith(month))
  return at < 0 ? null : String(at + 1)
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oc', 'nov', 'dec']

/** Names the annotators wrote that are not the standard's. */
const OTHER_NAMES: Record<string, string> = {
  usa: 'US',
  us: 'US',
  'united states of america': 'US',
  uk: 'GB',
  england: 'GB',
  britain: 'GB',
  'great britain': 'GB',
  scotland: 'GB',
  "people's republic of china": 'CN',
  yemeni: 'YE',
  burma: 'MM',
  myanmar: 'MM',
  turkey: 'TR',
  palestine: 'PS',
  gaza: 'PS',
  'hong kong': 'HK',
  'democratic republic of congo': 'CD',
  drc: 'CD',
  congo: 'CD',
  'ivory coast': 'CI',
  'the philippines': 'PH',
  'republic of the philippines': 'PH',
  uae: 'AE',
  'saudi arabian': 'SA',
}

let codes: Map<string, string> | undefined

function countryCode(name: string | null): string | null {
  if (!name || name === 'None') return null
  codes ??= namesOfCountries()
  const plain = name.trim().toLowerCase()
  return OTHER_NAMES[plain] ?? codes.get(plain) ?? plain
}

function namesOfCountries(): Map<string, string> {
  const names = new Intl.DisplayNames('en', { type: 'region' })
  const found = new Map<string, string>()
  for (let a = 65; a <= 90; a++) {
    for (let b = 65; b <= 90; b++) {
      const code = String.fromCharCode(a, b)
      const name = names.of(code)
      if (name && name !== code) found.set(name.toLowerCase(), code)
    }
  }
  return found
}
