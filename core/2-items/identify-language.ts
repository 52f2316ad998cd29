import { loadModule } from 'cld3-asm'
import { getLIDModel } from 'fasttext.wasm.js'
import type { GroupFilter } from './group-filter.ts'
import { languageFeatures, SISTERS, type Voices } from './language-features.ts'
import type { GramScorer } from './language-grams.ts'
import { GROUP_LANGUAGES, scoreGroups } from './letter-groups.ts'
import { DECLARED, type Heard, roughVote, winner } from './rough-vote.ts'
import { inPersianOf, marksIn, scriptOf } from './scripts.ts'

export type IdentifiedLanguage = {
  /** BCP 47 language subtag, `und` where it can't be told. */
  language: string
  p: number
  /** What each voter says by itself; only those that were asked. */
  votes: LanguageVote[]
}

export type LanguageVote = {
  by: 'script' | 'letters' | 'fasttext' | 'cld3' | 'groups' | 'declared'
  language: string
  /** The voter's own share for it; null where it gives none. */
  p: number | null
}

export type LanguageIdentifier = (text: string, declared?: readonly string[]) => IdentifiedLanguage

/** Letter groups and the weights of the voters, as fitted (`npm run evals:fit`). */
export type LanguageModels = {
  filter: GroupFilter
  grams: GramScorer
  weights: { weights: readonly number[]; biases: readonly number[] }
}

/** More of a text than this changes no verdict. */
const ENOUGH = 600
/** Under this, nothing is claimed: the weights are fitted and say how often they are right. */
const LEAST_WEIGHED = 0.12

/** The voters that may be asked about a text, opened once: two WebAssembly models and two tables of letter groups. */
type Voters = {
  fasttext: (text: string) => Map<string, number>
  cld3: (text: string) => { language: string; probability: number }
  models: LanguageModels
}

/**
 * An identifier: script rules decide what they can, then fastText's lid.176, CLD3 and letter groups vote with fitted
 * weights, and the languages a source declares weigh in.
 */
export async function buildIdentifier(models: LanguageModels): Promise<LanguageIdentifier> {
  const voters = await openVoters(models)
  return (text, declared = []) => {
    const found = vote(sample(text), declared.map(codeOf), voters)
    if (found.language !== 'fa') return found
    const isDeclared = declared.some((tag) => /^(prs|fa-AF)$/i.test(tag))
    return { ...found, language: inPersianOf(text.slice(0, 6000), isDeclared) }
  }
}

/** What the voters say about texts of several scripts' languages, for fitting their weights. */
export async function openVoices(models: Omit<LanguageModels, 'weights'>) {
  const voters = await openVoters({ ...models, weights: { weights: [], biases: [] } })
  return (text: string): { voices: Voices; languages: string[] } | null => {
    const clean = sample(text)
    const script = scriptOf(clean)
    if (!script || script.languages.length === 1) return null
    const languages = GROUP_LANGUAGES.filter(allowedIn(script.languages))
    const { language, probability } = voters.cld3(clean)
    const heard = {
      fasttext: voters.fasttext(clean.toLowerCase()),
      cld3: new Map([[codeOf(language), probability]]),
      grams: models.grams(clean, allowedIn(script.languages)),
    }
    return { voices: withGroups(heard, clean, languages, models.filter), languages }
  }
}

async function openVoters(models: LanguageModels): Promise<Voters> {
  const fasttext = await getLIDModel()
  const [, cld] = await Promise.all([fasttext.load(), loadModule()])
  const cld3 = cld.create(0, 2000)
  const predict = (text: string): Map<string, number> => {
    const found = new Map<string, number>()
    const result = fasttext.model?.predict(text, 40, 0)
    for (let i = 0; i < (result?.size() ?? 0); i++) {
      const [p, label] = result?.get(i) ?? [0, '']
      add(found, codeOf(label.replace('__label__', '')), p)
    }
    result?.delete?.()
    return found
  }
  return { fasttext: predict, cld3: (text) => cld3.findLanguage(text), models }
}

function allowedIn(languages: readonly string[]): (language: string) => boolean {
  return (language) => (languages.length === 0 ? !NON_LATIN.has(language) : languages.includes(language))
}

function withGroups(
  heard: Omit<Voices, 'groups'>,
  text: string,
  languages: readonly string[],
  filter: GroupFilter,
): Voices {
  const indices = languages.map((language) => GROUP_LANGUAGES.indexOf(language))
  return { ...heard, groups: scoreGroups(text, filter, indices) }
}

function vote(text: string, declared: readonly string[], voters: Voters): IdentifiedLanguage {
  const script = scriptOf(text)
  if (!script) return { language: 'und', p: 0, votes: [] }
  const [first] = script.languages
  if (script.languages.length === 1 && first)
    return { language: first, p: 0.99, votes: [{ by: 'script', language: first, p: null }] }
  const isAllowed = allowedIn(script.languages)
  const byFasttext = voters.fasttext(text.toLowerCase())
  const { language, probability } = voters.cld3(text)
  const byCld = codeOf(language)
  const votes: LanguageVote[] = [
    ...best(byFasttext, 'fasttext'),
    { by: 'cld3', language: byCld, p: probability },
    ...declared.map((one): LanguageVote => ({ by: 'declared', language: one, p: null })),
  ]
  const marks = marksIn(text, script.languages)
  const own = decidedByLetters(script.script, marks)
  if (own !== null) return { language: own, p: 0.97, votes: [...votes, { by: 'letters', language: own, p: null }] }
  const isUndisputed = declared.length === 0 || declared.includes(byCld)
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  const isSettled = (byFasttext.get(byCld) ?? 0) > 0.8 && probability > 0.9 && isAllowed(byCld) && isUndisputed
  if (isSettled && (letters >= PLENTY ? !NEAR_ONE.has(byCld) : marks.size <= 1 && !CLOSE.has(byCld)))
    return { language: byCld, p: 0.99, votes }
  const byGrams = voters.models.grams(text, isAllowed)
  const rough = roughVote({ declared, isAllowed, byFasttext, byCld, probability, byGrams, marks, first })
  const isShort = letters < SHORT
  const isBacked =
    declared.includes(rough.language) ||
    (rough.language === byCld && (!isShort || probability >= BACKED.short)) ||
    (byFasttext.get(rough.language) ?? 0) >= (isShort ? BACKED.short : BACKED.long) ||
    (!isShort && rough.p >= CLEAR)
  if (rough.language !== 'und' && !GROUPED.has(rough.language) && isBacked) return { ...rough, votes }
  const named = isShort ? GROUP_LANGUAGES : inQuestion({ byGrams, byFasttext, byCld, declared })
  const languages = named.filter(isAllowed)
  const heard = { fasttext: byFasttext, cld3: new Map([[byCld, probability]]), grams: byGrams }
  const scores = weigh(withGroups(heard, text, languages, voters.models.filter), languages, voters.models.weights)
  votes.push(...best(scores, 'groups', true))
  for (const one of declared) if (scores.has(one)) add(scores, one, DECLARED)
  return { ...winner(scores, first, 1, LEAST_WEIGHED), votes }
}

const GROUPED = new Set(GROUP_LANGUAGES)
/** Of a longer text so many languages, likeliest by the counts, are looked at more closely. */
const LIKELIEST = 10
/** … and those that fastText gives this much. */
const LIKELY = 0.02

/** The languages that somebody speaks for, each with its sisters; what nobody names is not worth the time. */
function inQuestion(heard: Pick<Heard, 'byGrams' | 'byFasttext' | 'byCld' | 'declared'>): string[] {
  const counted = [...heard.byGrams].sort(([, a], [, b]) => b - a)
  if (counted.length === 0) return GROUP_LANGUAGES
  const named = new Set([
    ...counted.slice(0, LIKELIEST).map(([language]) => language),
    ...[...heard.byFasttext].flatMap(([language, p]) => (p >= LIKELY ? [language] : [])),
    heard.byCld,
    ...heard.declared,
  ])
  const sisters = SISTERS.filter((family) => family.some((language) => named.has(language))).flat()
  const all = new Set([...named, ...sisters])
  return GROUP_LANGUAGES.filter((language) => all.has(language))
}
/** A language that no table holds is taken where CLD3 or a source names it too, or fastText gives it this much. */
const BACKED = { short: 0.5, long: 0.1 }
/** Letters under which a text could be in too many languages for its own counts to say which. */
const SHORT = 45
/** … or the first vote is as clear as this. */
const CLEAR = 0.6

/** How likely (log, up to a constant) each language is, by the fitted weights. */
export function weigh(
  voices: Voices,
  languages: readonly string[],
  { weights, biases }: LanguageModels['weights'],
): Map<string, number> {
  const features = languageFeatures(voices, languages)
  return new Map(
    languages.map((language, i) => {
      let score = biases[GROUP_LANGUAGES.indexOf(language)] ?? 0
      features[i]?.forEach((value, k) => {
        score += value * (weights[k] ?? 0)
      })
      return [language, score]
    }),
  )
}

/** The likeliest of a voter, with its share. */
function best(scores: ReadonlyMap<string, number>, by: LanguageVote['by'], areLogs = false): LanguageVote[] {
  const found = winner(
    new Map(areLogs ? scores : [...scores].map(([one, p]) => [one, Math.log(p + 1e-9)])),
    undefined,
    1,
  )
  return found.language === 'und' ? [] : [{ by, language: found.language, p: found.p }]
}

/** Languages so close that two agreeing votes don't settle which it is. */
const CLOSE = new Set(
  'ms id bs hr sr nb nn da zu xh st tn ca es pt gl cs sk mk bg af nl sw ny lg ts sm haw mi sn ru uk hi mr ne fa ur ar'.split(
    ' ',
  ),
)

/** Letters that are enough for two agreeing votes, unless languages are nearly one. */
const PLENTY = 240
const NEAR_ONE = new Set(
  'ms id bs hr sr sl nb nn da zu xh st tn ny lg sn ts ln rw rn so sw tl la eo haw mi sm fa'.split(' '),
)

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
