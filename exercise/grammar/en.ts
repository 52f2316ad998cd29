import type { Claim, Figure, Noun } from '../plan/happening.ts'
import type { Grammar } from './grammar.ts'

const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']

const NOUNS: Record<Noun, [one: string, many: string]> = {
  person: ['person', 'people'],
  civilian: ['civilian', 'civilians'],
  soldier: ['soldier', 'soldiers'],
  police: ['policeman', 'policemen'],
  farmer: ['farmer', 'farmers'],
  shepherd: ['shepherd', 'shepherds'],
  driver: ['driver', 'drivers'],
  worker: ['worker', 'workers'],
  guard: ['guard', 'guards'],
  teacher: ['teacher', 'teachers'],
  health: ['health worker', 'health workers'],
  aid: ['aid worker', 'aid workers'],
  gunman: ['gunman', 'gunmen'],
  man: ['man', 'men'],
  suspect: ['suspect', 'suspects'],
  protester: ['protester', 'protesters'],
  journalist: ['journalist', 'journalists'],
  trader: ['trader', 'traders'],
}

const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']
const MONTHS = 'January February March April May June July August September October November December'.split(' ')

const number = (n: number) => NUMBERS[n] ?? String(n)
const some = (figure: Figure): figure is NonNullable<Figure> => figure !== null && figure.n > 0
const least = (figure: NonNullable<Figure>) => (figure.atLeast ? 'at least ' : '')
const people = (figure: Figure, noun: Noun) =>
  figure === null
    ? `several ${NOUNS[noun][1]}`
    : `${least(figure)}${number(figure.n)} ${NOUNS[noun][figure.n === 1 ? 0 : 1]}`
const dayName = (date: Date, distance: number) =>
  distance < 7 ? `on ${DAYS[date.getUTCDay()]}` : `on ${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]}`

/** English as the exercise's outlets write it. */
export const en: Grammar = {
  at: {
    in: (name) => `in ${name}`,
    near: (name) => `near ${name}`,
    village: (name, near) => `in the village of ${name}, near ${near}`,
    governorate: (phrase) => `in ${phrase}`,
    offset: (km, direction, name) => `${km} km ${direction} of ${name}`,
    road: (a, b) => `on the road between ${a} and ${b}`,
    region: (direction) => `in ${direction}ern Iraq`,
  },
  withGovernorate: (at, phrase) => `${at} in ${phrase}`,
  day: dayName,
  when: (date, distance, part) => `${dayName(date, distance)}${distance < 7 ? ` ${part}` : ''}`,
  date: (date) => `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]}`,
  toll(claim: Claim, noun) {
    const { killed, injured } = claim
    if (some(killed) && some(injured)) {
      const others = `${least(injured)}${number(injured.n)} ${injured.n === 1 ? 'other' : 'others'}`
      return `${people(killed, noun)} ${killed.n === 1 ? 'was' : 'were'} killed and ${others} injured`
    }
    if (some(killed)) return `${people(killed, noun)} ${killed.n === 1 ? 'was' : 'were'} killed`
    if (some(injured)) return `${people(injured, noun)} ${injured.n === 1 ? 'was' : 'were'} injured`
    return ''
  },
  killing(claim, noun) {
    const { killed, injured } = claim
    if (some(killed) && some(injured))
      return `, killing ${people(killed, noun)} and injuring ${least(injured)}${number(injured.n)}`
    if (some(killed)) return `, killing ${people(killed, noun)}`
    if (some(injured)) return `, injuring ${people(injured, noun)}`
    return ''
  },
  tollTitle({ killed, injured }) {
    const parts = [
      some(killed) ? `${least(killed)}${number(killed.n)} killed` : '',
      some(injured) ? `${number(injured.n)} injured` : '',
    ].filter(Boolean)
    return parts.length ? `: ${parts.join(', ')}` : ''
  },
  people,
  perpetrator: (who) =>
    ({
      heron: 'fighters of the Grey Heron Front',
      copper: 'fighters of the Copper Column',
      caravan: 'members of the Night Caravan',
      unknown: 'unidentified armed men',
    })[who],
  group: (who) =>
    ({
      heron: 'the Grey Heron Front',
      copper: 'the Copper Column',
      caravan: 'the Night Caravan',
      unknown: 'an unnamed group',
    })[who],
  origin: {
    police: ['a police officer', 'the police', 'a police captain'],
    army: ['an army statement', 'the army', 'a military spokesman'],
    governor: ['the governor’s spokesman', 'the governor’s office'],
    hospital: ['a doctor at the hospital', 'hospital staff', 'a medical source'],
    witness: ['a witness', 'a man who saw it', 'a shopkeeper who was there'],
    residents: ['residents', 'people living nearby'],
    tribal: ['a village elder', 'a local notable'],
    ngo: ['the aid organisation Example Relief', 'Example Relief'],
    group: ['a statement by the group', 'the group’s statement'],
    council: ['a member of the district council', 'the district office'],
  },
  said: {
    police: ['police said', 'a police officer said', 'a police captain told reporters'],
    army: ['the army said', 'a military spokesman said', 'the army said in a statement'],
    governor: ['the governor’s spokesman said', 'the governor’s office said'],
    hospital: ['a doctor at the hospital said', 'hospital staff said', 'a medical source said'],
    witness: ['a witness said', 'a man who saw it said', 'a shopkeeper said'],
    residents: ['residents said', 'people living nearby said'],
    tribal: ['a village elder said', 'a local notable said'],
    ngo: ['the aid organisation Example Relief said', 'Example Relief said'],
    group: ['the group said in a statement', 'the group said'],
    council: ['a member of the district council said', 'the district office said'],
  },
  polish: (text) => text,
}
