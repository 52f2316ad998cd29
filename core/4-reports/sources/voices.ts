import { hitAt, isArabic, isComma, type Sentence, spanOfTokens } from '../words/annotate.ts'
import type { OriginKind } from '../words/pack.ts'

/** Whoever a stretch of words names as somebody who may speak, tokens `from` to `to` (not included). */
export type Voice = { from: number; to: number; kind: OriginKind }

/** How many words may part somebody who speaks for others from those he speaks for. */
const OF_REACH = 6

/** The voice that begins at a token: a source of the pack, or whoever speaks for one (`a source in the army`). */
export function voiceFrom(sentence: Sentence, i: number): Voice | null {
  const source = sourceAt(sentence, i)
  const head = hitAt(sentence, i, 'speaks for')
  if (!head || (source && source.to > head.to)) return source
  const whole = wholeAfter(sentence, head.to)
  if (whole) return { from: i, to: whole.to, kind: whole.kind }
  const owner = ownerOf(sentence, i)
  if (owner) return { from: i, to: head.to, kind: owner.kind }
  return source ?? { from: i, to: head.to, kind: 'unknown' }
}

/** The voice whose words end at a token: a source of the pack, or the longer name that holds it (`Rafid Herald`). */
export function voiceEndingAt(sentence: Sentence, i: number, text: string): Voice | null {
  const said = sourceBefore(sentence, i + 1)
  const name = i > 0 ? nameEndingAt(sentence, i) : null
  const own = said && !(name !== null && name < said.from) ? said : null
  if (own) return asPartOf(sentence, own) ?? own
  if (name === null) return null
  const named = voiceOfName(sentence, name, i + 1, text)
  if (named && named.kind !== 'unknown') return named
  return asPartOf(sentence, { from: name, to: i + 1, kind: 'unknown' }) ?? (isPlaced(sentence, name) ? null : named)
}

/** A voice of the pack or a proper name that begins at a token. */
export function namedFrom(sentence: Sentence, i: number, text: string): Voice | null {
  const voice = voiceFrom(sentence, i)
  const to = properNameAt(sentence, i)
  if (voice && (to === null || voice.to >= to)) return voice
  return to === null ? null : (voiceOfName(sentence, i, to, text) ?? voice)
}

/** Whether a token is a preposition of place or belonging. */
export function isPreposition(sentence: Sentence, i: number): boolean {
  return PREPOSITION.test(sentence.tokens[i]?.word ?? '')
}

const PREPOSITION =
  /^(of|for|in|at|from|to|near|within|with|on|outside|across|by|around|between|de|del|des|du|d|dans|en|a|au|aux|pres|depuis|vers|sur|entre|par|pour|desde|hacia|por|para|con|cerca|sobre|في|من|الى|عن|لدي|علي|ب|قرب|باسم|داخل|ضمن)$/
const ARTICLE = /^(the|a|an|its|their|his|her|s|le|la|les|l|un|une|el|los|las|lo|una|su|sus|son|sa|ses|leur|leurs)$/

/** Those a voice speaks for, behind it: `spokesman` of the `army`; Arabic names them without a word between. */
function wholeAfter(sentence: Sentence, at: number): Voice | null {
  const isInArabic = isArabic(sentence, at - 1)
  let isLinked = isInArabic || isPreposition(sentence, at - 1)
  let strange = 0
  for (let j = at; j < at + OF_REACH; j++) {
    const token = sentence.tokens[j]
    if (!token || token.kind === 'mark' || CLOSES.test(token.word) || hitAt(sentence, j, 'speech')) return null
    if (isInArabic && /^[لب]/.test(token.word)) isLinked = true
    if (isPreposition(sentence, j)) isLinked = true
    else if (isLinked && !ARTICLE.test(token.word)) {
      const voice = voiceFrom(sentence, j)
      if (voice && voice.kind !== 'unknown') return voice
      if (++strange > 2) return null
      if (isInArabic) isLinked = false
    } else if (!isLinked && !isInArabic) return null
  }
  return null
}

/** `su director`: of whoever is named first in the sentence. */
function ownerOf(sentence: Sentence, head: number): Voice | null {
  if (!/^(its|their|su|sus|son|sa|ses|leur|leurs)$/.test(sentence.tokens[head - 1]?.word ?? '')) return null
  for (let i = 0; i < head - 1; i++) {
    const owner = sourceAt(sentence, i)
    if (owner && owner.kind !== 'unknown' && owner.kind !== 'witness') return owner
  }
  return null
}

/** What follows is said, or tells more of somebody. */
const CLOSES = /^(that|which|who|whose|que|qu|qui|dont|where|ou|donde|quien|ان|انه|انها|انهم|الذي|التي)$/

/** `a nurse at the hospital`: whoever stands before what he belongs to speaks; only a kind of his own is not theirs. */
function asPartOf(sentence: Sentence, whole: Voice): Voice | null {
  for (let j = whole.from - 1; j >= Math.max(1, whole.from - 4); j--) {
    const token = sentence.tokens[j]
    if (!token || token.kind === 'mark' || hitAt(sentence, j, 'speech')) return null
    if (!isPreposition(sentence, j)) continue
    const part = sourceBefore(sentence, j) ?? headBefore(sentence, j)
    if (!part) continue
    const isHead = part.kind === 'unknown' || headBefore(sentence, j)?.from === part.from
    const kind = isHead && whole.kind !== 'unknown' ? whole.kind : part.kind
    const whose = { from: part.from, to: whole.to, kind }
    return asPartOf(sentence, whose) ?? whose
  }
  return null
}

/** The longest voice of the pack that ends before a token; `UN spokesman`, `army sources` are of those named before. */
export function sourceBefore(sentence: Sentence, to: number): Voice | null {
  for (let from = Math.max(0, to - 6); from < to; from++) {
    const source = sourceAt(sentence, from)
    if (source?.to !== to) continue
    return headBefore(sentence, to)?.from === from ? (withOwner(sentence, source) ?? source) : source
  }
  const head = headBefore(sentence, to)
  return head && withOwner(sentence, head)
}

function headBefore(sentence: Sentence, to: number): Voice | null {
  for (let from = Math.max(0, to - 3); from < to; from++)
    if (hitAt(sentence, from, 'speaks for')?.to === to) return { from, to, kind: 'unknown' }
  return null
}

/** `the army's spokesman`, `MSF coordinator`. */
function withOwner(sentence: Sentence, head: Voice): Voice | null {
  const end = sentence.tokens[head.from - 1]?.word === 's' ? head.from - 1 : head.from
  for (let from = Math.max(0, end - 5); from < end; from++) {
    const owner = sourceAt(sentence, from)
    if (owner?.to === end && owner.kind !== 'unknown') return { from, to: head.to, kind: owner.kind }
  }
  return null
}

/** A word of the pack for who speaks, or an armed actor that does; the longest counts. */
function sourceAt(sentence: Sentence, i: number): Voice | null {
  const source = hitAt(sentence, i, 'source')
  const voice = hitAt(sentence, i, 'voice')
  const said = voice && voice.to > (source?.to ?? 0) ? voice : source
  const actor = hitAt(sentence, i, 'actor')
  if (actor && actor.to > (said?.to ?? 0)) {
    const { actor: kind, isNamed } = actor.value
    if (kind === 'state forces' || kind === 'external forces') return { from: i, to: actor.to, kind: 'authority' }
    if (isNamed && kind !== 'civilians') return { from: i, to: actor.to, kind: 'armed group' }
  }
  return said && { from: said.from, to: said.to, kind: said.value.origin }
}

function nameEndingAt(sentence: Sentence, i: number): number | null {
  if (!isNamePart(sentence, i)) return null
  let from = i
  while (from > 0 && (isNamePart(sentence, from - 1) || isLink(sentence, from - 1))) from--
  while (from < i && !sentence.tokens[from]?.isCapital) from++
  return sentence.tokens[from]?.isCapital ? from : null
}

function isNamePart(sentence: Sentence, i: number): boolean {
  const token = sentence.tokens[i]
  if (!token || token.kind === 'mark') return false
  return token.isCapital || (token.kind === 'number' && token.word.length <= 3)
}

/** Small words inside a name: `Network for Human Rights`, `Sindicato de la Prensa`. */
const LINK = /^(of|for|and|the|de|del|des|du|la|los|las|les|pour|para|por|y|et|à|au|aux|d|l|e)$/

function isLink(sentence: Sentence, i: number): boolean {
  if (!LINK.test(sentence.tokens[i]?.word ?? '')) return false
  const ahead = [i + 1, i + 2].find((at) => !LINK.test(sentence.tokens[at]?.word ?? ''))
  return ahead !== undefined && isNamePart(sentence, ahead)
}

function properNameAt(sentence: Sentence, i: number): number | null {
  if (!sentence.tokens[i]?.isCapital) return null
  let to = i + 1
  while (isNamePart(sentence, to) || isLink(sentence, to)) to++
  return to
}

/** Whether a name stands behind a word of place or belonging: a town, not a voice. */
function isPlaced(sentence: Sentence, from: number): boolean {
  let i = from - 1
  while (ARTICLE.test(sentence.tokens[i]?.word ?? '')) i--
  return isPreposition(sentence, i)
}

/**
 * Who a name is: by a word in it (`Sudan Doctors Network`), by the office before it (`governor Oleksandr Prokudin`), or
 * by what it stands beside (`a rights group, RNDDH,`). A lone capitalised word is more often a day or a town than a
 * voice, so without these it counts only as an acronym.
 */
function voiceOfName(sentence: Sentence, from: number, to: number, text: string): Voice | null {
  const within = Array.from({ length: to - from }, (_, i) => sourceAt(sentence, from + i))
    .filter((source) => source !== null && source.to <= to)
    .sort((a, b) => lengthOf(b) - lengthOf(a))
  if (within[0]) return { from, to, kind: within[0].kind }
  const office = sourceBefore(sentence, endOfTitle(sentence, from)) ?? officeBeside(sentence, from)
  if (office) return { from: office.from, to, kind: office.kind }
  const role = roleBehind(sentence, to)
  if (role) return { from, to, kind: role }
  const { start, end } = spanOfTokens(sentence, from, to)
  if (to - from === 1 && !/^\p{Lu}{2,}$/u.test(text.slice(start, end))) return null
  return { from, to, kind: 'unknown' }
}

/** Before a name an abbreviated rank may end in a full stop: `Capt.` */
function endOfTitle(sentence: Sentence, name: number): number {
  return sentence.tokens[name - 1]?.word === '.' && sentence.tokens[name - 2]?.isCapital ? name - 1 : name
}

function lengthOf(source: Voice | null): number {
  return source === null ? 0 : source.to - source.from
}

/** How far before the comma the office stands that a name fills: `the prefect of the department, Jean Biya,`. */
const OFFICE_REACH = 6

function officeBeside(sentence: Sentence, from: number): Voice | null {
  if (!isComma(sentence, from - 1)) return null
  const beside = sourceBefore(sentence, from - 1)
  if (beside) return asPartOf(sentence, beside) ?? beside
  for (let i = from - 2; i > Math.max(0, from - OFFICE_REACH); i--) {
    if (sentence.tokens[i]?.kind === 'mark') return null
    const office = sourceBefore(sentence, i)
    if (office) return isPlaced(sentence, office.from) ? null : office
  }
  return null
}

/** `Dauda Mangut, who heads a council`: what is told of a name behind it, where nothing else happens there. */
function roleBehind(sentence: Sentence, to: number): OriginKind | null {
  if (!isComma(sentence, to)) return null
  let role: OriginKind | null = null
  for (let i = to + 1; i < to + OF_REACH + 3; i++) {
    const token = sentence.tokens[i]
    if (!token || token.kind === 'mark') return role
    if (hitAt(sentence, i, 'trigger') || hitAt(sentence, i, 'harm') || hitAt(sentence, i, 'speech')) return null
    role ??= i <= to + OF_REACH ? (voiceFrom(sentence, i)?.kind ?? null) : null
  }
  return null
}
