import { overlaps } from '#core/text/span.ts'
import type { EventTypeCode } from '../codebook.ts'
import type { Frame } from '../happenings/frames.ts'
import type { TypeVote } from '../kinds/event-types.ts'
import type { ActorRole } from '../reading.ts'
import { hitsOf, type Sentence } from '../words/annotate.ts'
import type { Senses } from '../words/senses.ts'
import { claims, isBlamed, roleOf } from './actors.ts'
import { type MentionSetting, type PartyMention, partyMentionsOf } from './party-mentions.ts'

/** Who did or suffered it, and why one thinks so; what is firm follows from a convention that no words speak against. */
export type Part = { role: ActorRole; why: string; isFirm?: boolean; isMarcher?: boolean }

/** Whoever a sentence names and what the rules make of them; `part` is null where they give none. */
export type Candidate = {
  mention: PartyMention
  part: Part | null
  /** Only says something. */
  isSpeaker: boolean
  /** Among those whom a toll counts. */
  isVictim: boolean
  /** Frees whom others took. */
  isRescuer: boolean
}

/** A sentence told with a happening, whom it names, and where the happening's word stands in it. */
export type CandidateSentence = {
  sentence: Sentence
  all: Candidate[]
  verb: { from: number; to: number } | null
  type: EventTypeCode
}

export type CandidateSetting = MentionSetting & { sentences: readonly Sentence[] }

export const VICTIM: Part = { role: 'target', why: 'the people harmed' }

/** Sentences that tell a happening, and so many behind each, may name who took part. */
const TELLING = 4

/** Whoever may have taken part in a happening: all named in its own sentences, those right behind them, and the title. */
export function candidatesOf(frame: Frame, core: readonly Sentence[], setting: CandidateSetting): CandidateSentence[] {
  const victims = frame.tolls.filter((toll) => toll.toll.high !== 0).flatMap((toll) => toll.groups)
  const near = core.slice(0, TELLING).map((sentence) => sentence.index)
  const around = new Set(near.flatMap((index) => [index, index + 1]))
  const own = new Set(frame.sentences)
  return setting.sentences.flatMap((sentence) => {
    const isNear = around.has(sentence.index) || sentence.isTitle
    if (!isNear && !(own.has(sentence.index) && namesGroup(sentence))) return []
    const found = partyMentionsOf(sentence, setting)
    const mentions = isNear ? found : found.filter(({ kind }) => kind !== 'civilians')
    if (mentions.length === 0) return []
    const verb = verbOf(frame, sentence, mentions)
    const all = mentions.map((mention): Candidate => {
      const isVictim = victims.some((group) => overlaps(group, mention))
      const isSpeaker = isSpeakerOnly(mention, sentence)
      const isRescuer = frame.type === 'abduction' && frees(mention, sentence, setting.senses)
      return {
        mention,
        part: ruledPart(frame.type, mention, sentence, { verb, isVictim, isSpeaker, isRescuer }),
        isSpeaker,
        isVictim,
        isRescuer,
      }
    })
    return { sentence, all, verb, type: frame.type }
  })
}

/** Armed groups are read this far down: who is blamed is often told last. */
const GROUP_REACH = 8

/** Whether a sentence names anybody armed but the state's own forces. */
function namesGroup(sentence: Sentence): boolean {
  if (sentence.place >= GROUP_REACH) return false
  return hitsOf(sentence, 'actor').some(({ value }) => value.actor !== 'civilians' && value.actor !== 'state forces')
}

/** The part that the rules give somebody; none where they know too little. */
function ruledPart(
  type: EventTypeCode,
  mention: PartyMention,
  sentence: Sentence,
  { verb, isVictim, isSpeaker, isRescuer }: Pick<CandidateSentence, 'verb'> & Omit<Candidate, 'mention' | 'part'>,
): Part | null {
  if (mention.sort !== 'actor') return isVictim ? VICTIM : null
  if (isSpeaker && type !== 'threat_intimidation') return null
  if (!verb && !mention.isNamed && !sentence.isTitle) return null
  if (isRescuer) return null
  return isVictim ? VICTIM : partIn(type, mention, roleOf(mention, sentence, verb))
}

/** How far from who frees the abducted the word for it may stand. */
const FREE_REACH = 3

/** `soldiers rescued five nurses`: who frees the abducted did not take them. */
function frees({ kind, from, to }: PartyMention, { tokens }: Sentence, senses: Senses): boolean {
  if (kind !== 'state forces' && kind !== 'external forces') return false
  const around = [...tokens.slice(Math.max(0, from - FREE_REACH), from), ...tokens.slice(to, to + FREE_REACH)]
  return around.some((token) => senses(token).includes('release'))
}

const DEMONSTRATES: readonly EventTypeCode[] = ['protest_peaceful', 'violent_demonstration']
const PUT_DOWN: readonly EventTypeCode[] = ['protest_intervention', 'protest_excessive_force']

/** Who marches suffers nothing by marching, and whose march is broken up does not break it up. */
function partIn(type: EventTypeCode, { kind }: PartyMention, part: Part): Part {
  const isPeople = kind === 'civilians' || kind === 'protesters' || kind === 'rioters'
  if (DEMONSTRATES.includes(type) && isPeople && part.role === 'target')
    return { role: 'initiator', why: 'those who demonstrate' }
  if (type === 'group_change' && part.role === 'target') return { role: 'initiator', why: 'who moves or joins' }
  if (PUT_DOWN.includes(type) && isPeople) return { role: 'target', why: 'those who demonstrate', isMarcher: true }
  return part
}

/** The happening's word by which voice is told: a strong one that is no actor's name itself, else the word of harm. */
function verbOf(
  frame: Frame,
  sentence: Sentence,
  mentions: readonly PartyMention[],
): { from: number; to: number } | null {
  const isOwn = (vote: TypeVote) => vote.sentence === sentence.index && vote.weight >= 1.5
  const isName = (vote: TypeVote) =>
    mentions.some((one) => one.sort === 'actor' && one.from <= vote.from && vote.to <= one.to)
  return (
    frame.votes.find((vote) => isOwn(vote) && !isName(vote)) ??
    frame.tolls.find((toll) => toll.sentence === sentence.index) ??
    frame.votes.find(isOwn) ??
    null
  )
}

/** "Police said": whoever only speaks took no part. */
function isSpeakerOnly(mention: PartyMention, sentence: Sentence): boolean {
  if (isBlamed(sentence, mention) || claims(sentence, mention)) return false
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
