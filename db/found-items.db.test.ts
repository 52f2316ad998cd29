import { beforeAll, describe, expect, test } from 'vitest'
import { db, sql } from './client.ts'
import { findEdits } from './edits.ts'
import { type FoundItem, saveFound } from './found-items.ts'
import { findItems, getItem, retryItem } from './items.ts'
import { claimItems, releaseItems } from './items-in-hand.ts'
import { NotFound } from './not-found.ts'
import { type ItemRead, saveReadings } from './readings.ts'
import { changeSource, deleteSource, findSources, getSource, pauseSource, resumeSource, saveSource } from './sources.ts'
import { claimSource, findDueSources, saveVisit } from './visits.ts'

const BY = { id: null, name: 'A tester' }
const entry = (key: string, words = key, url: string | null = `https://news.example/${key}`): FoundItem => ({
  key,
  url,
  title: words,
  original: '{}',
  originalKind: 'entry',
  entryHash: words,
  language: 'en',
  author: null,
  published: new Date('2026-11-20T08:00:00Z'),
  publishedIsDay: false,
})
const read = (id: string, text: string): ItemRead => ({
  id,
  reading: null,
  readerVersion: '1',
  published: new Date('2026-11-20T08:00:00Z'),
  publishedIsDay: false,
  url: null,
  contentHash: text,
  signature: null,
  bands: [1, 2],
  words: ['word'],
  search: "'word':1",
  copyOfId: null,
  reason: null,
  reasonDetail: null,
  item: {
    title: 'Title',
    text,
    blocks: [],
    language: 'en',
    published: null,
    author: null,
    credit: null,
    canonicalUrl: null,
  },
})

let source: { id: string; isExercise: boolean }
beforeAll(async () => {
  const { id } = await saveSource(
    { kind: 'feed', key: 'feed:https://news.example/rss', title: 'News', address: 'https://news.example/rss' },
    BY,
  )
  source = { id, isExercise: false }
})

describe('a source', () => {
  test('saved twice is one source, and only a change is written down', async () => {
    const again = await saveSource(
      { kind: 'feed', key: 'feed:https://news.example/rss', title: 'News', address: 'https://news.example/rss' },
      BY,
    )
    expect(again).toEqual({ id: source.id, isNew: false })
    expect(await findEdits('source', source.id)).toHaveLength(1)
    await changeSource(source.id, { reliability: 'B', title: 'News' }, BY)
    expect((await findEdits('source', source.id))[0]).toMatchObject({
      field: 'reliability',
      before: null,
      after: 'B',
      byName: 'A tester',
    })
  })

  test('is due once for all workers', async () => {
    expect(await findDueSources()).toEqual([source.id])
    const hands = await Promise.all([claimSource(source.id), claimSource(source.id), claimSource(source.id)])
    expect(hands.filter(Boolean)).toHaveLength(1)
    expect(await findDueSources()).toEqual([])
  })

  test('keeps why a visit failed until one goes well', async () => {
    await saveVisit(source.id, { nextVisitAt: new Date(), reason: 'http-404', reasonDetail: '404' })
    expect(await getSource(source.id)).toMatchObject({ reason: 'http-404', failures: 1, word: 'failing' })
    await saveVisit(source.id, { nextVisitAt: new Date(), reason: null, newItems: 1 })
    expect(await getSource(source.id)).toMatchObject({ reason: null, failures: 0, word: 'new' })
  })

  test('is left alone while paused', async () => {
    await pauseSource(source.id, BY)
    expect(await claimSource(source.id)).toBeNull()
    await resumeSource(source.id, BY)
    expect(await claimSource(source.id)).not.toBeNull()
  })

  test('that is not there is said to be not there', async () => {
    await expect(getSource('00000000-0000-7000-8000-000000000000')).rejects.toBeInstanceOf(NotFound)
  })
})

describe('what a source names', () => {
  test('is remembered once, however often it is named', async () => {
    expect(await saveFound(source, [entry('a'), entry('b')])).toMatchObject({ fresh: 2, changed: 0, known: 0 })
    expect(await saveFound(source, [entry('a'), entry('b')])).toMatchObject({ fresh: 0, changed: 0, known: 2 })
  })

  test('is known by its address when its key is made up anew', async () => {
    expect(await saveFound(source, [entry('other-key', 'a', 'https://news.example/a')])).toMatchObject({
      fresh: 0,
      known: 1,
    })
  })

  test('is a new version when its words change, hidden until it is read', async () => {
    expect(await saveFound(source, [entry('a', 'a, corrected')])).toMatchObject({ fresh: 0, changed: 1 })
    expect((await findItems({})).total).toBe(2)
  })

  test('may hold what PostgreSQL cannot', async () => {
    expect(await saveFound(source, [entry('nul\0key', 'nul\0 and half \ud800', null)])).toMatchObject({ fresh: 1 })
  })

  test('two workers never hold the same item', async () => {
    const [one, two] = await Promise.all([claimItems(2, 2, 60), claimItems(2, 2, 60)])
    const ids = [...one, ...two].map((item) => item.id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids).toHaveLength(4)
    expect(await claimItems(10, 10, 60)).toEqual([])
    await releaseItems(ids)
    expect(await claimItems(10, 10, 0)).toHaveLength(4)
  })

  test('read twice gives the same rows', async () => {
    const held = await claimItems(10, 10, 60)
    const batch = held.map((item) => read(item.id, `Title\n\nThe text of ${item.title}.`))
    await saveReadings(batch)
    const before = await db().$queryRaw(sql`SELECT id, status, text, "isCurrent", version FROM "Item" ORDER BY id`)
    await saveReadings(batch)
    expect(await db().$queryRaw(sql`SELECT id, status, text, "isCurrent", version FROM "Item" ORDER BY id`)).toEqual(
      before,
    )
    const { items } = await findItems({ words: 'word' })
    expect(items).toHaveLength(3) // the corrected version stands for the first one
  })

  test('a refusal keeps its reason and may be tried again', async () => {
    const { ids } = await saveFound(source, [entry('c')])
    const [id = ''] = ids
    await claimItems(1, 1, 60)
    await saveReadings([], [{ id, reason: 'paywalled', detail: '', retryAt: null }])
    expect(await getItem(id)).toMatchObject({ status: 'refused', reason: 'paywalled' })
    expect(await retryItem(id)).toBe(true)
    expect(await getItem(id)).toMatchObject({ status: 'found', reason: null })
  })
})

test('a source removed takes everything of its own along', async () => {
  await deleteSource(source.id, BY)
  expect((await findSources()).length + (await findItems({})).total).toBe(0)
})
