import { addDays, type Day, dayOf, startOf } from '#core/time/days.ts'
import { OUTLETS, type Outlet } from './world/outlets.ts'
import { type ExerciseItem, exerciseItems } from './world.ts'

/** A feed of the exercise with all its items up to the anchor, newest first. */
export type ExerciseFeed = { outlet: Outlet; url: string; items: ExerciseItem[] }

/** The hour (UTC) of the anchor day up to which items exist: the running week is unfinished, nothing lies in the future. */
const LAST_HOUR = 7

/** The anchor to store when the exercise is loaded at `now`: the last day whose morning has passed. */
export function anchorFor(now: Date): Day {
  return dayOf(new Date(now.getTime() - LAST_HOUR * 3_600_000))
}

/**
 * All feeds with their items of the twelve weeks up to the anchor and of the anchor's own week so far.
 *
 * The same anchor gives the same bytes for ever; another day of the same week only adds or hides newer items.
 */
export function exerciseFeeds(until: Date | { anchor: Day }): ExerciseFeed[] {
  const anchor = until instanceof Date ? anchorFor(until) : until.anchor
  const items = itemsUpTo(anchor).toReversed()
  return OUTLETS.map((outlet) => ({
    outlet,
    url: `exercise://feeds/${outlet.slug}`,
    items: items.filter((item) => item.outlet.slug === outlet.slug),
  }))
}

/** The items published by the anchor's morning, by time. */
export function itemsUpTo(anchor: Day): ExerciseItem[] {
  const end = new Date(startOf(anchor).getTime() + LAST_HOUR * 3_600_000)
  return exerciseItems(anchor).filter((item) => item.published <= end)
}

/** A source as the exercise's loader should add it. */
export type ExerciseSource = {
  slug: string
  name: string
  url: string
  country: 'IQ'
  language: string
  provenance: Outlet['provenance']
  reliability: Outlet['reliability']
  note: string
  covers: readonly string[] | null
}

/** The sources to add; every name ends with the label. */
export function exerciseSources(): ExerciseSource[] {
  return OUTLETS.map(({ slug, name, language, provenance, reliability, note, covers }) => ({
    slug,
    name: `${name} (EXERCISE)`,
    url: `exercise://feeds/${slug}`,
    country: 'IQ',
    language,
    provenance,
    reliability,
    note,
    covers,
  }))
}

/** The first day the exercise tells of, for an anchor. */
export const firstDay = (anchor: Day): Day => addDays(anchor, -((startOf(anchor).getUTCDay() + 6) % 7) - 84)
