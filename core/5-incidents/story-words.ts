/** Words so common in news of any language that they say nothing about which story it is. */
const COMMON = new Set(
  (
    'the a an of in on at to for from by with and or as is are was were be been has have had it its this that these those about said says say ' +
    'after before over under into near new more than their his her they he she who which will would but not also we you one two up out when there all can could may no if so what been our ' +
    'le la les un une des du de et en au aux dans sur pour par avec est sont été ont qui que selon après plus ' +
    'el los las una unos unas del y al con por para se su sus fue fueron ha han según tras más ' +
    'في من على إلى عن مع هذا هذه التي الذي بعد قبل أن كان كانت قال وقال خلال بين'
  ).split(' '),
)

const STEM = 6 // letters that tell Latin words apart once endings are gone
const NAME_WEIGHT = 2 // names and numbers say more about which happening it is than verbs do

/**
 * The telling words of a text in the order they stand, repeats included, at most `limit`.
 *
 * Marks and endings are gone; names keep their capital letter, which the vector weighs.
 */
export function storyWords(text: string, limit = 80): string[] {
  // The first words are wanted only; where they turn out too few (a list of little words), the whole is looked at.
  const head = beginningOf(text, limit * LETTERS_PER_WORD)
  const words = tellingWords(head, limit)
  return words.length < limit && head.length < text.length ? tellingWords(text, limit) : words
}

/** More than any language needs for a telling word, the little ones between them included. */
const LETTERS_PER_WORD = 25

/** The text's beginning up to a space, so that no word is cut. */
function beginningOf(text: string, length: number): string {
  if (text.length <= length) return text
  const space = text.lastIndexOf(' ', length)
  return space < 0 ? text : text.slice(0, space)
}

function tellingWords(text: string, limit: number): string[] {
  const words: string[] = []
  for (const [token] of text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .matchAll(/[\p{L}\p{N}]+/gu)) {
    const word = token.toLowerCase()
    if (word.length < 2 || COMMON.has(word)) continue
    if (words.length >= limit) break
    const stem = stemOf(word)
    words.push(/^\p{Lu}/u.test(token) ? capital(stem) : stem)
  }
  return words
}

/** How alike two texts are by the words they share, from 0 to 1 (cosine): names and numbers count twice, repeats a little. */
export type Likeness = (a: readonly string[], b: readonly string[]) => number

/** The words of a text by their numbers, and how much each counts in it. */
type Counted = { words: Int32Array; weights: Float64Array }

/** Texts that are held against one another, many times each: every word has a number, every text is counted once. */
export class StoryTexts {
  readonly #numbers = new Map<string, number>()
  /** Words as they are written: twice their number, one more where they are plain. */
  readonly #written = new Map<string, number>()
  /** What each word counts in the text that is being counted; all zero in between. */
  readonly #tally: number[] = []
  readonly #counted = new Map<readonly string[], Counted>()
  /** What each word counts in the text in hand; the next text is then run through once. */
  #spread = new Float64Array(1024)
  #inHand: { text: Counted; worth: Float64Array | null; square: number } | null = null

  /** By all words alike. */
  readonly alike: Likeness = (a, b) => this.#compare(this.#count(a), this.#count(b), null)

  /** By words that are rare among these texts more than by common ones; nothing is counted before it is asked for. */
  among(texts: readonly (readonly string[])[]): Likeness {
    let worth: Float64Array | null = null
    return (a, b) => {
      worth ??= this.#worthAmong(texts)
      return this.#compare(this.#count(a), this.#count(b), worth)
    }
  }

  #compare(a: Counted, b: Counted, worth: Float64Array | null): number {
    const square = this.#take(a, worth)
    let shared = 0
    let otherSquare = 0
    for (let i = 0; i < b.words.length; i++) {
      const word = b.words[i] as number
      const weight = b.weights[i] as number
      const worthy = worth === null ? weight : weight * (worth[word] ?? 0)
      shared += worthy * (this.#spread[word] ?? 0)
      otherSquare += worthy * weight
    }
    return shared === 0 ? 0 : shared / Math.sqrt(square * otherSquare)
  }

  /** Spreads a text out, unless it is in hand already; gives the square of its length. */
  #take(text: Counted, worth: Float64Array | null): number {
    const was = this.#inHand
    if (was?.text === text && was.worth === worth) return was.square
    if (was && was.text !== text) for (const word of was.text.words) this.#spread[word] = 0
    if (this.#spread.length < this.#numbers.size) this.#spread = new Float64Array(2 * this.#numbers.size)
    let square = 0
    text.words.forEach((word, i) => {
      const weight = text.weights[i] as number
      this.#spread[word] = weight
      square += weight * weight * (worth === null ? 1 : (worth[word] ?? 0))
    })
    this.#inHand = { text, worth, square }
    return square
  }

  /** The square of each word's rarity, by the number of texts it stands in (smoothed inverse document frequency). */
  #worthAmong(texts: readonly (readonly string[])[]): Float64Array {
    const counted = texts.map((words) => this.#count(words))
    const holders = new Int32Array(this.#numbers.size)
    for (const { words } of counted) for (let i = 0; i < words.length; i++) (holders[words[i] as number] as number)++
    const squares = Array.from({ length: texts.length + 1 }, (_, n) => Math.log((texts.length + 1) / (n || 1)) ** 2)
    const worth = new Float64Array(holders.length)
    for (let word = 0; word < worth.length; word++) worth[word] = squares[holders[word] as number] as number
    return worth
  }

  #count(words: readonly string[]): Counted {
    const known = this.#counted.get(words)
    if (known) return known
    const numbers: number[] = []
    for (const word of words) {
      const written = this.#written.get(word) ?? this.#write(word)
      const number = written >> 1
      const count = this.#tally[number] ?? 0
      if (count === 0) numbers.push(number)
      this.#tally[number] = count + (written & 1 ? 1 : NAME_WEIGHT)
    }
    const counted = { words: new Int32Array(numbers.length), weights: new Float64Array(numbers.length) }
    for (const [i, number] of numbers.entries()) {
      counted.words[i] = number
      counted.weights[i] = 1 + Math.log(this.#tally[number] as number)
      this.#tally[number] = 0
    }
    this.#counted.set(words, counted)
    return counted
  }

  #write(word: string): number {
    const key = word.toLowerCase()
    const isPlain = word === key && !/^\p{N}/u.test(word)
    const written = 2 * this.#numberOf(key) + (isPlain ? 1 : 0)
    this.#written.set(word, written)
    return written
  }

  #numberOf(word: string): number {
    const known = this.#numbers.get(word)
    if (known !== undefined) return known
    this.#numbers.set(word, this.#numbers.size)
    return this.#numbers.size - 1
  }
}

function stemOf(word: string): string {
  if (!/^\p{Script=Latin}/u.test(word)) return word.replace(/^(?:وال|بال|كال|لل|ال)(?=..)/u, '')
  return word.length > STEM ? word.slice(0, STEM) : word.replace(/(?<=..)s$/, '')
}

function capital(stem: string): string {
  return stem.charAt(0).toUpperCase() + stem.slice(1)
}
