import { eachLine } from './lines.ts'

/** What a GeoNames country dump holds: rows that count, and rows that don't with the number of the first (empty lines don't count). */
export type DumpCheck =
  | { ok: true; text: string; places: number; refused: number; firstRefused: number | null }
  | { ok: false; reason: 'no-rows' | 'other-country' }

const COLUMNS = 19

/** Keeps the rows of 19 columns with a number, a name and a point in the given country (ISO code). */
export function checkDump(dump: string, country: string): DumpCheck {
  const kept: string[] = []
  let refused = 0
  let elsewhere = 0
  let firstRefused: number | null = null
  let at = -1
  for (const line of eachLine(dump)) {
    at++
    const columns = line.split('\t')
    const [id = '', name = '', , , lat = '', lon = '', , , code] = columns
    const isWhole =
      columns.length === COLUMNS && /^\d+$/.test(id) && name !== '' && isDegree(lat, 90) && isDegree(lon, 180)
    if (isWhole && code === country) kept.push(line)
    else {
      if (isWhole) elsewhere++
      refused++
      firstRefused ??= at + 1
    }
  }
  if (kept.length === 0) return { ok: false, reason: elsewhere > 0 ? 'other-country' : 'no-rows' }
  return { ok: true, text: `${kept.join('\n')}\n`, places: kept.length, refused, firstRefused }
}

function isDegree(text: string, limit: number): boolean {
  return text !== '' && Math.abs(Number(text)) <= limit
}
