/** Words so common in news of any language that they say nothing about which story it is. */
const COMMON = new Set(
  (
    'the a an of in on at to for from by with and or as is are was were be been has have had it its this that these those ' +
    'after before over under into near about said says say new more than their his her they he she who which will would ' +
    'le la les un une des du de et en au aux dans sur pour par avec est sont été a ont qui que selon après plus ' +
    'el los las una unos unas del y o al con por para se su sus fue fueron ha han según tras más que ' +
    'في من على إلى عن مع هذا هذه التي الذي بعد قبل أن كان كانت قال وقال خلال بين'
  ).split(' '),
)

const MAX_WORDS = 80 // headline and lead; later words tell background, not which happening it is

/** The distinct content words at the head of a text, folded to lower case without marks, Latin words cut to their stem-like first six letters. */
export function storyWords(text: string): string[] {
  const seen = new Set<string>()
  for (const match of text
    .slice(0, 1200)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .matchAll(/[\p{L}\p{N}]+/gu)) {
    const word = match[0]
    if (word.length < 2 || COMMON.has(word)) continue
    seen.add(/^\p{Script=Latin}/u.test(word) ? word.slice(0, 6) : word.replace(/^(?:وال|بال|كال|لل|ال)/u, ''))
    if (seen.size >= MAX_WORDS) break
  }
  return [...seen]
}

/** Share of words two texts have in common, from 0 to 1, against the shorter of the two so that a short note can match a long report. */
export function sharedWords(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return 0
  const set = new Set(a)
  let both = 0
  for (const word of b) if (set.has(word)) both++
  return both / Math.sqrt(a.length * b.length)
}
