import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, request, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { staticFiles } from './static-files.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'tidings-static-'))
let server: Server
let port = 0

beforeAll(async () => {
  mkdirSync(path.join(folder, 'public'))
  mkdirSync(path.join(folder, 'static', 'chunks'), { recursive: true })
  writeFileSync(path.join(folder, 'public', 'map.json'), '{"plain":true}')
  writeFileSync(path.join(folder, 'public', 'map.json.br'), 'as brotli')
  writeFileSync(path.join(folder, 'public', 'map.json.gz'), 'as gzip')
  writeFileSync(path.join(folder, 'static', 'chunks', 'a.js'), 'let a')
  writeFileSync(path.join(folder, 'secret.txt'), 'not for you')
  const serve = staticFiles(path.join(folder, 'public'), path.join(folder, 'static'))
  server = createServer((asked, answer) => {
    if (!serve(asked, answer)) answer.writeHead(404).end('pages')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  port = typeof address === 'object' && address ? address.port : 0
})
afterAll(() => {
  server.close()
  rmSync(folder, { recursive: true })
})

/** Plain node:http: fetch would tidy the path and unpack the answer. */
function get(url: string, headers: Record<string, string> = {}, method = 'GET') {
  return new Promise<{ status: number; body: string; headers: Record<string, unknown> }>((resolve, reject) => {
    const asked = request({ port, host: '127.0.0.1', path: url, headers, method }, (answer) => {
      let body = ''
      answer.on('data', (chunk) => {
        body += chunk
      })
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, body, headers: answer.headers }))
    })
    asked.once('error', reject)
    asked.end()
  })
}

test.each<[string, string, string, string | undefined]>([
  ['brotli where it is taken', 'gzip, deflate, br', 'as brotli', 'br'],
  ['gzip where brotli is not', 'gzip, deflate', 'as gzip', 'gzip'],
  ['gzip where brotli is refused', 'br;q=0, gzip;q=0.5', 'as gzip', 'gzip'],
  ['the plain file where nothing is taken', 'identity', '{"plain":true}', undefined],
])('a file is sent as %s', async (_, accepted, body, encoding) => {
  const answer = await get('/map.json?v=1', { 'accept-encoding': accepted })
  expect(answer).toMatchObject({ status: 200, body })
  expect(answer.headers['content-encoding']).toBe(encoding)
  expect(answer.headers['content-type']).toBe('application/json; charset=utf-8')
  expect(answer.headers.vary).toBe('Accept-Encoding')
})

test('what a browser has is not sent again', async () => {
  const first = await get('/map.json')
  expect(await get('/map.json', { 'if-none-match': String(first.headers.etag) })).toMatchObject({
    status: 304,
    body: '',
  })
})

test('files whose name carries a hash are kept for good', async () => {
  expect((await get('/_next/static/chunks/a.js')).headers['cache-control']).toContain('immutable')
  expect((await get('/map.json')).headers['cache-control']).not.toContain('immutable')
})

test.each(['/../secret.txt', '/%2e%2e/secret.txt', '/_next/static/../../secret.txt', '/map.json.br', '/%', '/nothing'])(
  '%s is left to the pages',
  async (url) => {
    expect(await get(url)).toMatchObject({ status: 404, body: 'pages' })
  },
)

test('a HEAD request gets the headers alone, and other methods are left to the pages', async () => {
  expect(await get('/map.json', {}, 'HEAD')).toMatchObject({ status: 200, body: '' })
  expect((await get('/map.json', {}, 'POST')).status).toBe(404)
})
