import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { decodeText } from '#core/2-items/decode-text.ts'
import { readPage } from '#core/2-items/read-page.ts'
import { DISGUISES, type Disguise } from './disguise.ts'
import { readRows, writePredictions } from './rows.ts'
import { f1, fromCounts } from './score-f1.ts'

type PageRow = { id: string; url?: string; html: string }

/**
 * Four-word shingle precision and recall, averaged over pages, as the article extraction benchmark defines them.
 *
 * The text scored is the body that was found, whether or not the page would have made an item.
 */
export async function extractShingles(
  set: 'scrapinghub' | 'readability',
  dir: string,
  out: string | null,
  disguise: Disguise | null = null,
): Promise<Record<string, number>> {
  const rows = await readRows<PageRow & { articleBody?: string; expected_text?: string }>(dir, `extract/${set}`)
  const precisions: number[] = []
  const recalls: number[] = []
  const predicted: object[] = []
  let refused = 0
  let cpuMs = 0
  for (const row of rows) {
    const html = worn(await readHtml(dir, 'extract', row.html), disguise)
    const before = process.cpuUsage()
    const page = readPage(html, { url: row.url })
    cpuMs += process.cpuUsage(before).user / 1000
    if (page.refusal !== null) refused++
    const text = page.body.map((piece) => piece.text).join('\n\n')
    predicted.push({ id: row.id, text })
    const { right, wrong, missed } = overlap(shingles(row.articleBody ?? row.expected_text ?? ''), shingles(text))
    if (right + wrong > 0) precisions.push(right / (right + wrong))
    if (right + missed > 0) recalls.push(right / (right + missed))
  }
  await writePredictions(out, nameOf(`extract/${set}`, disguise), predicted)
  const p = mean(precisions)
  const r = mean(recalls)
  return { n: rows.length, p, r, f1: f1(p, r), refused: refused / rows.length, cpuMsPerPage: cpuMs / rows.length }
}

/** Segments that must and must not stand in the text, white space as one, as trafilatura's evaluation defines it. */
export async function extractSegments(
  dir: string,
  out: string | null,
  disguise: Disguise | null = null,
): Promise<Record<string, number>> {
  const rows = await readRows<PageRow & { with: string[]; without: string[] }>(dir, 'extract/trafilatura')
  const predicted: object[] = []
  let right = 0
  let missed = 0
  let wrong = 0
  for (const row of rows) {
    const page = readPage(worn(await readHtml(dir, 'extract', row.html), disguise), { url: row.url })
    const text = page.body.map((piece) => piece.text).join('\n\n')
    predicted.push({ id: row.id, text })
    const flat = oneSpace(text)
    for (const segment of row.with) flat.includes(oneSpace(segment)) ? right++ : missed++
    for (const segment of row.without) if (flat.includes(oneSpace(segment))) wrong++
  }
  await writePredictions(out, nameOf('extract/trafilatura', disguise), predicted)
  return { n: rows.length, ...fromCounts(right, wrong, missed) }
}

function worn(html: string, disguise: Disguise | null): string {
  return disguise === null ? html : DISGUISES[disguise](html)
}

function nameOf(set: string, disguise: Disguise | null): string {
  return disguise === null ? set : `${set}.${disguise}`
}

/** A gold page's HTML, decoded as a fetched page would be. */
export async function readHtml(dir: string, set: string, path: string): Promise<string> {
  const file = join(dir, set, path)
  if (!file.startsWith(join(dir, set))) throw new Error(`gold row leads out of ${dirname(file)}`)
  const decoded = decodeText(gunzipSync(await readFile(file)))
  return decoded.ok ? decoded.text : ''
}

function shingles(text: string): Map<string, number> {
  const words = text.match(/[\p{L}\p{N}\p{M}_]+/gu) ?? []
  const counts = new Map<string, number>()
  for (let i = 0; i + 4 <= Math.max(words.length, 4); i++) {
    const shingle = words.slice(i, i + 4).join(' ')
    counts.set(shingle, (counts.get(shingle) ?? 0) + 1)
  }
  return counts
}

function overlap(
  gold: Map<string, number>,
  predicted: Map<string, number>,
): { right: number; wrong: number; missed: number } {
  let right = 0
  for (const [shingle, count] of gold) right += Math.min(count, predicted.get(shingle) ?? 0)
  return { right, wrong: total(predicted) - right, missed: total(gold) - right }
}

const total = (counts: Map<string, number>): number => [...counts.values()].reduce((sum, count) => sum + count, 0)
const mean = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
const oneSpace = (text: string): string => text.replace(/\s+/g, ' ')
