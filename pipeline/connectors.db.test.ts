import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ConnectorKind, Settings } from '#core/1-sources/connectors/connector.ts'
import { closeDatabase } from '#db/client.ts'
import { findItems } from '#db/items.ts'
import { closeJobs } from '#db/jobs.ts'
import { getSource, saveSource } from '#db/sources.ts'
import { makeDue } from '#db/visits.ts'
import type { Fetched } from '#io/fetch/safe-fetch.ts'
import { createTurns } from '#io/fetch/turns.ts'
import { visitSource } from './1-sources.ts'
import { openReadingPool } from './reading-pool.ts'
import type { World } from './world.ts'

// The services themselves cannot be asked here: their answers stand in for them, by address.
const answers: { match: RegExp; body: string; status?: number }[] = []
const asked: string[] = []
let world: World

beforeAll(() => {
  world = {
    fetch: async (address): Promise<Fetched> => {
      asked.push(address)
      const found = answers.find((answer) => answer.match.test(address))
      if (!found) return { ok: false, reason: 'http-404', detail: '404', retryAfterSeconds: null }
      const bytes = new TextEncoder().encode(found.body)
      const rest = { movedTo: null, contentType: undefined, etag: '"1"', lastModified: null, freshSeconds: null }
      return { ok: true, isModified: true, url: address, bytes, ...rest }
    },
    mayFetch: async () => ({ isAllowed: true, pauseMs: 0 }),
    turns: createTurns({ parallel: 1, betweenMs: 0 }),
    reader: openReadingPool(1),
    nextFile: async (_, after) =>
      after === ''
        ? {
            ok: true,
            file: {
              name: 'a.csv',
              mark: '1',
              bytes: new TextEncoder().encode('title,text\nBridge closed,Trucks waited at the bridge.\n'),
            },
          }
        : { ok: true, file: null },
  }
}, 60_000)
afterAll(async () => {
  await world.reader.close()
  await closeJobs()
  await closeDatabase()
})

async function visited(kind: ConnectorKind, settings: Settings, address: string | null = null) {
  const key = `${kind}:${JSON.stringify(settings)}`
  const { id } = await saveSource(
    { kind, key, title: kind, address, settings, countries: ['IQ'] },
    { id: null, name: 'A tester' },
  )
  await makeDue(id)
  await visitSource(id, world)
  return getSource(id)
}
const titles = async (source: string) => (await findItems({ source })).items.map((item) => item.title).sort()

test('pages of posts are followed until there is no more, and the place is kept', async () => {
  const post = (id: number) => ({
    id,
    link: `https://wp.example/${id}`,
    title: { rendered: `Story ${id}` },
    date_gmt: '2026-11-21T09:00:00',
  })
  answers.push(
    { match: /wp\.example.*[?&]page=1&/, body: JSON.stringify(Array.from({ length: 100 }, (_, i) => post(i))) },
    { match: /wp\.example.*[?&]page=2&/, body: JSON.stringify([post(200)]) },
  )
  const source = await visited('wordpress', { address: 'https://wp.example/' }, 'https://wp.example/')
  expect(source).toMatchObject({
    itemsTotal: 101,
    reason: null,
    cursor: { after: '2026-11-21T09:00:00.000Z' },
    etag: null,
  })
})

test('what came before a failure stays, and the next visit goes on there', async () => {
  const posts = Array.from({ length: 100 }, (_, id) => ({
    id,
    link: `https://half.example/${id}`,
    title: { rendered: `Story ${id}` },
    date_gmt: '2026-11-21T09:00:00',
  }))
  answers.push({ match: /half\.example.*[?&]page=1&/, body: JSON.stringify(posts) })
  const source = await visited('wordpress', { address: 'https://half.example/' }, 'https://half.example/')
  expect(source).toMatchObject({
    itemsTotal: 100,
    reason: 'http-404',
    failures: 1,
    cursor: { after: '2026-11-21T09:00:00.000Z' },
  })
})

test('what a service says instead of an answer is shown, and its host is not asked again at once', async () => {
  answers.push({ match: /gdeltproject.*query=refused/, body: 'The specified query was too short.' })
  expect(await visited('gdelt', { query: 'refused' })).toMatchObject({
    reason: 'service-says',
    reasonDetail: 'The specified query was too short.',
    failures: 1,
  })
  const before = asked.length
  const other = await visited('gdelt', { query: 'another' })
  expect([asked.length - before, other.reason, other.lastVisitAt]).toEqual([0, null, null])
  expect(other.nextVisitAt?.getTime()).toBeGreaterThan(Date.now())
})

test('robots.txt leads to the news sitemap, and stays the address', async () => {
  answers.push(
    { match: /s\.example\/robots\.txt/, body: 'Sitemap: https://s.example/news.xml' },
    {
      match: /s\.example\/news\.xml/,
      body: '<urlset><url><loc>https://s.example/1</loc><news:news><news:title>Bridge closed</news:title><news:publication_date>2026-11-20</news:publication_date></news:news></url></urlset>',
    },
  )
  const source = await visited('sitemap', { address: 'https://s.example/robots.txt' }, 'https://s.example/robots.txt')
  expect(source).toMatchObject({ address: 'https://s.example/robots.txt', reason: null, etag: null })
  expect(await titles(source.id)).toEqual(['Bridge closed'])
})

test('dropped files become items, the last mark is kept', async () => {
  const source = await visited('folder', { folder: 'partners' })
  expect(source).toMatchObject({ reason: null, cursor: { after: '1' } })
  expect(await titles(source.id)).toEqual(['Bridge closed'])
})

test('a first visit tells an outlet from a stranger at its address', async () => {
  const item = (n: number) =>
    `<item><title>Ten ways to choose a sofa for a small room, part ${n}</title><link>https://sofa.example/${n}</link></item>`
  answers.push({
    match: /paper\.example\/rss/,
    body: `<rss version="2.0"><channel><title>Sofas</title><link>https://sofa.example/</link>${[1, 2, 3, 4].map(item).join('')}</channel></rss>`,
  })
  const address = 'https://paper.example/rss'
  const key = 'feed:paper'
  const { id } = await saveSource(
    { kind: 'feed', key, title: 'Mithal Courier', address, siteUrl: 'https://paper.example/', languages: ['ar'] },
    { id: null, name: 'A tester' },
  )
  await makeDue(id)
  await visitSource(id, world)
  expect((await getSource(id)).firstLook).toMatchObject({
    title: 'Sofas',
    language: 'en',
    doubts: ['other-site', 'other-title', 'other-language'],
  })
})
