import { loadModule } from 'cld3-asm'
import { getLIDModel } from 'fasttext.wasm.js'
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
 * Opens the identifier once a process (two WebAssembly models, about 3 MB): script rules, fastText's lid.176 and CLD3
 * vote, and the languages a source declares weigh in.
 */
export function openLanguageIdentifier(): Promise<LanguageIdentifier> {
  opened ??= open()
  return opened
}

async function open(): Promise<LanguageIdentifier> {
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
  return (text, declared = []) =>
    vote(sample(text), declared.map(codeOf), predict, (sampled) => cld3.findLanguage(sampled))
}

type Cld = (text: string) => { language: string; probability: number }

function vote(
  text: string,
  declared: readonly string[],
  fasttext: (text: string) => Map<string, number>,
  cld3: Cld,
): IdentifiedLanguage {
  const script = scriptOf(text)
  if (!script) return { language: 'und', p: 0 }
  const [only] = script.languages
  if (script.languages.length === 1 && only) return { language: only, p: 0.99 }
  const scores = new Map<string, number>()
  const allowed = (language: string): boolean =>
    script.languages.length === 0 ? !NON_LATIN.has(language) : script.languages.includes(language)
  const byFasttext = fasttext(text.toLowerCase())
  for (const [language, p] of byFasttext) if (allowed(language)) add(scores, language, p)
  const second = cld3(text)
  const byCld = codeOf(second.language)
  if (allowed(byCld)) add(scores, byCld, second.probability)
  for (const [language, weight] of marksIn(text, script.languages)) add(scores, language, weight * 0.5)
  for (const language of declared)
    if (allowed(language)) scores.set(language, (scores.get(language) ?? 0.02) * 2 + 0.15)
  return winner(scores, only)
}

function winner(scores: Map<string, number>, fallback: string | undefined): IdentifiedLanguage {
  let total = 0.05
  let best = fallback ?? 'und'
  let most = 0
  for (const [language, score] of scores) {
    total += score
    if (score > most) {
      most = score
      best = language
    }
  }
  const p = most / total
  return p < LEAST_P
    ? { language: fallback ?? 'und', p: fallback ? LEAST_P : 0 }
    : { language: best, p: Math.min(0.99, p) }
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
