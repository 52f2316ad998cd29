import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { closeDatabase } from '#db/client.ts'
import { findItems } from '#db/items.ts'
import { closeJobs } from '#db/jobs.ts'
import { deleteSource, getSource, saveSource } from '#db/sources.ts'
import { makeDue } from '#db/visits.ts'
import { startHostileServer } from '#io/fetch/hostile-server.ts'
import { createFetch, type Fetch } from '#io/fetch/safe-fetch.ts'
import { createTurns } from '#io/fetch/turns.ts'
import { visitSource } from './1-sources.ts'
import { readItems } from './2-items.ts'
import { openReadingPool } from './reading-pool.ts'
import { hostileFeeds } from './testing-hostile-feeds.ts'
import type { World } from './world.ts'

// A server that does what bad servers do, and beside it a place inside the house that nobody may ever ask for.
const BY = { id: null, name: 'A tester' }
let hostile: Awaited<ReturnType<typeof startHostileServer>>
let canary: Server
let alarms = 0
let world: World
const ids = new Map<string, string>()

beforeAll(async () => {
  canary = createServer((_, response) => {
    alarms++
    response.end('caught')
  })
  await new Promise<void>((resolve) => canary.listen(0, '127.0.0.1', resolve))
  hostile = await startHostileServer(hostileFeeds(`http://127.0.0.1:${(canary.address() as AddressInfo).port}/canary`))
  const door = createFetch([{ kind: 'host', host: '127.0.0.1', port: Number(new URL(hostile.origin).port) }])
  // What never ends is given up sooner than in production, so that the test ends; nothing else differs.
  const fetch: Fetch = (address, options) =>
    door(address, {
      ...options,
      maxBytes: 8_000_000,
      ...(/\/(?:never|slow-\w+)$/.test(address) ? { deadlineMs: 2000 } : {}),
    })
  world = {
    fetch,
    mayFetch: async () => ({ isAllowed: true, pauseMs: 0 }),
    turns: createTurns({ parallel: 50, betweenMs: 0 }),
    reader: openReadingPool(2),
  }
}, 60_000)

afterAll(async () => {
  await world.reader.close()
  await closeJobs()
  await closeDatabase()
  await hostile.close()
  canary.closeAllConnections()
  canary.close()
})

async function visitAll(paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    const address = hostile.origin + path
    const { id } = await saveSource({ kind: 'feed', key: `feed:${address}`, title: path, address }, BY)
    ids.set(path, id)
    await makeDue(id)
  }
  await Promise.all(paths.map((path) => visitSource(ids.get(path) ?? '', world)))
}

const REFUSED: [string, string][] = [
  ['/never', 'timed-out'],
  ['/slow-headers', 'timed-out'],
  ['/slow-body', 'timed-out'],
  ['/endless', 'too-large'],
  ['/gzip-bomb', 'too-large'],
  ['/gzip-thrice', 'bad-response'],
  ['/gzip-corrupt', 'bad-response'],
  ['/big-headers', 'bad-response'],
  ['/not-http', 'bad-response'],
  ['/reset', 'broken-off'],
  ['/short', 'broken-off'],
  ['/loop', 'too-many-redirects'],
  ['/to-inside', 'refused-address'],
  ['/to-metadata', 'refused-address'],
  ['/to-file', 'bad-redirect'],
  ['/gone', 'http-410'],
  ['/busy', 'http-429'],
  ['/broken', 'http-5xx'],
  ['/pdf', 'not-text'],
  ['/feed/html', 'html-page'],
  ['/feed/empty', 'empty'],
]

/** How many items each of these gives, at the first visit and at every later one. */
const TAKEN: [string, number][] = [
  ['/feed/good', 1],
  ['/feed/many', 2000],
  ['/feed/same-guid', 50],
  ['/feed/new-guids', 20],
  ['/feed/new-links', 20],
  ['/feed/laughs', 1],
  ['/feed/quadratic', 1],
  ['/feed/entity-file', 1],
  ['/feed/entity-inside', 1],
  ['/feed/dtd-inside', 1],
  ['/feed/attributes', 1],
  ['/feed/long-title', 1],
  ['/feed/nul', 2],
  ['/feed/charset', 1],
  ['/feed/pages', 5],
]

test('each broken or hostile source gets its reason, and none hurts another', { timeout: 120_000 }, async () => {
  await visitAll([...REFUSED, ...TAKEN].map(([path]) => path))
  const sources = await Promise.all([...REFUSED, ...TAKEN].map(([path]) => getSource(ids.get(path) ?? '')))
  expect(sources.map((source) => [source.address?.replace(hostile.origin, ''), source.reason])).toEqual([
    ...REFUSED,
    ...TAKEN.map(([path]) => [path, null]),
  ])
  expect(sources.slice(REFUSED.length).map((source) => source.itemsTotal)).toEqual(TAKEN.map(([, count]) => count))
})

test('a second visit makes nothing double', { timeout: 120_000 }, async () => {
  await visitAll(TAKEN.map(([path]) => path))
  const sources = await Promise.all(TAKEN.map(([path]) => getSource(ids.get(path) ?? '')))
  expect(sources.map((source) => source.itemsTotal)).toEqual(TAKEN.map(([, count]) => count))
})

test('what they named is read or refused by name', { timeout: 120_000 }, async () => {
  await deleteSource(ids.get('/feed/many') ?? '', BY) // two thousand lines of one word
  await readItems(world, new AbortController().signal)
  const found = async (path: string) => (await findItems({ source: ids.get(path) ?? '' })).items
  expect(await found('/feed/good')).toMatchObject([{ status: 'read', title: 'A good story' }])
  expect((await found('/feed/nul')).map((one) => one.status)).toEqual(['read', 'read'])
  expect(await found('/feed/charset')).toMatchObject([{ title: 'Le café fermé' }])
  expect((await found('/feed/entity-file'))[0]?.title).not.toContain('root:')
  expect((await found('/feed/long-title'))[0]?.title.length).toBeLessThanOrEqual(1000)
  const pages = await found('/feed/pages')
  expect(pages).toHaveLength(5)
  expect(pages.every((page) => page.status === 'refused' && page.reason !== null)).toBe(true)
})

test('nobody asked for what lies inside the house', () => {
  expect(alarms).toBe(0)
})
