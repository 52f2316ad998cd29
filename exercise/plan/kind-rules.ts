import type { Kind, Noun, Origin, Sector } from './happening.ts'

/** How often a kind comes, whom it strikes, who speaks of it and how heavy it is. */
export type KindRule = {
  weight: number
  nouns: readonly Noun[]
  origins: readonly Origin[]
  /** Chance that anyone was killed, and that anyone was injured; null where the kind has no casualties. */
  harm: { killed: number; injured: number; most: number } | null
  /** Most people abducted or arrested; null where nobody is. */
  taken: number | null
  /** Whether an invented group may be behind it. */
  groups: boolean
}

const rule = (
  weight: number,
  nouns: readonly Noun[],
  origins: readonly Origin[],
  rest: Partial<KindRule> = {},
): KindRule => ({ weight, nouns, origins, harm: null, taken: null, groups: false, ...rest })

/** The rhythm of the exercise, by kind. */
export const KIND_RULES: Record<Kind, KindRule> = {
  clash: rule(11, ['soldier', 'gunman', 'soldier'], ['army', 'residents', 'tribal', 'council'], {
    harm: { killed: 0.6, injured: 0.6, most: 5 },
    groups: true,
  }),
  checkpoint: rule(2, ['police', 'soldier'], ['police', 'council', 'residents'], {
    harm: { killed: 0.5, injured: 0.5, most: 4 },
    groups: true,
  }),
  drone: rule(4, ['person', 'man', 'driver'], ['governor', 'residents', 'witness', 'army'], {
    harm: { killed: 0.4, injured: 0.4, most: 3 },
  }),
  shelling: rule(4, ['person', 'farmer', 'civilian'], ['residents', 'council', 'army'], {
    harm: { killed: 0.3, injured: 0.5, most: 4 },
  }),
  roadside: rule(
    11,
    ['soldier', 'person', 'driver', 'civilian', 'worker'],
    ['police', 'army', 'witness', 'hospital', 'council'],
    { harm: { killed: 0.5, injured: 0.7, most: 4 } },
  ),
  mine: rule(4, ['shepherd', 'farmer', 'person'], ['council', 'hospital', 'tribal', 'ngo'], {
    harm: { killed: 0.5, injured: 0.6, most: 3 },
  }),
  grenade: rule(3, ['person', 'guard'], ['police', 'residents', 'witness'], {
    harm: { killed: 0.1, injured: 0.4, most: 3 },
  }),
  shooting: rule(
    13,
    ['person', 'civilian', 'trader', 'farmer', 'teacher'],
    ['police', 'witness', 'hospital', 'tribal'],
    { harm: { killed: 0.75, injured: 0.5, most: 5 }, groups: true },
  ),
  abduction: rule(
    6,
    ['person', 'farmer', 'driver', 'health', 'teacher', 'aid', 'trader'],
    ['police', 'tribal', 'witness', 'council'],
    { taken: 4, groups: true },
  ),
  arrest: rule(11, ['man', 'suspect', 'man'], ['police', 'army', 'governor'], { taken: 9 }),
  seizure: rule(7, ['person'], ['army', 'police', 'governor']),
  looting: rule(4, ['person'], ['ngo', 'council', 'residents', 'police']),
  robbery: rule(5, ['person', 'trader', 'guard'], ['police', 'witness'], {
    harm: { killed: 0.1, injured: 0.25, most: 2 },
  }),
  threat: rule(4, ['person'], ['ngo', 'council', 'police']),
  protest: rule(9, ['person'], ['witness', 'council', 'police', 'residents']),
  dispersal: rule(3, ['protester', 'person'], ['witness', 'hospital', 'governor'], {
    harm: { killed: 0, injured: 0.8, most: 7 },
  }),
  access: rule(5, ['person'], ['ngo', 'council', 'governor']),
  ceasefire: rule(2, ['person'], ['tribal', 'council', 'governor']),
  flood: rule(3, ['person'], ['governor', 'council', 'hospital'], { harm: { killed: 0.3, injured: 0.5, most: 4 } }),
}

const SECTORS: Partial<Record<Kind, (Sector | null)[]>> = {
  looting: ['aid', 'food', 'education', null],
  threat: ['aid', 'health', null, 'education'],
  access: ['aid', 'aid', 'aid', 'health'],
  protest: [null, null, 'education', null],
}

/** What a happening touches, by its kind, first sentence and victims. */
export function sectorOf(kind: Kind, lead: number, noun: Noun): Sector | null {
  if (noun === 'health') return 'health'
  if (noun === 'aid') return 'aid'
  if (noun === 'teacher' && kind !== 'protest') return 'education'
  return SECTORS[kind]?.[lead] ?? null
}
