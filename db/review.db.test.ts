import { beforeEach, describe, expect, test } from 'vitest'
import './testing/fresh-database.ts'
import { composeIncident } from '#core/5-incidents/compose-incident.ts'
import { reportFixture } from '#core/5-incidents/report-fixture.ts'
import { db, inTransaction, sql } from './client.ts'
import { getDigestFacts } from './digest-facts.ts'
import { findEdits } from './edits.ts'
import { writeIncidents } from './incident-writes.ts'
import { getIncident } from './incidents.ts'
import { readReports } from './reports-to-group.ts'
import { acceptAll, correct, putOff, review } from './review.ts'
import { merge, split } from './review-grouping.ts'
import { countQueue, findCertain, findNear, findQueue } from './review-queue.ts'
import { undo } from './review-undo.ts'
import { newId } from './uuid.ts'

const ANA = { id: null, name: 'Ana' }
const BEN = { id: null, name: 'Ben' }
let source = ''

beforeEach(async () => {
  source = newId()
  await db().source.create({ data: { id: source, key: `feed:${source}`, kind: 'feed', title: 'Daily' } })
})

/** An item with one report in the incident. */
async function told(incidentId: string, killed: number | null, country = 'IQ'): Promise<string> {
  const item = newId()
  const at = new Date('2026-11-18T12:00:00Z')
  await db().item.create({
    data: {
      id: item,
      sourceId: source,
      key: item,
      status: 'read',
      title: 'Clash near Kafr Mithal',
      text: 'Clash',
      published: at,
    },
  })
  const id = newId()
  const toll = killed === null ? null : { low: killed, best: killed, high: killed }
  await db().report.create({
    data: {
      id,
      itemId: item,
      ordinal: 0,
      type: 'armed_clash',
      polarity: 'deteriorating',
      status: 'asserted',
      p: 0.9,
      incidentId,
      groupedAt: at,
      placeName: 'Kafr Mithal',
      placeKey: 'test:1',
      country,
      lat: 36.3,
      lon: 43.1,
      placePrecision: 1,
      dateStart: new Date('2026-11-18'),
      dateEnd: new Date('2026-11-18'),
      datePrecision: 'day',
      tolls: { killed: toll, injured: null, abducted: null, arrested: null, displaced: null },
      actors: [],
    },
  })
  return id
}

async function incident(tolls: (number | null)[] = [2], country = 'IQ'): Promise<{ id: string; reports: string[] }> {
  const id = newId()
  await inTransaction((tx) =>
    writeIncidents(tx, [{ id, isExercise: false, values: composeIncident([reportFixture()]), why: 'report-joined' }]),
  )
  const reports: string[] = []
  for (const killed of tolls) reports.push(await told(id, killed, country))
  await regroup(id)
  return { id, reports }
}

/** What a worker does when reports of an incident have come. */
async function regroup(id: string): Promise<void> {
  await inTransaction(async (tx) => {
    const reports = await readReports(tx, sql`r."incidentId" = ${id}::uuid`, 100)
    await writeIncidents(tx, [{ id, isExercise: false, values: composeIncident(reports), why: 'report-joined' }])
  })
}

const seen = async (id: string) => ({ id, version: (await getIncident(id)).version })
const exactly = (n: number) => ({ low: n, best: n, high: n })

describe('a person’s word', () => {
  test('stands above what reports say, however late they come, and they stay beside it', async () => {
    const { id } = await incident([2])
    expect(await correct(ANA, await seen(id), 'killed', exactly(4), 'the hospital’s list')).toMatchObject({ ok: true })
    await told(id, 7)
    await regroup(id)
    const now = await getIncident(id)
    expect([now.killedLow, now.killedHigh]).toEqual([4, 4])
    expect(now.claims.killed).toMatchObject({ value: exactly(4), why: 'analyst' })
    expect(now.claims.killed.claims.map((claim) => claim.value.low)).toEqual([2, 7, 4])
    const edits = await findEdits('incident', id)
    expect(edits.find((edit) => edit.byName === 'Ana')).toMatchObject({
      field: 'killed',
      before: exactly(2),
      after: exactly(4),
      why: 'the hospital’s list',
      byName: 'Ana',
    })
  })

  test('taken back, it leaves what reports say by now', async () => {
    const { id } = await incident([2])
    const done = await correct(ANA, await seen(id), 'killed', exactly(4))
    await told(id, 7)
    await regroup(id)
    expect(await undo(BEN, done.ok ? done.edits : [])).toMatchObject({ ok: true })
    const now = await getIncident(id)
    expect([now.killedLow, now.killedHigh]).toEqual([7, 7])
    expect(now.corrections).toEqual({})
    expect(await undo(BEN, done.ok ? done.edits : [])).toEqual({ ok: false, reason: 'later-change' })
  })

  test('taken back, it gives way to an earlier word', async () => {
    const { id } = await incident([2])
    await correct(ANA, await seen(id), 'killed', exactly(4))
    const second = await correct(BEN, await seen(id), 'killed', exactly(5))
    await undo(BEN, second.ok ? second.edits : [])
    expect((await getIncident(id)).corrections.killed).toMatchObject({ value: exactly(4), by: 'Ana' })
  })

  test('of a kind brings its direction, and place and date may be unknown', async () => {
    const { id } = await incident()
    await correct(ANA, await seen(id), 'type', 'agreement_ceasefire')
    await correct(ANA, await seen(id), 'place', null)
    await correct(ANA, await seen(id), 'date', { start: '2026-11-17', end: '2026-11-17', precision: 'day' })
    await regroup(id)
    expect(await getIncident(id)).toMatchObject({
      type: 'agreement_ceasefire',
      polarity: 'improving',
      placeName: null,
      country: null,
      day: '2026-11-17',
    })
  })
})

describe('a decision', () => {
  test('of somebody who saw an older version changes nothing', async () => {
    const { id } = await incident()
    const old = await seen(id)
    await correct(ANA, old, 'killed', exactly(4))
    expect(await review(BEN, old, 'accepted')).toEqual({ ok: false, reason: 'changed' })
    expect(await correct(BEN, old, 'killed', exactly(1))).toEqual({ ok: false, reason: 'changed' })
    expect((await getIncident(id)).killedLow).toBe(4)
  })

  test('of two people at the same moment: one of them is told', async () => {
    const { id } = await incident()
    const old = await seen(id)
    const both = await Promise.all([review(ANA, old, 'accepted'), review(BEN, old, 'rejected')])
    expect(both.filter((one) => one.ok)).toHaveLength(1)
  })

  test('accepts until more is told, can be put off and taken back', async () => {
    const { id } = await incident()
    const done = await review(ANA, await seen(id), 'accepted')
    expect(await getIncident(id)).toMatchObject({ review: 'accepted', queued: false })
    await regroup(id)
    expect((await getIncident(id)).queued).toBe(false)
    await told(id, 3)
    await regroup(id)
    expect(await getIncident(id)).toMatchObject({ review: 'accepted', queued: true })
    await undo(ANA, done.ok ? done.edits : [])
    expect(await getIncident(id)).toMatchObject({ review: 'unreviewed', queued: true })
    const later = await putOff(ANA, await seen(id))
    expect(later.ok).toBe(true)
    expect(await undo(ANA, later.ok ? later.edits : [])).toMatchObject({ ok: true })
  })

  test('on many accepts those that still stand as they were seen', async () => {
    const [a, b] = [await incident(), await incident()]
    const list = [await seen(a.id), await seen(b.id)]
    await correct(BEN, await seen(b.id), 'killed', exactly(9))
    const done = await acceptAll(ANA, list)
    expect(done.ok && done.edits).toHaveLength(1)
    expect((await getIncident(b.id)).review).toBe('unreviewed')
    await undo(ANA, done.ok ? done.edits : [])
    expect((await getIncident(a.id)).review).toBe('unreviewed')
  })

  test('on what is not there is refused by name', async () => {
    expect(await review(ANA, { id: newId(), version: 1 }, 'accepted')).toEqual({ ok: false, reason: 'gone' })
    expect(await review(ANA, { id: 'no id', version: 1 }, 'accepted')).toEqual({ ok: false, reason: 'gone' })
    expect(await undo(ANA, [newId()])).toEqual({ ok: false, reason: 'nothing' })
  })
})

describe('merging and splitting', () => {
  test('a merge moves the reports, keeps both pages and can be taken back', async () => {
    const [a, b] = [await incident([2]), await incident([5])]
    const done = await merge(ANA, await seen(a.id), b.id)
    expect(await getIncident(a.id)).toMatchObject({ review: 'merged', mergedIntoId: b.id })
    expect(await getIncident(b.id)).toMatchObject({ reportCount: 2, killedHigh: 5 })
    expect(await undo(ANA, done.ok ? [done.edits[0] as string] : [])).toMatchObject({ ok: true })
    expect(await getIncident(a.id)).toMatchObject({
      review: 'unreviewed',
      mergedIntoId: null,
      reportCount: 1,
      killedLow: 2,
    })
    expect(await getIncident(b.id)).toMatchObject({ reportCount: 1, killedLow: 5 })
  })

  test('a merge of two countries asks first', async () => {
    const [a, b] = [await incident([2]), await incident([2], 'SY')]
    expect(await merge(ANA, await seen(a.id), b.id)).toEqual({ ok: false, reason: 'countries' })
    expect((await getIncident(a.id)).review).toBe('unreviewed')
    expect(await merge(ANA, await seen(a.id), b.id, true)).toMatchObject({ ok: true })
  })

  test('a split makes a new incident, remembers it and can be taken back', async () => {
    const { id, reports } = await incident([2, 2, 9])
    expect(await split(ANA, await seen(id), reports)).toEqual({ ok: false, reason: 'too-few' })
    const done = await split(ANA, await seen(id), [reports[2] as string])
    expect(await getIncident(id)).toMatchObject({ reportCount: 2, killedHigh: 2 })
    const moved = await db().report.findUniqueOrThrow({ where: { id: reports[2] as string } })
    expect(moved.incidentId).not.toBe(id)
    expect(moved.keptFrom).toEqual([id])
    expect((await db().report.findUniqueOrThrow({ where: { id: reports[0] as string } })).keptFrom).toEqual([
      moved.incidentId,
    ])
    expect(await undo(ANA, done.ok ? [done.edits[0] as string] : [])).toMatchObject({ ok: true })
    expect(await getIncident(id)).toMatchObject({ reportCount: 3 })
    expect(await getIncident(moved.incidentId as string)).toMatchObject({ review: 'merged', mergedIntoId: id })
    expect((await db().report.findUniqueOrThrow({ where: { id: reports[2] as string } })).keptFrom).toEqual([])
  })
})

describe('the queue', () => {
  test('holds what waits, the gravest first, and goes on where a person was', async () => {
    const [small, grave] = [await incident([1]), await incident([60])]
    const ids = (await findQueue(null, 1000)).incidents.map((one) => one.id)
    expect(ids.indexOf(grave.id)).toBeLessThan(ids.indexOf(small.id))
    expect((await findQueue(null, 5, small.id)).incidents[0]?.id).toBe(small.id)
    const before = await countQueue()
    await putOff(ANA, await seen(grave.id))
    await review(ANA, await seen(small.id), 'accepted')
    expect(await countQueue()).toEqual({ waiting: before.waiting - 2, later: before.later + 1 })
    expect((await findQueue(null, 1000)).incidents.map((one) => one.id)).not.toContain(grave.id)
  })

  test('names what is certain and what may be the same happening', async () => {
    const [sure, unsure] = [await incident([3, 3]), await incident([1])]
    const other = newId()
    await db().source.create({ data: { id: other, key: `feed:${other}`, kind: 'feed', title: 'Another' } })
    source = other
    await told(unsure.id, 8)
    await regroup(unsure.id)
    const certain = (await findCertain(1000)).map((one) => one.id)
    expect(certain).toContain(sure.id)
    expect(certain).not.toContain(unsure.id)
    const near = await findNear(sure.id, '', 1000)
    expect(near.find((one) => one.id === unsure.id)).toMatchObject({ km: 0, days: 0 })
    expect(await findNear(sure.id, 'no such words')).toEqual([])
  })
})

describe('what does not leave the house', () => {
  const WATCH = { id: newId(), name: 'All', question: {} }
  const told = async (id: string) => {
    const facts = await getDigestFacts(WATCH, '2026-W47', { isIssued: false, isExercise: false })
    return facts.told.find((one) => one.id === id)
  }

  test('the place of a survivor and the way to her story, until a person says otherwise', async () => {
    const { id } = await incident()
    await db().region.upsert({
      where: { code: 'IQ' },
      create: { code: 'IQ', kind: 'country', country: 'IQ', name: 'Iraq' },
      update: {},
    })
    await db().item.updateMany({
      where: { reports: { some: { incidentId: id } } },
      data: { url: 'https://example.org/a' },
    })
    expect(await told(id)).toMatchObject({ place: { name: 'Kafr Mithal', precision: 1 } })
    expect((await told(id))?.sources.map((one) => one.url)).toEqual(['https://example.org/a'])

    await correct(ANA, await seen(id), 'type', 'sexual_violence')
    expect((await getIncident(id)).withheld).toEqual(['survivor'])
    expect(await told(id)).toMatchObject({ place: { name: 'Iraq', precision: 6 }, perpetrators: [] })
    expect((await told(id))?.sources.map((one) => one.url)).toEqual([null])

    await correct(ANA, await seen(id), 'withheld', [], 'published by her own family')
    await regroup(id)
    expect(await told(id)).toMatchObject({ place: { name: 'Kafr Mithal', precision: 1 } })
    expect((await findEdits('incident', id)).find((edit) => edit.field === 'withheld' && edit.why)).toMatchObject({
      before: ['survivor'],
      after: [],
      byName: 'Ana',
    })
  })
})
