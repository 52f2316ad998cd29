import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Coding } from '#core/5-incidents/coding.ts'
import { closeRound, deleteRemovedRounds, keepRound, mayEnd, removeRound } from './agreement-ends.ts'
import { findRevealed, settle } from './agreement-results.ts'
import { findRounds, findToCode, getRound, saveCoding, startRound } from './agreement-rounds.ts'
import { closeDatabase, db, sql } from './client.ts'
import { NotFound } from './not-found.ts'
import { newId } from './uuid.ts'

type Values = NonNullable<Coding['values']>

const [ANN, BEN, EVE, VIC] = [newId(), newId(), newId(), newId()]
const by = { id: ANN, name: 'Ann' }
/** A figure that only the first coder tells: nobody else may meet it before both are done. */
const SECRET = 424_242

function coding(over: Partial<Values> = {}): Coding {
  return {
    values: {
      type: 'armed_clash',
      polarity: 'deteriorating',
      date: { start: '2026-11-17', end: '2026-11-17', precision: 'day' },
      place: null,
      killed: { low: SECRET, best: SECRET, high: SECRET },
      injured: null,
      abducted: null,
      arrested: null,
      sectors: [],
      ...over,
    },
  }
}

let roundId = ''
beforeAll(async () => {
  for (const [id, name, role] of [
    [ANN, 'Ann', 'analyst'],
    [BEN, 'Ben', 'analyst'],
    [EVE, 'Eve', 'admin'],
    [VIC, 'Vic', 'viewer'],
  ] as const)
    await db().user.create({ data: { id, name, email: `${name}@example.org`, role } })
  await db().$executeRaw(
    sql`INSERT INTO "Source" (id, key, kind, title) VALUES (md5('s')::uuid, 'paste', 'paste', 'Pasted')`,
  )
  await db().$executeRaw(sql`
    INSERT INTO "Incident" (id, title, "titleLanguage", type, polarity, verification, day, actors, claims, "originCount", "reportCount", "firstReportedAt", "lastReportedAt", "updatedAt")
    SELECT md5('i' || n)::uuid, 'Told ' || n, CASE WHEN n % 5 = 0 THEN 'fr' ELSE 'en' END, CASE WHEN n % 4 = 0 THEN 'crime' ELSE 'armed_clash' END, 'deteriorating', 'reported', '2026-11-17', '[]',
      '{"type":{"value":"armed_clash","why":"only","claims":[]},"place":{"value":null,"why":"none","claims":[]},"date":{"value":null,"why":"none","claims":[]},"killed":{"value":null,"why":"none","claims":[]},"injured":{"value":null,"why":"none","claims":[]},"abducted":{"value":null,"why":"none","claims":[]},"arrested":{"value":null,"why":"none","claims":[]},"displaced":{"value":null,"why":"none","claims":[]}}',
      1, 1, now(), now(), now() FROM generate_series(1, 20) AS n`)
  await db().$executeRaw(sql`
    INSERT INTO "Item" (id, "sourceId", key, status, title, text) SELECT md5('t' || n)::uuid, md5('s')::uuid, 'k' || n, 'read', 'Told ' || n, 'Told ' || n FROM generate_series(1, 20) AS n`)
  await db().$executeRaw(sql`
    INSERT INTO "Report" (id, "itemId", ordinal, type, polarity, status, p, tolls, actors, "incidentId", "groupedAt")
    SELECT md5('r' || n)::uuid, md5('t' || n)::uuid, 0, 'armed_clash', 'deteriorating', 'asserted', 0.9, '{}', '[]', md5('i' || n)::uuid, now() FROM generate_series(1, 20) AS n`)
})
afterAll(closeDatabase)

const NEW = {
  name: 'November',
  spanStart: '2026-11-01',
  spanEnd: '2026-11-30',
  size: 6,
  seed: 3,
  showsValues: false,
  isExercise: false,
}

test.each<[string, [string, string], string]>([
  ['the same person twice', [ANN, ANN], 'same-person'],
  ['a viewer', [ANN, VIC], 'no-person'],
  ['a stranger', [ANN, newId()], 'no-person'],
  ['no id at all', [ANN, 'x'], 'no-person'],
])('a round is not started with %s', async (_, coders, reason) => {
  expect(await startRound(by, { ...NEW, coders })).toEqual({ ok: false, reason })
})

test('a round over days without incidents is not started', async () => {
  const empty = { ...NEW, coders: [ANN, BEN] as [string, string], spanStart: '2020-01-01', spanEnd: '2020-01-31' }
  expect(await startRound(by, empty)).toEqual({ ok: false, reason: 'no-incidents' })
  expect(await startRound(by, { ...NEW, coders: [ANN, BEN], isExercise: true })).toMatchObject({ ok: false })
})

test('a round draws what the same seed draws again, every kind in it', async () => {
  const first = await startRound(by, { ...NEW, coders: [ANN, BEN] })
  const again = await startRound(by, { ...NEW, name: 'Again', coders: [ANN, BEN] })
  if (!first.ok || !again.ok) throw new Error('not started')
  roundId = first.id
  const drawn = (id: string) =>
    db().$queryRaw<{ id: string; type: string }[]>(sql`
      SELECT inc.id, inc.type FROM "AgreementItem" i JOIN "Incident" inc ON inc.id = i."incidentId" WHERE i."roundId" = ${id}::uuid ORDER BY i.n`)
  expect(await drawn(again.id)).toEqual(await drawn(roundId))
  expect(new Set((await drawn(roundId)).map(({ type }) => type))).toEqual(new Set(['crime', 'armed_clash']))
  expect(await getRound(roundId)).toMatchObject({ size: 6, done: [0, 0], coderNames: ['Ann', 'Ben'] })
})

test('one coder’s word is met nowhere by anybody else before both are done', async () => {
  for (let n = 0; n < 6; n++) {
    const next = await findToCode(roundId, ANN)
    expect(await saveCoding(roundId, ANN, next?.incidentId ?? '', coding())).toBe(true)
  }
  expect(await findToCode(roundId, ANN)).toBeNull()
  const told = []
  for (const id of [BEN, EVE, VIC]) {
    told.push(await findToCode(roundId, id))
    for (const { incidentId } of await db().agreementItem.findMany({ where: { roundId } }))
      told.push(await findToCode(roundId, id, incidentId))
  }
  told.push(await findRevealed(roundId), await getRound(roundId), await findRounds())
  expect(JSON.stringify(told)).not.toContain(String(SECRET))
  expect(await findRevealed(roundId)).toBeNull()
  expect(JSON.stringify(await db().edit.findMany())).not.toContain(String(SECRET))
  // the coder meets their own word again
  const own = await db().agreementItem.findFirst({ where: { roundId } })
  expect(JSON.stringify(await findToCode(roundId, ANN, own?.incidentId))).toContain(String(SECRET))
})

test('nobody but the two codes, and nothing outside the round', async () => {
  const item = await db().agreementItem.findFirst({ where: { roundId } })
  expect(await saveCoding(roundId, EVE, item?.incidentId ?? '', coding())).toBe(false)
  expect(await saveCoding(roundId, BEN, newId(), coding())).toBe(false)
  expect(await saveCoding(newId(), BEN, item?.incidentId ?? '', coding())).toBe(false)
  expect(await saveCoding('x', BEN, 'y', coding())).toBe(false)
  expect(await findToCode(roundId, EVE)).toBeNull()
})

test('what is put off comes last, and what was coded stays coded', async () => {
  const first = await findToCode(roundId, BEN)
  expect(await saveCoding(roundId, BEN, first?.incidentId ?? '', null)).toBe(true)
  const second = await findToCode(roundId, BEN)
  expect(second?.incidentId).not.toBe(first?.incidentId)
  await saveCoding(roundId, BEN, second?.incidentId ?? '', coding({ type: 'crime' }))
  await saveCoding(roundId, BEN, second?.incidentId ?? '', null)
  expect((await getRound(roundId)).done).toEqual([6, 1])
})

test('nothing is settled before both are done', async () => {
  const item = await db().agreementItem.findFirst({ where: { roundId } })
  expect(await settle({ ...by, isAdmin: true }, roundId, item?.incidentId ?? '', 'type', 0)).toEqual({
    ok: false,
    reason: 'not-yet',
  })
})

test('when both are done, both words are seen, and nothing is coded any more', async () => {
  for (let next = await findToCode(roundId, BEN); next; next = await findToCode(roundId, BEN))
    await saveCoding(roundId, BEN, next.incidentId, next.n === 5 ? { values: null } : coding({ killed: null }))
  const items = await findRevealed(roundId)
  expect(items).toHaveLength(6)
  expect(items?.every(({ a }) => a.values?.killed?.low === SECRET)).toBe(true)
  expect(await saveCoding(roundId, ANN, items?.[0]?.incidentId ?? '', coding({ type: 'crime' }))).toBe(false)
})

test('what is settled becomes a correction with its reason, by one of the two or an administrator', async () => {
  const item = (await findRevealed(roundId))?.find(({ b }) => b.values && b.values.killed === null)
  if (!item) throw new Error('no item')
  const stranger = { id: VIC, name: 'Vic', isAdmin: false }
  expect(await settle(stranger, roundId, item.incidentId, 'killed', 0)).toMatchObject({ ok: false })
  expect(await settle({ ...by, isAdmin: false }, roundId, item.incidentId, 'killed', 0)).toMatchObject({ ok: true })
  const incident = await db().incident.findUnique({ where: { id: item.incidentId } })
  expect(incident).toMatchObject({ killedLow: SECRET, killedHigh: SECRET })
  const edit = await db().edit.findFirst({ where: { nounId: item.incidentId, field: 'killed' } })
  expect(edit).toMatchObject({ byName: 'Ann', why: 'double coding “November”' })
  const again = (await findRevealed(roundId))?.find(({ incidentId }) => incidentId === item.incidentId)
  expect(again?.settled.killed).toMatchObject({ of: 0, by: 'Ann' })
  const none = (await findRevealed(roundId))?.find(({ b }) => b.values === null)
  expect(await settle({ ...by, isAdmin: false }, roundId, none?.incidentId ?? '', 'incident', 1)).toMatchObject({
    ok: true,
  })
  expect(await db().incident.findUnique({ where: { id: none?.incidentId ?? '' } })).toMatchObject({
    review: 'rejected',
  })
  expect(await settle({ ...by, isAdmin: false }, roundId, item.incidentId, 'nonsense', 0)).toMatchObject({ ok: false })
})

describe('a round that is not coded to its end', () => {
  const ann = { id: ANN, isAdmin: false }
  let id = ''
  beforeEach(async () => {
    const started = await startRound(by, { ...NEW, name: 'Short', coders: [ANN, BEN] })
    if (!started.ok) throw new Error('not started')
    id = started.id
  })

  const codeOne = async (coder: string, incident: string) => saveCoding(id, coder, incident, coding())
  const incidents = async () =>
    (await db().agreementItem.findMany({ where: { roundId: id } })).map((one) => one.incidentId)

  test('is closed with what both have coded, and nothing is coded any more', async () => {
    const [first = '', second = '', third = ''] = await incidents()
    await codeOne(ANN, first)
    await codeOne(ANN, second)
    expect(await closeRound(id, ann)).toBe(false) // nothing to compare
    await codeOne(BEN, first)
    await saveCoding(id, BEN, second, null) // put off
    expect(await getRound(id)).toMatchObject({ done: [2, 1], both: 1, closedAt: null })
    expect(await closeRound(id, ann)).toBe(true)
    expect((await findRevealed(id))?.map((one) => one.incidentId)).toEqual([first])
    expect(await codeOne(BEN, third)).toBe(false)
    expect(await findToCode(id, BEN)).toBeNull()
    expect(await closeRound(id, ann)).toBe(false)
  })

  test('is ended by whoever started it and by administrators only', async () => {
    const round = await getRound(id)
    expect([ANN, BEN].map((person) => mayEnd(round, { id: person, isAdmin: false }))).toEqual([true, false])
    expect(mayEnd(round, { id: EVE, isAdmin: true })).toBe(true)
    expect(await removeRound(id, { id: BEN, isAdmin: false })).toBe(false)
    expect(await removeRound(id, { id: EVE, isAdmin: true })).toBe(true)
  })

  test('is removed in a day, kept until then, and coded only while it stays', async () => {
    const [first = ''] = await incidents()
    expect(await removeRound(id, ann)).toBe(true)
    expect(await codeOne(ANN, first)).toBe(false)
    expect(await findToCode(id, ANN)).toBeNull()
    await deleteRemovedRounds()
    expect(await keepRound(id, ann)).toBe(true)
    expect(await codeOne(ANN, first)).toBe(true)
    await removeRound(id, ann)
    await deleteRemovedRounds(new Date(Date.now() + 25 * 3_600_000))
    await expect(getRound(id)).rejects.toThrow(NotFound)
    expect(await db().agreementCoding.count({ where: { roundId: id } })).toBe(0)
  })
})

test('a round that is not there is told so', async () => {
  await expect(getRound(newId())).rejects.toThrow(NotFound)
  await expect(getRound('x')).rejects.toThrow(NotFound)
})
