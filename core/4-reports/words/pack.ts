import type { DateVocabulary } from '#core/time/date-words.ts'
import type { EventTypeCode } from '../codebook.ts'
import type { ActorKind, Attribution, Sector } from '../reading.ts'

/** What can happen to people that a report counts. */
export type Harm = 'killed' | 'injured' | 'abducted' | 'arrested' | 'displaced'
export const HARMS: readonly Harm[] = ['killed', 'injured', 'abducted', 'arrested', 'displaced']

/** A class of people the reader counts; it tells who was hurt and which sector they stand for. */
export type PersonClass =
  | 'civilian'
  | 'person'
  | 'child'
  | 'student'
  | 'educator'
  | 'health_worker'
  | 'aid_worker'
  | 'journalist'
  | 'religious'
  | 'displaced_person'
  | 'soldier'
  | 'police'
  | 'militant'
  | 'attacker'
  | 'protester'

export type OriginKind = Attribution['originKind']

/** The words of one language, as they stand in `packs/<language>/*.json` (docs/reading.md explains each file). */
export type LanguagePack = {
  language: string
  triggers: Partial<Record<EventTypeCode, { strong: string[]; weak: string[] }>>
  casualties: Record<Harm, HarmWords> & { none: Record<'killed' | 'injured' | 'both' | 'arrested', string[]> }
  people: Record<PersonClass, { one: string[]; many: string[]; two?: string[] }>
  numbers: NumberWords
  dates: DateVocabulary
  speech: SpeechWords
  structure: StructureWords
  actors: Record<ActorKind, Record<string, string[]>> & {
    unit_heads: string[]
    unit_modifiers: string[]
    unit_of: string[]
  }
  context: {
    weapons: Record<string, string[]>
    sectors: Record<Sector, string[]>
    /** Words that tell a sector now and then and nothing else: fields, a camp, a network. */
    sector_signs: Record<Sector, string[]>
  }
}

/** Where the people stand who were harmed: before the word, after it, or told by grammar. */
export type HarmWords = {
  either: string[]
  /** Nouns of a number told further on: `the death toll … has risen to 34`. */
  toll?: string[]
  /** Words that tell of the dead only where people stand behind them: `lost four soldiers`. */
  lost?: string[]
  before: string[]
  after: string[]
  /** Words that are a harmed person or two by themselves (`قتيل`, `قتيلان`). */
  one?: string[]
  two?: string[]
}

export type NumberWords = {
  words: Record<string, number>
  multipliers: Record<string, number>
  vague: Record<string, number>
  exact: Record<string, number>
  /** Numbers in words that mean about so many: `une trentaine`. */
  round: Record<string, number>
  at_least: string[]
  more_than: string[]
  about: string[]
  up_to: string[]
  including: string[]
  /** `of the`: between a number and those among whom it is counted. */
  out_of: string[]
  /** Words before a number that is no longer held to be right: `an earlier toll of`. */
  superseded: string[]
  article: string[]
  one_more: string[]
  /** `a`, `un`, `le`: behind a word of harm they make a noun one person. */
  one_of: string[]
  /** Families and the like: more people than their number tells. */
  households: string[]
  and: string[]
  to: string[]
  between: string[]
  not_people: string[]
}

export type SpeechWords = {
  say: string[]
  according: string[]
  note: string[]
  /** What is done to a statement: `issued`, `published`. */
  issue: string[]
  claim: string[]
  deny: string[]
  allege: string[]
  claimed: string[]
  /** Whoever speaks for others and is of their kind: `a spokesman of`, `a source in`. */
  speaks_for: string[]
  /** Words in the name of a source that is an army: a side of every fight that it tells of as its own. */
  military: string[]
  /** Who mostly speaks wherever he is named. */
  sources: Partial<Record<OriginKind, string[]>>
  /** Who speaks only where a word of saying stands by, and is otherwise told about. */
  voices: Partial<Record<OriginKind, string[]>>
}

export type StructureWords = {
  abbreviations: string[]
  /** Little words that are written together with an article: Spanish `a` and `el` as `al`. */
  contracted: Record<string, string[]>
  /** How a plural ends where whose they are comes next: Arabic `متمردون` as `متمردو`. */
  construct: Record<string, string>
  negated: string[]
  hypothetical: string[]
  background: string[]
  commemorative: string[]
  court: string[]
  running: string[]
  separately: string[]
  /** Days counted from the happening before. */
  same_day: string[]
  next_day: string[]
  day_before: string[]
  /** What else tells a happening beside the one before: `further south`, `also`. */
  beside: string[]
  /** What a text speaks of as known already: `the attack`, `the victims`. */
  known: string[]
  /** Little words that refer back: `they`, `of whom`. */
  back: string[]
  /** A later count takes the place of the first: `raising the toll to`. */
  revised: string[]
  aux: string[]
  by: string[]
  /** Before whom something is done to: `against`. */
  against: string[]
  /** What went before and is answered: `after`, `in response to`. */
  after: string[]
  /** What somebody is arrested for: `for the murder`, `accused of`. */
  for_deed: string[]
  /** Where the hurt are brought: no hospital is touched by `taken to hospital`. */
  treated: string[]
  cause: string[]
  /** Whoever was held is no longer: `were released`, `rescued`. */
  freed: string[]
  /** The same as nouns: `the release of`, which is as often asked for as told. */
  freeing: string[]
  /** What leaves people so, or counts them: `left` 300 displaced families. */
  leaves: string[]
  /** What is called after the dead: `شارع الشهيد`. */
  named_for: string[]
  /** Words of an abduction that also tell of whoever is not found: `missing`. */
  missing: string[]
  /** Right before a harm nobody has confirmed: `feared dead`. */
  feared: string[]
  /** Begins a clause about what was just named: `where`, `which`. */
  relative: string[]
  /** Between two clauses that tell of two things: `while`, `and in`. */
  while: string[]
  not_an_event: string[]
}
