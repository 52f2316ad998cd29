import { likeliestOf, rowSharesAt } from '../models/row-model.ts'
import { actorFeatures } from '../parties/actor-features.ts'
import { ACTOR_MODEL, type ActorModel, type HeardPart } from '../parties/actor-model.ts'
import type { CandidateSentence, Part } from '../parties/party-candidates.ts'
import type { ActorRole, Evidence } from '../reading.ts'
import type { Senses } from '../words/senses.ts'

/** The part that somebody plays, how likely it is, and how much it counts beside other mentions of the same. */
export type PartTold = Part & { p: number; sure: number; method?: Evidence['method'] }

/**
 * The part of one of those whom a sentence names, heard a second time by a linear model: it may find who did or suffered
 * it where the rules say nothing, and overrule them, only where it is sure enough.
 */
export function hear(
  at: number,
  told: CandidateSentence,
  senses: Senses,
  model: ActorModel = ACTOR_MODEL,
): PartTold | null {
  const { part } = told.all[at] as CandidateSentence['all'][number]
  const features = actorFeatures(at, told, senses, model.bits)
  const shares = rowSharesAt(model, features.at, features.value)
  const shareOf = (heard: HeardPart) => shares[model.classes.indexOf(heard)] ?? 0
  const decided = part?.isFirm ? null : decidedPart(part?.role ?? null, shares, model)
  if (decided === 'neither') return null
  if (decided !== null) {
    const p = shareOf(decided)
    return { role: decided, why: HEARD, p, sure: p, method: 'linear' }
  }
  if (!part) return null
  const share = shareOf(part.role === 'target' ? 'target' : 'initiator')
  return { ...part, p: Math.max(share, RULED), sure: share }
}

const HEARD = 'the words around it say so most'
/** What the rules give is told at least as likely as this. */
const RULED = 0.65

/** What the model says against the rules; null where all stays as they have it. */
export function decidedPart(
  ruled: ActorRole | HeardPart | null,
  shares: ArrayLike<number>,
  { classes, least }: Pick<ActorModel, 'classes' | 'least'>,
): HeardPart | null {
  const best = likeliestOf(shares)
  const heard = classes[best] ?? 'neither'
  const share = shares[best] ?? 0
  if (ruled === null) return heard !== 'neither' && share >= least.found ? heard : null
  const isSame = heard === ruled || (heard === 'initiator' && ruled === 'claimed_by')
  return !isSame && share >= least.overruled ? heard : null
}
