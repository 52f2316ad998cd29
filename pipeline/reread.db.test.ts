import { afterAll, beforeAll, expect, test } from 'vitest'
import { closeDatabase, db, sql } from '#db/client.ts'
import { saveFound } from '#db/found-items.ts'
import { closeJobs } from '#db/jobs.ts'
import { saveSource } from '#db/sources.ts'
import { createTurns } from '#io/fetch/turns.ts'
import { readItems } from './2-items.ts'
import { groupReports } from './5-incidents.ts'
import { openReadingPool, type ReadingPool } from './reading-pool.ts'
import { rereadItems } from './reread.ts'

const TEXT =
  'Gunmen attack village near Gusau\n\nGunmen killed five farmers and wounded three others in a village near Gusau in Zamfara State on Tuesday, police said. Residents fled to the town, and soldiers searched the forest for the attackers until the evening.'

let reader: ReadingPool
beforeAll(async () => {
  reader = openReadingPool(1)
  const source = await saveSource(
    { kind: 'paste', key: 'paste', title: 'Pasted', address: null, countries: ['NG'] },
    { id: null, name: 'A tester' },
  )
  await saveFound({ id: source.id, isExercise: false }, [
    {
      key: 'one',
      url: null,
      title: 'Gunmen attack village near Gusau',
      original: TEXT,
      originalKind: 'text',
      entryHash: null,
      language: 'en',
      author: 'A writer',
      published: new Date('2026-11-18T08:00:00Z'),
      publishedIsDay: false,
    },
  ])
  const world = {
    fetch: async () => Promise.reject(new Error('nothing is fetched here')),
    mayFetch: async () => ({ isAllowed: true, pauseMs: 0 }),
    turns: createTurns({ parallel: 1, betweenMs: 0 }),
    reader,
  }
  await readItems(world, new AbortController().signal)
  await groupReports()
})
afterAll(async () => {
  await reader.close()
  await closeJobs()
  await closeDatabase()
})

/** All that readers and people have said, without times of writing. */
async function everything() {
  const reports = await db()
    .$queryRaw`SELECT id, type, country, "placeKey", "dateStart", tolls, origin, "incidentId" FROM "Report" ORDER BY id`
  const items = await db()
    .$queryRaw`SELECT id, title, text, tags, author, credit, published, status, language, "isCurrent", "copyOfId" FROM "Item" ORDER BY id`
  const incidents = await db()
    .$queryRaw`SELECT id, type, review, "killedLow", corrections, "reportCount" FROM "Incident" ORDER BY id`
  return { reports, items, incidents }
}

test('reading again with the same reader changes nothing, however often', async () => {
  const before = await everything()
  expect(before.reports).not.toEqual([])
  for (let again = 0; again < 2; again++) {
    expect(await rereadItems(reader, null)).toMatchObject({ read: 1, failed: 0 })
    await groupReports()
    expect(await everything()).toEqual(before)
  }
})

test('what an older reader got wrong is mended, and its incident with it', async () => {
  const before = await everything()
  await db().$executeRaw(sql`UPDATE "Report" SET type = 'protest_demonstration', country = 'FR', "placeKey" = NULL`)
  await rereadItems(reader, null)
  await groupReports()
  const after = await everything()
  const plain = (rows: unknown) => (rows as Record<string, unknown>[]).map(({ incidentId: _, ...row }) => row)
  expect(plain(after.reports)).toEqual(plain(before.reports))
  expect(after.incidents).toHaveLength((before.incidents as unknown[]).length)
})

test('an incident that a person corrected keeps the person’s word and its report', async () => {
  await db().$executeRaw(
    sql`UPDATE "Incident" SET review = 'accepted', corrections = '{"killed": {"value": {"low": 7, "high": 7}}}', "killedLow" = 7, "killedHigh" = 7`,
  )
  const before = await everything()
  await db().$executeRaw(sql`UPDATE "Report" SET type = 'protest_demonstration'`)
  await rereadItems(reader, null)
  await groupReports()
  expect(await everything()).toEqual(before)
})
