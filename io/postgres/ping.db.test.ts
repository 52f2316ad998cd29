import { createServer } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { databaseUrl } from '../database-url.ts'
import { freePort } from './launch.ts'
import { ping } from './ping.ts'

const silent = createServer() // takes the call and never says a word
let silentPort = 0

beforeAll(async () => {
  silentPort = await freePort()
  await new Promise<void>((resolve) => silent.listen(silentPort, '127.0.0.1', resolve))
})
afterAll(() => silent.close())

test('a server that answers tells its version', async () => {
  expect(await ping(databaseUrl())).toMatchObject({ ok: true, version: expect.any(Number) })
})

test.each<[string, (url: URL) => void, RegExp]>([
  [
    'a wrong password',
    (url) => {
      url.password = 'guess'
    },
    /does not accept the user and password/,
  ],
  [
    'an unknown database',
    (url) => {
      url.pathname = '/nowhere'
    },
    /has no database “nowhere”/,
  ],
  [
    'nobody at the port',
    (url) => {
      url.port = '1'
    },
    /No PostgreSQL answers at 127\.0\.0\.1:1\./,
  ],
  [
    'a server that never answers',
    (url) => {
      url.port = String(silentPort)
    },
    /did not answer within/,
  ],
])('%s is said in one sentence without the password', async (_, spoil, words) => {
  const url = new URL(databaseUrl())
  const { password } = url
  spoil(url)
  const refused = await ping(url.href, 1000)
  expect(refused).toMatchObject({ ok: false, reason: expect.stringMatching(words) })
  expect(refused.ok || refused.reason).not.toContain(password)
})
