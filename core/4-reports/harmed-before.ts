import { type Hit, hitAt, littleAt, type Sentence } from './annotate.ts'
import { isCoordinated, isOneOfSomething } from './coordinated.ts'
import type { Quantity } from './quantities.ts'

/** How far a harmed group may stand before its verb, in words. */
const MAX_GAP = 22
const MAX_OF_PHRASE = 8

/** The people counted before a word of harm that it tells of, as far as they are one group. */
export function groupBefore(
  sentence: Sentence,
  harm: Hit<'harm'>,
  harms: readonly Hit<'harm'>[],
  quantities: Quantity[],
  taken: Set<Quantity>,
): Quantity[] {
  // A quantity that already follows another harm word belongs to that one.
  const wall = Math.max(
    -1,
    ...harms.filter((h) => h.to <= harm.from && !isSameVerb(sentence, h, harm)).map((h) => h.to),
  )
  const near = quantities.filter((q) => !q.isPart && q.to <= harm.from && q.from >= wall && harm.from - q.to <= MAX_GAP)
  const whole = near.filter((q, i) => !isComplement(sentence, q, near[i - 1]))
  const last = whole.at(-1)
  if (!last || !isReachable(sentence, last, harm.from)) return []
  const group = [last]
  for (let i = whole.length - 2; i >= 0; i--) {
    const next = whole[i]
    const first = group[0]
    if (!next || !first || taken.has(next) || isOneOfSomething(next)) break
    if (!isCoordinated(sentence, next.to, first.from) || isOfThings(sentence, next, first)) break
    if (next.who === 'attacker' && first.who !== 'attacker') break // besides those they hurt
    group.unshift(next)
  }
  return withoutApposition(group)
}

/** `four members of one family`, `cuatro técnicos de una empresa`: what those counted belong to. */
function isComplement(sentence: Sentence, quantity: Quantity, before: Quantity | undefined): boolean {
  if (!before || quantity.from - before.to > 3) return false
  return littleAt(sentence, quantity.from - 1, 'unit_of') !== null
}

/** `612 shelters burnt and 3,100 people displaced`: a number of something else beside one of people. */
function isOfThings(sentence: Sentence, { to, who }: Quantity, people: Quantity): boolean {
  return (
    who === null &&
    people.who !== null &&
    sentence.tokens[to]?.kind === 'word' &&
    littleAt(sentence, to, 'and') === null
  )
}

/** `two refugees, a grandmother and a boy, died`: those named behind a number are the same people again. */
function withoutApposition(group: Quantity[]): Quantity[] {
  const [first, ...rest] = group
  if (first?.toll.best == null || rest.length < 2) return group
  const sum = rest.reduce((total, { toll }) => total + (toll.best ?? Number.NaN), 0)
  return sum === first.toll.best ? [first] : group
}

/** "Killed and wounded" share their subject; "killed 3 and wounded 5" do not. */
function isSameVerb(sentence: Sentence, a: Hit<'harm'>, b: Hit<'harm'>): boolean {
  return b.from - a.to <= 1 && (b.from === a.to || littleAt(sentence, a.to, 'and') !== null)
}

/** A number alone must stand right at the verb; people may stand further off, but not behind a full break. */
function isReachable(sentence: Sentence, quantity: Quantity, verb: number): boolean {
  const gap = verb - quantity.to
  if (quantity.who === null) {
    for (let i = quantity.to; i < verb; i++)
      if (littleAt(sentence, i, 'aux') === null && !isFiller(sentence, i)) return false
    return gap <= 4
  }
  for (let i = quantity.to; i < verb; i++) if (/^[;:]$/.test(sentence.tokens[i]?.word ?? '')) return false
  if (gap <= 1) return true
  if (hasAuxBefore(sentence, verb) || hitAt(sentence, verb, 'harm')?.value.side === 'before') return true
  return gap - ageLength(sentence, quantity.to, verb) <= 3 || isOfPhrase(sentence, quantity.to, verb)
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
