import { overlaps, type Span, spanOf } from '#core/text/span.ts'
import { type TollFound, tollsOf } from '../tolls/tolls.ts'
import { type Hit, hitsOf, readOnce, type Sentence, spanOfTokens } from '../words/annotate.ts'
import { tellingOf, unrealAt } from '../words/passages.ts'

/** Why words that name a happening or a number of people were not taken at their face. */
export type HoldReason =
  | 'negated'
  | 'hypothetical'
  | 'denied'
  | 'running'
  | 'background'
  | 'commemorative'
  | 'court'
  | 'no_event'

/** Words that were held back, which words say so, and whether they count for nothing or only for less. */
export type HeldBack = Span & { reason: HoldReason; by: Span; counts: 'nothing' | 'less' }

/** How far before a harm the words of its number begin. */
const NUMBER_REACH = 8

/** Whether a number of people is denied, not told of or only possible, and which; null where it stands. */
export function unrealToll(sentence: Sentence, toll: TollFound): 'negated' | 'hypothetical' | 'denied' | null {
  // "No one was killed" is a number of its own: none.
  if (toll.toll.high === 0) return null
  const first = sentence.tokens.findIndex((token) => token.start >= toll.start)
  // A denial governs what follows it at once: "denied that 30 were killed", not "denied the attack that killed 30".
  const denial = hitsOf(sentence, 'speech').some((hit) => hit.value.act === 'deny' && hit.to === first)
  if (denial) return 'denied'
  const unreal = unrealAt(sentence, toll.from)
  // "No fewer than ten were killed": the "no" belongs to the number.
  const ofNumber = hitsOf(sentence, 'qualifier').some(
    (hit) => hit.to <= toll.from && toll.from - hit.from <= NUMBER_REACH,
  )
  return unreal === 'negated' && ofNumber ? null : unreal
}

/** The tolls of a sentence that are neither denied nor only possible. */
export const realTollsOf: (sentence: Sentence) => readonly TollFound[] = readOnce((sentence) =>
  tollsOf(sentence).filter((toll) => unrealToll(sentence, toll) === null),
)

/** What of a text was not taken at its face, in the order of the text. */
export function heldBackOf(sentences: readonly Sentence[], text: string): HeldBack[] {
  return sentences.flatMap((sentence) => heldIn(sentence, text))
}

function heldIn(sentence: Sentence, text: string): HeldBack[] {
  const held: HeldBack[] = []
  const hold = (at: { start: number; end: number }, reason: HoldReason, counts: HeldBack['counts']) => {
    if (held.some((one) => overlaps(one, at))) return
    const by = sayingOf(sentence, reason)
    held.push({
      ...spanOf(text, at.start, at.end),
      reason,
      by: by ? spanOf(text, by.start, by.end) : spanOf(text, at.start, at.end),
      counts,
    })
  }
  const telling = tellingOf(sentence)
  const tolls = tollsOf(sentence)
  for (const toll of tolls) {
    const unreal = unrealToll(sentence, toll)
    if (unreal) hold(toll, unreal, 'nothing')
    else if (telling.running) hold(toll, 'running', 'nothing')
  }
  const triggers = hitsOf(sentence, 'trigger')
  for (const hit of triggers) {
    const unreal = unrealAt(sentence, hit.from)
    if (unreal) hold(spanOfTokens(sentence, hit.from, hit.to), unreal, 'nothing')
  }
  const less = (['background', 'commemorative', 'court'] as const).find((reason) => telling[reason])
  const reason = less ?? (telling.isNoEvent ? 'no_event' : null)
  if (reason)
    for (const one of [...tolls, ...triggers.map((hit) => spanOfTokens(sentence, hit.from, hit.to))])
      hold(one, reason, 'less')
  return held.sort((a, b) => a.start - b.start)
}

/** The words that make the sentence what it is. */
function sayingOf(sentence: Sentence, reason: HoldReason): { start: number; end: number } | null {
  const hit: Hit | undefined =
    reason === 'denied'
      ? hitsOf(sentence, 'speech').find(({ value }) => value.act === 'deny')
      : hitsOf(sentence, 'passage').find(({ value }) => value.passage === reason)
  return hit ? spanOfTokens(sentence, hit.from, hit.to) : null
}
