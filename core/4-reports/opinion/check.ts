import type { Gazetteer } from '#core/3-places/gazetteer.ts'
import type { PlaceMention } from '#core/3-places/mention.ts'
import { mentionGiven } from '#core/3-places/mention-given.ts'
import type { Span } from '#core/text/span.ts'
import { overlaps, spanOf } from '#core/text/span.ts'
import { tokenize } from '#core/text/tokens.ts'
import { EVENT_TYPES, type EventTypeCode, familyOf } from '../codebook.ts'
import type { ReportSetting } from '../describe-report.ts'
import { votesOf } from '../kinds/event-types.ts'
import { actorsOf, roleOf } from '../parties/actors.ts'
import type { EvidenceField, ReadingContext, ReadValue, Toll } from '../reading.ts'
import { datesOf } from '../time-and-place/dates-read.ts'
import { placeFor } from '../time-and-place/event-place.ts'
import { quantitiesOf } from '../tolls/quantities.ts'
import { tollsOf } from '../tolls/tolls.ts'
import { hitsOf, type Sentence, spanOfTokens } from '../words/annotate.ts'
import type { Harm } from '../words/pack.ts'
import { tellingOf, unrealAt } from '../words/passages.ts'
import type { Proposal } from './answer.ts'
import type { LocateQuote } from './locate-quote.ts'

/** Why a proposed value was not kept; words in the catalogue under `opinion.dropped`. */
export type DropReason =
  | 'quote-not-found'
  | 'no-number'
  | 'wrong-number'
  | 'other-harm'
  | 'held-back'
  | 'no-date'
  | 'wrong-date'
  | 'place-not-in-quote'
  | 'place-unknown'
  | 'actor-not-in-quote'
  | 'unknown-type'
  | 'no-such-happening'

/** A proposed value that stands: the value as our own code reads it from the quoted words. */
export type Checked = { field: EvidenceField; value: ReadValue; at: Span; p: number; why: string }

/** What proposals are held against. */
export type CheckSetting = ReportSetting & {
  locate: LocateQuote
  gazetteer: Gazetteer
  language: string
  context: ReadingContext
}

/** A language model's values have no curve yet: this is modest on purpose and below what a person need not look at. */
const SURE = 0.6
/** … where our own words say nothing of the kind. */
const UNSUPPORTED = 0.4

/** Holds one proposed value against the text; what stands is never the model's value but ours from the same words. */
export function check(proposal: Proposal, setting: CheckSetting): Checked | DropReason {
  const at = setting.locate(proposal.quote)
  if (!at) return 'quote-not-found'
  const sentences = setting.sentences.filter((sentence) => overlaps(sentence, at))
  switch (proposal.field) {
    case 'type':
      return checkType(proposal.value, at, sentences)
    case 'place':
      return checkPlace(proposal.value, at, setting)
    case 'date':
      return checkDate(proposal.value, at, sentences, setting)
    case 'actor':
      return checkActor(proposal.value, at, sentences, setting)
    default:
      return checkToll(proposal.field, proposal.value, at, sentences)
  }
}

/** A number that our own grammar reads in the quote, told of now and not of other people or another harm. */
function checkToll(harm: Harm, claimed: number, at: Span, sentences: readonly Sentence[]): Checked | DropReason {
  let hasNumber = false
  for (const sentence of sentences) {
    const tolls = tollsOf(sentence)
    const none = tolls.find((toll) => toll.harm === harm && toll.toll.high === 0 && isWithin(toll, at))
    if (none && claimed === 0) return checked(harm, none.toll, at, SURE, none.why)
    for (const quantity of quantitiesOf(sentence)) {
      const words = spanOfTokens(sentence, quantity.from, quantity.to)
      if (!isWithin(words, at)) continue
      hasNumber = true
      if (!fits(quantity.toll, claimed) || quantity.isPart) continue
      const harms = hitsOf(sentence, 'harm').filter((hit) => hit.value.harm === harm)
      if (isHeldBack(sentence) || harms.some((hit) => unrealAt(sentence, hit.from))) return 'held-back'
      const owner = tolls.find((toll) => toll.groups.some((group) => overlaps(group, words)))
      if (owner && owner.harm !== harm) return 'other-harm'
      const isSupported = harms.some((hit) => overlaps(spanOfTokens(sentence, hit.from, hit.to), at))
      // "Gunmen" are several people, but nothing says that they were harmed.
      if (quantity.toll.best === null && !owner && !isSupported) return 'other-harm'
      return checked(harm, quantity.toll, at, isSupported ? SURE : UNSUPPORTED, quantity.why)
    }
  }
  return hasNumber ? 'wrong-number' : 'no-number'
}

function fits(toll: Toll, claimed: number): boolean {
  return toll.best === claimed || (toll.best === null && (toll.low === claimed || toll.high === claimed))
}

function isHeldBack(sentence: Sentence): boolean {
  const { background, commemorative, court, running, isNoEvent } = tellingOf(sentence)
  const isDenied = hitsOf(sentence, 'speech').some((hit) => hit.value.act === 'deny')
  return background || commemorative || court || running || isNoEvent || isDenied
}

/** The date that our own resolver reads in the quote, where the proposed one lies in it. */
function checkDate(
  claimed: string,
  at: Span,
  sentences: readonly Sentence[],
  { dates: { anchor, monthFirst } }: ReportSetting,
): Checked | DropReason {
  const day = /^\d{4}-\d{2}-\d{2}/.exec(claimed)?.[0] ?? (/^\d{4}-\d{2}$/.test(claimed) ? `${claimed}-01` : null)
  let hasDate = false
  for (const sentence of sentences) {
    for (const { range, from, to } of datesOf(sentence, anchor, monthFirst)) {
      if (!range || !isWithin(spanOfTokens(sentence, from, to), at)) continue
      hasDate = true
      if (day === null || day < range.start || day > range.end) continue
      return isHeldBack(sentence) ? 'held-back' : checked('date', range, at, SURE, 'the date in the quoted words')
    }
  }
  return hasDate ? 'wrong-date' : 'no-date'
}

/** A name in the quote that our own gazetteer knows; where the model thinks it lies is not even asked. */
function checkPlace(name: string, at: Span, setting: CheckSetting): Checked | DropReason {
  const words = wordsIn(name, at, setting.text)
  if (!words) return 'place-not-in-quote'
  const known = setting.places.find((place) => overlaps(place, words) && place.kind === 'place' && place.lat !== null)
  const { text, gazetteer, language, context } = setting
  const mention: PlaceMention | null = known ?? mentionGiven({ text, language }, words, gazetteer, context)
  if (!mention) return 'place-unknown'
  if (mention.role === 'outlet' || mention.role === 'commentator') return 'held-back'
  const isElsewhere = setting.country && mention.country && mention.country !== setting.country.code
  return checked('place', placeFor(mention), at, Math.min(isElsewhere ? UNSUPPORTED : SURE, mention.p), mention.why)
}

/** An actor named in the quote, by our own list where it is known; its part is told by our own grammar. */
function checkActor(
  name: string,
  at: Span,
  sentences: readonly Sentence[],
  setting: CheckSetting,
): Checked | DropReason {
  const words = wordsIn(name, at, setting.text)
  if (!words) return 'actor-not-in-quote'
  const quote = spanOf(setting.text, words.start, words.end)
  for (const sentence of sentences) {
    const known = actorsOf(sentence, setting.country?.code ?? null).find((actor) => overlaps(actor, words))
    if (!known) continue
    const verb = hitsOf(sentence, 'trigger')[0] ?? hitsOf(sentence, 'harm')[0] ?? null
    const { role, why } = verb ? roleOf(known, sentence, verb) : OTHER
    return checked('actor', { name: known.name, kind: known.kind, role, quote: quote.quote }, quote, SURE, why)
  }
  return checked(
    'actor',
    { name: quote.quote, kind: 'unidentified', role: 'other', quote: quote.quote },
    quote,
    UNSUPPORTED,
    'a name our lists do not hold',
  )
}

const OTHER = { role: 'other', why: 'named in the quoted words' } as const

const TYPES: ReadonlySet<string> = new Set(EVENT_TYPES.map((type) => type.code))

/** A kind of happening whose quoted words our own dictionary reads alike; other words leave it doubtful. */
function checkType(claimed: string, at: Span, sentences: readonly Sentence[]): Checked | DropReason {
  if (!TYPES.has(claimed)) return 'unknown-type'
  const type = claimed as EventTypeCode
  const unreal = sentences.some((sentence) =>
    hitsOf(sentence, 'trigger').some(
      (hit) => overlaps(spanOfTokens(sentence, hit.from, hit.to), at) && unrealAt(sentence, hit.from) !== null,
    ),
  )
  if (unreal || (sentences.length > 0 && sentences.every(isHeldBack))) return 'held-back'
  const votes = sentences
    .flatMap((sentence) => votesOf(sentence, tollsOf(sentence)))
    .filter((vote) => overlaps(vote, at))
  if (votes.some((vote) => vote.type === type)) return checked('type', type, at, SURE, 'our own words say the same')
  const isAlike = votes.some((vote) => familyOf(vote.type) !== null && familyOf(vote.type) === familyOf(type))
  return isAlike
    ? checked('type', type, at, 0.5, 'our own words tell of something like it')
    : checked('type', type, at, UNSUPPORTED, 'our own words do not tell this kind')
}

/** Where a name stands within the quote, word by word as dictionaries fold them. */
function wordsIn(name: string, at: Span, text: string): { start: number; end: number } | null {
  const wanted = tokenize(name).filter((token) => token.kind !== 'mark')
  const told = tokenize(text, at.start, at.end).filter((token) => token.kind !== 'mark')
  if (wanted.length === 0) return null
  for (let i = 0; i + wanted.length <= told.length; i++) {
    const isHere = wanted.every((token, n) => {
      const here = told[i + n]
      return here !== undefined && (here.word === token.word || here.forms?.includes(token.word) === true)
    })
    if (isHere) return { start: told[i]?.start ?? at.start, end: told[i + wanted.length - 1]?.end ?? at.end }
  }
  return null
}

function checked(field: EvidenceField, value: ReadValue, at: Span, p: number, why: string): Checked {
  return { field, value, at, p, why }
}

function isWithin(inner: { start: number; end: number }, outer: { start: number; end: number }): boolean {
  return inner.start >= outer.start && inner.end <= outer.end
}
