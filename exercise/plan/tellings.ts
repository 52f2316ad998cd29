import { OUTLETS, type Outlet, outletOf } from '../world/outlets.ts'
import { placeOf } from '../world/places.ts'
import type { FollowUp } from '../write/follow-up-text.ts'
import type { Claim, Figure, Happening, Origin } from './happening.ts'
import { dayNumber, happenings } from './happenings.ts'
import { KIND_RULES } from './kind-rules.ts'
import { PLOTS } from './plots.ts'
import { type Random, randomFrom } from './random.ts'

export type Relation = 'copy' | 'translation'

/** One happening as one item tells it. */
export type Telling = { happening: Happening; claim: Claim; follow: FollowUp | null; before: Figure }

/** One item to be written; `minute` counts from the exercise's first Monday, 00:00 UTC. */
export type ItemPlan = {
  key: string
  outlet: Outlet
  minute: number
  tells: Telling[]
  /** The item it was taken from, and the outlet of that. */
  copyOf: { key: string; relation: Relation; outlet: string } | null
}

const BAGHDAD_MINUTES = 180
/** First hour (local) of a part of the day and its hours; a night ends on the next day. Planted stories keep to the middle. */
const HOURS = { morning: [4, 7], afternoon: [12, 5], evening: [17, 5], night: [22, 5] } as const
const PLANTED_HOURS = { morning: 9, afternoon: 14, evening: 19, night: 23 } as const
const WRITERS = OUTLETS.filter((outlet) => !outlet.failing && outlet.style !== 'bulletin' && outlet.style !== 'health')
const SHARES: Record<string, number> = { en: 35, ar: 32, fr: 14, es: 17 }

/** Every item that tells of a happening, single ones, copies, translations, follow-ups and round-ups, by time. */
export function itemPlans(): ItemPlan[] {
  const all = happenings()
  const plans = all.flatMap((happening) => {
    const plot = PLOTS.find((candidate) => candidate.happening.key === happening.key)
    return plot ? plotted(plot.tellings, happening) : told(happening, randomFrom(`tell ${happening.key}`))
  })
  return [...plans, ...roundUps(all)]
    .filter((plan) => !isSilent(plan))
    .sort((a, b) => a.minute - b.minute || (a.key < b.key ? -1 : 1))
}

function isSilent({ outlet, minute }: ItemPlan): boolean {
  return outlet.silentSince !== undefined && minute >= dayNumber(outlet.silentSince) * 1440
}

/** Minutes (UTC) at which a happening took place, roughly. */
function momentOf(happening: Happening): number {
  return dayNumber(happening) * 1440 + minuteOfDay(happening) - BAGHDAD_MINUTES
}

function minuteOfDay({ key, part, hour }: Happening): number {
  if (hour !== undefined) return hour * 60
  if (PLOTS.some((plot) => plot.happening.key === key)) return PLANTED_HOURS[part] * 60
  const [first, hours] = HOURS[part]
  return first * 60 + randomFrom(`minute ${key}`).between(0, hours * 60 - 1)
}

function plotted(tellings: (typeof PLOTS)[number]['tellings'], happening: Happening): ItemPlan[] {
  let before: Figure = null
  return tellings.flatMap((telling, i) => {
    const item = plan(`${happening.key}-${i}`, telling.outlet, momentOf(happening) + telling.hours * 60 + 7 * i, {
      happening,
      claim: telling.claim,
      follow: telling.follow ?? null,
      before,
    })
    if (telling.follow !== 'update') before = telling.claim.killed ?? before
    return [item, ...copies(item, telling.copies ?? [])]
  })
}

function plan(key: string, slug: string, minute: number, telling: Telling): ItemPlan {
  return { key, outlet: outletOf(slug), minute, tells: [telling], copyOf: null }
}

/** What other outlets make of an agency item: a copy in its own language, else a translation. */
function copies(of: ItemPlan, slugs: readonly string[]): ItemPlan[] {
  return slugs.map((slug, i) => {
    const outlet = outletOf(slug)
    const relation = outlet.language === of.outlet.language ? 'copy' : 'translation'
    const minute = of.minute + 35 + i * 48 + (of.minute % 17)
    return {
      ...of,
      key: `${of.key}-${slug}`,
      outlet,
      minute,
      copyOf: { key: of.key, relation, outlet: of.outlet.slug },
    }
  })
}

function told(happening: Happening, random: Random): ItemPlan[] {
  const rule = KIND_RULES[happening.kind]
  const deadly = (happening.killed ?? 0) > 0
  const start = momentOf(happening) + random.between(25, 200)
  const [first, second] = random.shuffled([...new Set(rule.origins)]) as [Origin, Origin]
  const pattern = random.weighted([
    ['single', 34],
    ['wire', 27],
    ['independent', 25],
    ['update', deadly ? 14 : 0.01],
    ['claimed', deadly && happening.perpetrator !== 'unknown' ? 30 : 0.01],
  ] as const)
  const base: Telling = {
    happening,
    claim: claimOf(happening, first, random, pattern === 'update'),
    follow: null,
    before: null,
  }
  const items: ItemPlan[] = []
  const add = (slug: string, minute: number, telling: Telling) => {
    const item = plan(`${happening.key}-${items.length}`, slug, minute, telling)
    items.push(item)
    return item
  }
  if (pattern === 'wire') {
    const wire = random.weighted([
      ['tamrin-agency', 5],
      ['wakalat-tamrin', 3],
      ['correspondance-tamrin', 0.6],
      ['enlace-ensayo', 1],
    ] as const)
    const item = add(wire, start, base)
    items.push(...copies(item, writers(happening, random, random.between(1, 3), [wire])))
  } else {
    const [a, b] = writers(happening, random, 2, []) as [string, string]
    add(a, start, base)
    if (pattern === 'independent')
      add(b, start + random.between(90, 900), {
        ...base,
        claim: claimOf(happening, second ?? first, random, false),
        follow: random.chance(0.45) ? 'echo' : null,
      })
    if (pattern === 'update' && deadly) {
      const later = {
        ...base,
        claim: exact(happening, 'hospital'),
        follow: 'update' as const,
        before: base.claim.killed,
      }
      if ((base.claim.killed?.n ?? 0) < (happening.killed ?? 0))
        add(random.chance(0.5) ? a : b, start + random.between(600, 1500), later)
      else add(b, start + random.between(200, 900), { ...base, claim: exact(happening, 'hospital') })
    }
    if (pattern === 'claimed' && deadly) {
      const boast = {
        origin: 'group',
        killed: { n: (happening.killed ?? 0) + random.between(2, 5), atLeast: false },
        injured: null,
        taken: null,
      } as const
      add(b, start + random.between(400, 1400), { ...base, claim: boast, follow: 'claim' })
    }
  }
  if (((happening.killed ?? 0) > 0 || (happening.injured ?? 0) > 1) && random.chance(0.14)) {
    add('nashrat-sihha', start + random.between(500, 1300), {
      ...base,
      claim: exact(happening, 'hospital'),
      follow: 'hospital',
    })
  }
  if (happening.kind === 'abduction' && random.chance(0.3)) {
    const [slug] = writers(happening, random, 1, []) as [string]
    add(slug, start + random.between(1500, 4300), {
      ...base,
      claim: claimOf(happening, 'police', random, false),
      follow: 'release',
    })
  }
  return items
}

/** Outlets that would cover a happening, drawn so that the languages keep their shares. */
function writers(happening: Happening, random: Random, count: number, not: readonly string[]): string[] {
  const admin1 = happening.where.form === 'region' ? null : placeOf(happening.where.place).admin1
  const able = WRITERS.filter(
    ({ slug, covers }) => !not.includes(slug) && (covers === null || (admin1 !== null && covers.includes(admin1))),
  )
  const chosen: string[] = []
  for (let i = 0; i < 60 && chosen.length < count; i++) {
    const language = random.weighted(Object.entries(SHARES).map(([code, share]) => [code, share] as const))
    const local = able.filter((outlet) => outlet.language === language && !chosen.includes(outlet.slug))
    if (local.length)
      chosen.push(random.weighted(local.map((outlet) => [outlet.slug, outlet.covers ? 1.6 : 1] as const)))
  }
  return chosen
}

/** What an origin says: mostly the truth, sometimes "at least" one fewer, sometimes nothing. */
function claimOf(happening: Happening, origin: Origin, random: Random, early: boolean): Claim {
  const blur = (n: number | null, shy: number): Figure => {
    if (n === null) return null
    if (n > 1 && random.chance(shy)) return { n: n - 1, atLeast: random.chance(0.7) }
    return { n, atLeast: n > 1 && random.chance(0.15) }
  }
  const silent =
    happening.killed !== null && random.chance(happening.killed + (happening.injured ?? 0) === 0 ? 0.35 : 0.06)
  return {
    origin,
    killed: silent ? null : blur(happening.killed, early ? 1 : 0.22),
    injured: silent ? null : blur(happening.injured, 0.2),
    taken: blur(happening.taken, 0.15),
  }
}

const exact = ({ killed, injured, taken }: Happening, origin: Origin): Claim => {
  const figure = (n: number | null): Figure => (n === null ? null : { n, atLeast: false })
  return { origin, killed: figure(killed), injured: figure(injured), taken: figure(taken) }
}

/** Bulletin 7 comes out on Wednesdays and Saturdays with what happened since the last one. */
function roundUps(all: readonly Happening[]): ItemPlan[] {
  const plans: ItemPlan[] = []
  for (let week = 0; week <= 12; week++) {
    for (const weekday of [2, 5]) {
      const minute = (week * 7 + weekday) * 1440 + 12 * 60 + 20
      const random = randomFrom(`bulletin ${week} ${weekday}`)
      const since = minute - (weekday === 2 ? 4 : 3) * 1440
      const recent = all.filter(
        (happening) =>
          momentOf(happening) > since && momentOf(happening) < minute - 240 && happening.where.form !== 'region',
      )
      const chosen = random
        .shuffled(recent)
        .slice(0, random.between(3, 5))
        .sort((a, b) => dayNumber(a) - dayNumber(b))
      if (chosen.length < 2) continue
      const tells = chosen.map((happening) => ({
        happening,
        claim: claimOf(happening, random.pick(['ngo', ...KIND_RULES[happening.kind].origins] as const), random, false),
        follow: null,
        before: null,
      }))
      plans.push({
        key: `bulletin-${week}-${weekday}`,
        outlet: outletOf('bulletin-seven'),
        minute,
        tells,
        copyOf: null,
      })
    }
  }
  return plans
}
