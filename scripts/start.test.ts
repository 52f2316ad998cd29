import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'

const scripts = import.meta.dirname
let folder = ''
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'tidings-start-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

function evaluate(code: string): { status: number | null; out: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', code], {
    encoding: 'utf8',
    cwd: scripts,
  })
  return { status, out: stdout + stderr }
}

function writeLocks(wanted: object, present: object | null): void {
  writeFileSync(path.join(folder, 'package-lock.json'), JSON.stringify({ packages: wanted }))
  mkdirSync(path.join(folder, 'node_modules'), { recursive: true })
  if (present)
    writeFileSync(path.join(folder, 'node_modules', '.package-lock.json'), JSON.stringify({ packages: present }))
}

test.each<[string, object, object | null, boolean]>([
  ['the same versions', { '': {}, a: { version: '1.0.0' } }, { a: { version: '1.0.0' } }, true],
  ['another version', { a: { version: '1.0.1' } }, { a: { version: '1.0.0' } }, false],
  ['a package that is missing', { a: { version: '1.0.0' } }, {}, false],
  ['one for another platform that is missing', { a: { version: '1.0.0', optional: true } }, {}, true],
  ['an installation that was broken off', { a: { version: '1.0.0' } }, null, false],
])('installed or not: %s', (_, wanted, present, expected) => {
  writeLocks(wanted, present)
  const code = `import { isInstalled } from './ensure-installed.mjs'; console.log(isInstalled(${JSON.stringify(folder)}))`
  expect(evaluate(code).out.trim()).toBe(String(expected))
})

test('a thing is made again when a source changes or the thing is gone, and tests do not count', () => {
  mkdirSync(path.join(folder, 'src'))
  writeFileSync(path.join(folder, 'src', 'a.ts'), '1')
  const code = `import { stampFor } from './stamp.mjs'
    import { rmSync, writeFileSync } from 'node:fs'
    const folder = ${JSON.stringify(folder)}
    const isCurrent = () => stampFor(folder, 'thing', ['src'], 'made').isCurrent
    const said = [isCurrent()]
    writeFileSync(folder + '/made', '')
    stampFor(folder, 'thing', ['src'], 'made').save()
    said.push(isCurrent())
    writeFileSync(folder + '/src/a.test.ts', '2')
    said.push(isCurrent())
    writeFileSync(folder + '/src/a.ts', '2')
    said.push(isCurrent())
    writeFileSync(folder + '/src/a.ts', '1')
    said.push(isCurrent())
    rmSync(folder + '/made')
    said.push(isCurrent())
    console.log(said.join(' '))`
  expect(evaluate(code).out.trim()).toBe('false true true false true false')
})

test('an old Node is told what to do in one sentence', () => {
  const code = `import { requireNode } from './require-node.mjs'; try { requireNode(20, '18.20.4') } catch (e) { console.log(e.message) }`
  expect(evaluate(code).out).toMatch(/needs Node 20 or newer.*this is Node 18\.20\.4/)
})

test('a port that is none is left to the settings to name', () => {
  const code = `import { requireFreePort } from './require-free-port.mjs'
    await requireFreePort('127.0.0.1', '80000'); await requireFreePort('127.0.0.1', 'abc'); console.log('left')`
  expect(evaluate(code)).toEqual({ status: 0, out: 'left\n' })
})

test('a port that is taken ends the start before anything is installed', async () => {
  cpSync(scripts, path.join(folder, 'scripts'), { recursive: true })
  const taken = createServer()
  await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve))
  const address = taken.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const env = { ...process.env, PORT: String(port), HOST: '127.0.0.1' }
  const { status, stderr } = spawnSync(process.execPath, ['scripts/start.mjs'], { cwd: folder, encoding: 'utf8', env })
  taken.close()
  expect(status).toBe(1)
  expect(stderr.trim()).toBe(
    `Port ${port} on 127.0.0.1 is taken by another program. Choose another one: PORT=${port + 1} npm start`,
  )
})
