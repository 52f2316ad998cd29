import { addDays, type Day, startOf } from '#core/time/days.ts'
import { mondayOf } from '#core/time/weeks.ts'
import { OUTLETS, type Outlet } from './world/outlets.ts'
import { type ExerciseItem, exerciseItems } from './world.ts'

/** A feed of the exercise with all its items up to the anchor, newest first. */
export type ExerciseFeed = { outlet: Outlet; url: string; items: ExerciseItem[] }

/** Up to when the exercise tells: an instant in ISO form, or a day for the whole of it (the form that was stored at first). */
export type Anchor = string

/** The anchor to store when the exercise is loaded at `now`: that very minute, so that nothing lies in the future. */
export function anchorFor(now: Date): Anchor {
  return `${now.toISOString().slice(0, 16)}:00.000Z`
}

/**
 * All feeds with their items of the twelve weeks before the anchor's week and of that week so far.
 *
 * The same anchor gives the same bytes for ever; a later minute of the same week only adds or hides newer items.
 */
export function exerciseFeeds(until: Date | { anchor: Anchor }): ExerciseFeed[] {
  const anchor = until instanceof Date ? anchorFor(until) : until.anchor
  const items = itemsUpTo(anchor).toReversed()
  return OUTLETS.map((outlet) => ({
    outlet,
    url: `exercise://feeds/${outlet.slug}`,
    items: items.filter((item) => item.outlet.slug === outlet.slug),
  }))
}

/** The items published by the anchor, by time. */
export function itemsUpTo(anchor: Anchor): ExerciseItem[] {
  const day = dayAt(anchor)
  const end = anchor === day ? new Date(startOf(addDays(day, 1)).getTime() - 1) : new Date(anchor)
  return exerciseItems(day).filter((item) => item.published <= end)
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

/** The sources to add; they are marked as exercise where they are shown, their names carry no label of their own. */
export function exerciseSources(): ExerciseSource[] {
  return OUTLETS.map(({ slug, name, language, provenance, reliability, note, covers }) => ({
    slug,
    name,
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
export const firstDay = (anchor: Anchor): Day => addDays(mondayOf(dayAt(anchor)), -84)

const dayAt = (anchor: Anchor): Day => anchor.slice(0, 10)
