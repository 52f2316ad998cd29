import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { holdDataFolder } from './sole-server.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'tidings-hold-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

test('a folder that nobody serves is held until it is given back', () => {
  const hold = holdDataFolder(folder, 'http://127.0.0.1:3000')
  expect(hold.ok).toBe(true)
  expect(existsSync(path.join(folder, 'serving.json'))).toBe(true)
  if (hold.ok) hold.release()
  expect(existsSync(path.join(folder, 'serving.json'))).toBe(false)
})

test('a folder that another living process serves is refused with its address', async () => {
  const module = JSON.stringify(path.join(import.meta.dirname, 'sole-server.ts'))
  const script = `import(${module}).then((m) => { m.holdDataFolder(${JSON.stringify(folder)}, 'http://there'); console.log('held'); setInterval(() => 0, 1000) })`
  const other = spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'inherit'] })
  await once(other.stdout, 'data')
  expect(holdDataFolder(folder, 'http://here')).toMatchObject({
    ok: false,
    reason: expect.stringContaining('http://there'),
  })
  other.kill('SIGKILL')
  await once(other, 'exit')
  expect(holdDataFolder(folder, 'http://here').ok).toBe(true)
})

test.each([
  ['the mark of a process that has gone', JSON.stringify({ pid: 999_999_999, began: 'long ago', url: 'x' })],
  [
    'a mark whose number now belongs to another process',
    JSON.stringify({ pid: process.ppid, began: 'another life', url: 'x' }),
  ],
  ['a mark that was cut short', '{"pid": 12'],
])('%s does not hold the folder', (_, mark) => {
  writeFileSync(path.join(folder, 'serving.json'), mark)
  expect(holdDataFolder(folder, 'http://here').ok).toBe(true)
  expect(JSON.parse(readFileSync(path.join(folder, 'serving.json'), 'utf8'))).toMatchObject({ pid: process.pid })
})
