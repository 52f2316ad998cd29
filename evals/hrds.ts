import { readFile } from 'node:fs/promises'
import { countryName } from './countries.ts'
import { headsFile } from './heads.ts'
import { answerOf, type HrdsAnswer, type HrdsText, hrdsText, openHrds } from './hrds-model.ts'
import { type HrdsRow, hrdsItem } from './report-sets.ts'
import { readRows, writePredictions } from './rows.ts'
import { scoreMultiLabels } from './score-labels.ts'
import { toldOf } from './told.ts'

/** HRDsAttack: the country, month and day of an attack on a defender of human rights, and how they were violated. */
export async function hrdsAttack(dir: string, out: string | null): Promise<Record<string, number>> {
  const texts = await hrdsTexts(dir)
  const model = openHrds(JSON.parse(await readFile(headsFile('hrds'), 'utf8')))
  const answers = texts.map((text) => answerOf(model, text))
  await writePredictions(
    out,
    'events/hrds_attack',
    texts.map(({ id }, i) => writtenAs(id, answers[i] as HrdsAnswer)),
  )
  return scoreHrds(texts, answers)
}

function writtenAs(id: string, { violations, country, year, month, day }: HrdsAnswer): object {
  return { id, labels: violations, country: countryName(country), year, month, day }
}

/** The set's texts, read. */
export async function hrdsTexts(dir: string): Promise<HrdsText[]> {
  const rows = await readRows<HrdsRow>(dir, 'events/hrds_attack')
  return rows.map((row) => hrdsText(row, toldOf(hrdsItem(row))))
}

const FIELDS = ['country', 'year', 'month', 'day'] as const

/** How many answers are right; only what the annotators could tell is asked. */
export function scoreHrds(texts: readonly HrdsText[], answers: readonly HrdsAnswer[]): Record<string, number> {
  const scores: Record<string, number> = { n: texts.length }
  for (const field of FIELDS) {
    const asked = texts.flatMap(({ gold }, i) => (gold[field] === null ? [] : [answers[i]?.[field] === gold[field]]))
    scores[field] = asked.filter((isRight) => isRight).length / Math.max(1, asked.length)
  }
  const violation = scoreMultiLabels(texts.map(({ gold }, i) => [gold.violations, answers[i]?.violations ?? []]))
  return { ...scores, violationMicroF1: violation.microF1, violationMacroF1: violation.macroF1 }
}
