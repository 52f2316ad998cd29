import { expect, test } from 'vitest'
import { findEdits } from './edits.ts'
import { saveGivenSource } from './given-sources.ts'
import { deleteRemovedSources, keepSource, removeSource } from './source-removal.ts'
import { findSources, getSource, saveSource } from './sources.ts'
import { claimSource, findDueSources } from './visits.ts'

const BY = { id: null, name: 'A tester' }
const NOW = new Date()
const LATER = new Date(NOW.getTime() + 25 * 3_600_000)
const FEED = { kind: 'feed', key: 'feed:a', title: 'A', address: 'https://a.example/feed' } as const

test('a removed source is no longer visited and can be kept within a day', async () => {
  const { id } = await saveSource(FEED, BY)
  await removeSource(id, BY, NOW)
  await removeSource(id, BY, LATER)
  expect((await getSource(id)).removeAt).toEqual(new Date(NOW.getTime() + 24 * 3_600_000))
  expect((await getSource(id)).word).toBe('paused')
  expect(await findDueSources()).toEqual([])
  expect(await claimSource(id)).toBeNull()
  expect(await deleteRemovedSources(NOW)).toBe(0)
  await keepSource(id, BY)
  expect(await findDueSources()).toEqual([id])
  expect((await findEdits('source', id)).map(({ field }) => field)).toEqual(['removeAt', 'removeAt', 'created'])
})

test('following a leaving source again, or giving it something, keeps it', async () => {
  const { id } = await saveSource(FEED, BY)
  await removeSource(id, BY, NOW)
  await saveSource(FEED, BY)
  expect((await getSource(id)).removeAt).toBeNull()
  const given = await saveGivenSource({ kind: 'paste', key: 'paste', title: 'Pasted' }, BY)
  await removeSource(given.id, BY, NOW)
  await saveGivenSource({ kind: 'paste', key: 'paste', title: 'Pasted' }, BY)
  expect((await getSource(given.id)).removeAt).toBeNull()
})

test('after a day it is gone for good', async () => {
  for (const { id } of await findSources()) await removeSource(id, BY, NOW)
  expect(await deleteRemovedSources(LATER)).toBe(2)
  expect(await findSources()).toEqual([])
})
