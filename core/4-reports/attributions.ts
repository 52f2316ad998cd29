import { type Hit, hitAt, hitsOf, isComma, littleAt, readOnce, type Sentence, spanOfTokens } from './annotate.ts'
import type { OriginKind } from './pack.ts'
import type { Attribution } from './reading.ts'

/** How far the one who says it may stand from the verb of saying, in words. */
const SUBJECT_REACH = 9

/** Who is said to be behind what a sentence tells, with the words that say so. */
export const attributionsOf: (sentence: Sentence, text: string) => readonly Attribution[] = readOnce(findAttributions)

function findAttributions(sentence: Sentence, text: string): Attribution[] {
  const found: Attribution[] = []
  const notes = hitsOf(sentence, 'speech').filter((hit) => hit.value.act === 'note')
  for (const hit of hitsOf(sentence, 'speech')) {
    const { act } = hit.value
    if (act === 'note' || act === 'issue' || act === 'allege') continue
    const origin =
      act === 'according'
        ? originAfter(sentence, hit.to, text)
        : isBlame(sentence, hit)
          ? originBefore(sentence, hit.from, text)
          : (subjectOf(sentence, hit.from, text) ??
            sourceAfter(sentence, hit.to, text) ??
            originBefore(sentence, hit.from, text) ??
            originAfter(sentence, hit.to, text, 3))
    if (!origin || found.some((other) => other.start <= origin.start && other.end >= origin.end)) continue
    const note = notes.find((n) => n.from >= hit.to && n.from - hit.to <= 8)
    const from = Math.min(origin.from, hit.from)
    const to = Math.max(origin.to, note?.to ?? hit.to, hit.to)
    const span = spanOfTokens(sentence, from, to)
    found.push({
      ...span,
      quote: text.slice(span.start, span.end),
      origin: origin.name,
      originKind: origin.kind,
      relation: relationOf(act, origin.kind, note !== undefined),
    })
  }
  return found
}

/** Behind "blamed" stands who did it, not who says so. */
function isBlame(sentence: Sentence, hit: Hit<'speech'>): boolean {
  return littleAt(sentence, hit.from, 'by') !== null
}

function relationOf(act: Hit<'speech'>['value']['act'], kind: OriginKind, isNote: boolean): Attribution['relation'] {
  if (act === 'claim') return 'claimed by'
  if (act === 'deny') return 'denied by'
  if (isNote) return 'statement of'
  return kind === 'outlet' || kind === 'agency' || kind === 'unknown' ? 'reported by' : 'statement of'
}

type Origin = { from: number; to: number; start: number; end: number; name: string; kind: OriginKind }

/** `officials have warned aid groups`: who stands right before the verb speaks, not whom the verb is said to. */
function subjectOf(sentence: Sentence, verb: number, text: string): Origin | null {
  for (let i = verb - 1; i >= Math.max(0, verb - 2); i--) {
    if (sentence.tokens[i]?.kind === 'mark') return null
    const source = sourceBefore(sentence, i + 1)
    if (source) return originEndingAt(sentence, i, text)
  }
  return null
}

/** Marks across which nobody speaks, before a verb of saying and behind it. */
const ENDS: ReadonlySet<string> = new Set('.;:?!')
const ENDS_BEHIND: ReadonlySet<string> = new Set('.;:?!,،"“”«»')

/** The nearest named source or proper name before a verb of saying. */
function originBefore(sentence: Sentence, verb: number, text: string): Origin | null {
  for (let i = verb - 1; i >= Math.max(0, verb - SUBJECT_REACH); i--) {
    if (ENDS.has(sentence.tokens[i]?.word ?? '')) return null
    const origin = originEndingAt(sentence, i, text)
    if (origin) return origin
  }
  return null
}

function originAfter(sentence: Sentence, from: number, text: string, reach = SUBJECT_REACH): Origin | null {
  for (let i = from; i < Math.min(sentence.tokens.length, from + reach); i++) {
    if (ENDS_BEHIND.has(sentence.tokens[i]?.word ?? '')) return null
    const source = sourceAt(sentence, i)
    if (source) return origin(sentence, source.from, source.to, source.kind, text)
    const name = properNameAt(sentence, i)
    if (name !== null) return originOfName(sentence, i, name, text)
  }
  return null
}

/** `informó la policía`: the source right behind the verb. */
function sourceAfter(sentence: Sentence, from: number, text: string): Origin | null {
  for (let i = from; i < from + 3; i++) {
    if (sentence.tokens[i]?.kind === 'mark') return null
    const source = sourceAt(sentence, i)
    if (source) return origin(sentence, source.from, source.to, source.kind, text)
  }
  return null
}

/** The voice whose words end at a token: a source of the pack, or the longer name that holds it (`Rafid Herald`). */
function originEndingAt(sentence: Sentence, i: number, text: string): Origin | null {
  const source = sourceBefore(sentence, i + 1)
  const name = nameEndingAt(sentence, i)
  if (source && !(name !== null && name < source.from))
    return origin(sentence, source.from, source.to, source.kind, text)
  return name !== null && i > 0 ? originOfName(sentence, name, i + 1, text) : null
}

function nameEndingAt(sentence: Sentence, i: number): number | null {
  if (!isNamePart(sentence, i)) return null
  let from = i
  while (from > 0 && (isNamePart(sentence, from - 1) || isLink(sentence, from - 1))) from--
  while (from < i && !sentence.tokens[from]?.isCapital) from++
  return sentence.tokens[from]?.isCapital ? from : null
}

/** A word of the pack for who speaks, or an armed actor that does. */
function sourceAt(sentence: Sentence, i: number): { from: number; to: number; kind: OriginKind } | null {
  const source = hitAt(sentence, i, 'source')
  const actor = hitAt(sentence, i, 'actor')
  if (actor && actor.to > (source?.to ?? 0)) {
    const { actor: kind, isNamed } = actor.value
    if (kind === 'state forces' || kind === 'external forces') return { from: i, to: actor.to, kind: 'authority' }
    if (kind === 'civilians') return source ? { from: i, to: source.to, kind: source.value.origin } : null
    if (isNamed) return { from: i, to: actor.to, kind: 'armed group' }
  }
  return source ? { from: i, to: source.to, kind: source.value.origin } : null
}

function isNamePart(sentence: Sentence, i: number): boolean {
  const token = sentence.tokens[i]
  if (!token || token.kind === 'mark') return false
  return token.isCapital || (token.kind === 'number' && token.word.length <= 3)
}

/** Small words inside a name: `Network for Human Rights`, `Sindicato de la Prensa`. */
const LINKS = new Set('of for and the de del des du la los las les pour para por y et à au aux d l e'.split(' '))

function isLink(sentence: Sentence, i: number): boolean {
  if (!LINKS.has(sentence.tokens[i]?.word ?? '')) return false
  const ahead = [i + 1, i + 2].find((at) => !LINKS.has(sentence.tokens[at]?.word ?? ''))
  return ahead !== undefined && isNamePart(sentence, ahead)
}

function properNameAt(sentence: Sentence, i: number): number | null {
  if (!sentence.tokens[i]?.isCapital) return null
  let to = i + 1
  while (isNamePart(sentence, to) || isLink(sentence, to)) to++
  return to
}

/**
 * Who a name is: by a word in it (`Sudan Doctors Network`), by the office before it (`governor Oleksandr Prokudin`), or
 * by what it stands beside (`a rights group, RNDDH,`). A lone capitalised word is more often a day or a town than a
 * voice, so without these it counts only as an acronym.
 */
function originOfName(sentence: Sentence, from: number, to: number, text: string): Origin | null {
  const within = Array.from({ length: to - from }, (_, i) => sourceAt(sentence, from + i))
    .filter((source) => source !== null && source.to <= to)
    .sort((a, b) => lengthOf(b) - lengthOf(a))
  if (within[0]) return origin(sentence, from, to, within[0].kind, text)
  const office = sourceBefore(sentence, from) ?? (isComma(sentence, from - 1) ? sourceBefore(sentence, from - 1) : null)
  if (office) return origin(sentence, office.from, to, office.kind, text)
  const { start, end } = spanOfTokens(sentence, from, to)
  if (to - from === 1 && !/^\p{Lu}{2,}$/u.test(text.slice(start, end))) return null
  return origin(sentence, from, to, 'unknown', text)
}

function lengthOf(source: { from: number; to: number } | null): number {
  return source === null ? 0 : source.to - source.from
}

/** The longest source that ends before a token. */
function sourceBefore(sentence: Sentence, to: number): { from: number; to: number; kind: OriginKind } | null {
  for (let from = Math.max(0, to - 6); from < to; from++) {
    const source = sourceAt(sentence, from)
    if (source?.to === to) return source
  }
  return null
}

function origin(sentence: Sentence, from: number, to: number, kind: OriginKind, text: string): Origin {
  const span = spanOfTokens(sentence, from, to)
  return { from, to, ...span, name: text.slice(span.start, span.end), kind }
}
