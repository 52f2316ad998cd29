import type { GramScores } from './language-grams.ts'

/** A declared language is this much likelier (log) than one that isn't; enough for headlines, not against plain text. */
export const DECLARED = 3

/** Under this, nothing is claimed. */
const LEAST_P = 0.25

/** What has been heard about a text. */
export type Heard = {
  declared: readonly string[]
  isAllowed: (language: string) => boolean
  byFasttext: Map<string, number>
  byCld: string
  probability: number
  byGrams: GramScores
  marks: Map<string, number>
  first: string | undefined
}

/** Weights of the voters' log probabilities where languages are in play that no table of groups holds. */
const WEIGHT = { fasttext: 0.7, cld3: 1.2, grams: 1.5, marks: 1 }
/** What a voter that doesn't name a language is taken to give it. */
const UNSEEN = { fasttext: 0.003, cld3: 0.02 }
/** How far behind the best a language the letter groups don't know is placed. */
const UNKNOWN_GRAMS = 5
/** … unless its own words are seen. */
const MARKED_GRAMS = 1
const TELLING = new Set('ku ha om ht mg ckb ps ti ug sd ne as yi shn'.split(' '))

/** A first vote over every language that somebody names, Kurmanji and Hausa too, of which we have no counts. */
export function roughVote(heard: Heard): { language: string; p: number } {
  const { declared, isAllowed, byFasttext, byCld, probability, byGrams, marks, first } = heard
  const cldVotes = shareInFamily(new Map([[byCld, probability]]))
  const fasttextVotes = shareInFamily(byFasttext)
  const bestGrams = Math.max(...byGrams.values(), -Infinity)
  const named = [...byFasttext].filter(([, p]) => p > NAMED).map(([one]) => one)
  const candidates = new Set([...named, byCld, ...marks.keys(), ...byGrams.keys(), ...declared].filter(isAllowed))
  const scores = new Map<string, number>()
  for (const candidate of candidates) {
    const score =
      WEIGHT.fasttext * Math.log((fasttextVotes.get(candidate) ?? 0) + UNSEEN.fasttext) +
      WEIGHT.cld3 * Math.log((cldVotes.get(candidate) ?? 0) + UNSEEN.cld3) +
      WEIGHT.grams *
        (bestGrams === -Infinity
          ? 0
          : (byGrams.get(candidate) ??
              bestGrams -
                ((marks.get(candidate) ?? 0) >= 1.2 && TELLING.has(candidate) ? MARKED_GRAMS : UNKNOWN_GRAMS)) -
            bestGrams) +
      WEIGHT.marks * (marks.get(candidate) ?? 0) +
      (declared.includes(candidate) ? DECLARED : 0)
    scores.set(candidate, score)
  }
  return winner(scores, first, SOFTEN)
}

/** A language that fastText gives less is not in question. */
const NAMED = 0.005

/** Languages that the two models hardly part: their vote for one goes to its sisters too, and the letter groups decide. */
const FAMILIES = ['ms id', 'nb nn'].map((family) => family.split(' '))
/** What a sister gets of a vote. */
const SISTER_SHARE = 0.6

function shareInFamily(votes: Map<string, number>): Map<string, number> {
  const shared = new Map(votes)
  for (const family of FAMILIES) {
    const sum = family.reduce((total, language) => total + (votes.get(language) ?? 0), 0)
    if (sum === 0) continue
    for (const language of family) shared.set(language, Math.max(votes.get(language) ?? 0, sum * SISTER_SHARE))
  }
  return shared
}

/** The best candidate and its share of all (softmax of the log scores, softened where the voters aren't independent). */
export function winner(
  scores: ReadonlyMap<string, number>,
  fallback: string | undefined,
  soften: number,
  leastP = LEAST_P,
): { language: string; p: number } {
  const best = [...scores].reduce<[string, number] | null>(
    (most, entry) => (most && most[1] >= entry[1] ? most : entry),
    null,
  )
  if (!best) return { language: fallback ?? 'und', p: fallback ? LEAST_P : 0 }
  let total = 0
  for (const score of scores.values()) total += Math.exp((score - best[1]) * soften)
  const p = Math.min(0.99, 1 / total)
  return p < leastP && fallback === undefined ? { language: 'und', p } : { language: best[0], p }
}

/** The voters aren't independent of each other. */
const SOFTEN = 0.6
