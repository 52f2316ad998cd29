import { readFileSync } from 'node:fs'
import { brotliDecompressSync } from 'node:zlib'

/** One of Lingua's models: how likely the last letter of each group is after those before it, by length of group. */
export type LinguaModel = { language: string; length: number; groups: [group: string, logP: number][] }

const NAMES = ['uni', 'bi', 'tri', 'quadri', 'five'].map((size) => `${size}grams.json.br`)
/** A compressed model is at most so long. */
const LONGEST = 3_500_000
/** Bytes between two models at most. */
const GAP = 400

/**
 * The models that pemistahl/lingua-rs 1.5 (Apache-2.0) carries inside the WebAssembly file of npm `@bluzzi/lingua`
 * 1.5.0, one brotli stream behind the other.
 */
export function* linguaModels(file: string): Generator<LinguaModel> {
  const bytes = readFileSync(file)
  let at = bytes.indexOf(NAMES[1] as string) + (NAMES[1]?.length ?? 0)
  for (let skipped = 0; skipped < GAP && at < bytes.length; ) {
    const found = inflate(bytes.subarray(at, at + LONGEST))
    if (!found) {
      at++
      skipped++
      continue
    }
    skipped = 0
    at += found.used
    for (const name of NAMES) if (bytes.subarray(at, at + name.length).toString('latin1') === name) at += name.length
    yield modelOf(found.json)
  }
}

function inflate(bytes: Uint8Array): { json: string; used: number } | null {
  try {
    const { buffer, engine } = brotliDecompressSync(bytes, {
      info: true,
      maxOutputLength: 200_000_000,
    } as never) as unknown as {
      buffer: Buffer
      engine: { bytesWritten: number }
    }
    return buffer[0] === 0x7b ? { json: buffer.toString('utf8'), used: engine.bytesWritten } : null
  } catch {
    return null // no stream begins here
  }
}

function modelOf(json: string): LinguaModel {
  const { language, ngrams } = JSON.parse(json) as { language: string; ngrams: Record<string, string> }
  const groups = Object.entries(ngrams).flatMap(([fraction, list]) => {
    const [top, bottom] = fraction.split('/').map(Number)
    const logP = Math.log((top ?? 1) / (bottom ?? 1))
    return list.split(' ').map((group): [string, number] => [group, logP])
  })
  return { language, length: [...(groups[0]?.[0] ?? '')].length, groups }
}
