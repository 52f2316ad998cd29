import {
  type Hit,
  hitAt,
  hitsOf,
  isArabic,
  isComma,
  isDateWord,
  isQuote,
  littleAt,
  type Sentence,
} from '../words/annotate.ts'
import {
  isCoordinated,
  isCountedWith,
  isJoinedByClitic,
  isOfThings,
  isOneOfSomething,
  isPlacedBeside,
  withoutApposition,
} from './coordinated.ts'
import type { Quantity } from './quantities.ts'

/** How far a harmed group may stand behind its verb, in words. */
const MAX_GAP = 2
/** The name of a group may stand between the doer and those harmed, where the verb comes first. */
const MAX_GAP_DOER = 6

/** The people counted behind a word of harm that it tells of, as far as they are one group. */
export function groupAfter(
  sentence: Sentence,
  harm: Hit<'harm'>,
  harms: readonly Hit<'harm'>[],
  quantities: readonly Quantity[],
): Quantity[] {
  const next = harms.find((h) => h.from >= harm.to)
  const limit = next?.from ?? sentence.tokens.length
  const behind = quantities.filter((q) => q.from >= harm.to && q.from < limit)
  // `قتل منهم خمسة`: some of those told before
  const [part] = behind
  if (part?.isPart && part.who === null && littleAt(sentence, harm.to, 'including') === part.from) return [part]
  const after = behind.filter((q) => !q.isPart)
  const group: Quantity[] = []
  const doer = doerEnd(sentence, harm.to)
  let start = doer ?? onEnd(sentence, harm) ?? harm.to
  let isAfterDoer = doer !== null
  for (const quantity of after) {
    if (next && belongsToNext(sentence, quantity, next, quantities) && !isOfDisplaced(harm, quantity, next)) break
    if (
      group.length === 0
        ? !isObject(sentence, start, quantity.from, isAfterDoer)
        : !isBesides(sentence, start, quantity) || isOfThings(sentence, quantity, group[0] as Quantity)
    )
      break
    start = quantity.to
    const last = group.at(-1)
    if (last && isCountedWith(sentence, quantity, last)) continue
    // Verb, doer, done to: `اختطف مسلحون ثلاثة عمال`.
    if (group.length === 0 && isDoer(sentence, harm, quantity, after)) {
      isAfterDoer = true
      continue
    }
    group.push(quantity)
  }
  return withoutApposition(group)
}

/** `قتلت جماعة بوكو حرام ثمانية صيادين`: where the group ends that stands between an Arabic verb and whom it hurt. */
function doerEnd(sentence: Sentence, verb: number): number | null {
  if (!isArabic(sentence, verb - 1)) return null
  const doer = hitsOf(sentence, 'actor').find(
    ({ from, value }) => from >= verb && from - verb < MAX_GAP && value.isNamed,
  )
  return doer && sentence.tokens[doer.to]?.kind === 'word' ? doer.to : null
}

/** `قضت غارة أمس على ستة`: doer and day may stand between this verb and its “on”; what a court does so is a sentence. */
function onEnd(sentence: Sentence, { from, to }: Hit<'harm'>): number | null {
  if (!/^[وف]?قض(ت|ي|وا)$/.test(sentence.tokens[from]?.word ?? '')) return null
  for (let i = to; i <= to + MAX_GAP_DOER; i++) {
    const word = sentence.tokens[i]?.word ?? ''
    if (word === 'علي') return i + 1
    if (COURTS.test(word) || sentence.tokens[i]?.kind !== 'word') return null
  }
  return null
}

const COURTS = /^(ال)?(محكمه|قاضي|هييه)$/

function isBesides(sentence: Sentence, from: number, quantity: Quantity): boolean {
  if (isCoordinated(sentence, from, quantity.from)) return !speaks(sentence, from, quantity)
  return quantity.who !== null && quantity.toll.best !== null && isPlacedBeside(sentence, from, quantity.from)
}

/** `wounding 11, a doctor at the hospital said`: who comes behind a comma and says so is no other victim. */
function speaks(sentence: Sentence, from: number, { from: person, to, toll }: Quantity): boolean {
  if (toll.best !== 1 || !isComma(sentence, from) || person !== from + 1) return false
  for (let i = to; i < to + SUBJECT_REACH; i++) {
    if (isComma(sentence, i) || littleAt(sentence, i, 'and') !== null || hitAt(sentence, i, 'harm')) return false
    if (hitAt(sentence, i, 'speech')?.value.act === 'say') return true
  }
  return false
}

/** How far a verb of saying may stand behind whoever says it, in words. */
const SUBJECT_REACH = 12

/** Attackers without a number, with other people straight after them, do the deed where the verb stands first. */
function isDoer(sentence: Sentence, harm: Hit<'harm'>, quantity: Quantity, after: readonly Quantity[]): boolean {
  if (quantity.who !== 'attacker' && quantity.who !== 'militant') return false
  // who murders by stealth is not murdered, however many they are
  if (/^[وف]?اغتالت?$/.test(sentence.tokens[harm.from]?.word ?? '')) return true
  if (quantity.toll.best !== null) return false
  // gunmen abduct, they are not abducted
  if (harm.value.harm === 'abducted' && isArabic(sentence, harm.from)) return true
  // `قتل متمردو «القوات الديموقراطية المتحالفة» ما لا يقل عن 19 مدنيا`: whose they are stands between
  const reach = isArabic(sentence, harm.from) ? MAX_GAP_DOER : MAX_GAP
  return after.some(
    (q) => q.from >= quantity.to && q.from - quantity.to <= reach && !isCoordinated(sentence, quantity.to, q.from),
  )
}

/** `قتل ثلاثة نازحين`: who was killed had been displaced before. */
function isOfDisplaced(harm: Hit<'harm'>, { from }: Quantity, next: Hit<'harm'>): boolean {
  return next.value.harm === 'displaced' && harm.value.harm !== 'displaced' && from === harm.to
}

/** In `killed 12 people and 30 others were injured` the 30 belong to the second verb, which has none of its own. */
function belongsToNext(
  sentence: Sentence,
  quantity: Quantity,
  next: Hit<'harm'>,
  quantities: readonly Quantity[],
): boolean {
  const gap = next.from - quantity.to
  // `found dead three of the five men taken`: all five were taken
  if (quantity.whole !== undefined && gap === 0) return false
  if (gap < 0 || gap > 2 || next.value.side === 'after' || isJoinedByClitic(sentence, next.from)) return false
  // `nine workers, three of them badly hurt`: the second word of harm is the part's
  if (quantities.some((q) => q.isPart && q.from >= quantity.to && q.to <= next.from)) return false
  for (let i = quantity.to; i < next.from; i++) {
    if (littleAt(sentence, i, 'and') !== null || sentence.tokens[i]?.kind === 'mark') return false
    if (isJoinedByClitic(sentence, i)) return false
  }
  const hasOwn = quantities.some((q) => q.from >= next.to && q.from - next.to <= 1 && !isOneOfSomething(q))
  return next.value.side === 'before' || !hasOwn
}

function isObject(sentence: Sentence, from: number, to: number, isAfterDoer: boolean): boolean {
  const reach = isAfterDoer ? MAX_GAP_DOER : MAX_GAP
  let gap = 0
  for (let i = from; i < to; i++) {
    const behind = placeEnd(sentence, i)
    if (behind !== null && behind <= to) {
      i = behind - 1
      continue
    }
    const aside = dayAsideEnd(sentence, i)
    if (aside !== null && aside <= to) {
      i = aside - 1
      continue
    }
    // A day may stand between: `mató el domingo a dos personas`.
    if (!isDateWord(sentence, i) && littleAt(sentence, i, 'article') === null) gap++
    // `18 detained out of a crowd of 250`
    if (gap > reach || (littleAt(sentence, i, 'out_of') ?? 0) > i + 1) return false
    if (sentence.tokens[i]?.kind === 'mark' && !isQuote(sentence, i)) return false
    if (littleAt(sentence, i, 'by') !== null) return false
    // `اغتال مسلحان على متن دراجة نارية مدير مدرسة`: how the doers came may stand between
    if (!isAfterDoer && littleAt(sentence, i, 'cause') !== null) return false
  }
  return true
}

/** Words between the commas around a day, at most. */
const MOST_ASIDE = 4

/** `l'arrestation, la veille, de huit`: where a day between two commas ends, the second comma with it. */
function dayAsideEnd(sentence: Sentence, i: number): number | null {
  if (!isComma(sentence, i)) return null
  let hasDay = false
  for (let at = i + 1; at <= i + 1 + MOST_ASIDE; at++) {
    if (isComma(sentence, at)) return hasDay ? at + 1 : null
    hasDay ||= isDateWord(sentence, at)
  }
  return null
}

/** `en Tumaco a`, `أصيب في المواجهة`: a place may stand between a verb and those it harms; gives where it ends. */
function placeEnd(sentence: Sentence, i: number): number | null {
  const { word } = sentence.tokens[i] ?? { word: '' }
  if (word === 'في') return sentence.tokens[i + 1]?.kind === 'word' ? i + 2 : null
  if (word !== 'en') return null
  let at = i + 1
  while (sentence.tokens[at]?.isCapital) at++
  return at > i + 1 && /^al?$/.test(sentence.tokens[at]?.word ?? '') ? at + 1 : null
}
