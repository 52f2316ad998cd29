import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { afterAll, expect, test } from 'vitest'
import { postgresAccount } from './account.ts'
import { findBinaries, program } from './binaries.ts'
import { placeBinaries } from './places.ts'
import { run } from './run.ts'
import { isAlive, stopProcess } from './running.ts'
import { type Postgres, type StartOptions, startPostgres } from './start.ts'

// The real binaries in folders of our own. fsync off: nothing here cuts the power.
const open = mkdtempSync(path.join(tmpdir(), 'tidings-postgres-test-'))
chmodSync(open, 0o755)
const settings = { fsync: 'off' }
const isRoot = process.getuid?.() === 0
const toStop = new Set<number>()

afterAll(async () => {
  for (const pid of toStop) await stopProcess(pid)
  rmSync(open, { recursive: true, force: true })
})

async function start(options: StartOptions): Promise<Postgres> {
  const postgres = await startPostgres({ settings, ...options })
  if (!postgres.ok) throw new Error(postgres.reason)
  toStop.add(postgres.pid)
  return postgres
}

async function ask(url: string, sql: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query({ text: sql, rowMode: 'array' })
    return rows[0]?.[0]
  } finally {
    await client.end()
  }
}

test('the first start makes a database, the second finds what was stored, a stop ends the server', async () => {
  const dataDir = path.join(open, 'twice')
  const first = await start({ dataDir })
  expect(await ask(first.url, 'SHOW server_encoding')).toBe('UTF8')
  expect(await ask(first.url, 'SHOW data_checksums')).toBe('on')
  expect(await ask(first.url, 'SHOW password_encryption')).toBe('scram-sha-256')
  expect(await ask(first.url, 'SHOW listen_addresses')).toBe('127.0.0.1')
  expect(statSync(path.join(dataDir, 'postgres-password')).mode & 0o777).toBe(0o600)
  await ask(first.url, 'CREATE TABLE kept AS SELECT 41 AS n')
  await first.stop()
  expect(isAlive(first.pid)).toBe(false)

  const began = performance.now()
  const second = await start({ dataDir })
  expect(performance.now() - began).toBeLessThan(8000)
  expect(await ask(second.url, 'SELECT n FROM kept')).toBe(41)

  const wrong = new URL(second.url)
  wrong.password = 'guess'
  await expect(ask(wrong.href, 'SELECT 1')).rejects.toThrow(/password authentication failed/)
  await second.stop()
})

test('a server left behind by a killed parent is adopted, and nothing it acknowledged is lost', async () => {
  const dataDir = path.join(open, 'orphan')
  const parent = startInChild(dataDir)
  const { pid, url } = await firstLine(parent)
  toStop.add(pid)
  await ask(url, 'CREATE TABLE kept AS SELECT 42 AS n')
  parent.kill('SIGKILL')
  await once(parent, 'exit')
  expect(isAlive(pid)).toBe(true)

  const adopted = await start({ dataDir })
  expect(adopted).toMatchObject({ adopted: true, pid })
  expect(await ask(adopted.url, 'SELECT n FROM kept')).toBe(42)
  await adopted.stop()
  expect(isAlive(pid)).toBe(false)
})

test('a server left behind that does not take our password is stopped, and the new one takes it', async () => {
  const dataDir = path.join(open, 'stranger')
  const before = await start({ dataDir })
  await ask(before.url, 'CREATE TABLE kept AS SELECT 44 AS n')
  await ask(before.url, `ALTER ROLE tidings PASSWORD 'somebody changed it'`)
  const after = await start({ dataDir })
  expect(after.adopted).toBe(false)
  expect(isAlive(before.pid)).toBe(false)
  expect(await ask(after.url, 'SELECT n FROM kept')).toBe(44)
  await after.stop()
})

test('a lost password is made anew, even while a server runs on the old one', async () => {
  const dataDir = path.join(open, 'forgetful')
  const before = await start({ dataDir })
  rmSync(path.join(dataDir, 'postgres-password'))
  const after = await start({ dataDir })
  expect(isAlive(before.pid)).toBe(false)
  expect(after.url).not.toContain(new URL(before.url).password)
  expect(await ask(after.url, 'SELECT 1')).toBe(1)
  await after.stop()
})

test('a kill -9 of the server itself is recovered from at the next start', async () => {
  const dataDir = path.join(open, 'killed')
  const before = await start({ dataDir, settings: {} })
  await ask(before.url, 'CREATE TABLE kept AS SELECT 43 AS n')
  process.kill(before.pid, 'SIGKILL')
  await before.ended
  const after = await start({ dataDir })
  expect(await ask(after.url, 'SELECT n FROM kept')).toBe(43)
  await after.stop()
})

test('a stale postmaster.pid whose number now belongs to another program does not stand in the way', async () => {
  const dataDir = path.join(open, 'stale')
  const before = await start({ dataDir })
  await before.stop()
  const file = path.join(dataDir, 'postgres', 'postmaster.pid')
  writeFileSync(file, `${process.ppid}\n${dataDir}/postgres\n1700000000\n5\n\n127.0.0.1\n\nready\n`)
  const after = await start({ dataDir })
  expect(after).toMatchObject({ adopted: false })
  await after.stop()
})

test('a data folder of another major version is refused and left as it is', async () => {
  const dataDir = path.join(open, 'older')
  mkdirSync(path.join(dataDir, 'postgres'), { recursive: true })
  writeFileSync(path.join(dataDir, 'postgres', 'PG_VERSION'), '15\n')
  const refused = await startPostgres({ dataDir, settings })
  expect(refused).toMatchObject({
    ok: false,
    reason: expect.stringMatching(/made by PostgreSQL 15.*brings PostgreSQL 18/),
  })
  expect(readFileSync(path.join(dataDir, 'postgres', 'PG_VERSION'), 'utf8')).toBe('15\n')
})

test('a folder that holds something else is refused', async () => {
  const dataDir = path.join(open, 'foreign')
  mkdirSync(path.join(dataDir, 'postgres', 'photos'), { recursive: true })
  const refused = await startPostgres({ dataDir, settings })
  expect(refused).toMatchObject({ ok: false, reason: expect.stringContaining('holds no PostgreSQL database') })
})

test('a data folder that cannot be made is refused in one sentence', async () => {
  writeFileSync(path.join(open, 'a-file'), '')
  const refused = await startPostgres({ dataDir: path.join(open, 'a-file', 'data'), settings })
  expect(refused).toMatchObject({ ok: false, reason: expect.stringMatching(/cannot be written.*TIDINGS_DATA/) })
})

test.runIf(isRoot)('as root under a closed home, the database lives where its own account can reach it', async () => {
  const home = path.join(open, 'home-of-root')
  mkdirSync(home, { mode: 0o700 })
  const stateDir = path.join(open, 'state')
  mkdirSync(stateDir)
  const postgres = await start({ dataDir: path.join(home, 'data'), stateDir })
  const folder = String(await ask(postgres.url, 'SHOW data_directory'))
  expect(folder.startsWith(path.join(stateDir, 'tidings'))).toBe(true)
  expect(statSync(folder).uid).not.toBe(0)
  expect(existsSync(path.join(home, 'data', 'postgres-password'))).toBe(true)
  await postgres.stop()
  const again = await start({ dataDir: path.join(home, 'data'), stateDir })
  expect(await ask(again.url, 'SHOW data_directory')).toBe(folder)
  await again.stop()
})

test.runIf(isRoot)('as root with the packages under a closed home, the programs run from an open copy', async () => {
  const found = findBinaries()
  const chosen = postgresAccount()
  if (!found.ok || !chosen.ok) throw new Error('this machine has no PostgreSQL for this test')
  const home = path.join(open, 'closed-clone')
  mkdirSync(home, { mode: 0o700 })
  cpSync(found.dir, path.join(home, 'native'), { recursive: true, verbatimSymlinks: true })
  const stateDir = path.join(open, 'programs')
  mkdirSync(stateDir)
  const placed = placeBinaries({ ...found, dir: path.join(home, 'native') }, chosen.account, stateDir)
  expect(placed.startsWith(stateDir)).toBe(true)
  expect(await run(program(placed, 'postgres'), ['--version'], chosen.account)).toMatchObject({ code: 0 })
  expect(placeBinaries({ ...found, dir: path.join(home, 'native') }, chosen.account, stateDir)).toBe(placed)
})

test.runIf(isRoot)('an ordinary user runs the server directly', async () => {
  const dataDir = path.join(open, 'ordinary')
  mkdirSync(dataDir)
  chownSync(dataDir, 65534, 65534)
  const child = startInChild(dataDir, { uid: 65534, gid: 65534 })
  const { pid, url } = await firstLine(child)
  toStop.add(pid)
  expect(await ask(url, 'SELECT current_user')).toBe('tidings')
  expect(statSync(path.join(dataDir, 'postgres')).uid).toBe(65534)
  child.kill('SIGKILL')
  await stopProcess(pid)
})

test.runIf(isRoot)('without an account to switch to, root is told what to do', () => {
  const passwd = path.join(open, 'passwd')
  writeFileSync(passwd, 'root:x:0:0:root:/root:/bin/sh\n')
  expect(postgresAccount(passwd)).toMatchObject({ ok: false, reason: expect.stringContaining('useradd') })
  writeFileSync(passwd, 'root:x:0:0::/root:/bin/sh\nnobody:x:65534:65534::/:/bin/false\n')
  expect(postgresAccount(passwd)).toEqual({ ok: true, account: { uid: 65534, gid: 65534 } })
})

/** A process that starts the server, tells its pid and address in one line, and stays. */
function startInChild(dataDir: string, account: { uid?: number; gid?: number } = {}): ChildProcess {
  const module = JSON.stringify(path.join(import.meta.dirname, 'start.ts'))
  const options = JSON.stringify({ dataDir, settings })
  const script = `import(${module}).then(async (m) => { console.log(JSON.stringify(await m.startPostgres(${options}))); setInterval(() => 0, 1000) })`
  return spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'inherit'], ...account })
}

async function firstLine(child: ChildProcess): Promise<{ pid: number; url: string }> {
  let text = ''
  for await (const chunk of child.stdout ?? []) {
    text += chunk
    if (text.includes('\n')) break
  }
  return JSON.parse(text) as { pid: number; url: string }
}
