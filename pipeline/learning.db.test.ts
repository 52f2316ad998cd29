import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { findAcceptance } from '#db/auto-accept.ts'
import { closeDatabase, db, sql } from '#db/client.ts'
import { countDecidedSince } from '#db/decided.ts'
import { closeJobs, jobs as jobsOfWorker } from '#db/jobs.ts'
import { findLearningWish, saveLearningChoice, wishLearning } from '#db/learning-choices.ts'
import { findLearntVersions, findVersionInUse, goBack, putInUse } from '#db/learnt-models.ts'
import type { Tag } from '#db/tags.ts'
import { followLearnt } from './follow-learnt.ts'
import { learnFromDecisions, wakeLearning } from './learning.ts'
import { openReadingPool, type ReadingPool } from './reading-pool.ts'
import { rereadItems } from './reread.ts'
import { ANALYST, decideAll, findUndecided, readInvented } from './testing-decided.ts'

// Training and many decisions take their time on a machine that is busy.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 })

let reader: ReadingPool
beforeAll(async () => {
  reader = openReadingPool(1)
  await readInvented(160, reader)
})
afterAll(async () => {
  await reader.close()
  await closeJobs()
  await closeDatabase()
})

const typeOf = async (title: string) =>
  (await db().report.findMany({ where: { item: { title: { contains: title } } }, select: { type: true } })).map(
    ({ type }) => type,
  )

test('few decisions teach nothing, and the wish for it is answered', async () => {
  await decideAll(20)
  await wishLearning(ANALYST)
  expect(await learnFromDecisions(reader)).toBe('few')
  expect(await findLearningWish()).toBeNull()
  expect(await findLearntVersions()).toEqual([])
})

test('what analysts correct is learnt, judged and put in use', async () => {
  expect((await typeOf('grazing')).every((type) => type === 'armed_clash')).toBe(true)
  await decideAll()
  expect(await learnFromDecisions(reader)).toBe('learnt')
  const [version] = await findLearntVersions()
  expect(version).toMatchObject({ version: 1, state: 'in_use', reason: null, decisions: 160 })
  expect(version?.corrections).toBeGreaterThan(60)
  const type = version?.verdicts.find(({ field }) => field === 'type')
  expect(type).toMatchObject({ state: 'better', lost: null })
  expect(type?.after).toBeGreaterThan(type?.before ?? 0)
  expect(version?.heldBack).toBeGreaterThan(15)
})

test('the same decisions are learnt once, by however many workers', async () => {
  expect(await learnFromDecisions(reader)).toBe('known')
  await db().$executeRaw(sql`UPDATE "LearntModel" SET basis = 'another'`)
  await Promise.all([learnFromDecisions(reader), learnFromDecisions(reader)])
  const versions = await findLearntVersions()
  expect(versions).toHaveLength(2)
  expect(versions[0]).toMatchObject({ state: 'kept_aside', reason: 'no-better' })
  expect(await findVersionInUse()).toBe(1)
})

test('new items are read by it, with the words that speak for it', async () => {
  await followLearnt(reader)()
  await readInvented(6, reader, 160)
  const [told] = (await findUndecided()).filter(({ title }) => title.includes('grazing'))
  expect(told?.type).toBe('mob_violence')
  const items = await db().item.findMany({ where: { reports: { some: { incidentId: told?.id ?? '' } } } })
  expect(items[0]?.readerVersion).toBe('1+1')
  const tags = items.flatMap(({ text, tags }) =>
    (tags as Tag[]).filter(({ field }) => field === 'type').map((tag) => ({ ...tag, text })),
  )
  expect(tags[0]?.method).toBe('linear')
  const spans = tags.flatMap(({ evidence, text }) => evidence.map((span) => ({ ...span, text })))
  expect(spans.length).toBeGreaterThan(0)
  for (const { start, end, quote, text } of spans) expect(text.slice(start, end)).toBe(quote)
})

test('a person’s word stands over what was learnt, also when items are read again', async () => {
  const [row] = await db().$queryRaw<{ id: string }[]>(
    sql`SELECT id FROM "Incident" WHERE title LIKE '%grazing%' AND review = 'accepted' ORDER BY day LIMIT 1`,
  )
  await db().$executeRaw(
    sql`UPDATE "Incident" SET type = 'crime', corrections = '{"type": {"value": "crime", "by": "x", "at": "2026-01-01T00:00:00Z", "why": null}}' WHERE id = ${row?.id}::uuid`,
  )
  await rereadItems(reader, null)
  const { groupReports } = await import('./5-incidents.ts')
  await groupReports()
  const incident = await db().incident.findUnique({ where: { id: row?.id ?? '' } })
  expect(incident).toMatchObject({ type: 'crime', review: 'accepted' })
  expect(new Set(await typeOf('grazing'))).toEqual(new Set(['mob_violence']))
})

test('one click goes back to the reader as it was, and back to the version', async () => {
  const follow = followLearnt(reader)
  await follow()
  expect(await goBack(ANALYST, 1)).toBe(true)
  expect(await goBack(ANALYST, 1)).toBe(false)
  expect(await findVersionInUse()).toBe(0)
  await follow()
  await rereadItems(reader, null)
  expect(new Set(await typeOf('grazing'))).toEqual(new Set(['armed_clash']))
  expect(await putInUse(ANALYST, 1)).toBe(true)
  expect(await findVersionInUse()).toBe(1)
  const edits = await db().edit.findMany({ where: { noun: 'learnt' }, orderBy: { at: 'asc' } })
  expect(edits.map(({ before, after, byName }) => [before, after, byName])).toEqual([
    ['in_use', 'taken_back', 'An analyst'],
    ['taken_back', 'in_use', 'An analyst'],
  ])
})

test('a version that was kept aside is not put in use by anybody', async () => {
  expect(await putInUse(ANALYST, 2)).toBe(false)
  expect(await putInUse(ANALYST, 999)).toBe(false)
})

test('where people asked to be asked, what is better waits for them', async () => {
  await saveLearningChoice(ANALYST, { putInUse: 'ask' })
  await goBack(ANALYST, 1)
  await db().$executeRaw(sql`UPDATE "LearntModel" SET basis = id::text`)
  expect(await learnFromDecisions(reader)).toBe('learnt')
  const [newest] = await findLearntVersions(1)
  expect(newest?.state).toBe('ready')
  expect(await findVersionInUse()).toBe(0)
  expect(await putInUse(ANALYST, newest?.version ?? 0)).toBe(true)
})

test('what could have been accepted is measured for what read and for what was learnt, so that either may be chosen', async () => {
  const [newest] = await findLearntVersions(1)
  const [shipped, learnt] = await Promise.all([findAcceptance(0), findAcceptance(newest?.version ?? -1)])
  for (const measured of [shipped, learnt]) {
    expect(measured?.cases).toBe(160)
    expect(measured?.fields.type?.n).toBe(160)
  }
  const surest = (one: typeof shipped) => one?.fields.type?.curve[0]?.right ?? 0
  expect(surest(learnt)).toBeGreaterThan(surest(shipped))
  expect(await findAcceptance(999)).toBeNull()
})

test('the worker is woken once enough is decided, and not before', async () => {
  const waiting = () =>
    db().$queryRaw<{ n: number }[]>(sql`SELECT count(*)::int AS n FROM pgboss.job WHERE name = 'learning'`)
  expect(await countDecidedSince(null, 1000)).toBeGreaterThan(100)
  await jobsOfWorker()
  await wakeLearning()
  expect((await waiting())[0]?.n).toBe(0)
  await wishLearning(ANALYST)
  await wakeLearning()
  expect((await waiting())[0]?.n).toBe(1)
})
