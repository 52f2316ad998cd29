import type { PlaceMention } from '#core/3-places/mention.ts'
import { foldWord } from '#core/text/fold.ts'
import { remembered } from '#core/text/remembered.ts'
import { overlaps } from '#core/text/span.ts'
import type { EventTypeCode } from '../codebook.ts'
import type { ActorKind } from '../reading.ts'
import { quantitiesOf } from '../tolls/quantities.ts'
import { hitsOf, isAirborneAt, readOnce, type Sentence, spanOfTokens } from '../words/annotate.ts'
import type { PersonClass } from '../words/pack.ts'
import type { Senses } from '../words/senses.ts'
import { type ActorMention, actorsOf } from './actors.ts'

/** Whoever may have taken part, as one sentence names them: by an actor's name, as people, by their country or its arms. */
export type PartyMention = ActorMention & { sort: 'actor' | 'people' | 'country' | 'arms' }

export type MentionSetting = { places: readonly PlaceMention[]; country: { code: string } | null; senses: Senses }

/** All who may have taken part, in order; people and countries only where no actor's name covers them. */
export const partyMentionsOf: (sentence: Sentence, setting: MentionSetting) => readonly PartyMention[] =
  readOnce(findMentions)

function findMentions(sentence: Sentence, setting: MentionSetting): PartyMention[] {
  const actors = actorsOf(sentence, setting.country?.code ?? null)
  const found: PartyMention[] = actors.map((actor) => ({ ...actor, kind: kindAbroad(actor, setting), sort: 'actor' }))
  const isFree = (one: { start: number; end: number }) => !found.some((other) => overlaps(other, one))
  for (const one of countriesIn(sentence, setting)) if (isFree(one)) found.push(one)
  for (const one of peopleIn(sentence)) if (isFree(one)) found.push(one)
  return found.sort((a, b) => a.from - b.from)
}

/** `Rwandan troops`, `soldats rwandais`: forces with another country's name beside them. */
function kindAbroad(mention: ActorMention, { places, country }: MentionSetting): ActorKind {
  const isForeign =
    mention.kind === 'state forces' &&
    country !== null &&
    places.some(
      (place) =>
        place.kind === 'demonym' &&
        place.country !== null &&
        place.country !== country.code &&
        (isBeside(place.end, mention.start) || isBeside(mention.end, place.start)),
    )
  return isForeign ? 'external forces' : mention.kind
}

function isBeside(end: number, start: number): boolean {
  return start >= end && start - end <= 1
}

/** What tells that a country's name beside it means its forces (`Russian drones`, `l’aviation soudanaise`). */
const ARMS = new Set(['soldier', 'police', 'air', 'shelling', 'patrol', 'attack', 'explosion', 'gun', 'raid', 'shot'])

const states = new WeakMap<readonly PlaceMention[], PlaceMention[]>()

/** The names of countries and peoples among an item's places. */
function statesAmong(places: readonly PlaceMention[]): PlaceMention[] {
  const known =
    states.get(places) ??
    places.filter(({ kind, precision, country }) => country !== null && (kind === 'demonym' || precision === 6))
  states.set(places, known)
  return known
}

/** States told by country or demonym: forces of the state at home, external forces abroad. */
function countriesIn(sentence: Sentence, { places, country, senses }: MentionSetting): PartyMention[] {
  return statesAmong(places).flatMap((place): PartyMention[] => {
    if (place.start < sentence.start || place.end > sentence.end) return []
    const isCountry = place.kind === 'place' && place.precision === 6
    if (place.kind !== 'demonym' && !isCountry) return []
    const from = sentence.tokens.findIndex((token) => token.end > place.start)
    let to = from + 1
    while (to < sentence.tokens.length && (sentence.tokens[to]?.start ?? 0) < place.end) to++
    const [first, last] = withArms(sentence, from, to, senses)
    const isAbroad = country !== null && place.country !== country.code
    const sort = last - first === to - from ? 'country' : 'arms'
    // a people's name alone is a victim's or a speaker's, and the country the item is about is mostly where it happened
    if (sort === 'country' && (place.kind === 'demonym' || !isAbroad)) return []
    const kind = isAbroad ? 'external forces' : 'state forces'
    const at = { from: first, to: last, ...spanOfTokens(sentence, first, last) }
    return [{ name: place.name, kind, isNamed: true, sentence: sentence.index, ...at, sort }]
  })
}

/** How far its arms may stand before and behind a country's name (`a Russian first-person-view drone`). */
const ARMS_BEFORE = 2
const ARMS_BEHIND = 4

/** A country's name with the word for its arms, where one stands beside it. */
function withArms(sentence: Sentence, from: number, to: number, senses: Senses): [from: number, to: number] {
  const reach = (step: -1 | 1, start: number, most: number): number | null => {
    for (let n = 0; n < most; n++) {
      const token = sentence.tokens[start + n * step]
      if (!token || token.kind === 'mark') return null
      const at = start + n * step
      if (senses(token).some((sense) => ARMS.has(sense)) || isAirborneAt(sentence, at)) return at
    }
    return null
  }
  const behind = reach(1, to, ARMS_BEHIND)
  if (behind !== null) return [from, behind + 1]
  const before = reach(-1, from - 1, ARMS_BEFORE)
  return before !== null ? [before, to] : [from, to]
}

/** People who are no known actor: whoever acts without a name may be among them. */
function peopleIn(sentence: Sentence): PartyMention[] {
  const people = hitsOf(sentence, 'person')
  if (people.length === 0) return []
  const quantities = quantitiesOf(sentence)
  return people.flatMap(({ from, to, value }): PartyMention[] => {
    if (to - from === 1 && OTHERS.has(sentence.tokens[from]?.word ?? '')) return []
    const counted = quantities.find((one) => one.from <= from && to <= one.to)
    const at = { from, to, ...spanOfTokens(sentence, counted?.from ?? from, to) }
    return [{ ...PEOPLE[value.who], isNamed: false, sentence: sentence.index, ...at, sort: 'people' }]
  })
}

/** Whether people are told only as others than those told before. */
export function isOthers(words: string): boolean {
  const word = words.slice(words.lastIndexOf(' ') + 1)
  return word.length <= LONGEST_OTHERS && meansOthers(word)
}

const LONGEST_OTHERS = 12 // letters, marks over them counted
const meansOthers = remembered((word) => OTHERS.has(foldWord(word)))

/** People of whom only what was said before tells who they are. */
const OTHERS = new Set(
  'others other autres autre otros otras otro otra اخرين اخرون اخران اخر اخريات lives vies vidas'.split(' '),
)

/** People who do not fight. */
export const CIVILIANS = { name: 'Civilians', kind: 'civilians' } as const
const PERSON = { name: 'People', kind: 'civilians' } as const

/** What people of a class are as an actor. */
const PEOPLE: Record<PersonClass, { name: string; kind: ActorKind }> = {
  civilian: CIVILIANS,
  person: PERSON,
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
  attacker: { name: 'Attackers', kind: 'unidentified' },
  protester: { name: 'Protesters', kind: 'protesters' },
}

/** What those counted as harmed are as an actor; suspects and robbers are whatever the text calls them. */
export function asHarmed(who: PersonClass): { name: string; kind: ActorKind } | null {
  return who === 'attacker' ? null : asTarget(PEOPLE[who])
}

/** People who suffer something are civilians. */
export function asTarget({ name, kind }: { name: string; kind: ActorKind }): { name: string; kind: ActorKind } {
  return name === PERSON.name ? CIVILIANS : { name, kind }
}

const PROTESTS: readonly EventTypeCode[] = ['protest_peaceful', 'protest_intervention', 'protest_excessive_force']
const RIOTS: readonly EventTypeCode[] = ['violent_demonstration', 'mob_violence']

/** Civilians who act are what they do makes them: marchers, rioters, men nobody names; two sides of them are communities in arms. */
export function asDoer(
  { name, kind }: { name: string; kind: ActorKind },
  type: EventTypeCode,
  isSide = false,
): { name: string; kind: ActorKind } {
  if (kind !== 'civilians') return { name, kind }
  if (isSide) return { name: 'Communities', kind: 'identity militia' }
  const isAnybody = name === PERSON.name || name === CIVILIANS.name
  if (PROTESTS.includes(type)) return { name: isAnybody ? 'Protesters' : name, kind: 'protesters' }
  if (RIOTS.includes(type)) return { name: isAnybody ? 'Rioters' : name, kind: 'rioters' }
  if (name === CIVILIANS.name) return { name: 'Armed civilians', kind: 'identity militia' }
  return { name: 'Unidentified persons', kind: 'unidentified' }
}
