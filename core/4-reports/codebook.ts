/** Whether a happening makes a place less safe, safer, or neither. */
export type Polarity = 'deteriorating' | 'improving' | 'neutral'

/** The seven families that share a shape and colour on every chart and map, in the order they are always shown. */
export const FAMILIES = ['fighting', 'strikes', 'explosives', 'civilians', 'arrests', 'crime', 'protest'] as const
export type Family = (typeof FAMILIES)[number]

export type EventType = {
  code: string
  family: Family | null
  polarity: Polarity
  /** ACLED event and sub-event type (codebook 2023); null where ACLED has no such event. */
  acled: { event: string; sub: string | null } | null
  /** PLOVER root and mode. */
  plover: string | null
}

const BATTLES = 'Battles'
const REMOTE = 'Explosions/Remote violence'
const CIVILIANS = 'Violence against civilians'
const STRATEGIC = 'Strategic developments'

/** The codebook: what kinds of happening Tidings knows, with their crosswalks (docs/codebook.md). */
export const EVENT_TYPES = [
  {
    code: 'armed_clash',
    family: 'fighting',
    polarity: 'deteriorating',
    acled: { event: BATTLES, sub: 'Armed clash' },
    plover: 'ASSAULT firearms',
  },
  {
    code: 'territory_change',
    family: 'fighting',
    polarity: 'deteriorating',
    acled: { event: BATTLES, sub: 'Non-state actor overtakes territory' },
    plover: null,
  },
  {
    code: 'air_drone_strike',
    family: 'strikes',
    polarity: 'deteriorating',
    acled: { event: REMOTE, sub: 'Air/drone strike' },
    plover: 'ASSAULT aerial',
  },
  {
    code: 'shelling_missile',
    family: 'strikes',
    polarity: 'deteriorating',
    acled: { event: REMOTE, sub: 'Shelling/artillery/missile attack' },
    plover: 'ASSAULT heavy-weapons',
  },
  {
    code: 'ied_mine_uxo',
    family: 'explosives',
    polarity: 'deteriorating',
    acled: { event: REMOTE, sub: 'Remote explosive/landmine/IED' },
    plover: 'ASSAULT explosives',
  },
  {
    code: 'suicide_attack',
    family: 'explosives',
    polarity: 'deteriorating',
    acled: { event: REMOTE, sub: 'Suicide bomb' },
    plover: 'ASSAULT suicide-attack',
  },
  {
    code: 'grenade',
    family: 'explosives',
    polarity: 'deteriorating',
    acled: { event: REMOTE, sub: 'Grenade' },
    plover: 'ASSAULT explosives',
  },
  {
    code: 'chemical_weapon',
    family: 'explosives',
    polarity: 'deteriorating',
    acled: { event: REMOTE, sub: 'Chemical weapon' },
    plover: 'ASSAULT unconventional',
  },
  {
    code: 'attack_civilians',
    family: 'civilians',
    polarity: 'deteriorating',
    acled: { event: CIVILIANS, sub: 'Attack' },
    plover: 'ASSAULT targeted',
  },
  {
    code: 'abduction',
    family: 'civilians',
    polarity: 'deteriorating',
    acled: { event: CIVILIANS, sub: 'Abduction/forced disappearance' },
    plover: 'ASSAULT abduct',
  },
  {
    code: 'sexual_violence',
    family: 'civilians',
    polarity: 'deteriorating',
    acled: { event: CIVILIANS, sub: 'Sexual violence' },
    plover: 'ASSAULT sexual',
  },
  {
    code: 'arrest_detention',
    family: 'arrests',
    polarity: 'improving',
    acled: { event: STRATEGIC, sub: 'Arrests' },
    plover: 'COERCE arrest',
  },
  {
    code: 'raid_seizure',
    family: 'arrests',
    polarity: 'improving',
    acled: { event: STRATEGIC, sub: 'Disrupted weapons use' },
    plover: 'COERCE seize',
  },
  {
    code: 'looting_destruction',
    family: 'crime',
    polarity: 'deteriorating',
    acled: { event: STRATEGIC, sub: 'Looting/property destruction' },
    plover: 'ASSAULT destroy',
  },
  { code: 'crime', family: 'crime', polarity: 'deteriorating', acled: null, plover: null },
  { code: 'threat_intimidation', family: 'crime', polarity: 'deteriorating', acled: null, plover: 'THREATEN' },
  {
    code: 'protest_peaceful',
    family: 'protest',
    polarity: 'neutral',
    acled: { event: 'Protests', sub: 'Peaceful protest' },
    plover: 'PROTEST demo',
  },
  {
    code: 'protest_intervention',
    family: 'protest',
    polarity: 'deteriorating',
    acled: { event: 'Protests', sub: 'Protest with intervention' },
    plover: 'PROTEST demo',
  },
  {
    code: 'protest_excessive_force',
    family: 'protest',
    polarity: 'deteriorating',
    acled: { event: 'Protests', sub: 'Excessive force against protesters' },
    plover: 'PROTEST demo',
  },
  {
    code: 'violent_demonstration',
    family: 'protest',
    polarity: 'deteriorating',
    acled: { event: 'Riots', sub: 'Violent demonstration' },
    plover: 'PROTEST riot',
  },
  {
    code: 'mob_violence',
    family: 'protest',
    polarity: 'deteriorating',
    acled: { event: 'Riots', sub: 'Mob violence' },
    plover: 'PROTEST riot',
  },
  { code: 'access_constraint', family: 'protest', polarity: 'deteriorating', acled: null, plover: 'COERCE restrict' },
  {
    code: 'facility_occupation',
    family: 'fighting',
    polarity: 'deteriorating',
    acled: { event: STRATEGIC, sub: 'Headquarters or base established' },
    plover: 'COERCE seize',
  },
  {
    code: 'agreement_ceasefire',
    family: null,
    polarity: 'improving',
    acled: { event: STRATEGIC, sub: 'Agreement' },
    plover: 'AGREE',
  },
  {
    code: 'group_change',
    family: null,
    polarity: 'neutral',
    acled: { event: STRATEGIC, sub: 'Change to group/activity' },
    plover: null,
  },
  { code: 'accident_hazard', family: null, polarity: 'deteriorating', acled: null, plover: null },
  { code: 'other', family: null, polarity: 'neutral', acled: { event: STRATEGIC, sub: 'Other' }, plover: null },
] as const satisfies readonly EventType[]

export type EventTypeCode = (typeof EVENT_TYPES)[number]['code']

const BY_CODE = new Map<string, EventType>(EVENT_TYPES.map((type) => [type.code, type]))

/** The codebook's entry; throws on a code that is not in it. */
export function eventType(code: string): EventType {
  const type = BY_CODE.get(code)
  if (!type) throw new Error(`no such event type: ${code}`)
  return type
}

/** The family whose mark a type wears, or null for the few types that are listed but not drawn. */
export function familyOf(code: string): Family | null {
  return BY_CODE.get(code)?.family ?? null
}
