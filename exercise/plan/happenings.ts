import { PLACES } from '../world/places.ts'
import type { Direction, Happening, Kind, Perpetrator, Where } from './happening.ts'
import { KIND_RULES, type KindRule, sectorOf } from './kind-rules.ts'
import { PLOTS } from './plots.ts'
import { type Random, randomFrom } from './random.ts'

/** The exercise's weeks: twelve before the anchor's, and the anchor's own. */
export const WEEKS = [-12, -11, -10, -9, -8, -7, -6, -5, -4, -3, -2, -1, 0] as const

const BUSY: readonly [admin1: string, weight: number][] = [
  ['IQ.15', 22],
  ['IQ.13', 17],
  ['IQ.10', 16],
  ['IQ.18', 14],
  ['IQ.07', 12],
  ['IQ.01', 9],
  ['IQ.02', 6],
  ['IQ.09', 5],
]
const QUIET = ['IQ.08', 'IQ.11', 'IQ.05', 'IQ.19', 'IQ.14', 'IQ.03', 'IQ.16', 'IQ.06', 'IQ.12', 'IQ.17', 'IQ.04']
const QUIET_KINDS: Kind[] = [
  'protest',
  'arrest',
  'robbery',
  'protest',
  'flood',
  'seizure',
  'access',
  'dispersal',
  'mine',
  'drone',
]
const SOUTH_KINDS: Kind[] = ['protest', 'dispersal', 'robbery', 'arrest', 'ceasefire', 'shooting', 'seizure', 'threat']
const SOUTH = new Set(['IQ.02', 'IQ.09'])
/** Two happenings of one kind nearer than this would be told apart by nobody. */
const APART_DAYS = 3

/** Every happening of the exercise, the planted stories included, in order of time; the same on each call. */
export function happenings(): Happening[] {
  const all: Happening[] = PLOTS.map((plot) => ({ ...plot.happening }))
  for (const week of WEEKS) {
    const random = randomFrom(`week ${week}`)
    const count = usualOf(week) + random.between(0, 3)
    for (let i = 0; i < count; i++) {
      const found = placed(all, week, i, random)
      if (found) all.push(found)
    }
  }
  return all.sort((a, b) => a.week - b.week || a.weekday - b.weekday || (a.key < b.key ? -1 : 1))
}

/** Happenings of a week beside the planted ones: the crisis grows, and a week in it is never thin. */
const usualOf = (week: number): number => (week > -4 ? 27 : week > -7 ? 24 : 21)

/** The running week is spread evenly, and some of it is known on its first morning: it lives on whatever day it is loaded. */
function spread(happening: Happening, i: number): Happening {
  if (happening.week !== 0) return happening
  if (i > 2 && i < 8) return { ...happening, weekday: 0, part: 'morning', hour: 3 + (i % 2) }
  return { ...happening, weekday: i % 7 }
}

/** One more happening of a week, not to be confused with one that is there; null where eight tries fail. */
function placed(all: Happening[], week: number, i: number, random: Random): Happening | null {
  for (let attempt = 0; attempt < 8; attempt++) {
    const quiet = i < 3
    const admin1 = quiet ? (QUIET[(i * 4 + (week + 12) * 3 + attempt) % QUIET.length] as string) : random.weighted(BUSY)
    const kind = quiet
      ? random.pick(QUIET_KINDS)
      : SOUTH.has(admin1)
        ? random.pick(SOUTH_KINDS)
        : random.weighted(Object.entries(KIND_RULES).map(([kind, rule]) => [kind as Kind, rule.weight] as const))
    const happening = spread(invent(`${week + 12}-${i}-${kind}`, kind, admin1, week, random), i)
    if (!all.some((other) => confusable(other, happening))) return happening
  }
  return null
}

function confusable(a: Happening, b: Happening): boolean {
  if (a.kind !== b.kind || Math.abs(dayNumber(a) - dayNumber(b)) > APART_DAYS) return false
  if (a.where.form === 'region' || b.where.form === 'region') return a.where.form === b.where.form
  return adminOf(a.where.place) === adminOf(b.where.place)
}

const DAY_AND_NIGHT = [
  ['morning', 4],
  ['afternoon', 3],
  ['evening', 3],
  ['night', 2],
] as const
const BY_DAY = DAY_AND_NIGHT.slice(0, 2)
/** What people do while offices and roads are open. */
const DAYTIME: ReadonlySet<Kind> = new Set(['protest', 'dispersal', 'access', 'ceasefire', 'threat'])

function invent(key: string, kind: Kind, admin1: string, week: number, random: Random): Happening {
  const rule = KIND_RULES[kind]
  const noun = random.pick(rule.nouns)
  const lead = random.between(0, 3)
  return {
    key,
    kind,
    lead,
    week,
    weekday: random.between(0, 6),
    part: random.weighted(DAYTIME.has(kind) ? BY_DAY : DAY_AND_NIGHT),
    where: whereIn(admin1, kind, random),
    noun,
    perpetrator: rule.groups
      ? random.weighted<Perpetrator>([
          ['unknown', 5],
          ['copper', 2],
          ['heron', 2],
          ['caravan', 1],
        ])
      : 'unknown',
    ...toll(rule, random),
    taken: rule.taken === null ? null : random.between(1, rule.taken),
    sector: sectorOf(kind, lead, noun),
  }
}

function toll(rule: KindRule, random: Random): { killed: number | null; injured: number | null } {
  if (!rule.harm) return { killed: null, injured: null }
  const { killed, injured, most } = rule.harm
  return {
    killed: random.chance(killed) ? random.between(1, most) : 0,
    injured: random.chance(injured) ? random.between(1, most + 2) : 0,
  }
}

const OPEN_COUNTRY: ReadonlySet<Kind> = new Set([
  'clash',
  'drone',
  'shelling',
  'roadside',
  'mine',
  'seizure',
  'abduction',
  'checkpoint',
])

function whereIn(admin1: string, kind: Kind, random: Random): Where {
  const local = PLACES.filter((place) => place.admin1 === admin1)
  const towns = local.filter((place) => !place.near)
  const villages = local.filter((place) => place.near)
  const town = random.pick(towns).key
  if (!OPEN_COUNTRY.has(kind))
    return random.chance(0.06) ? { form: 'governorate', place: town } : { form: 'in', place: town }
  const form = random.weighted([
    ['in', 3],
    ['near', 3],
    ['offset', 2.5],
    ['road', 2],
    ['village', 1.5],
    ['governorate', 0.7],
  ] as const)
  if (form === 'offset') {
    return {
      form,
      place: town,
      km: random.between(4, 19),
      direction: random.pick<Direction>(['north', 'south', 'east', 'west']),
    }
  }
  if (form === 'road') {
    const others = towns.filter((place) => place.key !== town)
    return others.length ? { form, place: town, other: random.pick(others).key } : { form: 'near', place: town }
  }
  if (form === 'village')
    return villages.length ? { form, place: random.pick(villages).key } : { form: 'near', place: town }
  return { form, place: town }
}

/** Days since the first Monday of the exercise. */
export const dayNumber = (happening: { week: number; weekday: number }): number =>
  (happening.week + 12) * 7 + happening.weekday

const adminOf = (key: string) => PLACES.find((place) => place.key === key)?.admin1
