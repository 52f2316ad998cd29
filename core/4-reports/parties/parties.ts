import type { EventTypeCode } from '../codebook.ts'
import type { Frame } from '../happenings/frames.ts'
import { hear, type PartTold } from '../happenings/heard-parts.ts'
import type { ActorKind, ActorRole } from '../reading.ts'
import type { Sentence } from '../words/annotate.ts'
import { arrestingState, civiliansHarmed, harmedParties, impliedParties } from './implied-parties.ts'
import type { Party, PartySetting } from './party.ts'
import { candidatesOf, VICTIM } from './party-candidates.ts'
import { asDoer, asTarget, type PartyMention } from './party-mentions.ts'

/** Who did it, who suffered it and who claims it: actors named with the happening, each once, in its clearest part. */
export function partiesOf(frame: Frame, core: readonly Sentence[], setting: PartySetting): Party[] {
  const parties = withOtherSide(frame.type, namedParties(frame, core, setting))
  for (const one of [...harmedParties(frame, setting), ...impliedParties(frame, setting)]) {
    const isKnown = parties.some(({ actor }) => actor.role === one.actor.role && actor.kind === one.actor.kind)
    if (!isKnown) parties.push(one)
  }
  if (!parties.some(({ actor }) => actor.role === 'target')) parties.push(...civiliansHarmed(frame, setting))
  if (parties.some(({ actor }) => actor.role !== 'target')) return parties
  return [...parties, ...arrestingState(frame, setting)]
}

/** In a fight whose dead are all of one side, the other side named with it dealt the blow. */
function withOtherSide(type: EventTypeCode, parties: Party[]): Party[] {
  const dead = parties.find(({ why }) => why === VICTIM.why)
  // gunmen may be the dead themselves
  const isFighters = dead !== undefined && (GROUPS.includes(dead.actor.kind) || dead.actor.kind === 'criminal')
  const isTold = parties.some(({ actor }) => actor.role !== 'target' && !(isFighters && actor.kind === 'unidentified'))
  if (type !== 'armed_clash' || isTold || !dead) return parties
  const isNoSide = (kind: ActorKind) => kind === dead.actor.kind || kind === 'civilians' || kind === 'unidentified'
  const other = parties.find(({ actor, why }) => why !== VICTIM.why && !isNoSide(actor.kind))
  return parties.map((one) =>
    one === other ? { ...one, actor: { ...one.actor, role: 'initiator' }, why: 'the other side' } : one,
  )
}

/** Whoever unnamed attackers may turn out to be. */
const GROUPS: readonly ActorKind[] = ['rebel group', 'political militia', 'identity militia']

/** Whether a happening of this kind has such a part: nobody does what storms do, and no march is done to anybody. */
function hasPart({ type }: Frame, role: ActorRole): boolean {
  return role === 'target' ? type !== 'protest_peaceful' : type !== 'accident_hazard'
}

type NamedParty = { party: Party; sure: number; isNamed: boolean }

/** All whose part is told, each once. */
function namedParties(frame: Frame, core: readonly Sentence[], setting: PartySetting): Party[] {
  const found = new Map<string, NamedParty>()
  for (const told of candidatesOf(frame, core, setting)) {
    for (const [i, { mention, isVictim, isRescuer }] of told.all.entries()) {
      // `harmedParties` tells of the victims
      if (isRescuer || (isVictim && mention.sort === 'people')) continue
      const part = hear(i, told, setting.senses)
      if (!part || !hasPart(frame, part.role)) continue
      const one = partyOf(mention, part, frame, setting)
      if ((found.get(one.party.actor.name)?.sure ?? -1) < one.sure) found.set(one.party.actor.name, one)
    }
  }
  return withoutRepeats([...found.values()])
}

function partyOf(mention: PartyMention, part: PartTold, { type }: Frame, { text }: PartySetting): NamedParty {
  const isDoer = part.role !== 'target' || part.isFirm || part.isMarcher
  const { name, kind } = isDoer ? asDoer(mention, type, part.isFirm) : asTarget(mention)
  const { start, end, isNamed } = mention
  const { role, why, p, sure, method } = part
  const actor = { name, kind, role, quote: text.slice(start, end) }
  return { party: { actor, start, end, why, p, ...(method ? { method } : {}) }, sure, isNamed }
}

/** General words are left out where a name of their kind is told: "the militants" are the named group, "soldiers" the named force. */
function withoutRepeats(all: readonly NamedParty[]): Party[] {
  const told = all.filter(
    (one) =>
      one.isNamed ||
      one.party.actor.kind === 'civilians' ||
      !all.some((other) => other.isNamed && other.party.actor.kind === one.party.actor.kind),
  )
  // "The gunmen" are the group that is blamed; "the kidnappers" are nobody in particular themselves.
  const isSaidWho = told.some(
    ({ party, isNamed }) =>
      party.actor.role !== 'target' &&
      (GROUPS.includes(party.actor.kind) || (isNamed && party.actor.kind === 'criminal')),
  )
  return told.flatMap(({ party }) => {
    const { kind, role } = party.actor
    return isSaidWho && kind === 'unidentified' && role === 'initiator' ? [] : [party]
  })
}
