import { afterAll, expect, test } from 'vitest'
import { readOpml } from '#core/1-sources/read-opml.ts'
import { writeOpml } from '#core/1-sources/write-opml.ts'
import { closeDatabase } from './client.ts'
import { findEdits } from './edits.ts'
import { settleDoubts } from './first-looks.ts'
import { addSource, addSourceList, findListSources } from './source-lists.ts'
import { changeSource, findSources, getSource } from './sources.ts'
import { saveVisit } from './visits.ts'

const BY = { id: null, name: 'A tester' }
afterAll(closeDatabase)

const LIST = `<opml version="2.0" xmlns:tidings="urn:tidings:source"><body><outline text="Iraq"><outline text="North">
  <outline text="A paper" xmlUrl="https://a.example/rss" language="ar"/></outline></outline>
  <outline text="A paper again" xmlUrl="https://a.example/rss?utm_source=list"/>
  <outline text="A channel" tidings:kind="telegram" tidings:settings="{&quot;channel&quot;:&quot;mithalwatch&quot;}"/>
  <outline text="Needs a name" tidings:kind="reliefweb" tidings:settings="{&quot;country&quot;:&quot;IRQ&quot;}"/>
  <outline text="Sly" xmlUrl="file:///etc/passwd"/></body></opml>`

const list = () => readOpml(LIST) ?? { feeds: [], repeated: [], refused: [] }

test('a list is added once, and all of it is accounted for', async () => {
  const first = await addSourceList(list(), { countries: ['IQ'] }, BY)
  expect([
    first.added.map(({ title }) => title),
    first.known,
    first.repeated,
    first.refused.map(({ title }) => title),
  ]).toEqual([['A paper', 'A channel'], [], ['A paper again'], ['Sly', 'Needs a name']])
  const [paper] = (await findSources()).filter(({ title }) => title === 'A paper')
  expect(paper).toMatchObject({ languages: ['ar'], countries: ['IQ'], note: 'Iraq / North', kind: 'feed' })
  // What an analyst said since stays when the list is brought again.
  await changeSource(paper?.id ?? '', { title: 'The Paper', reliability: 'B' }, BY)
  const again = await addSourceList(list(), { countries: [] }, BY)
  expect([again.added, again.known]).toEqual([[], ['A paper', 'A channel']])
  expect((await findSources()).find(({ id }) => id === paper?.id)).toMatchObject({
    title: 'The Paper',
    reliability: 'B',
    countries: ['IQ'],
  })
})

test('what is handed on can be brought again, the exercise and pasted texts left out', async () => {
  await addSource({ kind: 'paste', key: 'paste', title: 'Pasted' }, BY)
  await addSource(
    { kind: 'feed', key: 'feed:x', title: 'Exercise', address: 'exercise://x/feed', isExercise: true },
    BY,
  )
  const text = writeOpml('Mine', '2026-11-24T00:00:00Z', await findListSources((country) => country ?? 'several'))
  const read = readOpml(text)
  expect(read?.feeds.map(({ title, folders, connector }) => [title, folders, connector?.kind ?? 'feed'])).toEqual([
    ['A channel', ['IQ'], 'telegram'],
    ['The Paper', ['IQ'], 'feed'],
  ])
})

test('a doubt of the first visit ends when a person says so, and who did is kept', async () => {
  const { id } = await addSource(
    { kind: 'feed', key: 'feed:doubted', title: 'Doubted', address: 'https://d.example/' },
    BY,
  )
  const look = { title: 'Sofas', link: null, language: 'en', doubts: ['other-title' as const] }
  await saveVisit(id, { nextVisitAt: new Date(), reason: null, firstLook: look })
  await settleDoubts(id, BY)
  expect((await getSource(id)).firstLook).toEqual({ ...look, doubts: [] })
  expect((await findEdits('source', id)).map(({ field, before }) => [field, before])).toContainEqual([
    'doubts',
    'other-title',
  ])
})
