/** A sentence's words in English and, in any form that may be known, in another language. */
export type Translated = { english: readonly string[]; words: readonly string[] }

/** How often a word is expected to stand for an English one. */
export type Standing = { word: string; english: string; times: number }

const ROUNDS = 6

/** Which words stand for which in sentences and their translations, by expectation (IBM model 1, Brown et al. 1993). */
export function alignWords(sentences: readonly Translated[]): Standing[] {
  const numbers = new Map<string, number>()
  const pairs: { english: string; word: string }[] = []
  const grids = sentences.map(({ english, words }) => {
    const grid = new Int32Array(english.length * words.length)
    words.forEach((word, row) => {
      english.forEach((one, column) => {
        const key = `${one} ${word}`
        let number = numbers.get(key)
        if (number === undefined) {
          number = pairs.push({ english: one, word }) - 1
          numbers.set(key, number)
        }
        grid[row * english.length + column] = number
      })
    })
    return { grid, width: english.length }
  })
  let times = new Float64Array(pairs.length).fill(1)
  for (let round = 0; round < ROUNDS; round++) times = expected(grids, sharesAmongWords(pairs, times))
  return pairs.map((pair, i) => ({ ...pair, times: times[i] ?? 0 }))
}

/** Each word is parted among the English words of its sentence by how likely they stand for it. */
function expected(
  grids: readonly { grid: Int32Array; width: number }[],
  shares: Float64Array,
): Float64Array<ArrayBuffer> {
  const times = new Float64Array(shares.length)
  for (const { grid, width } of grids) {
    for (let from = 0; from < grid.length; from += width) {
      const row = grid.subarray(from, from + width)
      const all = row.reduce((sum, pair) => sum + (shares[pair] ?? 0), 0) || 1
      for (const pair of row) times[pair] = (times[pair] ?? 0) + (shares[pair] ?? 0) / all
    }
  }
  return times
}

function sharesAmongWords(pairs: readonly { english: string }[], times: Float64Array): Float64Array {
  const totals = new Map<string, number>()
  pairs.forEach(({ english }, i) => {
    totals.set(english, (totals.get(english) ?? 0) + (times[i] ?? 0))
  })
  return Float64Array.from(pairs, ({ english }, i) => (times[i] ?? 0) / (totals.get(english) || 1))
}
