import { openReader } from '#io/reader.ts'
import { oddsOf } from './heads.ts'
import { HUMVI_FIELDS, type HumviRow, readHumvi } from './report-sets.ts'
import { readRows, writePredictions } from './rows.ts'
import { fromCounts } from './score-f1.ts'

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
