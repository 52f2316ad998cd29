import path from 'node:path'
import { expect, test } from 'vitest'
import { readEnv } from './env.ts'
import { SettingsError } from './settings-error.ts'

test('without any setting everything has a sensible default', () => {
  const env = readEnv({})
  expect(env).toMatchObject({
    host: '127.0.0.1',
    port: 3000,
    publicUrl: 'http://127.0.0.1:3000',
    databaseUrl: null,
    secret: null,
  })
  expect(path.isAbsolute(env.dataDir) && path.isAbsolute(env.cacheDir)).toBe(true)
  expect(env.allowPrivate).toEqual([])
})

test('an empty setting counts as none', () => {
  expect(readEnv({ PORT: '', DATABASE_URL: ' ' })).toMatchObject({ port: 3000, databaseUrl: null })
})

test.each<[string, string, string]>([
  ['PORT', 'eighty', 'PORT must be a number'],
  ['PORT', '70000', 'PORT must be a number'],
  ['DATABASE_URL', 'mysql://localhost/x', 'DATABASE_URL must look like'],
  ['TIDINGS_URL', 'tidings.example.org', 'TIDINGS_URL must be the address'],
  ['TIDINGS_URL', 'ftp://tidings.example.org', 'TIDINGS_URL must be the address'],
  ['TIDINGS_SECRET', 'short', 'TIDINGS_SECRET must have at least 32'],
  ['TIDINGS_LOG', 'loud', 'TIDINGS_LOG must be'],
  ['TIDINGS_ALLOW_PRIVATE', 'wiki.local, 10.0.0.0/99', '“10.0.0.0/99” is neither'],
  ['TIDINGS_ALLOW_PRIVATE', 'wiki.local:99999', '“wiki.local:99999” is neither'],
])('%s=%s stops the start with a sentence that names it', (name, value, words) => {
  expect(() => readEnv({ [name]: value })).toThrow(SettingsError)
  expect(() => readEnv({ [name]: value })).toThrow(words)
})

test('what may be fetched in the private network is a list of hosts, ports and networks', () => {
  expect(
    readEnv({ TIDINGS_ALLOW_PRIVATE: 'Wiki.local, 127.0.0.1:9000,[::1]:80,fd00::1, 10.2.0.0/16' }).allowPrivate,
  ).toEqual([
    { kind: 'host', host: 'wiki.local', port: null },
    { kind: 'host', host: '127.0.0.1', port: 9000 },
    { kind: 'host', host: '::1', port: 80 },
    { kind: 'host', host: 'fd00::1', port: null },
    { kind: 'network', network: '10.2.0.0/16' },
  ])
})

test('the public address is the given one without a slash at its end, else the one listened on', () => {
  expect(readEnv({ TIDINGS_URL: 'https://news.example.org/' }).publicUrl).toBe('https://news.example.org')
  expect(readEnv({ HOST: '0.0.0.0', PORT: '80' }).publicUrl).toBe('http://localhost:80')
  expect(readEnv({ HOST: '::1' }).publicUrl).toBe('http://[::1]:3000')
})
