import { readPage } from '#core/2-items/read-page.ts'
import { readHtml } from './extract.ts'
import { readRows, writePredictions } from './rows.ts'
import { fromCounts } from './score-f1.ts'

/** Publication day of pages: exact day right, wrong or missing. */
export async function htmldate(dir: string, out: string | null): Promise<Record<string, number>> {
  const all = await readRows<{ id: string; url: string; html: string; date: string | null }>(dir, 'dates/htmldate')
  const rows = all.filter((row): row is typeof row & { date: string } => row.date !== null)
  const predicted: object[] = []
  let right = 0
  let wrong = 0
  for (const row of rows) {
    const { published } = readPage(await readHtml(dir, 'dates', row.html), { url: row.url })
    const date = published?.slice(0, 10) ?? null
    predicted.push({ id: row.id, date })
    if (date === row.date.slice(0, 10)) right++
    else if (date !== null) wrong++
  }
  await writePredictions(out, 'dates/htmldate', predicted)
  return { n: rows.length, ...fromCounts(right, wrong, rows.length - right - wrong), accuracy: right / rows.length }
}
