import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'

const folder = mkdtempSync(path.join(tmpdir(), 'tidings-stop-'))
const script = path.join(folder, 'child.mjs')
const module = JSON.stringify(path.join(import.meta.dirname, 'until-stopped.ts'))
writeFileSync(
  script,
  `const { untilStopped } = await import(${module}); const stopped = untilStopped(); process.send('ready'); await stopped`,
)
afterAll(() => rmSync(folder, { recursive: true }))

test.each<[string, (child: ReturnType<typeof fork>) => void]>([
  ['is told to', (child) => child.kill('SIGTERM')],
  ['loses the line to its supervisor', (child) => child.disconnect()],
])('a process ends by itself when it %s', async (_, end) => {
  const child = fork(script)
  await once(child, 'message')
  const ended = once(child, 'exit')
  end(child)
  expect(await ended).toEqual([0, null])
})
