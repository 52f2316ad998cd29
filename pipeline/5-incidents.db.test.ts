import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ReportRead } from '#core/4-reports/reading.ts'
import { rewind } from '#core/5-incidents/rewind.ts'
import { db, sql } from '#db/client.ts'
import { saveEdits } from '#db/edits.ts'
import { loadExercise, removeExercise } from '#db/exercise.ts'
import { saveFound } from '#db/found-items.ts'
import { groupCountry } from '#db/grouping.ts'
import { findIncidents, getIncident } from '#db/incidents.ts'
import { closeJobs } from '#db/jobs.ts'
import { type ItemRead, saveReadings } from '#db/readings.ts'
import { undo } from '#db/review-undo.ts'
import { saveSource } from '#db/sources.ts'
import { newId } from '#db/uuid.ts'
import { decide } from './5-incidents.ts'

afterAll(() => closeJobs())

const BY = { id: null, name: 'A tester' }
type Told = {
  source: string
  key: string
  killed: number
  town?: string
  hour?: number
  isExercise?: boolean
  /** Left for somebody else to group. */
  waits?: boolean
  /** The item tells of a march too. */
  isRoundUp?: boolean
}

const AT: Record<string, [number, number, string]> = { Mosul: [36.34, 43.13, 'IQ.15'], Amarah: [31.84, 47.14, 'IQ.14'] }

async function tell({
  source,
  key,
  killed,
  town = 'Mosul',
  hour = 8,
  isExercise = false,
  waits = false,
  isRoundUp = false,
}: Told): Promise<string> {
  const { id: sourceId } = await saveSource({ kind: 'feed', key: `feed:${source}`, title: source, isExercise }, BY)
  const found = {
    key,
    url: null,
    title: 'Bomb in the market',
    original: null,
    originalKind: 'text' as const,
    entryHash: null,
    language: 'en',
    author: null,
    published: null,
    publishedIsDay: false,
  }
  const { ids } = await saveFound({ id: sourceId, isExercise }, [found])
  const [id = ''] = ids
  const told = `Bomb kills ${killed} in ${town}`
  const text = isRoundUp
    ? `Notes of the week\n\nPeople marched 😀 in peace.\n${told} market, police said. More is not known.`
    : told
  const span = (quote: string) => ({ start: text.indexOf(quote), end: text.indexOf(quote) + quote.length, quote })
  const how = { method: 'rule' as const, p: 0.9, why: '' }
  const [lat, lon, admin1] = AT[town] ?? [30.5, 47.8, 'IQ.02']
  const report: ReportRead = {
    type: 'ied_mine_uxo',
    acled: null,
    polarity: 'deteriorating',
    status: 'asserted',
    p: 0.9,
    sectors: [],
    weapon: null,
    place: {
      name: town,
      country: 'IQ',
      admin1,
      admin1Name: null,
      lat,
      lon,
      precision: 1,
      placeKey: `test:${town}`,
    },
    date: { start: '2026-11-17', end: '2026-11-17', precision: 'day' },
    actors: [],
    killed: { low: killed, best: killed, high: killed },
    injured: null,
    abducted: null,
    arrested: null,
    displaced: null,
    evidence: [
      { field: 'type', ...span('Bomb'), ...how },
      { field: 'killed', ...span(String(killed)), ...how },
      { field: 'place', ...span(town), ...how },
    ],
  }
  const march: ReportRead = {
    ...report,
    type: 'protest_peaceful',
    polarity: 'neutral',
    killed: null,
    evidence: [{ field: 'type', ...span('marched'), ...how }],
  }
  const published = new Date(`2026-11-17T${String(hour).padStart(2, '0')}:00:00Z`)
  const read: ItemRead = {
    id,
    readerVersion: '1',
    published,
    publishedIsDay: false,
    url: null,
    contentHash: `${source}${key}`,
    signature: null,
    bands: [],
    words: ['bomb', town.toLowerCase(), 'market'],
    search: `'bomb':1`,
    copyOfId: null,
    reason: null,
    reasonDetail: null,
    item: {
      title: text,
      text,
      blocks: [],
      language: 'en',
      published: published.toISOString(),
      author: null,
      credit: null,
      canonicalUrl: null,
    },
    reading: {
      id,
      title: text,
      text,
      language: 'en',
      published: published.toISOString(),
      relevant: { value: true, p: 0.9 },
      attributions: [],
      places: [
        {
          ...span(town),
          kind: 'place',
          name: town,
          country: 'IQ',
          admin1,
          admin1Name: null,
          lat,
          lon,
          precision: 1,
          role: 'happened',
          feature: 'PPL',
          placeKey: `test:${town}`,
          p: 0.9,
          alternatives: [],
          why: '',
        },
      ],
      reports: isRoundUp ? [report, march] : [report],
    },
  }
  await saveReadings([read])
  if (!waits) await groupCountry('IQ', decide)
  return id
}

const incidents = async () => (await findIncidents({})).incidents

describe('reports of one happening', () => {
  beforeAll(async () => {
    await tell({ source: 'A', key: '1', killed: 3 })
    await tell({ source: 'B', key: '1', killed: 5, hour: 10 })
    await tell({ source: 'A', key: '2', killed: 2, town: 'Basra' })
  })

  test('are one incident with a range, another town is another', async () => {
    expect(
      (await incidents()).map((one) => [one.placeName, one.reportCount, one.killedLow, one.killedHigh]).sort(),
    ).toEqual([
      ['Basra', 1, 2, 2],
      ['Mosul', 2, 3, 5],
    ])
  })

  test('stand under the incident with their words, places and sources', async () => {
    const mosul = (await incidents()).find((one) => one.placeName === 'Mosul')
    const incident = await getIncident(mosul?.id ?? '')
    expect(incident.reports.map((report) => report.item.source.title)).toEqual(['A', 'B'])
    expect(incident.reports[0]?.tags.map((tag) => [tag.field, tag.evidence[0]?.quote])).toEqual([
      ['type', 'Bomb'],
      ['killed', '3'],
      ['place', 'Mosul'],
    ])
  })

  test('leave in the history what each of them changed, and by which rule', async () => {
    const mosul = (await incidents()).find((one) => one.placeName === 'Mosul')
    const { edits, createdAt, ...incident } = await getIncident(mosul?.id ?? '')
    expect(edits.map(({ field, before, after, why, byName }) => ({ field, before, after, why, byName }))).toEqual(
      expect.arrayContaining([
        {
          field: 'killed',
          before: { low: 3, best: 3, high: 3 },
          after: { low: 3, best: null, high: 5 },
          why: 'report-joined',
          byName: '#rule',
        },
        { field: 'reports', before: 1, after: 2, why: 'report-joined', byName: '#rule' },
      ]),
    )
    const past = edits.map((edit) => ({ ...edit, at: edit.at.toISOString() }))
    const now = { killed: incident.killedHigh, review: incident.review, reports: incident.reportCount }
    expect(rewind(now, past, createdAt.toISOString())).toMatchObject({
      killed: { low: 3, best: 3, high: 3 },
      reports: 1,
    })
  })

  test('every change of an incident has a higher number than the one before', async () => {
    const revs = await db().$queryRaw<{ rev: bigint }[]>(sql`SELECT rev FROM "Incident" ORDER BY "updatedAt"`)
    expect(new Set(revs.map((row) => row.rev)).size).toBe(revs.length)
  })
})

test('several workers at once, one of them killed, put each report into one incident once', async () => {
  const ids: string[] = []
  for (let n = 0; n < 6; n++)
    ids.push(await tell({ source: `W${n}`, key: '1', killed: 9, town: 'Basra', hour: 20, waits: true }))
  const killed = groupCountry('IQ', () => {
    throw new Error('killed')
  })
  const all = await Promise.allSettled([killed, ...[1, 2, 3].map(() => groupCountry('IQ', decide))])
  expect(all.map((one) => one.status)).toEqual(['rejected', 'fulfilled', 'fulfilled', 'fulfilled'])
  expect(all.reduce((sum, one) => sum + (one.status === 'fulfilled' ? one.value : 0), 0)).toBe(6)
  const rows = await db().report.findMany({ where: { itemId: { in: ids } } })
  expect(new Set(rows.map((row) => row.incidentId)).size).toBe(1)
  expect((await getIncident(rows[0]?.incidentId ?? '')).reportCount).toBeGreaterThanOrEqual(6)
})

test('two incidents that a late report makes one are kept apart once a person has parted them', async () => {
  const at = { town: 'Basra' }
  const [basra] = (await incidents()).filter((one) => one.placeName === 'Basra')
  const other = newId()
  await db().$executeRaw(sql`
    INSERT INTO "Incident" SELECT (jsonb_populate_record(inc, jsonb_build_object('id', ${other}::text))).* FROM "Incident" inc WHERE id = ${basra?.id}::uuid`)
  const moved = await tell({ source: 'C', key: '1', killed: 2, ...at })
  await db().$executeRaw(sql`UPDATE "Report" SET "incidentId" = ${other}::uuid WHERE "itemId" = ${moved}::uuid`)
  await tell({ source: 'D', key: '1', killed: 2, ...at })
  const gone = (await Promise.all([basra?.id ?? '', other].map(getIncident))).find((one) => one.review === 'merged')
  const [merge] = gone?.edits.filter((edit) => edit.field === 'merged') ?? []
  expect(merge).toMatchObject({ byName: '#rule', why: 'incidents-are-one', before: 'unreviewed' })
  expect(await undo(BY, [merge?.id ?? ''])).toMatchObject({ ok: true })
  await db().$executeRaw(sql`UPDATE "Report" SET "groupedAt" = NULL`)
  await tell({ source: 'E', key: '1', killed: 2, ...at })
  expect((await getIncident(gone?.id ?? '')).review).toBe('unreviewed')
})

test('the exercise never mixes with the world and goes without trace', async () => {
  const counts = () =>
    db().$queryRaw(sql`SELECT (SELECT count(*) FROM "Source")::int AS s, (SELECT count(*) FROM "Item")::int AS i, (SELECT count(*) FROM "Report")::int AS r,
      (SELECT count(*) FROM "Incident")::int AS inc, (SELECT count(*) FROM "Place")::int AS p, (SELECT count(*) FROM "Watch")::int AS w, (SELECT count(*) FROM "Edit")::int AS e, (SELECT count(*) FROM "Setting")::int AS st`)
  const before = await counts()
  const source = {
    slug: 'x',
    name: 'X (EXERCISE)',
    url: 'exercise://feeds/x',
    country: 'IQ',
    language: 'en',
    provenance: 'independent',
    reliability: 'B',
    note: '',
  }
  await loadExercise('2026-11-18', [source], BY)
  await tell({ source: 'exercise X', key: '1', killed: 3, isExercise: true })
  const invented = (await incidents()).filter((one) => one.isExercise)
  expect(invented).toMatchObject([{ reportCount: 1 }])
  await saveEdits(db(), BY, [
    { noun: 'incident', nounId: invented[0]?.id ?? '', field: 'review', before: 'unreviewed', after: 'accepted' },
  ])
  expect(await removeExercise()).toEqual({ sources: 2, items: 1, incidents: 1 })
  expect(await counts()).toEqual(before)
})

describe('an item that tells of several happenings', () => {
  const titles = async (town: string) =>
    (await incidents()).flatMap((one) => (one.placeName === town ? [[one.type, one.title]] : [])).sort()

  test('gives each the sentence that tells it as its title, until an item of its own has a headline', async () => {
    await tell({ source: 'Bulletin', key: '1', killed: 7, town: 'Amarah', isRoundUp: true })
    expect(await titles('Amarah')).toEqual([
      ['ied_mine_uxo', 'Bomb kills 7 in Amarah market, police said'],
      ['protest_peaceful', 'People marched 😀 in peace'],
    ])
    await tell({ source: 'C', key: '9', killed: 7, town: 'Amarah', hour: 10 })
    expect((await titles('Amarah'))[0]).toEqual(['ied_mine_uxo', 'Bomb kills 7 in Amarah'])
  })
})
