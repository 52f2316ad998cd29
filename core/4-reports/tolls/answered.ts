import type { EventTypeCode } from '../codebook.ts'
import { type Hit, hitsOf, readOnce, type Sentence } from '../words/annotate.ts'

/** Kinds that answer what went before: arrests after a robbery, a march after a killing. */
export const ANSWERS: ReadonlySet<EventTypeCode> = new Set([
  'arrest_detention',
  'raid_seizure',
  'protest_peaceful',
  'protest_intervention',
  'protest_excessive_force',
  'violent_demonstration',
  'access_constraint',
  'agreement_ceasefire',
  'group_change',
  'threat_intimidation',
] as const)

/** The token from which a sentence tells what its happening answers ("arrested nine men after the robbery"); null for none. */
export const answeredFrom: (sentence: Sentence) => number | null = readOnce((sentence) =>
  deedBehind(
    sentence,
    hitsOf(sentence, 'trigger').filter(({ value }) => value.weight === 2 && ANSWERS.has(value.type)),
  ),
)

/** The token from which a sentence tells what people are arrested for ("nine are held after the robbery"); null for none. */
export const arrestedFrom: (sentence: Sentence) => number | null = readOnce((sentence) =>
  deedBehind(
    sentence,
    hitsOf(sentence, 'harm').filter(({ value }) => value.harm === 'arrested'),
  ),
)

function deedBehind(sentence: Sentence, answers: readonly Hit[]): number | null {
  if (answers.length === 0) return null
  for (const { from, value } of hitsOf(sentence, 'little')) {
    const isAnswer = value.word === 'after' || value.word === 'for_deed'
    if (isAnswer && answers.some(({ to }) => to <= from)) return from
  }
  return null
}
