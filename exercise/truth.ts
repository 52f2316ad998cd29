import { addDays, type Day } from '#core/time/days.ts'
import { type Anchor, firstDay, itemsUpTo } from './exercise.ts'
import type { Claim, Figure, Happening, Origin } from './plan/happening.ts'
import { KINDS } from './plan/happening.ts'
import { dayNumber, happenings } from './plan/happenings.ts'
import type { Relation } from './plan/tellings.ts'
import { placeOf } from './world/places.ts'
import type { ExerciseItem } from './world.ts'
import type { FollowUp } from './write/follow-up-text.ts'

/** Low, best and high as the text gives them; `high` is null for "at least". */
export type TrueToll = { low: number; best: number; high: number | null } | null

/** Where a happening took place; precision as UCDP GED counts it (1 town … 4 governorate … 6 country). */
export type TruePlace = { key: string; name: string; lat: number; lon: number; precision: number } | null

/** What one item says of one happening. A figure is null where the text gives none, "none reported" included. */
export type TrueReport = {
  happening: string
  type: string
  admin1: string | null
  place: TruePlace
  day: Day
  /** The last day it may be told to have happened on: a night belongs to two days. */
  until: Day
  origin: Origin
  killed: TrueToll
  injured: TrueToll
  abducted: TrueToll
  arrested: TrueToll
  /** The text says that nobody was hurt. */
  noneReported: boolean
  follow: FollowUp | null
}

export type ItemTruth = {
  key: string
  outlet: string
  language: string
  url: string
  /** Why an item tells of no happening: weather, football, …; null where it tells of one. */
  topic: string | null
  copyOf: { key: string; relation: Relation; outlet: string } | null
  reports: TrueReport[]
}

export type HappeningTruth = {
  key: string
  type: string
  admin1: string | null
  place: TruePlace
  day: Day
  until: Day
  killed: number | null
  injured: number | null
  abducted: number | null
  arrested: number | null
  sector: string | null
  /** Some outlet withdrew it: it did not happen. */
  retracted: boolean
  /** Independent origins among the items. */
  origins: Origin[]
  items: string[]
}

/** The planted truth: what each item reports, and what happened. */
export function truth(anchor: Anchor): { items: ItemTruth[]; happenings: HappeningTruth[] } {
  const first = firstDay(anchor)
  const items = itemsUpTo(anchor).map((item) => itemTruth(item, first))
  const told = new Map<string, ItemTruth[]>()
  for (const item of items)
    for (const report of item.reports) told.set(report.happening, [...(told.get(report.happening) ?? []), item])
  return {
    items,
    happenings: happenings().flatMap((happening) => {
      const by = told.get(happening.key)
      if (!by) return []
      const reports = by.flatMap((item) => item.reports.filter((report) => report.happening === happening.key))
      return [
        {
          ...facts(happening, first),
          killed: happening.killed,
          injured: happening.injured,
          abducted: happening.kind === 'abduction' ? happening.taken : null,
          arrested: happening.kind === 'arrest' ? happening.taken : null,
          sector: happening.sector,
          key: happening.key,
          retracted: reports.some((report) => report.follow === 'retract'),
          origins: [...new Set(reports.map((report) => report.origin))],
          items: by.map((item) => item.key),
        },
      ]
    }),
  }
}

function itemTruth(item: ExerciseItem, first: Day): ItemTruth {
  const { plan, key, outlet, url } = item
  return {
    key,
    outlet: outlet.slug,
    language: outlet.language,
    url,
    topic: 'topic' in plan ? plan.topic : null,
    copyOf: plan.copyOf,
    reports: plan.tells.map(({ happening, claim, follow }) => ({
      happening: happening.key,
      ...facts(happening, first),
      origin: claim.origin,
      ...figures(happening, claim, follow),
      follow,
    })),
  }
}

function facts(happening: Happening, first: Day) {
  const place = placeTruth(happening)
  return {
    type: KINDS[happening.kind],
    admin1: happening.where.form === 'region' ? null : placeOf(happening.where.place).admin1,
    place,
    day: addDays(first, dayNumber(happening)),
    until: addDays(first, dayNumber(happening) + (happening.part === 'night' ? 1 : 0)),
  }
}

function placeTruth({ where }: Happening): TruePlace {
  if (where.form === 'region') return null
  const { key, name, lat, lon } = placeOf(where.place)
  const precision = { in: 1, village: 2, near: 2, offset: 2, road: 5, governorate: 4 }[where.form]
  return { key, name: name.en, lat, lon, precision }
}

/** Texts that deny or withdraw give no figures, and only first reports say that nobody was hurt. */
function figures(happening: Happening, { killed, injured, taken }: Claim, follow: FollowUp | null) {
  const silent = follow === 'deny' || follow === 'retract'
  const toll = (figure: Figure): TrueToll =>
    figure === null || figure.n === 0 || silent
      ? null
      : { low: figure.n, best: figure.n, high: figure.atLeast ? null : figure.n }
  const told = follow === null || follow === 'echo'
  return {
    killed: toll(killed),
    injured: toll(injured),
    abducted: happening.kind === 'abduction' ? toll(follow === null || follow === 'release' ? taken : null) : null,
    arrested: happening.kind === 'arrest' && follow === null ? toll(taken) : null,
    noneReported: told && killed?.n === 0 && (injured === null || injured.n === 0),
  }
}
