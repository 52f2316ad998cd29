import type { EventTypeCode } from '#core/4-reports/codebook.ts'

/** Kinds of happening the exercise can tell, each with its own stock of sentences. */
export const KINDS = {
  clash: 'armed_clash',
  checkpoint: 'territory_change',
  drone: 'air_drone_strike',
  shelling: 'shelling_missile',
  roadside: 'ied_mine_uxo',
  mine: 'ied_mine_uxo',
  grenade: 'grenade',
  shooting: 'attack_civilians',
  abduction: 'abduction',
  arrest: 'arrest_detention',
  seizure: 'raid_seizure',
  looting: 'looting_destruction',
  robbery: 'crime',
  threat: 'threat_intimidation',
  protest: 'protest_peaceful',
  dispersal: 'protest_intervention',
  access: 'access_constraint',
  ceasefire: 'agreement_ceasefire',
  flood: 'accident_hazard',
} as const satisfies Record<string, EventTypeCode>
export type Kind = keyof typeof KINDS

/** Whom a happening struck; each language declines the word. */
export type Noun =
  | 'person'
  | 'civilian'
  | 'soldier'
  | 'police'
  | 'farmer'
  | 'shepherd'
  | 'driver'
  | 'worker'
  | 'guard'
  | 'teacher'
  | 'health'
  | 'aid'
  | 'gunman'
  | 'man'
  | 'suspect'
  | 'protester'
  | 'journalist'
  | 'trader'

/** Who is said to have done it: an invented group, or nobody knows. */
export type Perpetrator = 'heron' | 'copper' | 'caravan' | 'unknown'

/** Who first said it. */
export type Origin =
  | 'police'
  | 'army'
  | 'governor'
  | 'hospital'
  | 'witness'
  | 'residents'
  | 'tribal'
  | 'ngo'
  | 'group'
  | 'council'

export type Direction = 'north' | 'south' | 'east' | 'west'

/** How a place is worded; `region` is one that only knows a part of the country. */
export type Where =
  | { form: 'in' | 'near' | 'village' | 'governorate'; place: string }
  | { form: 'offset'; place: string; km: number; direction: Direction }
  | { form: 'road'; place: string; other: string }
  | { form: 'region'; direction: Direction }

export type DayPart = 'morning' | 'afternoon' | 'evening' | 'night'

export type Sector = 'aid' | 'health' | 'education' | 'media' | 'food'

/** One invented happening; week 0 is the anchor's week, -12 the first, weekday 0 is Monday. */
export type Happening = {
  key: string
  kind: Kind
  /** Which first sentence of its kind tells it, 0 to 3: every telling keeps it. */
  lead: number
  week: number
  weekday: number
  part: DayPart
  /** The local hour, where it is fixed. */
  hour?: number
  where: Where
  noun: Noun
  perpetrator: Perpetrator
  /** What truly happened; null where the kind has no such figure. */
  killed: number | null
  injured: number | null
  /** Abducted or arrested, by kind. */
  taken: number | null
  sector: Sector | null
}

/** A figure as one origin gives it; null is unknown, which is not zero. */
export type Figure = { n: number; atLeast: boolean } | null

/** What one origin says about a happening. */
export type Claim = { origin: Origin; killed: Figure; injured: Figure; taken: Figure }
