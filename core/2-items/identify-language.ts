import { loadModule } from 'cld3-asm'
import { getLIDModel } from 'fasttext.wasm.js'
import { type GramScorer, openGramModel } from './language-grams.ts'
import { marksIn, scriptOf } from './scripts.ts'

export type IdentifiedLanguage = {
  /** BCP 47 language subtag, `und` where it can't be told. */
  language: string
  p: number
}

export type LanguageIdentifier = (text: string, declared?: readonly string[]) => IdentifiedLanguage

/** More of a text than this changes no verdict. */
const ENOUGH = 600
/** Under this, nothing is claimed. */
const LEAST_P = 0.25

let opened: Promise<LanguageIdentifier> | null = null

/**
 * Opens the identifier once a process (two WebAssembly models and our own letter groups, about 10 MB): script rules,
 * fastText's lid.176, CLD3 and the groups vote, and the languages a source declares weigh in.
 */
export function openLanguageIdentifier(): Promise<LanguageIdentifier> {
  opened ??= buildIdentifier(openGramModel())
  return opened
}

/** An identifier with given letter groups, for cross-validation. */
export async function buildIdentifier(grams: GramScorer): Promise<LanguageIdentifier> {
  const fasttext = await getLIDModel()
  const [, cld] = await Promise.all([fasttext.load(), loadModule()])
  const cld3 = cld.create(0, 2000)
  const predict = (text: string): Map<string, number> => {
    const found = new Map<string, number>()
    const result = fasttext.model?.predict(text, 8, 0)
    for (let i = 0; i < (result?.size() ?? 0); i++) {
      const [p, label] = result?.get(i) ?? [0, '']
      add(found, codeOf(label.replace('__label__', '')), p)
    }
    result?.delete?.()
    return found
  }
  const voters: Voters = { fasttext: predict, cld3: (text) => cld3.findLanguage(text), grams }
  return (text, declared = []) => vote(sample(text), declared.map(codeOf), voters)
}

type Voters = {
  fasttext: (text: string) => Map<string, number>
  cld3: (text: string) => { language: string; probability: number }
  grams: GramScorer
}

/** Weights of the three voters' log probabilities, found by cross-validation on short texts in 75 languages. */
const WEIGHT = { fasttext: 0.7, cld3: 1.2, grams: 1.5, marks: 1 }
/** What a voter that doesn't name a language is taken to give it. */
const UNSEEN = { fasttext: 0.003, cld3: 0.02 }
/** How far behind the best a language the letter groups don't know is placed. */
const UNKNOWN_GRAMS = 5
/** … unless its own words are seen. */
const MARKED_GRAMS = 1
const TELLING = new Set('ku ha om ht mg ckb ps ti ug sd ne as yi shn'.split(' '))
/** A declared language is this much likelier (log) than one that isn't; enough for headlines, not against plain text. */
const DECLARED = 3

function vote(text: string, declared: readonly string[], voters: Voters): IdentifiedLanguage {
  const script = scriptOf(text)
  if (!script) return { language: 'und', p: 0 }
  const [first] = script.languages
  if (script.languages.length === 1 && first) return { language: first, p: 0.99 }
  const isAllowed = (language: string): boolean =>
    script.languages.length === 0 ? !NON_LATIN.has(language) : script.languages.includes(language)
  const byFasttext = voters.fasttext(text.toLowerCase())
  const { language, probability } = voters.cld3(text)
  const byCld = codeOf(language)
  const marks = marksIn(text, script.languages)
  const own = decidedByLetters(script.script, marks)
  if (own !== null) return { language: own, p: 0.97 }
  if (
    isSettled(byFasttext, byCld, probability) &&
    isAllowed(byCld) &&
    marks.size <= 1 &&
    (declared.length === 0 || declared.includes(byCld))
  ) {
    return { language: byCld, p: 0.99 }
  }
  const cldVotes = shareInFamily(new Map([[byCld, probability]]))
  const fasttextVotes = shareInFamily(byFasttext)
  const byGrams = voters.grams(text, isAllowed)
  const bestGrams = Math.max(...byGrams.values(), -Infinity)
  const candidates = new Set(
    [...byFasttext.keys(), byCld, ...marks.keys(), ...byGrams.keys(), ...declared].filter(isAllowed),
  )
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
  return winner(scores, first)
}

/** Languages so close that two agreeing votes don't settle which it is. */
const CLOSE = new Set(
  'ms id bs hr sr nb nn da zu xh st tn ca es pt gl cs sk mk bg af nl sw ny lg ts sm haw mi sn ru uk hi mr ne fa ur ar'.split(
    ' ',
  ),
)

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

/** Languages whose own letters no neighbour uses, and how much of them settles it. */
const OWN_LETTERS = ['ckb', 'ps', 'ur', 'sd', 'ug']
const SETTLING = 2

/** The language that letters alone decide: Sorani, Pashto, Urdu and their like; Tigrinya or Amharic. */
function decidedByLetters(script: string, marks: Map<string, number>): string | null {
  if (script === 'Ethiopic') return (marks.get('ti') ?? 0) > (marks.get('am') ?? 0) ? 'ti' : 'am'
  if (script !== 'Arabic') return null
  const own = OWN_LETTERS.filter((language) => (marks.get(language) ?? 0) >= SETTLING)
  return own.length === 1 ? (own[0] ?? null) : null
}

function isSettled(byFasttext: Map<string, number>, byCld: string, probability: number): boolean {
  return probability > 0.9 && (byFasttext.get(byCld) ?? 0) > 0.8 && !CLOSE.has(byCld)
}

/** The best candidate and its share of all (softmax of the log scores, softened since the voters aren't independent). */
function winner(scores: Map<string, number>, fallback: string | undefined): IdentifiedLanguage {
  const best = [...scores].reduce<[string, number] | null>(
    (most, entry) => (most && most[1] >= entry[1] ? most : entry),
    null,
  )
  if (!best) return { language: fallback ?? 'und', p: fallback ? LEAST_P : 0 }
  let total = 0
  for (const score of scores.values()) total += Math.exp((score - best[1]) * SOFTEN)
  const p = Math.min(0.99, 1 / total)
  return p < LEAST_P && fallback === undefined ? { language: 'und', p } : { language: best[0], p }
}

const SOFTEN = 0.6

function add(scores: Map<string, number>, language: string, weight: number): void {
  scores.set(language, (scores.get(language) ?? 0) + weight)
}

/** Words without addresses, numbers and mentions, from the start and the middle of a long text. */
function sample(text: string): string {
  const clean = text
    .slice(0, 6000)
    .replace(/https?:\/\/\S+|\S+@\S+|[@#]\w+/g, ' ')
    .replace(/[\p{N}\p{S}]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  if (clean.length <= ENOUGH) return clean
  const middle = clean.indexOf(' ', Math.floor(clean.length / 2))
  return `${clean.slice(0, ENOUGH * 0.6)} ${clean.slice(middle, middle + ENOUGH * 0.4)}`
}

/** Languages that are never written in Latin letters in the news. */
const NON_LATIN = new Set(
  'ar fa ur ps ckb sd ug ru uk be bg mk kk ky mn tg zh ja ko hi mr ne bn am ti my he el th hy ka gu pa ta te kn ml si km lo'.split(
    ' ',
  ),
)

/** One code for what the models call by several: Norwegian, Hebrew, Tagalog, dialects of Arabic. */
const SAME: Record<string, string> = {
  no: 'nb',
  iw: 'he',
  fil: 'tl',
  arz: 'ar',
  azb: 'az',
  sh: 'sr',
  jw: 'jv',
  prs: 'fa',
  kmr: 'ku',
  swh: 'sw',
  arb: 'ar',
  pes: 'fa',
  'bg-latn': 'bg',
}

function codeOf(code: string): string {
  const lower = code.toLowerCase()
  const bare = SAME[lower] ?? lower.split(/[-_]/)[0] ?? lower
  return SAME[bare] ?? bare
}
