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

/** How rare a word is among the texts at hand, from about 0 (in all of them) upwards. */
export type Rarity = (word: string) => number

/** Rarity by the number of texts a word stands in (smoothed inverse document frequency); nothing is counted before it is asked for. */
export function rarityAmong(texts: readonly (readonly string[])[]): Rarity {
  let counts: Map<string, number> | null = null
  return (word) => {
    counts ??= textsByWord(texts)
    return Math.log((texts.length + 1) / (counts.get(keyOf(word)) ?? 1))
  }
}

function textsByWord(texts: readonly (readonly string[])[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const words of texts) for (const word of countsOf(words).keys()) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

/** The words of a text as a vector of length 1: names and numbers count twice, rare words more than common ones, repeats a little. */
export function storyVector(words: readonly string[], rarity: Rarity): Map<string, number> {
  const vectors = remembered(vectorsBy, rarity, () => new WeakMap<readonly string[], Map<string, number>>())
  return remembered(vectors, words, () => vectorOf(words, rarity))
}

function vectorOf(words: readonly string[], rarity: Rarity): Map<string, number> {
  const vector = new Map<string, number>()
  let square = 0
  for (const [word, count] of countsOf(words)) {
    const weight = (1 + Math.log(count)) * rarity(word)
    vector.set(word, weight)
    square += weight * weight
  }
  const length = Math.sqrt(square) || 1
  for (const [word, weight] of vector) vector.set(word, weight / length)
  return vector
}

/** How often each word of a text stands in it, in lower case, names and numbers twice. */
function countsOf(words: readonly string[]): ReadonlyMap<string, number> {
  return remembered(countsBy, words, () => {
    const counts = new Map<string, number>()
    for (const word of words) {
      const key = keyOf(word)
      const isPlain = word === key && !/^\p{N}/u.test(word)
      counts.set(key, (counts.get(key) ?? 0) + (isPlain ? 1 : NAME_WEIGHT))
    }
    return counts
  })
}

// A report is weighed against many others: its words are counted once, and forgotten with it.
const countsBy = new WeakMap<readonly string[], ReadonlyMap<string, number>>()
const vectorsBy = new WeakMap<Rarity, WeakMap<readonly string[], Map<string, number>>>()

function remembered<K extends WeakKey, V>(known: WeakMap<K, V>, key: K, make: () => V): V {
  const found = known.get(key)
  if (found !== undefined) return found
  const made = make()
  known.set(key, made)
  return made
}

/** How alike two texts are by the words they share, from 0 to 1 (cosine). */
export function storyLikeness(a: Map<string, number>, b: Map<string, number>): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a]
  let likeness = 0
  for (const [word, weight] of small) likeness += weight * (large.get(word) ?? 0)
  return likeness
}

function stemOf(word: string): string {
  if (!/^\p{Script=Latin}/u.test(word)) return word.replace(/^(?:وال|بال|كال|لل|ال)(?=..)/u, '')
  return word.length > STEM ? word.slice(0, STEM) : word.replace(/(?<=..)s$/, '')
}

function capital(stem: string): string {
  return stem.charAt(0).toUpperCase() + stem.slice(1)
}

function keyOf(word: string): string {
  return word.toLowerCase()
}
