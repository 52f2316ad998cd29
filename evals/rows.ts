import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** The gold rows of `DIR/<set>.jsonl`, one object a line. */
export async function readRows<Row>(dir: string, set: string): Promise<Row[]> {
  const text = await readFile(join(dir, `${set}.jsonl`), 'utf8')
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line.replace(/:\s?NaN(?=[,}])/g, ':null')) as Row) // Python writes NaN where a value is missing
}

/** Writes `OUT/<set>.jsonl` for another scorer; does nothing when no folder was asked for. */
export async function writePredictions(out: string | null, set: string, rows: readonly object[]): Promise<void> {
  if (out === null) return
  const path = join(out, `${set}.jsonl`)
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, rows.map((row) => `${JSON.stringify(row)}\n`).join(''))
}

/** Turns offsets in Unicode code points, as gold data has them, into UTF-16 units of `text` and back. */
export function offsets(text: string): { toUnits: (points: number) => number; toPoints: (units: number) => number } {
  const starts: number[] = [] // UTF-16 offset of each code point
  for (let at = 0; at < text.length; at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1) starts.push(at)
  if (starts.length === text.length) return { toUnits: (points) => points, toPoints: (units) => units }
  const pointAt = new Map(starts.map((unit, point) => [unit, point]))
  return {
    toUnits: (points) => starts[points] ?? text.length,
    toPoints: (units) => pointAt.get(units) ?? (units >= text.length ? starts.length : (pointAt.get(units - 1) ?? 0)),
  }
}
