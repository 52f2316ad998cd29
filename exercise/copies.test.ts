import { expect, test } from 'vitest'
import type { GroupedReport } from '#core/5-incidents/grouped-report.ts'
import { originsOf } from '#core/5-incidents/origins.ts'
import { isCutCopy, isTranslation } from '#core/5-incidents/retellings.ts'
import { perfectReports } from './grouped-reports.ts'
import { truth } from './truth.ts'

const ANCHOR = '2026-11-27'
const { items, happenings } = truth(ANCHOR)
const byKey = new Map(items.map((item) => [item.key, item]))
const reports = perfectReports(ANCHOR)

/** The item at the head of a chain of copies and translations. */
function head(key: string): string {
  const from = byKey.get(key)?.copyOf?.key
  return from && byKey.has(from) ? head(from) : key
}

/** How well a rule tells planted retellings from second tellings, among reports of one happening in the order they came. */
function score(isRetold: (earlier: GroupedReport, later: GroupedReport) => boolean, isOneLanguage: boolean) {
  let [right, wrong, all] = [0, 0, 0]
  for (const own of Map.groupBy(reports, (one) => one.happening).values())
    for (const { report: later } of own)
      for (const { report: earlier } of own) {
        if (earlier.reportedAt >= later.reportedAt || (earlier.language === later.language) !== isOneLanguage) continue
        const isOne = head(earlier.itemId) === head(later.itemId)
        if (isOne) all++
        if (isRetold(earlier, later)) isOne ? right++ : wrong++
      }
  return { right, wrong, all, precision: right / (right + wrong), recall: right / all }
}

test('copies, cut short or added to, are told from second tellings', () => {
  const found = score(isCutCopy, true)
  expect(found.precision).toBeGreaterThanOrEqual(0.98) // measured .99 and .98
  expect(found.recall).toBeGreaterThan(0.97)
})

test('translations are told from second tellings', () => {
  const found = score(isTranslation, false)
  expect(found.precision).toBeGreaterThan(0.95) // measured .96 and 1.00
  expect(found.recall).toBeGreaterThan(0.98)
})

test('origins are counted as planted', () => {
  const told = Map.groupBy(reports, (one) => one.happening)
  const right = happenings.filter(({ key, origins }) => {
    const own = (told.get(key) ?? []).map(({ report }) => report)
    return originsOf(own).length === origins.length
  })
  expect(right.length / happenings.length).toBeGreaterThan(0.97)
})
