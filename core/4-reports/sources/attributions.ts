import { overlaps } from '#core/text/span.ts'
import type { Attribution } from '../reading.ts'
import {
  type Hit,
  hitAt,
  hitsOf,
  isArabic,
  isComma,
  isQuote,
  littleAt,
  readOnce,
  type Sentence,
  spanOfTokens,
} from '../words/annotate.ts'
import type { OriginKind } from '../words/pack.ts'
import { isPreposition, namedFrom, sourceBefore, type Voice, voiceEndingAt, voiceFrom } from './voices.ts'

/** How far the one who says it may stand from the verb of saying, in words. */
const SUBJECT_REACH = 14
const BEHIND_REACH = 10
/** How far behind its verb a name of nobody known, or a subject without the signs of standing there, still speaks. */
const CLOSE = 3
/** How far whoever is cited may stand behind `according to`, in words. */
const CITED_REACH = 9
/** How far behind the verb a word for a statement may stand. */
const NOTE_REACH = 8

/** Who is said to be behind what a sentence tells, with the words that say so. */
export const attributionsOf: (sentence: Sentence, text: string) => readonly Attribution[] = readOnce(findAttributions)

function findAttributions(sentence: Sentence, text: string): Attribution[] {
  const found: Attribution[] = []
  const voices: { start: number; end: number }[] = []
  if (hitsOf(sentence, 'speech').length === 0 && !sentence.isTitle && !isNoted(sentence)) return found
  const notes = hitsOf(sentence, 'speech').filter((hit) => hit.value.act === 'note')
  const add = (voice: Voice, { from, to }: { from: number; to: number }, relation: Attribution['relation']) => {
    const origin = spanOfTokens(sentence, voice.from, voice.to)
    if (voices.some((other) => overlaps(other, origin))) return
    voices.push(origin)
    const span = spanOfTokens(sentence, Math.min(voice.from, from), Math.max(voice.to, to))
    const name = text.slice(origin.start, origin.end)
    found.push({ ...span, quote: text.slice(span.start, span.end), origin: name, originKind: voice.kind, relation })
  }
  for (const hit of hitsOf(sentence, 'speech')) {
    const { act } = hit.value
    if (act === 'note' || act === 'issue' || (act === 'allege' && !isAccusing(sentence, hit))) continue
    if (!isCiting(sentence, hit) || isSilent(sentence, hit)) continue
    const { speakers, listener } = act === 'according' ? cited(sentence, hit, text) : speakersOf(sentence, hit, text)
    const note = notes.find(({ from }) => from >= hit.to && from - hit.to <= NOTE_REACH)
    const said = { from: hit.from, to: note?.to ?? hit.to }
    for (const voice of speakers) add(voice, said, relationOf(act, voice.kind, note !== undefined))
    if (listener) add(listener, hit, 'reported by')
  }
  const alone = found.length > 0 ? null : sentence.isTitle ? voiceOfHeadline(sentence) : voiceInBrackets(sentence)
  if (alone) add(alone, alone, relationOf('say', alone.kind, false))
  return found
}

/** Where whoever is cited is named in the text. */
export function originAt({ origin, start }: Attribution, text: string): { start: number; end: number } {
  const at = text.indexOf(origin, start)
  return { start: at, end: at + origin.length }
}

/** Whether a word of saying or citing is one here: not `en début d'après-midi`, `declared a state of emergency`, `نقلت الجنود`. */
export function isCiting(sentence: Sentence, { from, to }: Hit<'speech'>): boolean {
  const [word, next] = [sentence.tokens[from]?.word ?? '', sentence.tokens[to]?.word ?? '']
  if (word === 'declared' || word === 'declares') return littleAt(sentence, to, 'article') === null
  // Arabic carries words "from" somebody, and people and goods without
  if (to - from === 1 && CARRIES.test(word))
    return sentence.tokens.slice(to, to + CARRIED).some(({ word: on }) => on === 'عن')
  return next !== 'midi'
}

const CARRIES = /^[وفل]?(ال)?نقل(ت|وا|ا)?$/
/** How far behind `نقلت` its `عن` stands, in words. */
const CARRIED = 8

/** `police did not say`. */
function isSilent(sentence: Sentence, { from }: Hit<'speech'>): boolean {
  return SILENT.test(sentence.tokens[from - 1]?.word ?? '')
}

const SILENT = /^(not|never|no|ni|nunca|[وف]?لم|[وف]?لا)$/

/** `the union accused the army`, but not `the army was accused`. */
function isAccusing(sentence: Sentence, hit: Hit<'speech'>): boolean {
  return isBlame(sentence, hit) && littleAt(sentence, hit.from - 1, 'aux') === null
}

/** Behind "blamed" stands who did it, not who says so. */
export function isBlame(sentence: Sentence, hit: Hit<'speech'>): boolean {
  return littleAt(sentence, hit.from, 'by') !== null
}

function relationOf(act: Hit<'speech'>['value']['act'], kind: OriginKind, isNote: boolean): Attribution['relation'] {
  if (act === 'claim') return 'claimed by'
  if (act === 'deny') return 'denied by'
  if (isNote) return 'statement of'
  return kind === 'outlet' || kind === 'agency' || kind === 'unknown' ? 'reported by' : 'statement of'
}

type Told = { speakers: Voice[]; listener: Voice | null }

function cited(sentence: Sentence, hit: Hit<'speech'>, text: string): Told {
  const within = voiceWithin(sentence, hit)
  const voice = within && within.kind !== 'unknown' ? within : (voiceBehind(sentence, hit.to, text) ?? within)
  return { speakers: voice ? [voice, ...joinedBehind(sentence, voice)] : [], listener: null }
}

/** `de source sécuritaire`: the words of citing name who is cited. */
function voiceWithin(sentence: Sentence, { from, to }: Hit<'speech'>): Voice | null {
  for (let i = from; i < to; i++) {
    const voice = voiceFrom(sentence, i)
    if (voice && voice.to >= to) return voice
  }
  return null
}

/** Whoever is cited: the first voice or name. */
function voiceBehind(sentence: Sentence, from: number, text: string): Voice | null {
  for (let i = from; i < Math.min(sentence.tokens.length, from + CITED_REACH); i++) {
    if (/^[.;:?!,،"“”«»]$/.test(sentence.tokens[i]?.word ?? '')) return null
    const voice = namedFrom(sentence, i, text)
    if (voice) return voice
  }
  return null
}

/** Who speaks and, at most, to which paper or agency: `dijo a EFE un cargo electo`. */
function speakersOf(sentence: Sentence, hit: Hit<'speech'>, text: string): Told {
  const told = listenerBehind(sentence, hit, text)
  const listener = told && isPress(told) ? told : null
  const speaker = speakerOf(sentence, hit, told, text)
  if (!speaker) return { speakers: [], listener }
  const joined = speaker.to <= hit.from ? joinedBefore(sentence, speaker) : joinedBehind(sentence, speaker)
  return { speakers: [speaker, ...joined], listener }
}

/** Whom the verb is said to: `told Reuters`, `a déclaré à l'AFP`, `قال لوكالة فرانس برس`. */
function listenerBehind(sentence: Sentence, { to }: Hit<'speech'>, text: string): Voice | null {
  const verb = sentence.tokens[to - 1]?.word ?? ''
  for (let i = to; i < to + 4; i++) {
    const token = sentence.tokens[i]
    if (!token || token.kind === 'mark' || OPENS.test(token.word)) return null
    if (isArabic(sentence, i)) {
      const voice = token.word.startsWith('ل') ? voiceFrom(sentence, i) : null
      if (voice) return voice
    } else if (i === to && TELLS.test(verb)) return listenerAt(sentence, i, text, true)
    else if (/^(a|al|au|to)$/.test(token.word)) return listenerAt(sentence, i + 1, text, i === to && !BLAMES.test(verb))
  }
  return null
}

/** What follows is what is said. */
const OPENS = /^(that|how|it|he|she|they|que|qu|ان|انه|انها|انهم|انهما|بان)$/
const TELLS = /^(told|tells|telling)$/
/** What is said of whom comes behind `to` as well. */
const BLAMES = /^(accus|achac|acus|adjudic|atribu|attribu|culp|imput)/

/** A name that is told something at once is that of a paper. */
function listenerAt(sentence: Sentence, at: number, text: string, isAtOnce: boolean): Voice | null {
  for (let i = at; i < at + 3; i++) {
    const voice = namedFrom(sentence, i, text)
    const isPaper = isAtOnce && voice?.kind === 'unknown' && sentence.tokens[i]?.isCapital
    if (voice) return isPaper ? { ...voice, kind: 'outlet' } : voice
    if (sentence.tokens[i]?.kind === 'mark') return null
  }
  return null
}

function isPress({ kind }: Voice): boolean {
  return kind === 'agency' || kind === 'outlet'
}

function speakerOf(sentence: Sentence, hit: Hit<'speech'>, told: Voice | null, text: string): Voice | null {
  const { from, to } = hit
  const behind = (reach = BEHIND_REACH) => speakerBehind(sentence, to, told, text, reach)
  if (isArabic(sentence, from)) {
    const isGoingOn = /^[وف]/.test(sentence.tokens[from]?.word ?? '')
    if (isBlame(sentence, hit)) return accuser(behind())
    return behind() ?? (isGoingOn ? null : subjectOf(sentence, from, text))
  }
  if (PRONOUN.test(sentence.tokens[from - 1]?.word ?? '') || isTold(sentence, hit)) return null
  if (isTurned(sentence, from)) return behind() ?? (isAlone(sentence, to) ? null : voiceBefore(sentence, from, text))
  const before = subjectOf(sentence, from, text) ?? voiceBefore(sentence, from, text)
  return before ?? (isBlame(sentence, hit) ? null : behind(CLOSE))
}

/** `اتهمت نقابة المعلمين السلطات`: who accuses stands first; an armed group there is mostly the accused alone. */
function accuser(first: Voice | null): Voice | null {
  return first?.kind === 'armed group' ? null : first
}

const PRONOUN = /^(he|she|they|it|we|i|you|il|elle|ils|elles|on|nous|el|ella|ellos|ellas)$/

/** `residents were told` nothing of their own. */
function isTold(sentence: Sentence, { from, to }: Hit<'speech'>): boolean {
  return TELLS.test(sentence.tokens[to - 1]?.word ?? '') && littleAt(sentence, from - 1, 'aux') !== null
}

/** Whether the verb stands before who speaks: behind a comma, a quotation or `as`. */
function isTurned(sentence: Sentence, from: number): boolean {
  const before = sentence.tokens[from - 1]
  if (!before || isComma(sentence, from - 1) || isQuote(sentence, from - 1) || TURNS.test(before.word)) return true
  return before.word === 'que' && /^(ce|lo)$/.test(sentence.tokens[from - 2]?.word ?? '')
}

const TURNS = /^(as|comme|l|lo|como|segun|conforme|[-–—)!?…:])$/

/** `…, añadió.`: whoever speaks was named before. */
function isAlone(sentence: Sentence, to: number): boolean {
  const next = sentence.tokens[to]
  return !next || (next.kind === 'mark' && next.word !== ':' && !isQuote(sentence, to))
}

/** `officials have warned aid groups`: who stands right before the verb speaks, not whom the verb is said to. */
function subjectOf(sentence: Sentence, verb: number, text: string): Voice | null {
  for (let i = verb - 1; i >= Math.max(0, verb - 2); i--) {
    if (sentence.tokens[i]?.kind === 'mark') return null
    if (sourceBefore(sentence, i + 1)) return voiceEndingAt(sentence, i, text)
  }
  return null
}

/** The nearest voice before a verb of saying, over what is told of it between commas. */
function voiceBefore(sentence: Sentence, verb: number, text: string): Voice | null {
  let commas = isComma(sentence, verb - 1) ? 2 : 1
  for (let i = verb - 1; i >= Math.max(0, verb - SUBJECT_REACH); i--) {
    if (/^[.;:?!]$/.test(sentence.tokens[i]?.word ?? '')) return null
    if (isComma(sentence, i) && i < verb - 1 && --commas === 0) return null
    const voice = voiceEndingAt(sentence, i, text)
    if (voice) return voice
  }
  return null
}

/** `a indiqué dimanche à Reuters un responsable`: who speaks behind the verb, before anything is said. */
function speakerBehind(
  sentence: Sentence,
  from: number,
  told: Voice | null,
  text: string,
  reach: number,
): Voice | null {
  let isNamed = false
  for (let i = from; i < from + reach; i++) {
    const token = sentence.tokens[i]
    if (!token || token.kind === 'mark' || OPENS.test(token.word) || TAKES.test(token.word)) return null
    if (told && i >= told.from && i < told.to) continue
    if (isPreposition(sentence, i)) {
      if (isNamed && OF.test(token.word)) return null
      i = Math.max(i, endOfName(sentence, i + 1) - 1)
      continue
    }
    const isDate = hitAt(sentence, i, 'date') !== null
    const voice = isDate || i - from >= CLOSE ? voiceFrom(sentence, i) : namedFrom(sentence, i, text)
    if (voice) return voice
    isNamed = !isDate && token.kind === 'word' && token.word.length > 3
  }
  return null
}

/** Between what somebody tells of and whose it is: `parle d'une fuite des militaires`. */
const OF = /^(of|de|del|des|du|d)$/
/** Behind these stands what is told of, not who tells. */
const TAKES = /^(عن|علي|الي|بال.+)$/

function endOfName(sentence: Sentence, from: number): number {
  let to = from
  while (sentence.tokens[to]?.isCapital) to++
  return to
}

/** `residents and a local official said`: those who open the clause speak too. */
function joinedBefore(sentence: Sentence, voice: Voice): Voice[] {
  const and = [1, 2, 3].map((n) => voice.from - n).find((at) => littleAt(sentence, at, 'and') !== null)
  const first = and === undefined ? null : sourceBefore(sentence, and)
  return first && isOpening(sentence, first.from) ? [first] : []
}

function isOpening(sentence: Sentence, from: number): boolean {
  for (let i = from - 1; i >= from - 3; i--) if (!sentence.tokens[i] || sentence.tokens[i]?.kind === 'mark') return true
  return false
}

/** `selon la police et des témoins`. */
function joinedBehind(sentence: Sentence, voice: Voice): Voice[] {
  const isClitic = /^و/.test(sentence.tokens[voice.to]?.word ?? '')
  const and = isClitic ? voice.to : littleAt(sentence, voice.to, 'and')
  if (and === null) return []
  for (let i = and; i < and + (isClitic ? 1 : CLOSE); i++) {
    const other = voiceFrom(sentence, i)
    if (other) return [other]
  }
  return []
}

/** `Police: three dead in ambush`, `Three dead in ambush: police`. */
function voiceOfHeadline(sentence: Sentence): Voice | null {
  const colon = sentence.tokens.findIndex(({ word }) => word === ':')
  if (colon <= 0) return null
  const first = voiceFrom(sentence, 0)
  if (first && first.to === colon) return first
  const last = voiceFrom(sentence, colon + 1)
  return last && last.to === sentence.tokens.length ? last : null
}

/** Whether a sentence ends in brackets, where those stand it is from. */
function isNoted({ tokens }: Sentence): boolean {
  return tokens.at(-1)?.word === ')' || tokens.at(-2)?.word === ')'
}

/** `(local sources)`, `(Reuters)` at the end; offices in brackets are the short names of what stands before. */
function voiceInBrackets(sentence: Sentence): Voice | null {
  if (!isNoted(sentence)) return null
  const open = sentence.tokens.findLastIndex(({ word }) => word === '(')
  const voice = open < 0 ? null : voiceFrom(sentence, open + 1)
  const isWhole = voice !== null && sentence.tokens[voice.to]?.word === ')'
  return isWhole && (isPress(voice) || voice.kind === 'witness' || voice.kind === 'unknown') ? voice : null
}
