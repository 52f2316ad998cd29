import { ownCopy } from './own-copy.ts'

/**
 * What is made of each word, made once: news has few different words.
 *
 * A word is looked up by its letters where they stand in a text, so that no string is cut and hashed for it. When the
 * table is full it begins anew.
 */
export class WordTable<T> {
  readonly #make: (word: string) => T
  readonly #most: number
  /** By hash, with steps of one where two words meet: the word's number and 1; 0 is free. */
  readonly #slots: Int32Array
  #words: string[] = []
  #made: T[] = []

  /** Keeps at most so many words; `make` gets a string with memory of its own. */
  constructor(most: number, make: (word: string) => T) {
    this.#most = most
    this.#make = make
    this.#slots = new Int32Array(2 ** Math.ceil(Math.log2(most * 2)))
  }

  /** What is made of the word from `start` to `end` of a text. */
  at(text: string, start: number, end: number): T {
    const mask = this.#slots.length - 1
    let slot = hashOf(text, start, end) & mask
    for (let number = this.#slots[slot] as number; number !== 0; number = this.#slots[slot] as number) {
      if (isSame(this.#words[number - 1] as string, text, start, end)) return this.#made[number - 1] as T
      slot = (slot + 1) & mask
    }
    return this.#keep(ownCopy(text.slice(start, end)), slot)
  }

  #keep(word: string, slot: number): T {
    const made = this.#make(word)
    if (this.#words.length >= this.#most) {
      this.#slots.fill(0)
      this.#words = []
      this.#made = []
      slot = hashOf(word, 0, word.length) & (this.#slots.length - 1)
    }
    this.#slots[slot] = this.#words.push(word)
    this.#made.push(made)
    return made
  }
}

/** FNV-1a over the code units, the high bits folded into the low ones. */
function hashOf(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5 | 0
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash ^ (hash >>> 15)
}

function isSame(word: string, text: string, start: number, end: number): boolean {
  const length = end - start
  if (word.length !== length) return false
  for (let i = 0; i < length; i++) if (word.charCodeAt(i) !== text.charCodeAt(start + i)) return false
  return true
}
