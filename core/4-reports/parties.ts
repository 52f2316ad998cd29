import type { PlaceMention } from '#core/3-places/mention.ts'
import type { Sentence } from './annotate.ts'
import type { EventTypeCode } from './codebook.ts'
import type { Frame } from './frames.ts'
import { partOf } from './heard-parts.ts'
import type { PersonClass } from './pack.ts'
import { candidatesOf, isSpeakerOnly, VICTIM } from './party-candidates.ts'
import { asDoer, partyMentionsOf } from './party-mentions.ts'
import type { ActorKind, ActorRole, Evidence, ReportActor } from './reading.ts'
import type { Senses } from './senses.ts'

/** An actor of a report with the words that name it. */
export type Party = {
  actor: ReportActor
  start: number
  end: number
  why: string
  p: number
  method?: Evidence['method']
}

type PartySetting = {
  text: string
  sentences: readonly Sentence[]
  places: readonly PlaceMention[]
  country: { code: string } | null
  senses: Senses
}

/** Who did it, who suffered it and who claims it: actors named with the happening, each once, in its clearest part. */
export function partiesOf(frame: Frame, core: readonly Sentence[], setting: PartySetting): Party[] {
  const parties = withOtherSide(frame.type, namedParties(frame, core, setting))
  for (const one of [...harmedParties(frame, setting), ...impliedParties(frame, setting)]) {
    const isKnown = parties.some(({ actor }) => actor.role === one.actor.role && actor.kind === one.actor.kind)
    if (!isKnown) parties.push(one)
  }
  const isToldWho = parties.some(({ actor }) => actor.role === 'initiator' || actor.role === 'claimed_by')
  return isToldWho ? parties : [...parties, ...arrestingState(frame, setting), ...passingDoers(frame, setting)]
}

/** In a fight whose dead are all of one side, the other side named with it dealt the blow. */
function withOtherSide(type: EventTypeCode, parties: Party[]): Party[] {
  const isTold = parties.some(({ actor }) => actor.role === 'initiator')
  const dead = parties.find(({ why }) => why === VICTIM.why)
  if (type !== 'armed_clash' || isTold || !dead) return parties
  const other = parties.find(({ actor, why }) => why !== VICTIM.why && actor.kind !== dead.actor.kind)
  return parties.map((one) =>
    one === other ? { ...one, actor: { ...one.actor, role: 'initiator' }, why: 'the other side' } : one,
  )
}

/** Kinds that are named for what they do. */
const DOERS: readonly ActorKind[] = ['unidentified', 'criminal', 'rebel group', 'political militia', 'identity militia']
/** Happenings that somebody did to somebody. */
const NOT_DONE: readonly EventTypeCode[] = [
  'accident_hazard',
  'agreement_ceasefire',
  'protest_peaceful',
  'arrest_detention',
]

/** Where the happening's own sentences name no doer: gunmen or robbers told of in passing near the head. */
function passingDoers(frame: Frame, setting: PartySetting): Party[] {
  if (NOT_DONE.includes(frame.type)) return []
  const { sentences, text } = setting
  const victims = frame.tolls.flatMap((toll) => toll.groups)
  for (const index of frame.sentences) {
    const sentence = sentences[index]
    if (!sentence || sentence.place > 3) continue
    for (const mention of partyMentionsOf(sentence, setting, setting.senses)) {
      if (mention.sort !== 'actor') continue
      const isVictim = victims.some((group) => group.start < mention.end && mention.start < group.end)
      if (mention.isNamed || isVictim || !DOERS.includes(mention.kind) || isSpeakerOnly(mention, sentence)) continue
      const { name, kind, start, end } = mention
      const quote = text.slice(start, end)
      return [{ actor: { name, kind, role: 'initiator', quote }, start, end, why: 'told of near by', p: 0.6 }]
    }
  }
  return []
}

/** Of what nobody does: storms, wrecks. */
function isDone({ type }: Frame): boolean {
  return type !== 'accident_hazard'
}

function namedParties(frame: Frame, core: readonly Sentence[], setting: PartySetting): Party[] {
  const found = new Map<string, { party: Party; sure: number; isNamed: boolean }>()
  for (const told of candidatesOf(frame, core, setting)) {
    told.all.forEach((candidate, i) => {
      const { mention } = candidate
      const part = partOf(i, told, setting.senses)
      if (!part || (part.role !== 'target' && !isDone(frame))) return
      const actor = part.role === 'target' ? mention : { ...mention, ...asDoer(mention, frame.type) }
      const known = found.get(actor.name)
      if (known && known.sure >= part.sure) return
      const { start, end, kind, name } = actor
      const party = {
        actor: { name, kind, role: part.role, quote: setting.text.slice(start, end) },
        ...{ start, end, why: part.why, p: part.p },
        ...(part.method ? { method: part.method } : {}),
      }
      found.set(name, { party, sure: part.sure, isNamed: mention.isNamed })
    })
  }
  const all = [...found.values()]
  // "The militants" are the named group told beside them, "soldiers" the named force.
  const told = all.filter(
    (one) =>
      one.isNamed ||
      one.party.actor.kind === 'civilians' ||
      !all.some((other) => other.isNamed && other.party.actor.kind === one.party.actor.kind),
  )
  return told.map(({ party }) => party)
}

/** Whom the tolls count, where no actor's name says it. */
function harmedParties(frame: Frame, { text }: PartySetting): Party[] {
  return frame.tolls.flatMap((toll) => {
    if (toll.toll.high === 0 || toll.harm === 'displaced') return []
    return toll.who.flatMap((who, i): Party[] => {
      const group = toll.groups[i]
      const as = who === 'person' && frame.type === 'armed_clash' ? undefined : HARMED_AS[who]
      if (!group || !as) return []
      const actor = { ...as, role: 'target' as const, quote: text.slice(group.start, group.end) }
      return [{ actor, ...group, why: VICTIM.why, p: 0.75 }]
    })
  })
}

const CIVILIANS = { name: 'Civilians', kind: 'civilians' } as const

/** What those counted are as an actor; suspects and robbers are whatever the text calls them. */
const HARMED_AS: Partial<Record<PersonClass, { name: string; kind: ActorKind }>> = {
  civilian: CIVILIANS,
  person: CIVILIANS,
  child: { name: 'Children', kind: 'civilians' },
  student: { name: 'Students', kind: 'civilians' },
  educator: { name: 'Educators', kind: 'civilians' },
  health_worker: { name: 'Health workers', kind: 'civilians' },
  aid_worker: { name: 'Aid workers', kind: 'civilians' },
  journalist: { name: 'Journalists', kind: 'civilians' },
  religious: { name: 'Clergy', kind: 'civilians' },
  displaced_person: { name: 'Displaced people', kind: 'civilians' },
  soldier: { name: 'Army', kind: 'state forces' },
  police: { name: 'Police', kind: 'state forces' },
  militant: { name: 'Militants', kind: 'rebel group' },
  protester: { name: 'Protesters', kind: 'protesters' },
}

/** Who takes part by what the happening is: a sit-in has protesters, a lynching a crowd. */
const IMPLIED: Partial<Record<EventTypeCode, { name: string; kind: ActorKind; role: ActorRole }>> = {
  protest_peaceful: { name: 'Protesters', kind: 'protesters', role: 'initiator' },
  violent_demonstration: { name: 'Rioters', kind: 'rioters', role: 'initiator' },
  mob_violence: { name: 'Rioters', kind: 'rioters', role: 'initiator' },
  protest_intervention: { name: 'Protesters', kind: 'protesters', role: 'target' },
  protest_excessive_force: { name: 'Protesters', kind: 'protesters', role: 'target' },
}

/** Kinds whose doer is the state where the text names no other. */
const BY_THE_STATE: readonly EventTypeCode[] = ['arrest_detention', 'raid_seizure']

/** `six men were arrested`: nobody but a state arrests and seizes, unless the text names who did. */
function arrestingState(frame: Frame, { text }: PartySetting): Party[] {
  const vote = frame.votes[0]
  if (!BY_THE_STATE.includes(frame.type) || !vote) return []
  const { start, end } = vote
  const actor = { name: 'Authorities', kind: 'state forces', role: 'initiator', quote: text.slice(start, end) } as const
  return [{ actor, start, end, why: 'who arrests or seizes, where nobody else is named', p: 0.7 }]
}

function impliedParties(frame: Frame, { text }: PartySetting): Party[] {
  const implied = IMPLIED[frame.type]
  const vote = frame.votes[0]
  if (!implied || !vote) return []
  const { start, end } = vote
  return [{ actor: { ...implied, quote: text.slice(start, end) }, start, end, why: 'told by what happened', p: 0.7 }]
}
