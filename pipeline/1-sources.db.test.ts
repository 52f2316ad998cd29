import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { closeDatabase, db, sql } from '#db/client.ts'
import { findEdits, RULE } from '#db/edits.ts'
import { findItems, getItem } from '#db/items.ts'
import { closeJobs } from '#db/jobs.ts'
import { getSource, saveSource } from '#db/sources.ts'
import { makeDue } from '#db/visits.ts'
import { createRobots } from '#io/fetch/robots.ts'
import { createFetch } from '#io/fetch/safe-fetch.ts'
import { createTurns } from '#io/fetch/turns.ts'
import { visitSource } from './1-sources.ts'
import { readItems } from './2-items.ts'
import { openReadingPool } from './reading-pool.ts'
import type { World } from './world.ts'

// A publisher whose answers the test changes between visits.
const pages: Record<string, { status?: number; type?: string; body: string; headers?: Record<string, string> }> = {}
const asked: { url: string; headers: Record<string, unknown> }[] = []
let server: Server
let origin: string
let world: World

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push({ url: request.url ?? '', headers: request.headers })
    const page = pages[request.url ?? '']
    if (page?.headers?.etag && request.headers['if-none-match'] === page.headers.etag)
      return void response.writeHead(304).end()
    response
      .writeHead(page?.status ?? (page ? 200 : 404), {
        'content-type': page?.type ?? 'text/html; charset=utf-8',
        ...page?.headers,
      })
      .end(page?.body ?? 'nothing')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  origin = `http://127.0.0.1:${port}`
  const fetch = createFetch([{ kind: 'host', host: '127.0.0.1', port }])
  world = {
    fetch,
    mayFetch: createRobots(fetch),
    turns: createTurns({ parallel: 1, betweenMs: 0 }),
    reader: openReadingPool(1),
  }
}, 60_000)

afterAll(async () => {
  await world.reader.close()
  await closeJobs()
  await closeDatabase()
  server.closeAllConnections()
  server.close()
})

const feed = (items: string) =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>The Paper</title><link>${origin}/</link><language>en</language>${items}</channel></rss>`
const item = (n: number, title: string, summary = '') =>
  `<item><guid>${n}</guid><title>${title}</title><link>${origin}/story/${n}</link><description>${summary}</description><pubDate>Tue, 17 Nov 2026 09:00:00 GMT</pubDate></item>`
const article = (title: string, text: string) =>
  `<!doctype html><html lang="en"><head><title>${title}</title></head><body><nav>Home News Sport</nav><article><h1>${title}</h1>${text
    .split('\n')
    .map((p) => `<p>${p}</p>`)
    .join('')}</article></body></html>`
const LONG =
  'Police in the city said that the market stayed closed on Wednesday while officers looked for those behind the attack.\nShopkeepers told reporters that they had heard one loud explosion shortly after eight in the morning and ran outside.'

async function source(path: string): Promise<string> {
  const { id } = await saveSource(
    {
      kind: 'feed',
      key: `feed:${origin}${path}`,
      title: `${origin}${path}`,
      address: `${origin}${path}`,
      countries: ['IQ'],
    },
    { id: null, name: 'A tester' },
  )
  return id
}
async function visit(id: string) {
  await makeDue(id)
  await visitSource(id, world)
  await readItems(world, new AbortController().signal)
  return getSource(id)
}

test('a feed is visited, its pages read, and a second visit asks whether anything is new', {
  timeout: 60_000,
}, async () => {
  pages['/rss'] = {
    type: 'application/rss+xml',
    body: feed(item(1, 'Bomb kills three in Mosul') + item(2, 'Market reopens in Basra')),
    headers: { etag: '"1"' },
  }
  pages['/story/1'] = {
    body: article(
      'Bomb kills three in Mosul',
      `A roadside bomb killed three people in Mosul on Tuesday, police said.\n${LONG}`,
    ),
  }
  pages['/story/2'] = {
    body: article('Market reopens in Basra', `The market of Basra opened again on Tuesday after repairs.\n${LONG}`),
  }
  const id = await source('/rss')
  expect(await visit(id)).toMatchObject({
    title: 'The Paper',
    reason: null,
    languages: ['en'],
    etag: '"1"',
    itemsTotal: 2,
  })
  const { items } = await findItems({ source: id })
  expect(items.map((one) => [one.status, one.title]).sort()).toEqual([
    ['read', 'Bomb kills three in Mosul'],
    ['read', 'Market reopens in Basra'],
  ])
  expect((await findItems({ source: id, words: 'shopkeepers' })).total).toBe(2)
  const bomb = await getItem(items.find((one) => one.title.startsWith('Bomb'))?.id as string)
  expect(bomb.isRelevant).toBe(true)
  expect(bomb.text.slice(bomb.relevantWords?.start, bomb.relevantWords?.end)).toContain('killed three people')
  asked.length = 0
  await visit(id)
  expect(asked.map((one) => [one.url, one.headers['if-none-match']])).toEqual([['/rss', '"1"']])
})

test('a corrected story is a new version; the old one no longer counts', { timeout: 60_000 }, async () => {
  const id = await source('/rss')
  pages['/rss'] = {
    type: 'application/rss+xml',
    body: feed(item(1, 'Bomb kills four in Mosul') + item(2, 'Market reopens in Basra')),
    headers: { etag: '"2"' },
  }
  pages['/story/1'] = {
    body: article(
      'Bomb kills four in Mosul',
      `A roadside bomb killed four people in Mosul on Tuesday, police said.\n${LONG}`,
    ),
  }
  await visit(id)
  expect((await findItems({ source: id })).items.map((one) => one.title).sort()).toEqual([
    'Bomb kills four in Mosul',
    'Market reopens in Basra',
  ])
  const versions = await db().$queryRaw(sql`SELECT version, "isCurrent" FROM "Item" WHERE key = '1' ORDER BY version`)
  expect(versions).toEqual([
    { version: 1, isCurrent: false },
    { version: 2, isCurrent: true },
  ])
})

test('a site that renames every guid and every address brings nothing double', { timeout: 60_000 }, async () => {
  const words = 'Two groups fought near Kirkuk on Tuesday evening, residents said by telephone; nobody was hurt.'
  pages['/moving'] = { type: 'text/xml', body: feed(item(31, 'Clashes near Kirkuk', words)) }
  const id = await source('/moving')
  expect(await visit(id)).toMatchObject({ itemsTotal: 1 })
  const renamed = feed(item(31, 'Clashes near Kirkuk', words))
    .replaceAll('/story/31', '/new/31')
    .replace('>31<', '>new-31<')
  pages['/moving'] = { type: 'text/xml', body: renamed }
  expect(await visit(id)).toMatchObject({ itemsTotal: 1 })
  // Another story of the same time is another story.
  pages['/moving'] = {
    type: 'text/xml',
    body: renamed.replaceAll('31', '32').replace('nobody was hurt', 'two were hurt'),
  }
  expect(await visit(id)).toMatchObject({ itemsTotal: 2 })
})

test('a source that fails for weeks is paused, and its history says so', { timeout: 60_000 }, async () => {
  const id = await source('/never-there')
  await db().$executeRaw(sql`UPDATE "Source" SET failures = 29 WHERE id = ${id}::uuid`)
  expect(await visit(id)).toMatchObject({ state: 'paused', failures: 30, reason: 'http-404' })
  expect(await findEdits('source', id)).toMatchObject([
    { field: 'state', after: 'paused', why: 'http-404', byName: RULE.name },
    { field: 'created' },
  ])
})

test('hours in which a feed asks for quiet hold for visits that find it unchanged too', {
  timeout: 60_000,
}, async () => {
  const open = new Date(Date.now() + 5 * 3_600_000).getUTCHours()
  const hours = Array.from({ length: 24 }, (_, hour) => hour).filter((hour) => hour !== open)
  const skip = `<skipHours>${hours.map((hour) => `<hour>${hour}</hour>`).join('')}</skipHours>`
  pages['/quiet'] = { type: 'text/xml', body: feed(`${skip}${item(41, 'Quiet')}`), headers: { etag: '"q"' } }
  const id = await source('/quiet')
  expect((await visit(id)).nextVisitAt?.getUTCHours()).toBe(open)
  expect((await visit(id)).nextVisitAt?.getUTCHours()).toBe(open)
})

test("a site's address leads to its feed", { timeout: 60_000 }, async () => {
  pages['/site'] = {
    body: '<html><head><link rel="alternate" type="application/rss+xml" title="News" href="/site.xml"></head><body><a href="/x">x</a></body></html>',
  }
  pages['/site.xml'] = { type: 'text/xml', body: feed('') }
  expect(await visit(await source('/site'))).toMatchObject({
    address: `${origin}/site.xml`,
    siteUrl: `${origin}/site`,
    reason: null,
  })
})

test.each([
  ['/no-feed', { body: '<html><body>hello</body></html>' }, 'html-page'],
  ['/missing', null, 'http-404'],
  ['/picture', { type: 'image/png', body: 'x' }, 'not-text'],
  ['/late', { status: 429, body: '', headers: { 'retry-after': '7200' } }, 'http-429'],
])('%s is kept as a named failure', async (path, page, reason) => {
  if (page) pages[path] = page
  const after = await visit(await source(path))
  expect(after).toMatchObject({ reason, failures: 1, state: 'active', word: 'failing' })
  if (reason === 'http-429') expect((after.nextVisitAt?.getTime() ?? 0) - Date.now()).toBeGreaterThan(7000_000)
})

test('a feed that is gone for good is not asked again until somebody says so', async () => {
  pages['/gone'] = { status: 410, body: '' }
  expect(await visit(await source('/gone'))).toMatchObject({ reason: 'http-410', state: 'paused' })
})

test('a feed that has moved to where another source is followed is paused and says whose it is now', async () => {
  pages['/new-home'] = { type: 'text/xml', body: feed(item(30, 'Rain in Basra', 'It rained all day in Basra.')) }
  const home = await source('/new-home')
  await visit(home)
  pages['/old-home'] = { status: 301, body: '', headers: { location: '/new-home' } }
  const moved = await visit(await source('/old-home'))
  expect(moved).toMatchObject({ state: 'paused', reason: 'already-followed' })
  expect(moved.address).toMatch(/\/old-home$/)
  expect(await visit(home)).toMatchObject({ state: 'active', reason: null })
})

test('a page that robots.txt closes is not fetched; what the feed said is kept', { timeout: 60_000 }, async () => {
  pages['/robots.txt'] = { type: 'text/plain', body: 'User-agent: *\nDisallow: /story/9' }
  world = { ...world, mayFetch: createRobots(world.fetch) }
  pages['/closed'] = {
    type: 'text/xml',
    body: feed(
      item(9, 'Clashes near Kirkuk', 'Two groups fought near Kirkuk on Tuesday evening, residents said by telephone.'),
    ),
  }
  asked.length = 0
  const id = await source('/closed')
  await visit(id)
  expect(asked.map((one) => one.url)).not.toContain('/story/9')
  expect((await findItems({ source: id })).items).toMatchObject([
    { status: 'read', reason: 'robots', title: 'Clashes near Kirkuk' },
  ])
})

test('a page that is no article and a feed that says nothing leave a refusal by name', {
  timeout: 60_000,
}, async () => {
  pages['/thin'] = {
    type: 'text/xml',
    body: feed(item(20, 'Gallery').replace('<description></description>', '') + item(21, 'Report')),
  }
  pages['/story/20'] = { type: 'application/pdf', body: '%PDF-1.7' }
  const id = await source('/thin')
  await visit(id)
  const { items } = await findItems({ source: id })
  expect(items.map((one) => one.status)).toEqual(['refused', 'refused'])
  expect(items.every((one) => one.reason !== null)).toBe(true)
})
