import { type Feature, hashed, scaled } from '#core/4-reports/models/linear-model.ts'
import { annotate } from '#core/4-reports/words/annotate.ts'
import { lexiconFor } from '#core/4-reports/words/lexicon.ts'
import { arabicForms } from '#core/text/fold.ts'
import { tokenize } from '#core/text/tokens.ts'
import { tagOf } from './meaning-tags.ts'
import { withoutEnding } from './word-forms.ts'

/** Lengths of the pieces of words, in letters. */
const PIECES = [3, 4, 5]
/** Words of the head of a sentence, which count a second time: what it tells stands there. */
const HEAD_WORDS = 8
/** Words and sentences read; what is longer is no sentence or headline. */
const MAX_WORDS = 400
const MAX_SENTENCES = 8

/**
 * Features of a sentence or headline: words, pairs, pieces of words, words of its head, what the dictionary says the
 * words mean in their order, and what is known beside the text. Each sort weighs the same however many it has.
 */
export function sentenceFeatures(text: string, language: string, bits: number, beside: readonly string[]): Feature[] {
  const words = tokenize(text, 0, Math.min(text.length, 12_000))
    .filter(({ kind }) => kind !== 'mark')
    .slice(0, MAX_WORDS)
    .map(({ kind, word }) => (kind === 'number' ? '#' : word))
  const isArabic = language === 'ar'
  const stems = isArabic ? words.map(arabicStem) : []
  const plain = new Counts()
  const pieces = new Counts()
  const head = new Counts()
  words.forEach((word, i) => {
    plain.add(word)
    if (i + 1 < words.length) plain.add(`${word} ${words[i + 1]}`)
    for (const piece of piecesOf(word)) pieces.add(piece)
    const stem = stems[i]
    if (stem !== undefined) plain.add(`stem ${stem}`)
    if (i >= HEAD_WORDS) return
    head.add(`head ${word}`)
    if (stem === undefined) return
    head.add(`head stem ${stem}`)
    head.add(`head root ${consonants(stem)}`)
  })
  const known = new Counts()
  for (const fact of beside) known.add(fact)
  return [
    ...scaled(plain.features(bits), 1),
    ...scaled(pieces.features(bits), 1),
    ...scaled(head.features(bits), 0.8),
    ...scaled(meanings(text, language).features(bits), 1),
    ...scaled(known.features(bits), 1),
  ]
}

class Counts {
  readonly counts = new Map<string, number>()
  add(name: string): void {
    this.counts.set(name, (this.counts.get(name) ?? 0) + 1)
  }
  features(bits: number): Feature[] {
    return [...this.counts].map(([name, value]) => ({ index: hashed(name, bits), value, start: -1, end: -1 }))
  }
}

function piecesOf(word: string): string[] {
  const marked = `<${word}>`
  const found: string[] = []
  for (const length of PIECES)
    for (let at = 0; at + length <= marked.length; at++) found.push(`~${marked.slice(at, at + length)}`)
  return found
}

/** What the dictionary knows in a text: each meaning, how early it stands, and which meanings follow one another. */
function meanings(text: string, language: string): Counts {
  const found = new Counts()
  const order: string[] = []
  for (const sentence of annotate(text, 0, lexiconFor(language)).slice(0, MAX_SENTENCES)) {
    let covered = 0
    sentence.tokens.forEach((token, i) => {
      const hits = (sentence.starts[i] ?? []).flatMap((hit) => {
        const tag = tagOf(hit.value)
        return tag === null ? [] : [{ tag, to: hit.to }]
      })
      if (token.kind === 'number') hits.push({ tag: 'number', to: i + 1 })
      for (const { tag } of hits) {
        found.add(tag)
        found.add(`${tag} @${i < 2 ? 0 : i < 6 ? 1 : i < 15 ? 2 : 3}`)
      }
      const [first] = hits
      if (!first || i < covered) return
      order.push(first.tag)
      covered = Math.max(...hits.map(({ to }) => to))
    })
    order.push('.')
  }
  order.forEach((tag, i) => {
    if (i + 1 < order.length) found.add(`${tag} > ${order[i + 1]}`)
    if (i + 2 < order.length) found.add(`${tag} > ${order[i + 1]} > ${order[i + 2]}`)
  })
  return found
}

/** An Arabic word without the little words written onto its front and without its ending. */
function arabicStem(word: string): string {
  return withoutEnding(arabicForms(word).at(-1) ?? word)
}

/** The consonants of an Arabic stem, near to its root: `تظاهر`, `مظاهره` and `متظاهرين` come close. */
function consonants(stem: string): string {
  return stem.replace(/[اويءى]/g, '').replace(/^ت(?=..)/, '')
}
