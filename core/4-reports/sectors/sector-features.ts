import type { EventTypeCode } from '../codebook.ts'
import { EMPTY_HASH, hashOn, indexOf } from '../models/linear-model.ts'
import { hitsOf } from '../words/annotate.ts'
import { type Senses, sensesOf } from '../words/senses.ts'
import type { SectorWord } from './sector-words.ts'

/** Words read to each side of a word of a sector. */
const REACH = 7
/** Words this near count by themselves. */
const NEAR = 3
/** How much all features weigh together; by cross-validation. */
const LENGTH = 4

/** Features by index, all equally strong. */
export type SectorFeatures = { at: number[]; value: number }

/** What the model of sectors sees of one word: what it is, how it stands to the happening, and the words to each side. */
export function sectorFeatures(word: SectorWord, kind: EventTypeCode, senses: Senses, bits: number): SectorFeatures {
  const { sector, sentence, from, to, isSign, isOwn, isHarmed, speaks, treats, others, isTitled } = word
  const meanings = sensesOf(sentence, senses)
  const at: number[] = []
  const add = (hash: number) => {
    const index = indexOf(hash, bits)
    if (!at.includes(index)) at.push(index)
  }
  const fact = (name: string) => add(hashOn(SECTOR, name))
  const where = sentence.isTitle ? 'title' : sentence.place === 0 ? 'lead' : isOwn ? 'own' : 'other'
  for (const name of [`of ${sector}`, `kind ${kind}`, `${sector} ${kind}`, where, `${sector} ${where}`]) fact(name)
  if (isHarmed) for (const name of ['harmed', `harmed ${sector}`]) fact(name)
  if (speaks) for (const name of ['speaks', `speaks ${kind}`]) fact(name)
  if (treats) fact('treats')
  if (sentence.place > 2) fact(sentence.place > 4 ? 'far down' : 'down')
  for (const { value } of hitsOf(sentence, 'passage')) fact(`passage ${value.passage}`)
  fact(`with ${others}`)
  if (isTitled) fact('titled')
  if (isSign) for (const name of ['sign', `sign ${sector}`]) fact(name)
  if (sentence.tokens[from]?.isCapital && from > 0) fact('capital')
  for (let i = from; i < to; i++) {
    const token = sentence.tokens[i]
    if (token?.kind !== 'word') continue
    add(hashOn(IN, token.forms?.at(-1) ?? token.word))
    for (const sense of meanings[i] ?? NONE) add(hashOn(IN_SENSE, sense))
  }
  for (const { step, hash } of SIDES) {
    for (let n = 1; n <= REACH; n++) {
      const i = step < 0 ? from - n : to + n - 1
      const token = sentence.tokens[i]
      if (!token || token.word === '.' || token.word === ';') break
      const side = hashOn(hash, n <= NEAR ? 'near ' : 'far ')
      if (token.kind === 'mark') {
        if (n === 1) add(hashOn(hash, token.word))
        continue
      }
      const name = token.kind === 'number' ? '#' : (token.forms?.at(-1) ?? token.word)
      if (n <= NEAR) add(hashOn(hash, name))
      if (n === 1) add(hashOn(hashOn(hash, 'next '), name))
      for (const sense of meanings[i] ?? NONE) add(hashOn(hashOn(side, 'sense '), sense))
      for (const { value } of sentence.starts[i] ?? NONE) {
        if (value.kind === 'trigger') add(hashOn(hashOn(side, 'trigger '), value.type))
        else if (value.kind === 'harm') add(hashOn(hashOn(side, 'harm '), value.harm))
        else if (value.kind === 'little') add(hashOn(hashOn(side, 'little '), value.word))
        else if (PLAIN.has(value.kind)) add(hashOn(side, value.kind))
      }
    }
  }
  return { at, value: LENGTH / Math.sqrt(at.length) }
}

const NONE: readonly never[] = []
/** Hashes that names of features begin with. */
const SECTOR = hashOn(EMPTY_HASH, 'sector ')
const IN = hashOn(SECTOR, 'in ')
const IN_SENSE = hashOn(SECTOR, 'in sense ')
const SIDES = [
  { step: -1, hash: hashOn(SECTOR, 'before ') },
  { step: 1, hash: hashOn(SECTOR, 'behind ') },
] as const
/** Dictionary findings that count by their kind alone. */
const PLAIN: ReadonlySet<string> = new Set(['actor', 'person', 'speech', 'source', 'sector', 'weapon'])
