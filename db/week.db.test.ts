import { describe, expect, test } from 'vitest'
import { db } from './client.ts'
import { findIncidents } from './incidents.ts'
import { newId } from './uuid.ts'
import { getWeek } from './week.ts'

type Given = Partial<{
  day: string
  country: string
  admin1: string
  family: string | null
  type: string
  polarity: string
  killed: [number, number | null]
  sectors: string[]
  origins: number
  at: [number, number]
}>

async function incident(given: Given): Promise<string> {
  const id = newId()
  const day = new Date(given.day ?? '2026-11-17')
  await db().incident.create({
    data: {
      id,
      title: 'A happening',
      type: given.type ?? 'armed_clash',
      family: given.family === undefined ? 'fighting' : given.family,
      polarity: given.polarity ?? 'deteriorating',
      verification: 'reported',
      sectors: given.sectors ?? [],
      country: given.country ?? 'IQ',
      admin1: given.admin1 ?? null,
      lat: given.at?.[0] ?? null,
      lon: given.at?.[1] ?? null,
      placePrecision: given.at ? 1 : null,
      day,
      actors: [],
      claims: {},
      killedLow: given.killed?.[0] ?? null,
      killedHigh: given.killed?.[1] ?? null,
      originCount: given.origins ?? 1,
      reportCount: 1,
      firstReportedAt: day,
      lastReportedAt: day,
    },
  })
  return id
}

describe('the figures of a week', () => {
  test('an empty database gives zeros and unknowns, never an error', async () => {
    const week = await getWeek('2026-W47', {}, '2026-11-18')
    expect(week.thisWeek.incidents).toBe(0)
    expect(week.total.usual).toBeNull() // nothing was ever read: unknown, not quiet
    expect(week.coverage).toMatchObject({ items: 0, sources: 0, isLittleRead: false })
    expect(week.weeks).toHaveLength(26)
    expect(week.newest).toEqual([])
  })

  test('an unfinished week is compared with the same weekdays of earlier weeks', async () => {
    // 2026-W47 runs from Monday 16 to Sunday 22 November; today is Wednesday 18.
    const inWeek = await incident({
      day: '2026-11-17',
      killed: [2, 4],
      sectors: ['aid'],
      admin1: 'IQ.15',
      at: [36.3, 43.1],
    })
    await incident({
      day: '2026-11-18',
      killed: [1, null],
      origins: 2,
      admin1: 'IQ.15',
      polarity: 'improving',
      family: 'arrests',
      type: 'arrest_detention',
    })
    await incident({ day: '2026-11-10', admin1: 'IQ.15' }) // Tuesday of last week
    await incident({ day: '2026-11-14', admin1: 'IQ.15' }) // Saturday of last week: not yet comparable
    await incident({ day: '2026-11-17', country: 'SY' })
    const week = await getWeek('2026-W47', { countries: ['IQ'] }, '2026-11-18')
    expect(week).toMatchObject({ daysRun: 3, isOpen: true, asOf: '2026-11-18', unplaced: 1 })
    expect(week.thisWeek).toMatchObject({
      incidents: 2,
      killed: { low: 3, high: 5, isOpen: true, incidents: 2 },
      abducted: { incidents: 0 },
      touching: { any: 1, aid: 1, health: 0, education: 0 },
      oneOrigin: 1,
    })
    expect(week.lastWeek.incidents).toBe(1)
    expect(week.total.counts.slice(-2)).toEqual([2, 2])
    expect(week.total.countsToDay.slice(-2)).toEqual([1, 2])
    expect(week.polarities.map((row) => [row.key, row.thisWeek])).toEqual([
      ['deteriorating', 1],
      ['improving', 1],
      ['neutral', 0],
    ])
    expect(week.families.find((row) => row.key === 'arrests')?.thisWeek).toBe(1)
    expect(week.regions).toMatchObject([{ code: 'IQ.15', admin1: 'IQ.15', thisWeek: 2, lastWeek: 1 }])
    expect(week.points.map((point) => point.id)).toEqual([inWeek])
    expect(week.newest).toHaveLength(2)
  })

  test('a finished week counts all its days', async () => {
    const week = await getWeek('2026-W46', { countries: ['IQ'] }, '2026-11-18')
    expect(week).toMatchObject({ daysRun: 7, isOpen: false, thisWeek: { incidents: 2 } })
  })

  test('the list and the figures count the same incidents', async () => {
    const list = await findIncidents({ countries: ['IQ'], from: '2026-11-16', to: '2026-11-22' })
    expect(list.total).toBe((await getWeek('2026-W47', { countries: ['IQ'] }, '2026-11-22')).thisWeek.incidents)
    expect((await findIncidents({ families: ['arrests'] })).total).toBe(1)
    expect((await findIncidents({ box: [43, 36, 44, 37] })).total).toBe(1)
    expect((await findIncidents({ words: '!!' })).total).toBe(0)
    expect((await findIncidents({ words: 'O\'Brien -"' })).total).toBe(0)
  })
})
