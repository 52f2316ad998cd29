import type { PlaceMention } from '#core/3-places/mention.ts'
import { type ActorMention, actorsOf, isBlamed, roleOf } from './actors.ts'
import { hitsOf, type Sentence } from './annotate.ts'
import type { EventTypeCode } from './codebook.ts'
import type { TypeVote } from './event-types.ts'
import type { Frame } from './frames.ts'
import type { PersonClass } from './pack.ts'
import type { ActorKind, ActorRole, ReportActor } from './reading.ts'

/** An actor of a report with the words that name it. */
export type Party = { actor: ReportActor; start: number; end: number; why: string; p: number }

type PartySetting = {
  text: string
  sentences: readonly Sentence[]
  places: readonly PlaceMention[]
  country: { code: string } | null
}

/** Who did it, who suffered it and who claims it: actors named with the happening, each once, in its clearest part. */
export function partiesOf(frame: Frame, core: readonly Sentence[], setting: PartySetting): Party[] {
  const parties = withOtherSide(frame.type, namedParties(frame, core, setting))
  for (const one of [...harmedParties(frame, setting), ...impliedParties(frame, setting)]) {
    const isKnown = parties.some(({ actor }) => actor.role === one.actor.role && actor.kind === one.actor.kind)
    if (!isKnown) parties.push(one)
  }
  const isToldWho = parties.some(({ actor }) => actor.role === 'initiator' || actor.role === 'claimed_by')
  return isToldWho ? parties : [...parties, ...passingDoers(frame, setting)]
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
function passingDoers(frame: Frame, { sentences, country, text }: PartySetting): Party[] {
  if (NOT_DONE.includes(frame.type)) return []
  const victims = frame.tolls.flatMap((toll) => toll.groups)
  for (const index of frame.sentences) {
    const sentence = sentences[index]
    if (!sentence || sentence.place > 3) continue
    for (const mention of actorsOf(sentence, country?.code ?? null)) {
      const isVictim = victims.some((group) => group.start < mention.end && mention.start < group.end)
      if (mention.isNamed || isVictim || !DOERS.includes(mention.kind) || isSpeakerOnly(mention, sentence)) continue
      const { name, kind, start, end } = mention
      const quote = text.slice(start, end)
      return [{ actor: { name, kind, role: 'initiator', quote }, start, end, why: 'told of near by', p: 0.6 }]
    }
  }
  return []
}

function namedParties(frame: Frame, core: readonly Sentence[], setting: PartySetting): Party[] {
  const found = new Map<string, { party: Party; sure: number; isNamed: boolean }>()
  const victims = frame.tolls.filter((toll) => toll.toll.high !== 0).flatMap((toll) => toll.groups)
  const near = new Set(core.slice(0, 4).map((sentence) => sentence.index))
  const around = new Set([...near].flatMap((index) => [index, index + 1]))
  for (const sentence of setting.sentences) {
    if (!around.has(sentence.index) && !sentence.isTitle) continue
    const mentions = actorsOf(sentence, setting.country?.code ?? null)
    const verb = verbOf(frame, sentence, mentions)
    for (const mention of mentions) {
      if (isSpeakerOnly(mention, sentence) && frame.type !== 'threat_intimidation') continue
      if (!verb && !mention.isNamed && !sentence.isTitle) continue
      const isVictim = victims.some((group) => group.start < mention.end && mention.start < group.end)
      const { role, why } = isVictim ? VICTIM : partIn(frame.type, mention, roleOf(mention, sentence, verb))
      const sure = (verb ? 2 : 0) + (mention.isNamed ? 1 : 0)
      const known = found.get(mention.name)
      if (known && known.sure >= sure) continue
      const { start, end } = mention
      const kind = isForeign(mention, setting) ? 'external forces' : mention.kind
      const actor = { name: mention.name, kind, role, quote: setting.text.slice(start, end) }
      const p = sure >= 2 ? 0.8 : 0.65
      found.set(mention.name, { party: { actor, start, end, why, p }, sure, isNamed: mention.isNamed })
    }
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

type Part = { role: ActorRole; why: string }

const VICTIM: Part = { role: 'target', why: 'the people harmed' }
const DEMONSTRATES: readonly EventTypeCode[] = ['protest_peaceful', 'violent_demonstration']
const PUT_DOWN: readonly EventTypeCode[] = ['protest_intervention', 'protest_excessive_force']

/** Who marches suffers nothing by marching, and whose march is broken up does not break it up. */
function partIn(type: EventTypeCode, { kind }: ActorMention, part: Part): Part {
  const isPeople = kind === 'civilians' || kind === 'protesters' || kind === 'rioters'
  if (DEMONSTRATES.includes(type) && isPeople && part.role === 'target')
    return { role: 'initiator', why: 'those who demonstrate' }
  if (type === 'group_change' && part.role === 'target') return { role: 'initiator', why: 'who moves or joins' }
  if (PUT_DOWN.includes(type) && isPeople) return { role: 'target', why: 'those who demonstrate' }
  return part
}

/** The happening's word by which voice is told: a strong one that is no actor's name itself, else the word of harm. */
function verbOf(
  frame: Frame,
  sentence: Sentence,
  mentions: readonly ActorMention[],
): { from: number; to: number } | null {
  const isOwn = (vote: TypeVote) => vote.sentence === sentence.index && vote.weight >= 1.5
  const isName = (vote: TypeVote) => mentions.some((one) => one.from <= vote.from && vote.to <= one.to)
  return (
    frame.votes.find((vote) => isOwn(vote) && !isName(vote)) ??
    frame.tolls.find((toll) => toll.sentence === sentence.index) ??
    frame.votes.find(isOwn) ??
    null
  )
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

function impliedParties(frame: Frame, { text }: PartySetting): Party[] {
  const implied = IMPLIED[frame.type]
  const vote = frame.votes[0]
  if (!implied || !vote) return []
  const { start, end } = vote
  return [{ actor: { ...implied, quote: text.slice(start, end) }, start, end, why: 'told by what happened', p: 0.7 }]
}

/** `Rwandan troops`, `soldats rwandais`: forces with another country's name beside them. */
function isForeign(mention: ActorMention, { places, country }: PartySetting): boolean {
  if (mention.kind !== 'state forces' || !country) return false
  return places.some(
    (place) =>
      place.kind === 'demonym' &&
      place.country !== null &&
      place.country !== country.code &&
      (isBeside(place.end, mention.start) || isBeside(mention.end, place.start)),
  )
}

function isBeside(end: number, start: number): boolean {
  return start >= end && start - end <= 1
}

/** "Police said": whoever only speaks took no part. */
function isSpeakerOnly(mention: ActorMention, sentence: Sentence): boolean {
  if (isBlamed(sentence, mention)) return false
  return hitsOf(sentence, 'speech').some(
    (hit) =>
      ((hit.value.act === 'say' || hit.value.act === 'deny') &&
        (isWithin(hit.from - mention.to, 2) || isWithin(mention.from - hit.to, 2))) ||
      (hit.value.act === 'according' && mention.from >= hit.to && mention.from - hit.to <= 3),
  )
}

function isWithin(gap: number, reach: number): boolean {
  return gap >= 0 && gap <= reach
}
