/** Two 32-bit hashes of a word or of a name; together they tell 600,000 names apart. */
export type NameHash = readonly [h1: number, h2: number]

/** The state before the first word of a name. */
export const EMPTY_NAME: NameHash = [0x811c9dc5, 0x9e3779b9]

/** Hash of one folded word (FNV-1a and a multiplicative hash). */
export function hashWord(word: string): NameHash {
  let a = 0x811c9dc5
  let b = 0x1b873593
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i)
    a = Math.imul(a ^ code, 0x01000193)
    b = Math.imul(b ^ (code * 0x9e3779b1), 0x85ebca6b)
    b ^= b >>> 15
  }
  return [a >>> 0, b >>> 0]
}

/** Hash of a name one word longer. */
export function addWord(name: NameHash, word: NameHash): NameHash {
  return [mix(name[0], word[0]), mix(name[1] ^ 0x5bd1e995, word[1])]
}

/** Hash of a whole name from its folded words. */
export function hashName(words: readonly string[]): NameHash {
  return words.reduce<NameHash>((name, word) => addWord(name, hashWord(word)), EMPTY_NAME)
}

/** Hash under which the spellings of one name in one country meet. */
export function hashSpelling(country: string, key: string): NameHash {
  return hashName(['~', country, key])
}

/** Hash under which names of one country meet that sound alike in Arabic letters. */
export function hashHeard(country: string, key: string): NameHash {
  return hashName(['~~', country, key])
}

function mix(a: number, b: number): number {
  let h = Math.imul(a ^ (b + 0x7f4a7c15), 0xc2b2ae35)
  h ^= h >>> 13
  h = Math.imul(h, 0x27d4eb2f)
  return (h ^ (h >>> 16)) >>> 0
}
