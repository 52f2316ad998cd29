import { ARABIC } from '../packs/ar/pack.ts'
import { ENGLISH } from '../packs/en/pack.ts'
import { SPANISH } from '../packs/es/pack.ts'
import { FRENCH } from '../packs/fr/pack.ts'
import sharedActors from '../packs/shared/actors.json' with { type: 'json' }
import type { ActorKind } from '../reading.ts'
import type { LanguagePack } from './pack.ts'

/**
 * A group known by name in any language; `exact` aliases count only as written, `exactWhere` only in that country. The
 * forces of a state are external forces outside its `home`; `kindWhere` says where a group is of another kind.
 */
export type SharedActor = {
  name: string
  kind: ActorKind
  home?: string
  kindWhere?: Record<string, ActorKind>
  aliases: string[]
  exact?: string[]
  exactWhere?: Record<string, string>
}

export const SHARED_ACTORS = sharedActors as SharedActor[]

const PACKS: Record<string, LanguagePack> = { ar: ARABIC, en: ENGLISH, es: SPANISH, fr: FRENCH }

/** Languages we have dictionaries for. */
export const PACK_LANGUAGES: readonly string[] = Object.keys(PACKS)

/** The pack of a language, or an empty one. */
export function packFor(language: string): LanguagePack {
  return PACKS[language.split('-')[0] ?? ''] ?? EMPTY
}

const NO_HARM = { either: [], before: [], after: [] }
const NOBODY = { one: [], many: [] }
const NO_SECTORS = {
  aid: [],
  health: [],
  education: [],
  protection: [],
  food: [],
  media: [],
  religious: [],
  infrastructure: [],
}

const EMPTY: LanguagePack = {
  language: 'und',
  triggers: {},
  casualties: {
    killed: NO_HARM,
    injured: NO_HARM,
    abducted: NO_HARM,
    arrested: NO_HARM,
    displaced: NO_HARM,
    none: { killed: [], injured: [], both: [], arrested: [] },
  },
  people: {
    civilian: NOBODY,
    person: NOBODY,
    child: NOBODY,
    student: NOBODY,
    educator: NOBODY,
    health_worker: NOBODY,
    aid_worker: NOBODY,
    journalist: NOBODY,
    religious: NOBODY,
    displaced_person: NOBODY,
    soldier: NOBODY,
    police: NOBODY,
    militant: NOBODY,
    attacker: NOBODY,
    protester: NOBODY,
  },
  numbers: {
    words: {},
    multipliers: {},
    vague: {},
    exact: {},
    round: {},
    at_least: [],
    more_than: [],
    about: [],
    up_to: [],
    including: [],
    out_of: [],
    superseded: [],
    article: [],
    one_more: [],
    one_of: [],
    households: [],
    and: [],
    to: [],
    between: [],
    not_people: [],
  },
  dates: {
    months: {},
    weekdays: {},
    days: {},
    units: {},
    ago_after: [],
    ago_before: [],
    last: [],
    next: [],
    this: [],
    weekend: [],
    past_weekend: [],
    joiners: [],
    month_first: false,
  },
  speech: {
    say: [],
    according: [],
    note: [],
    issue: [],
    claim: [],
    deny: [],
    allege: [],
    claimed: [],
    speaks_for: [],
    military: [],
    sources: {},
    voices: {},
  },
  structure: {
    contracted: {},
    construct: {},
    abbreviations: [],
    negated: [],
    hypothetical: [],
    background: [],
    commemorative: [],
    court: [],
    running: [],
    separately: [],
    same_day: [],
    next_day: [],
    day_before: [],
    beside: [],
    known: [],
    back: [],
    revised: [],
    aux: [],
    by: [],
    against: [],
    after: [],
    for_deed: [],
    treated: [],
    cause: [],
    feared: [],
    freed: [],
    freeing: [],
    named_for: [],
    relative: [],
    leaves: [],
    missing: [],
    while: [],
    not_an_event: [],
  },
  actors: {
    'state forces': {},
    'rebel group': {},
    'political militia': {},
    'identity militia': {},
    rioters: {},
    protesters: {},
    civilians: {},
    'external forces': {},
    criminal: {},
    unidentified: {},
    unit_heads: [],
    unit_modifiers: [],
    unit_of: [],
  },
  context: {
    weapons: {},
    sectors: NO_SECTORS,
    sector_signs: NO_SECTORS,
  },
}
