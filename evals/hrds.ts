import { openReader } from '#io/reader.ts'
import { countryCode, countryName } from './countries.ts'
import { oddsOf } from './heads.ts'
import { type HrdsRow, readHrds, VIOLATIONS } from './report-sets.ts'
import { readRows, writePredictions } from './rows.ts'
import { scoreMultiLabels } from './score-labels.ts'

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
