import { addDays } from '#core/time/days.ts'
import { db, sql } from '#db/client.ts'
import { saveFound } from '#db/found-items.ts'
import { correct, review } from '#db/review.ts'
import { saveSource } from '#db/sources.ts'
import { newId } from '#db/uuid.ts'
import { createTurns } from '#io/fetch/turns.ts'
import { readItems } from './2-items.ts'
import { groupReports } from './5-incidents.ts'
import type { ReadingPool } from './reading-pool.ts'

const TOWNS = ['Gusau', 'Jos', 'Lafia', 'Makurdi', 'Minna', 'Bida', 'Zaria', 'Katsina', 'Sokoto', 'Bauchi']
const NAMES = ['morning', 'evening', 'market day', 'school day', 'feast day', 'quiet day', 'long night']

/** An analyst of the tests; edits of people carry an id. */
export const ANALYST = { id: newId(), name: 'An analyst' }

/**
 * Stores and reads invented items, half of them about graziers and farmers, which the rules take for an armed clash, each
 * an incident of its own.
 */
export async function readInvented(count: number, reader: ReadingPool, from = 0): Promise<void> {
  const source = await saveSource(
    { kind: 'paste', key: 'paste', title: 'Pasted', address: null, countries: ['NG'] },
    { id: null, name: 'A tester' },
  )
  const items = Array.from({ length: count }, (_, k) => {
    const n = from + k
    const town = TOWNS[n % TOWNS.length]
    const day = addDays('2026-01-05', n * 2)
    const isGrazing = n % 2 === 1
    const text = isGrazing
      ? `Clashes over grazing land near ${town}\n\nGraziers and farmers fought with gunmen over cattle and grazing land near ${town} on ${day}, a ${NAMES[n % 7]}. Armed clashes went on and ${2 + (n % 5)} people were killed, police said.`
      : `Soldiers and bandits in armed clash near ${town}\n\nSoldiers fought bandits in an armed clash near ${town} on ${day}, a ${NAMES[n % 7]}. The army said ${2 + (n % 5)} bandits were killed.`
    return {
      key: `invented ${n}`,
      url: null,
      title: text.split('\n')[0] ?? '',
      original: text,
      originalKind: 'text' as const,
      entryHash: null,
      language: 'en',
      author: null,
      published: new Date(`${addDays(day, 1)}T08:00:00Z`),
      publishedIsDay: false,
    }
  })
  await saveFound({ id: source.id, isExercise: false }, items)
  const world = {
    fetch: async () => Promise.reject(new Error('nothing is fetched here')),
    mayFetch: async () => ({ isAllowed: true, pauseMs: 0 }),
    turns: createTurns({ parallel: 1, betweenMs: 0 }),
    reader,
  }
  await readItems(world, new AbortController().signal)
  await groupReports()
}

type Waiting = { id: string; version: number; type: string; title: string }

/** Incidents nobody has decided on, in the order of their days. */
export function findUndecided(): Promise<Waiting[]> {
  return db().$queryRaw<Waiting[]>(
    sql`SELECT id, version, type, title FROM "Incident" WHERE review = 'unreviewed' ORDER BY day, id`,
  )
}

/** Decides as an analyst here does: what is over grazing land is communal, everything else stands. */
export async function decideAll(limit = 1000): Promise<number> {
  const waiting = (await findUndecided()).slice(0, limit)
  for (const { id, version, title, type } of waiting) {
    const isGrazing = title.includes('grazing')
    let seen = { id, version }
    if (isGrazing && type !== 'mob_violence') {
      await correct(ANALYST, seen, 'type', 'mob_violence')
      seen = { id, version: version + 1 }
    }
    await review(ANALYST, seen, 'accepted')
  }
  return waiting.length
}
