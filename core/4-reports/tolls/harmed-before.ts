import { type Hit, hitAt, hitsOf, isComma, littleAt, type Sentence } from '../words/annotate.ts'
import { isCoordinated, isCountedWith, isOfThings, isOneOfSomething, withoutApposition } from './coordinated.ts'
import type { Quantity } from './quantities.ts'

/** How far a harmed group may stand before its verb, in words. */
const MAX_GAP = 22
const MAX_OF_PHRASE = 8

/** The people counted before a word of harm that it tells of, as far as they are one group. */
export function groupBefore(
  sentence: Sentence,
  harm: Hit<'harm'>,
  harms: readonly Hit<'harm'>[],
  quantities: readonly Quantity[],
  taken: Set<Quantity>,
): Quantity[] {
  // A quantity that already follows another harm word belongs to that one.
  const wall = Math.max(
    -1,
    ...harms
      .filter((h) => h.to <= harm.from && !isSameVerb(sentence, h, harm) && !isInAside(sentence, h, quantities))
      .filter((h) => !isOfSubject(sentence, h, harm, quantities))
      .map((h) => h.to),
  )
  const within = quantities.filter((q) => q.to <= harm.from && q.from >= wall && harm.from - q.to <= MAX_GAP)
  const own = within.at(-1)
  if (own?.isPart && isToldOfPart(sentence, own, harm)) return [own]
  const near = within.filter((q) => !q.isPart)
  // `nine people who came home from one of the villages were killed`: a number of something else stands between
  const whole = near.filter(
    (q, i) =>
      !isComplement(sentence, q, near[i - 1]) &&
      !isEscorted(sentence, q, near[i - 1]) &&
      (!isOfOther(sentence, q) || (q.who === null && isReachable(sentence, q, harm.from))),
  )
  const told = whole.filter((q) => !isOneOfSomething(q))
  const last = (told.some((q) => q.who !== null) ? told : whole).at(-1)
  if (!last || !isReachable(sentence, last, harm.from)) return []
  if (harm.value.harm === 'displaced' && taken.has(last)) return []
  if (harm.value.harm === 'injured' && isOfBodies(sentence, last)) return []
  const group = [last]
  for (let i = whole.indexOf(last) - 1; i >= 0; i--) {
    const next = whole[i]
    const first = group[0]
    if (!next || !first || taken.has(next) || isOneOfSomething(next)) break
    if (!isCoordinated(sentence, next.to, first.from) || isOfThings(sentence, next, first)) break
    if (harm.value.harm !== 'killed' && isOfBodies(sentence, next)) break
    if (next.who === 'attacker' && first.who !== 'attacker' && !isDeadOfBoth(next, harm)) break
    group.unshift(next)
  }
  return withoutApposition(group.filter((q, i) => i === 0 || !isCountedWith(sentence, q, group[i - 1] as Quantity)))
}

/** `two bodies and nine injured`, `their bodies were burnt`: what is done to the dead injures nobody. */
function isOfBodies(sentence: Sentence, { to }: Quantity): boolean {
  return BODIES.has(sentence.tokens[to - 1]?.word ?? '')
}

/** Words for the dead, as words are folded. */
const BODIES = new Set('bodies corpses corps cadavres cuerpos cadaveres جثث جثتين جثامين'.split(' '))

/** `the mayor of a town of 5,000 inhabitants was shot`: so many are who lives there. */
const TOWN = 300

/** A number behind a small word that makes it part of another phrase (`from one of the villages`, `d'une foire`). */
function isOfOther(sentence: Sentence, { from, who, toll }: Quantity): boolean {
  if (who !== null && toll.low < TOWN) return false
  const isTied = (i: number) =>
    (['unit_of', 'cause', 'by'] as const).some((word) => littleAt(sentence, i, word) === from)
  return isTied(from - 1) || isTied(from - 2) || sentence.starts[from - 1]?.some(isJoiner) === true
}

function isJoiner({ value }: Hit): boolean {
  return value.kind === 'date' && value.word.is === 'joiner'
}

/** `seven robbers and a gendarme died`: attackers with a number die beside others; else they are those who hurt them. */
function isDeadOfBoth({ toll }: Quantity, harm: Hit<'harm'>): boolean {
  return toll.best !== null && harm.value.harm === 'killed'
}

/** `six were hurt, two of whom later died`, `of whom five were killed`: what is told right behind a part is the part's own. */
function isToldOfPart(sentence: Sentence, part: Quantity, { from, value }: Hit<'harm'>): boolean {
  if (part.who !== null || !isReachable(sentence, part, from)) return false
  const at = littleAt(sentence, part.to, 'including') ?? part.to
  return value.side === 'before' || hasAuxBefore(sentence, from) || from === at
}

/** `four members of one family`, `cuatro técnicos de una empresa`: what those counted belong to. */
function isComplement(sentence: Sentence, quantity: Quantity, before: Quantity | undefined): boolean {
  if (!before || quantity.from - before.to > 3) return false
  return littleAt(sentence, quantity.from - 1, 'unit_of') !== null || sentence.tokens[quantity.from - 1]?.word === 'd'
}

/** `two constables guarding vaccinators were shot`: people without a number right behind a participle are its object. */
function isEscorted(sentence: Sentence, { from, toll }: Quantity, before: Quantity | undefined): boolean {
  if (!before || toll.best !== null) return false
  return /^\p{L}{3,}(ing|ant)$/u.test(sentence.tokens[from - 1]?.word ?? '')
}

/** "Killed and wounded" share their subject; "killed 3 and wounded 5" do not. */
function isSameVerb(sentence: Sentence, a: Hit<'harm'>, b: Hit<'harm'>): boolean {
  // "the wounded were evacuated": they are wounded, not driven out
  if (b.from === a.to) return b.value.harm !== 'displaced'
  return b.from - a.to <= 1 && littleAt(sentence, a.to, 'and') !== null
}

/** A number alone must stand right at the verb; people may stand further off, but not behind a full break. */
function isReachable(sentence: Sentence, quantity: Quantity, verb: number): boolean {
  const gap = verb - quantity.to
  if (quantity.who === null) {
    let words = 0
    for (let i = asideEnd(sentence, quantity.to); i < verb; i++) {
      const behind = littleAt(sentence, i, 'including')
      if (behind !== null) i = behind - 1
      else if (littleAt(sentence, i, 'aux') === null && littleAt(sentence, i, 'to') === null && !isFiller(sentence, i))
        return false
      else words++
    }
    return words <= 4
  }
  for (let i = quantity.to; i < verb; i++) if (/^[;:]$/.test(sentence.tokens[i]?.word ?? '')) return false
  // `17 worshippers, incl. 4 children, killed`
  if (gap <= 1 || asideEnd(sentence, quantity.to) === verb) return true
  if (hasAuxBefore(sentence, verb) || hitAt(sentence, verb, 'harm')?.value.side === 'before') return true
  // `11 عنصرا من قوات … قتلوا`: an Arabic verb in the plural stands behind its people
  if (/وا$/.test(sentence.tokens[verb]?.word ?? '') && gap <= MAX_OF_PHRASE) return true
  if (gap - ageLength(sentence, quantity.to, verb) <= 3 || isOfPhrase(sentence, quantity.to, verb)) return true
  return isHeadlineSubject(sentence, quantity, verb)
}

/** How far a headline's subject may stand from its verb, in words. */
const HEADLINE_REACH = 9

/** `Commander of banned group killed in …`: headlines leave out the helping verb. */
function isHeadlineSubject(sentence: Sentence, { from, to, who }: Quantity, verb: number): boolean {
  if (!sentence.isTitle || from > 1 || who === null || verb - to > HEADLINE_REACH) return false
  for (let i = to; i < verb; i++) if (sentence.tokens[i]?.kind !== 'word' || hitAt(sentence, i, 'harm')) return false
  return !hitsOf(sentence, 'speech').some((hit) => hit.from >= to && hit.to <= verb)
}

/** Words that tell an age (`de 12 años`, `âgée de 62 ans`) keep nobody from the verb. */
function ageLength(sentence: Sentence, from: number, to: number): number {
  for (let i = from + 1; i + 1 < to; i++) {
    const unit = hitAt(sentence, i + 1, 'date')?.value.word
    if (sentence.tokens[i]?.kind === 'number' && unit?.is === 'unit' && unit.unit === 'year') return 3
  }
  return 0
}

/** `guerrilleros de la disidencia de Mordisco`: names and small words alone keep a group with its verb. */
function isOfPhrase(sentence: Sentence, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const isSmall = littleAt(sentence, i, 'unit_of') !== null || littleAt(sentence, i, 'article') !== null
    if (!isSmall && !sentence.tokens[i]?.isCapital && !hitAt(sentence, i, 'actor')) return false
  }
  return to - from <= MAX_OF_PHRASE
}

/** `nine, including four recruits, were`, `three, one of them on parole, were`: where what stands between two commas behind a number ends. */
function asideEnd(sentence: Sentence, at: number): number {
  if (!isComma(sentence, at)) return at
  // `two men, one of foreign nationality, were`
  let isOfThem = hitAt(sentence, at + 1, 'number')?.value.number.value === 1 && !hitAt(sentence, at + 2, 'person')
  for (let i = at + 1; i < at + MAX_ASIDE; i++) {
    if (isComma(sentence, i)) return isOfThem ? i + 1 : at
    isOfThem ||= i <= at + INTO_ASIDE && littleAt(sentence, i, 'including') !== null
  }
  return at
}

/** `three men, one of them under house arrest, were caught`: what an aside tells parts nobody from the verb. */
function isInAside(sentence: Sentence, { from, to }: Hit, quantities: readonly Quantity[]): boolean {
  return quantities.some((q) => q.to <= from && to < asideEnd(sentence, q.to))
}

/** `two priests kidnapped in January were killed`: a participle right behind people who have something else done to them. */
function isOfSubject(
  sentence: Sentence,
  { from, to }: Hit,
  harm: Hit<'harm'>,
  quantities: readonly Quantity[],
): boolean {
  const isVerb = harm.value.side === 'before' || hasAuxBefore(sentence, harm.from)
  if (!isVerb || hasAuxBefore(sentence, from)) return false
  // `five hostages taken in January`: a noun of harm and its participle
  const noun = hitsOf(sentence, 'harm').find((hit) => hit.to === from)?.from ?? from
  if (!quantities.some((q) => (q.to === from || q.to === noun) && !q.isPart)) return false
  for (let i = to; i < harm.from; i++) if (littleAt(sentence, i, 'and') !== null || isComma(sentence, i)) return false
  return quantities.every((q) => q.isPart || q.from < to || q.to > harm.from)
}

/** How far into an aside the words stand that say of whom it tells. */
const INTO_ASIDE = 3

const MAX_ASIDE = 12

function isFiller(sentence: Sentence, i: number): boolean {
  const token = sentence.tokens[i]
  return (
    token !== undefined &&
    token.kind === 'word' &&
    token.word.length > 2 &&
    littleAt(sentence, i, 'cause') === null &&
    littleAt(sentence, i, 'by') === null
  )
}

/** Whether a helping verb (`were`, `fueron`) stands right before a word. */
export function hasAuxBefore(sentence: Sentence, from: number): boolean {
  for (let i = from - 1; i >= Math.max(0, from - 3); i--) {
    if (sentence.tokens[i]?.kind === 'mark') return false
    if (littleAt(sentence, i, 'aux') !== null) return true
  }
  return false
}
