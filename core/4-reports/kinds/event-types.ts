import type { EventTypeCode } from '../codebook.ts'
import { ANSWERS, answeredFrom } from '../tolls/answered.ts'
import type { TollFound } from '../tolls/tolls.ts'
import { type Hit, hitAt, hitsOf, type Sentence, spanOfTokens } from '../words/annotate.ts'
import { tellingOf, unrealAt } from '../words/passages.ts'

/** One sentence's word for one type of happening. */
export type TypeVote = {
  type: EventTypeCode
  weight: number
  start: number
  end: number
  sentence: number
  /** Tokens of the trigger. */
  from: number
  to: number
  why: string
  /** Absent where a dictionary knows the words. */
  method?: 'linear'
}

/** The second half of a two-part trigger stands at most this many words on. */
const PAIR_REACH = 7

/** How much what is answered counts beside the answer. */
const ANSWERED = 0.4

const CIVIL = new Set([
  'civilian',
  'person',
  'child',
  'student',
  'educator',
  'health_worker',
  'aid_worker',
  'journalist',
  'religious',
  'displaced_person',
])
const ARMED = new Set(['soldier', 'police', 'militant'])

/** What a sentence says happened, weighed by how it is told: background and memory count little, denial not at all. */
export function votesOf(sentence: Sentence, tolls: readonly TollFound[]): TypeVote[] {
  const votes: TypeVote[] = []
  const factor = tellingFactor(sentence)
  const seconds = hitsOf(sentence, 'second')
  const answered = answeredFrom(sentence)
  const factorAt = (from: number) => (answered !== null && from >= answered ? factor * ANSWERED : factor)
  for (const hit of hitsOf(sentence, 'trigger')) {
    const reach = reachOf(sentence, hit, seconds)
    if (reach === null || unrealAt(sentence, hit.from) || isOfDate(sentence, hit)) continue
    const { weight } = hit.value
    const type =
      hit.value.type === 'attack_civilians' && isAgainstForces(sentence, reach, tolls) ? 'armed_clash' : hit.value.type
    // `incauta*` and `incautaron` are one word
    if (votes.some((vote) => vote.type === type && vote.from === hit.from && vote.to === reach)) continue
    const { start, end } = spanOfTokens(sentence, hit.from, reach)
    votes.push({
      type,
      weight: weight * (ANSWERS.has(type) ? factor : factorAt(hit.from)),
      start,
      end,
      sentence: sentence.index,
      from: hit.from,
      to: reach,
      why: hit.value.after === null ? 'a word for this' : 'words that together mean this',
    })
  }
  const hasArmed = tolls.some((toll) => toll.who.some((who) => ARMED.has(who)))
  for (const toll of tolls) {
    const vote = tollVote(toll, factorAt(toll.from), hasArmed) ?? countVote(sentence, toll, factorAt(toll.from))
    if (vote) votes.push(vote)
  }
  // rockets that were seized were not fired
  const isSeizure = votes.some((vote) => vote.type === 'raid_seizure' && vote.weight >= 2 * factor)
  return isSeizure ? votes.filter((vote) => vote.type !== 'shelling_missile' || vote.weight >= 2 * factor) : votes
}

/** "4 March" is no march. */
function isOfDate(sentence: Sentence, hit: Hit<'trigger'>): boolean {
  if (hit.to - hit.from !== 1 || hitAt(sentence, hit.from, 'date')?.value.word.is !== 'month') return false
  return sentence.tokens[hit.from - 1]?.kind === 'number' || sentence.tokens[hit.to]?.kind === 'number'
}

/** How far behind an attack those attacked are looked for, in words. */
const OBJECT_REACH = 5

/** An attack on soldiers, police or their posts is fighting: by those harmed, else by whom the attack's own words name. */
function isAgainstForces(sentence: Sentence, to: number, tolls: readonly TollFound[]): boolean {
  const harmed = tolls.filter(({ toll }) => toll.high !== 0).flatMap(({ who }) => who)
  if (harmed.some((who) => ARMED.has(who))) return !harmed.some((who) => CIVIL.has(who) && who !== 'person')
  if (harmed.length > 0) return false
  for (let i = to; i < to + OBJECT_REACH; i++) {
    if (sentence.tokens[i]?.kind === 'mark') return false
    const person = hitAt(sentence, i, 'person')
    if (person) return person.value.who === 'soldier' || person.value.who === 'police'
    const actor = hitAt(sentence, i, 'actor')
    if (actor) return actor.value.actor === 'state forces' && actor.value.name !== 'Authorities'
  }
  return false
}

/** Where the trigger ends; null where its second half is missing. */
function reachOf(sentence: Sentence, hit: Hit<'trigger'>, seconds: readonly Hit<'second'>[]): number | null {
  const { after } = hit.value
  if (after === null) return hit.to
  for (const second of seconds) {
    if (second.value.pair !== after || second.from < hit.to || second.from - hit.to > PAIR_REACH) continue
    for (let i = hit.to; i < second.from; i++) if (/^[;:]$/.test(sentence.tokens[i]?.word ?? '')) return null
    return second.to
  }
  return null
}

function tellingFactor(sentence: Sentence): number {
  const telling = tellingOf(sentence)
  let factor = 1
  if (telling.isNoEvent) factor *= 0.3
  if (telling.commemorative) factor *= 0.3
  if (telling.court) factor *= 0.5
  if (telling.background) factor *= 0.6
  if (telling.running) factor *= 0.6
  return factor
}

/** Why a toll speaks for a kind. */
const HARMED = 'people were harmed in this way'

/** Who was harmed and how tells the type where no trigger does. */
function tollVote(toll: TollFound, factor: number, hasArmed: boolean): TypeVote | null {
  if (toll.toll.high === 0) return null
  const type = tollType(toll, hasArmed)
  if (!type) return null
  const { start, end, sentence, from, to } = toll
  return { type, weight: factor, start, end, sentence, from, to, why: HARMED }
}

/** How much a bare number of people killed says of who they were. */
const COUNTED = 0.4

/** `gunmen kill 9`: by a word for violence a number alone counts people attacked. */
function countVote(
  sentence: Sentence,
  { harm, toll, who, start, end, from, to }: TollFound,
  factor: number,
): TypeVote | null {
  if (harm !== 'killed' || who.length > 0 || toll.high === 0) return null
  const isViolent = hitsOf(sentence, 'trigger').some(
    (hit) => hit.from === from && hit.value.type === 'attack_civilians',
  )
  const told = { start, end, sentence: sentence.index, from, to, why: HARMED }
  return isViolent ? { type: 'attack_civilians', weight: COUNTED * factor, ...told } : null
}

/** "Three gunmen were killed and five others wounded": the others are of the same kind. */
function tollType(toll: TollFound, hasArmed: boolean): EventTypeCode | null {
  if (toll.harm === 'abducted') return 'abduction'
  if (toll.harm === 'arrested') return 'arrest_detention'
  if (toll.harm !== 'killed' && toll.harm !== 'injured') return null
  if (toll.who.some((who) => CIVIL.has(who) && !(hasArmed && who === 'person'))) return 'attack_civilians'
  return toll.who.some((who) => ARMED.has(who)) ? 'armed_clash' : null
}

/** How much each type is told in some sentences, the title and the first sentences most. */
export function scoreTypes(votes: readonly TypeVote[], sentences: readonly Sentence[]): Map<EventTypeCode, number> {
  const scores = new Map<EventTypeCode, number>()
  const seen = new Map<string, number>()
  for (const vote of votes) {
    const sentence = sentences[vote.sentence]
    if (!sentence) continue
    // A word said twice in a sentence says little more than once.
    const key = `${vote.type} ${vote.sentence}`
    const times = seen.get(key) ?? 0
    seen.set(key, times + 1)
    const gain = vote.weight * positionFactor(sentence) * (times === 0 ? 1 : 0.25)
    scores.set(vote.type, (scores.get(vote.type) ?? 0) + gain)
  }
  return settleRivals(withoutEchoes(scores, votes))
}

/** Weak words add to a kind that is told; alone they weigh less beside another that is told outright. */
const WEAK_ALONE = 0.7

function withoutEchoes(scores: Map<EventTypeCode, number>, votes: readonly TypeVote[]): Map<EventTypeCode, number> {
  const outright = new Set(
    votes.filter((vote) => vote.weight >= STRONG || vote.why === HARMED).map((vote) => vote.type),
  )
  if (outright.size === 0) return scores
  for (const [type, score] of scores) if (!outright.has(type)) scores.set(type, score * WEAK_ALONE)
  return scores
}

/** A strong word in a plain sentence weighs this much. */
const STRONG = 2

function positionFactor(sentence: Sentence): number {
  if (sentence.isTitle) return 2.5
  if (sentence.place === 0) return 2.2
  if (sentence.place <= 2) return 1.3
  if (sentence.place <= 5) return 0.8
  return sentence.place <= 12 ? 0.4 : 0.15
}

/**
 * Kinds that contain one another: the particular one wins where it is told at all (a suicide bombing is also an
 * explosion; a protest met with live fire is also a protest).
 */
const PARTICULAR: [EventTypeCode, EventTypeCode[], number][] = [
  ['suicide_attack', ['ied_mine_uxo', 'attack_civilians', 'armed_clash'], 1.5],
  ['chemical_weapon', ['shelling_missile', 'air_drone_strike', 'attack_civilians'], 1.5],
  ['grenade', ['ied_mine_uxo', 'attack_civilians'], 1.5],
  ['air_drone_strike', ['shelling_missile', 'attack_civilians', 'armed_clash'], 2],
  ['shelling_missile', ['attack_civilians', 'armed_clash'], 2],
  ['ied_mine_uxo', ['attack_civilians', 'armed_clash'], 2],
  ['abduction', ['attack_civilians', 'crime'], 2],
  ['sexual_violence', ['attack_civilians', 'crime'], 1.5],
  [
    'protest_excessive_force',
    ['protest_peaceful', 'protest_intervention', 'attack_civilians', 'violent_demonstration', 'armed_clash'],
    1.5,
  ],
  ['violent_demonstration', ['protest_peaceful', 'protest_intervention', 'armed_clash'], 2],
  ['protest_intervention', ['protest_peaceful', 'arrest_detention'], 1.5],
  ['mob_violence', ['attack_civilians', 'armed_clash'], 1.5],
  ['looting_destruction', ['attack_civilians'], 4],
]

function settleRivals(scores: Map<EventTypeCode, number>): Map<EventTypeCode, number> {
  for (const [particular, generals, needed] of PARTICULAR) {
    const own = scores.get(particular) ?? 0
    if (own < needed) continue
    for (const general of generals) {
      const rival = scores.get(general) ?? 0
      if (rival <= own * 3) {
        scores.set(particular, (scores.get(particular) ?? 0) + rival * 0.5)
        scores.set(general, rival * 0.5)
      }
    }
  }
  return scores
}

/** The best-told type and how clearly it leads. */
export function bestType(
  scores: ReadonlyMap<EventTypeCode, number>,
): { type: EventTypeCode; score: number; lead: number } | null {
  let best: { type: EventTypeCode; score: number } | null = null
  let second = 0
  for (const [type, score] of scores) {
    if (!best || score > best.score) {
      second = best?.score ?? 0
      best = { type, score }
    } else second = Math.max(second, score)
  }
  return best ? { ...best, lead: best.score - second } : null
}
