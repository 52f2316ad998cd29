import { z } from 'zod'
import { type Day, dayOf } from '#core/time/days.ts'
import { daysOfWeek, type Week, weekOf } from '#core/time/weeks.ts'
import { findRegionsWithIncidents } from '#db/regions.ts'
import { findWatches } from '#db/watches.ts'

/** What the page is asked for: a week and a country, null for all countries. */
export type WeekQuestion = { week: Week; country: string | null; thisWeek: Week; today: Day }

const ADDRESS = z.object({ week: z.string().optional(), country: z.string().optional() }).catch({})

type Country = { code: string; name: string; n: number }

/** The week and country of the address; the country of the first watch, else the one with most incidents, where it says none. */
export async function readQuestion(
  address: Record<string, string | string[] | undefined>,
): Promise<{ question: WeekQuestion; countries: Country[] }> {
  const asked = ADDRESS.parse(address)
  const [regions, watches] = await Promise.all([findRegionsWithIncidents(), findWatches()])
  const countries = regions.filter((region) => region.kind === 'country')
  const today = dayOf(new Date())
  const thisWeek = weekOf(today)
  const isPast = asked.week !== undefined && daysOfWeek(asked.week) !== null && asked.week <= thisWeek
  const watched = watches.flatMap((watch) => watch.question.countries ?? [])[0]
  const usual = watched ?? countries[0]?.code ?? null
  const country =
    asked.country === 'all' ? null : /^[A-Z]{2}$/.test(asked.country ?? '') ? (asked.country ?? null) : usual
  return { question: { week: isPast ? (asked.week ?? thisWeek) : thisWeek, country, thisWeek, today }, countries }
}

/** The address of the page for a question; only what differs from the default is written. */
export function weekHref(week: Week, country: string | null, thisWeek: Week): string {
  const query = new URLSearchParams()
  if (week !== thisWeek) query.set('week', week)
  query.set('country', country ?? 'all')
  return `/?${query}`
}
