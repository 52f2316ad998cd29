import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startHostileServer } from './hostile-server.ts'
import { createFetch, type Fetch } from './safe-fetch.ts'

let origin: string
let close: () => Promise<void>
let fetch: Fetch

beforeAll(async () => {
  const server = await startHostileServer()
  origin = server.origin
  close = server.close
  fetch = createFetch([{ kind: 'host', host: '127.0.0.1', port: Number(new URL(origin).port) }])
})
afterAll(() => close())

const QUICK = { deadlineMs: 700, maxBytes: 200_000 }
const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes)

describe('what goes wrong has a name', () => {
  test.each([
    ['/never', 'timed-out'],
    ['/slow-headers', 'timed-out'],
    ['/slow-body', 'timed-out'],
    ['/endless', 'too-large'],
    ['/said-large', 'too-large'],
    ['/gzip-bomb', 'too-large'],
    ['/gzip-corrupt', 'bad-response'],
    ['/gzip-thrice', 'bad-response'],
    ['/big-headers', 'bad-response'],
    ['/not-http', 'bad-response'],
    ['/reset', 'broken-off'],
    ['/short', 'broken-off'],
    ['/loop', 'too-many-redirects'],
    ['/to-inside', 'refused-address'],
    ['/to-metadata', 'refused-address'],
    ['/to-file', 'bad-redirect'],
    ['/gone', 'http-410'],
    ['/nothing-here', 'http-404'],
    ['/broken', 'http-5xx'],
    ['/pdf', 'not-text'],
    ['/picture', 'not-text'],
  ])('%s is %s', async (path, reason) => {
    expect(await fetch(origin + path, QUICK)).toMatchObject({ ok: false, reason })
  })

  test.each([
    ['mailto:a@b.example', 'bad-address'],
    ['no address at all', 'bad-address'],
    ['http://127.0.0.1:1/', 'refused-address'],
    ['http://[::1]/', 'refused-address'],
  ])('%s is %s', async (address, reason) => {
    expect(await fetch(address, QUICK)).toMatchObject({ ok: false, reason })
  })

  test('a host that no resolver knows', async () => {
    const nowhere = createFetch([], { resolve: async () => Promise.reject(new Error('ENOTFOUND')) })
    expect(await nowhere('http://nowhere.example/', QUICK)).toMatchObject({ ok: false, reason: 'unknown-host' })
  })

  test('a busy server says when to come back', async () => {
    expect(await fetch(`${origin}/busy`)).toMatchObject({ ok: false, reason: 'http-429', retryAfterSeconds: 7200 })
  })
})

describe('what goes well', () => {
  test('a body with its validators', async () => {
    const got = await fetch(`${origin}/good`)
    expect(got).toMatchObject({ ok: true, isModified: true, etag: '"v1"', freshSeconds: 600, movedTo: null })
  })

  test('nothing new is told apart', async () => {
    expect(await fetch(`${origin}/good`, { etag: '"v1"' })).toMatchObject({ ok: true, isModified: false })
  })

  test('compressed bodies are opened', async () => {
    const got = await fetch(`${origin}/gzip`)
    expect(got.ok && got.isModified && text(got.bytes)).toContain('<rss')
  })

  test('only a permanent redirect moves a source', async () => {
    expect(await fetch(`${origin}/moved`)).toMatchObject({ ok: true, movedTo: `${origin}/good` })
    expect(await fetch(`${origin}/moved-for-now`)).toMatchObject({ ok: true, movedTo: null, url: `${origin}/good` })
  })

  test('no cookie, referrer or credential leaves; the visitor names itself', async () => {
    await fetch(`${origin}/headers`)
    const got = await fetch(`${origin.replace('http://', 'http://user:secret@')}/headers`)
    const sent = got.ok && got.isModified ? (JSON.parse(text(got.bytes)) as Record<string, string>) : {}
    expect(Object.keys(sent).sort()).toEqual(['accept', 'accept-encoding', 'connection', 'host', 'user-agent'])
    expect(sent['user-agent']).toMatch(/^Tidings\/\S+ \(\+https?:/)
  })
})

test('the connection goes to the address that was checked, whatever the name resolves to a moment later', async () => {
  const connected: string[] = []
  let asked = 0
  const rebinding = createFetch([], {
    resolve: async () => (asked++ === 0 ? ['93.184.216.34'] : ['127.0.0.1']),
    connect: (options, callback) => {
      connected.push(options.hostname)
      callback(new Error('no connection in this test'), null)
    },
  })
  await rebinding('http://rebind.example/', QUICK)
  await rebinding('http://rebind.example/', QUICK)
  expect(connected).toEqual(['93.184.216.34'])
})
