import { type Hit, littleAt, type Sentence } from '../words/annotate.ts'
import type { Harm } from '../words/pack.ts'
import type { Quantity } from './quantities.ts'

/** `killed a tax collector`: whoever is harmed in the singular is one, whatever the trade, unless it is a known thing. */
export function oneBehind(sentence: Sentence, harm: Hit<'harm'>): Quantity[] {
  const at =
    littleAt(sentence, harm.to, 'one_of') ?? (HURT.has(harm.value.harm) ? arabicNounAt(sentence, harm.to) : null)
  const noun = at === null ? undefined : sentence.tokens[at]
  if (at === null || noun?.kind !== 'word' || noun.isCapital || isOther(sentence, harm.to, noun.word)) return []
  const isKnown = (i: number) => sentence.starts[i]?.some(({ value }) => KNOWN_THINGS.has(value.kind)) ?? false
  if (isKnown(at) || littleAt(sentence, at, 'not_people') !== null) return []
  const why = 'one of those harmed, told in the singular'
  return [{ from: harm.to, to: at + 1, toll: { low: 1, best: 1, high: 1 }, who: null, why, isPart: false }]
}

/** Of whom is taken or driven out the verb's noun is as often the doer. */
const HURT: ReadonlySet<Harm> = new Set(['killed', 'injured'])

/** Arabic has no word for "a": a noun without its article right behind the verb is one. */
function arabicNounAt(sentence: Sentence, at: number): number | null {
  const token = sentence.tokens[at]
  if (token?.kind !== 'word' || !/^[\u0600-\u06ff]{3,}$/.test(token.word) || /^[وفبلك]?ال/.test(token.word)) return null
  if (token.forms !== null || sentence.starts[at]?.some(({ value }) => value.kind === 'little')) return null
  return NO_NOUNS.has(token.word) ? null : at
}

/** Small words that stand behind a verb, as words are folded. */
const NO_NOUNS = new Set(
  'في علي من الي خلال بعد قبل اثناء جراء اثر منذ حتي بين عند لدي مع عن قرب داخل خارج امام تحت فوق حين بينما كما ما لم لا قد هذا هذه ذلك كل عده عدد بعض غير حول نتيجه بسبب عقب وسط شمال جنوب شرق غرب'.split(
    ' ',
  ),
)

/** "The" stands before many, too, and Spanish "al" before a verb (`mueren al estallar`). */
function isOther(sentence: Sentence, article: number, noun: string): boolean {
  const word = sentence.tokens[article]?.word
  return (word === 'the' && /[^s]s$/.test(noun)) || (word === 'al' && /[aei]r$/.test(noun))
}

const KNOWN_THINGS: ReadonlySet<string> = new Set([
  'number',
  'vague',
  'trigger',
  'weapon',
  'sector',
  'date',
  'harm',
  'passage',
])
