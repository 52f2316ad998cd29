import { spawnSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { runTidings } from './index.ts'

let out = ''
let err = ''
const folder = mkdtempSync(path.join(tmpdir(), 'tidings-verbs-'))
writeFileSync(
  path.join(folder, 'greet.ts'),
  `export const summary = 'Says hello.'\nexport async function run(args) { return args[0] === 'well' ? 0 : 1 }\n`,
)

beforeEach(() => {
  out = ''
  err = ''
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    out += text
    return true
  })
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    err += text
    return true
  })
})
afterEach(() => vi.restoreAllMocks())

test('a verb is found by its file name and answers with the exit code', async () => {
  expect(await runTidings(['greet', 'well'], folder)).toBe(0)
  expect(await runTidings(['greet'], folder)).toBe(1)
})

test('the help lists each verb with its summary', async () => {
  expect(await runTidings(['--help'], folder)).toBe(0)
  expect(out).toContain('greet  Says hello.')
})

test('a wrong setting is said in one sentence, without a stack trace', () => {
  const project = path.join(import.meta.dirname, '..')
  const env = { ...process.env, PORT: 'eighty' }
  const { status, stderr } = spawnSync(process.execPath, ['scripts/tidings.mjs', 'db', 'url'], {
    cwd: project,
    encoding: 'utf8',
    env,
  })
  expect(stderr).toBe('PORT must be a number from 1 to 65535, for example PORT=3000.\n')
  expect(status).toBe(1)
})

test('no verb at all shows the help and counts as wrong usage', async () => {
  expect(await runTidings([], folder)).toBe(2)
  expect(out).toContain('Usage')
})

test.each(['shout', '../io/env', 'index'])('an unknown verb (%s) is wrong usage, said in one line', async (verb) => {
  expect(await runTidings([verb], folder)).toBe(2)
  expect(err).toMatch(/^There is no .*\n$/)
})
