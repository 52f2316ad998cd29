import { addUnit, EMPTY_GROUP, type GroupFilter, type GroupHash } from './group-filter.ts'

/** Languages the filter holds, in its order. */
export const GROUP_LANGUAGES =
  'af ar az be bg bn bs ca cs cy da de el en eo es et eu fa fi fr ga gu he hi hr hu hy id is it ja ka kk ko la lg lt lv mi mk mn mr ms nb nl nn pa pl pt ro ru sk sl sn so sq sr st sv sw ta te th tl tn tr ts uk ur vi xh yo zh zu'.split(
    ' ',
  )

/** Longest group kept. */
export const LONGEST_GROUP = 5
/** Log probability of a unit after the group before it, by level; what no group tells gets the floor. */
const STEP = 0.75
const FLOOR = -9.5
/** Letters of a text that are looked at: more change no verdict. */
const MOST_LETTERS = 260

/** The level that stands for a log probability. */
export function levelOf(logP: number): number {
  return Math.min(15, Math.max(1, 15 + Math.round(logP / STEP)))
}

/** What the groups of a text say: for each length the sum over its different groups, language by language. */
export type GroupScores = { sums: Float64Array[]; letters: number }

/**
 * Scores a text as Lingua does (P. Stahl): each different group of one to five letters within words adds the log
 * probability of its last letter after those before; a group a language lacks takes that of its beginning.
 */
export function scoreGroups(text: string, filter: GroupFilter, languages: readonly number[]): GroupScores {
  const sums = Array.from({ length: LONGEST_GROUP }, () => new Float64Array(GROUP_LANGUAGES.length))
  const seen = new Set<string>()
  let letters = 0
  for (const [word] of text.toLowerCase().matchAll(/\p{L}+/gu)) {
    if (letters >= MOST_LETTERS) break
    letters += word.length
    scoreWord(word.slice(0, 40), filter, languages, seen, sums)
  }
  return { sums, letters }
}

function scoreWord(
  word: string,
  filter: GroupFilter,
  languages: readonly number[],
  seen: Set<string>,
  sums: readonly Float64Array[],
): void {
  const width = languages.length
  let hashes: GroupHash[] = Array.from(word, () => EMPTY_GROUP)
  // Of the groups one letter shorter, by where they begin: are they known, and what do they score?
  let known = new Uint8Array(word.length * width).fill(1)
  let values = new Float32Array(word.length * width).fill(FLOOR)
  for (let n = 1; n <= LONGEST_GROUP && n <= word.length; n++) {
    const sum = sums[n - 1] as Float64Array
    const nextKnown = new Uint8Array(word.length * width)
    const nextValues = new Float32Array(word.length * width)
    const nextHashes: GroupHash[] = []
    for (let i = 0; i + n <= word.length; i++) {
      const hash = addUnit(hashes[i] as GroupHash, word.charCodeAt(i + n - 1))
      nextHashes.push(hash)
      const group = word.slice(i, i + n)
      const isNew = !seen.has(group)
      seen.add(group)
      for (let l = 0; l < width; l++) {
        const at = i * width + l
        // A group is kept only with its beginning and its end: what lacks one of them cannot be there.
        const mayBe = known[at] === 1 && (n === 1 || known[at + width] === 1)
        const level = mayBe ? filter.level(hash, languages[l] as number) : 0
        const value = level > 0 ? (level - 15) * STEP : (values[at] as number)
        nextKnown[at] = level > 0 ? 1 : 0
        nextValues[at] = value
        if (isNew) sum[languages[l] as number] = (sum[languages[l] as number] ?? 0) + value
      }
    }
    hashes = nextHashes
    known = nextKnown
    values = nextValues
  }
}
