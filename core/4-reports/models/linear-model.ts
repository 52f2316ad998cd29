import { type Token, tokenize } from '#core/text/tokens.ts'

/** A hashed linear model: one row of weights a head, all over the same features. */
export type LinearModel = { bits: number; heads: Map<string, Head> }
export type Head = { bias: number; threshold: number; weights: Float32Array }

/** How a model is stored: weights that are not zero, as index gap and a byte, the byte times `scale` being the weight. */
export type StoredModel = {
  about: string
  bits: number
  heads: Record<string, { bias: number; threshold: number; scale: number; gaps: string; values: string }>
}

/** A feature by its hashed index, how strongly it stands in the text, and where it stands (UTF-16 units; -1: nowhere). */
export type Feature = { index: number; value: number; start: number; end: number }

/** Words read of a text; what stands further down changes no decision on type or relevance. */
const MAX_WORDS = 1200
/** How much the rules' findings weigh together, where all words together weigh 1 (by cross-validation on MUC-4 and HumVI). */
const RULE_LENGTH = 1.5
/** Words of the head of a text, which count a second time. */
const HEAD_WORDS = 40

/** Features of a text: words, pairs of words, pieces of words where `pieces`, and the rules' findings by name. */
export function featuresOf(text: string, bits: number, findings: readonly string[] = [], pieces = false): Feature[] {
  const tokens = tokenize(text, 0, Math.min(text.length, 12_000)).slice(0, MAX_WORDS)
  const found = new Map<number, Feature>()
  const add = (name: string, from: Token | null, to: Token | null) => {
    const index = hashed(name, bits)
    const known = found.get(index)
    if (known) known.value++
    else found.set(index, { index, value: 1, start: from?.start ?? -1, end: to?.end ?? -1 })
  }
  tokens.forEach((token, i) => {
    if (token.kind === 'mark') return
    const word = token.kind === 'number' ? '#' : token.word
    add(word, token, token)
    if (i < HEAD_WORDS) add(`head ${word}`, token, token)
    const next = tokens[i + 1]
    if (next && next.kind !== 'mark') add(`${word} ${next.kind === 'number' ? '#' : next.word}`, token, next)
    if (pieces)
      for (let at = 0; at + 4 <= token.word.length; at++) add(`~${token.word.slice(at, at + 4)}`, token, token)
  })
  return [
    ...scaled([...found.values()], 1),
    ...scaled(
      findings.map((name) => ({ index: hashed(`rule ${name}`, bits), value: 1, start: -1, end: -1 })),
      RULE_LENGTH,
    ),
  ]
}

/** Long and short texts weigh the same: logarithms of counts, scaled to one length. */
export function scaled(features: Feature[], length: number): Feature[] {
  let sum = 0
  for (const feature of features) {
    feature.value = 1 + Math.log(feature.value)
    sum += feature.value ** 2
  }
  const scale = sum > 0 ? length / Math.sqrt(sum) : 0
  for (const feature of features) feature.value *= scale
  return features
}

/** The head's log-odds for some features; above its threshold the answer is yes. */
export function logOdds(head: Head, features: readonly Feature[]): number {
  return head.bias + dotOf(head.weights, features)
}

/** The sum of some features' weights, each as strong as it stands in the text. */
export function dotOf(weights: Float32Array, features: readonly Feature[]): number {
  let sum = 0
  for (const { index, value } of features) sum += (weights[index] ?? 0) * value
  return sum
}

/** Opens a stored model. */
export function openModel(stored: StoredModel): LinearModel {
  const heads = new Map<string, Head>()
  for (const [name, { bias, threshold, scale, gaps, values }] of Object.entries(stored.heads)) {
    const weights = new Float32Array(1 << stored.bits)
    const steps = bytesOf(gaps)
    const bytes = bytesOf(values)
    let index = -1
    let value = 0
    for (const step of steps) {
      index += step
      // 255 means: go on, no weight here.
      if (step === 255) continue
      weights[index] = (((bytes[value++] ?? 0) << 24) >> 24) * scale
    }
    heads.set(name, { bias, threshold, weights })
  }
  return { bits: stored.bits, heads }
}

/** The stored form of a head: weights rounded to a byte, small ones dropped. */
export function storeHead(head: Head): StoredModel['heads'][string] {
  const greatest = head.weights.reduce((max, weight) => Math.max(max, Math.abs(weight)), 1e-6)
  const scale = greatest / 127
  const gaps: number[] = []
  const values: number[] = []
  let last = -1
  head.weights.forEach((weight, index) => {
    const byte = Math.round(weight / scale)
    if (byte === 0) return
    let gap = index - last
    for (; gap > 254; gap -= 255) gaps.push(255)
    gaps.push(gap)
    values.push(byte & 255)
    last = index
  })
  return { bias: head.bias, threshold: head.threshold, scale, gaps: textOf(gaps), values: textOf(values) }
}

function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (char) => char.charCodeAt(0))
}

function textOf(bytes: number[]): string {
  return btoa(bytes.map((byte) => String.fromCharCode(byte)).join(''))
}

/** Where a feature of this name stands among `2 ** bits` weights. */
export function hashed(name: string, bits: number): number {
  return indexOf(hashOn(EMPTY_HASH, name), bits)
}

/** The hash of no letters (FNV-1a, 32 bits). */
export const EMPTY_HASH = 0x811c9dc5 | 0

/** The hash of a name that goes on with these letters: names made of parts needn't be put together to be hashed. */
export function hashOn(hash: number, letters: string): number {
  for (let i = 0; i < letters.length; i++) hash = Math.imul(hash ^ letters.charCodeAt(i), 0x01000193)
  return hash
}

/** Where the feature whose name has this hash stands among `2 ** bits` weights. */
export function indexOf(hash: number, bits: number): number {
  return (hash ^ (hash >>> 15)) & ((1 << bits) - 1)
}
