import type { EventTypeCode } from '../codebook.ts'
import type { Frame } from '../happenings/frames.ts'
import type { ActorKind, ActorRole } from '../reading.ts'
import type { Party, PartySetting } from './party.ts'
import { VICTIM } from './party-candidates.ts'
import { asHarmed, CIVILIANS, isOthers } from './party-mentions.ts'

/** Whom the tolls count, where no actor's name says it. */
export function harmedParties(frame: Frame, { text }: PartySetting): Party[] {
  const isToldWho = frame.tolls.some(({ who }) => who.some((one) => one !== 'person'))
  return frame.tolls.flatMap((toll) => {
    if (toll.toll.high === 0 || toll.harm === 'displaced') return []
    return toll.who.flatMap((who, i): Party[] => {
      const group = toll.groups[i]
      const as = who === 'person' && frame.type === 'armed_clash' ? null : asHarmed(who)
      if (!group || !as || (isToldWho && isOthers(text.slice(group.start, group.end)))) return []
      const { start, end } = group
      const actor = { ...as, role: 'target' as const, quote: text.slice(start, end) }
      return [{ actor, start, end, why: VICTIM.why, p: 0.75 }]
    })
  })
}

/** Who takes part by what the happening is: a sit-in has protesters, a lynching a crowd. */
const IMPLIED: Partial<Record<EventTypeCode, { name: string; kind: ActorKind; role: ActorRole }>> = {
  protest_peaceful: { name: 'Protesters', kind: 'protesters', role: 'initiator' },
  violent_demonstration: { name: 'Rioters', kind: 'rioters', role: 'initiator' },
  mob_violence: { name: 'Rioters', kind: 'rioters', role: 'initiator' },
  protest_intervention: { name: 'Protesters', kind: 'protesters', role: 'target' },
  protest_excessive_force: { name: 'Protesters', kind: 'protesters', role: 'target' },
}

/** Kinds that befall those who do not fight, by the codebook. */
const OF_CIVILIANS: readonly EventTypeCode[] = ['attack_civilians', 'sexual_violence', 'looting_destruction']

/** Where nobody is named to whom it was done: whom such happenings befall. */
export function civiliansHarmed(frame: Frame, { text }: PartySetting): Party[] {
  const vote = frame.votes[0]
  if (!OF_CIVILIANS.includes(frame.type) || !vote) return []
  const { start, end } = vote
  const actor = { ...CIVILIANS, role: 'target', quote: text.slice(start, end) } as const
  return [{ actor, start, end, why: 'told by what happened', p: 0.65 }]
}

/** Kinds whose doer is the state where the text names no other. */
const BY_THE_STATE: readonly EventTypeCode[] = ['arrest_detention', 'raid_seizure']

/** `six men were arrested`: nobody but a state arrests and seizes, unless the text names who did. */
export function arrestingState(frame: Frame, { text }: PartySetting): Party[] {
  const vote = frame.votes[0]
  if (!BY_THE_STATE.includes(frame.type) || !vote) return []
  const { start, end } = vote
  const actor = { name: 'Authorities', kind: 'state forces', role: 'initiator', quote: text.slice(start, end) } as const
  return [{ actor, start, end, why: 'who arrests or seizes, where nobody else is named', p: 0.7 }]
}

/** Those who take part wherever such a thing happens. */
export function impliedParties(frame: Frame, { text }: PartySetting): Party[] {
  const implied = IMPLIED[frame.type]
  const vote = frame.votes[0]
  if (!implied || !vote) return []
  const { start, end } = vote
  return [{ actor: { ...implied, quote: text.slice(start, end) }, start, end, why: 'told by what happened', p: 0.7 }]
}
