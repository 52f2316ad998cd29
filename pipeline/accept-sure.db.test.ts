import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type Acceptance, measureAcceptance } from '#core/5-incidents/auto-accept.ts'
import { findAcceptedByRule, saveAcceptance } from '#db/auto-accept.ts'
import { closeDatabase, db, sql } from '#db/client.ts'
import { closeJobs } from '#db/jobs.ts'
import { saveLearningChoice } from '#db/learning-choices.ts'
import { correct } from '#db/review.ts'
import { undo } from '#db/review-undo.ts'
import { deleteSetting } from '#db/settings.ts'
import { acceptSure } from './accept-sure.ts'
import { openReadingPool, type ReadingPool } from './reading-pool.ts'
import { ANALYST, readInvented } from './testing-decided.ts'

/** Happenings of which nearly all were left as they were read. */
const GOOD: Acceptance = measureAcceptance(
  Array.from({ length: 300 }, (_, n) => {
    const told = { p: 0.6, isRight: n % 60 !== 0 }
    return { group: `past ${n}`, fields: { type: told, place: told, date: told, killed: told, rest: told } }
  }),
)

let reader: ReadingPool
beforeAll(async () => {
  reader = openReadingPool(1)
  await readInvented(40, reader)
}, 180_000)
beforeEach(async () => {
  await db().$executeRaw(sql`DELETE FROM "Edit"`)
  await db().$executeRaw(sql`
    UPDATE "Incident" SET review = 'unreviewed', queued = true, corrections = '{}', doubts = '{}', sectors = '{}', "updatedAt" = now() - interval '2 hours'`)
  await saveAcceptance({ ...GOOD, version: 0, at: '2026-11-26T00:00:00Z' })
  await saveLearningChoice(ANALYST, { accepts: true })
})
afterAll(async () => {
  await reader.close()
  await closeJobs()
  await closeDatabase()
})

const accepted = () => db().incident.count({ where: { review: 'accepted' } })

test('is off until somebody switches it on', async () => {
  await db().$executeRaw(sql`DELETE FROM "Setting" WHERE key = 'learning.choice'`)
  expect(await acceptSure()).toBe(0)
  expect(await accepted()).toBe(0)
})

test('accepts what is sure with its reason, by rule, and leaves a part to people', async () => {
  const count = await acceptSure()
  expect(count).toBeGreaterThan(25)
  expect(count).toBeLessThanOrEqual(40)
  expect(await accepted()).toBe(count)
  const listed = await findAcceptedByRule()
  expect(listed).toHaveLength(count)
  expect(listed[0]).toMatchObject({ state: 'stands', why: expect.stringContaining('people left') })
  const edits = await db().edit.findMany({ where: { field: 'review' } })
  expect(new Set(edits.map(({ userId, byName }) => `${userId} ${byName}`))).toEqual(new Set(['null #rule']))
  expect(await acceptSure()).toBe(0)
})

test('two workers at once accept each incident once', async () => {
  const [one, two] = await Promise.all([acceptSure(), acceptSure()])
  expect(one + two).toBe(await accepted())
  expect(await findAcceptedByRule(1000)).toHaveLength(one + two)
})

test('what a person takes back is not accepted by rule again', async () => {
  const before = await acceptSure()
  const [first] = await findAcceptedByRule()
  expect(await undo(ANALYST, [first?.editId ?? ''])).toMatchObject({ ok: true })
  await db().$executeRaw(sql`UPDATE "Incident" SET "updatedAt" = now() - interval '2 hours'`)
  expect(await acceptSure()).toBe(0)
  expect(await accepted()).toBe(before - 1)
  expect((await findAcceptedByRule())[0]).toMatchObject({ state: 'undone' })
})

async function onlyOther(): Promise<void> {
  await deleteSetting('learning.acceptance.0')
  await saveAcceptance({ ...GOOD, version: 3, at: '' })
}

test.each<[string, () => Promise<unknown>]>([
  ['only another version was measured', onlyOther],
  ['people corrected more than one in twenty', async () => saveAcceptance({ ...GOOD, right: 250, version: 0, at: '' })],
  ['too few were decided', async () => saveAcceptance({ ...GOOD, accepted: 20, right: 20, version: 0, at: '' })],
  ['something is in doubt', async () => db().$executeRaw(sql`UPDATE "Incident" SET doubts = '{date}'`)],
  ['it touches aid', async () => db().$executeRaw(sql`UPDATE "Incident" SET sectors = '{aid}'`)],
  ['many were killed', async () => db().$executeRaw(sql`UPDATE "Incident" SET "killedLow" = 30, "killedHigh" = NULL`)],
  ['it changed a moment ago', async () => db().$executeRaw(sql`UPDATE "Incident" SET "updatedAt" = now()`)],
  ['an older reader read it', async () => db().$executeRaw(sql`UPDATE "Item" SET "readerVersion" = '0'`)],
])('accepts nothing where %s', async (_, change) => {
  await change()
  expect(await acceptSure()).toBe(0)
})

test('leaves alone what a person has spoken about', async () => {
  await db().$executeRaw(sql`UPDATE "Item" SET "readerVersion" = '1'`)
  const [row] = await db().$queryRaw<{ id: string; version: number }[]>(sql`SELECT id, version FROM "Incident" LIMIT 1`)
  if (!row) throw new Error('no incident')
  await correct(ANALYST, row, 'killed', { low: 4, best: 4, high: 4 })
  await db().$executeRaw(sql`UPDATE "Incident" SET "updatedAt" = now() - interval '2 hours'`)
  await acceptSure()
  expect(await db().incident.findUnique({ where: { id: row.id } })).toMatchObject({ review: 'unreviewed' })
})
