import { randomBytes } from 'node:crypto'
import { rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'

// Playwright reads its configuration once per process; what the first one chose is handed on in the environment.

/** The port of the Tidings under test: a free one, the same for every process of one test run. */
export async function chosenPort(): Promise<number> {
  process.env.TIDINGS_E2E_PORT ??= String(await freePort())
  return Number(process.env.TIDINGS_E2E_PORT)
}

/**
 * The data folder of the Tidings under test: new for each test run, made by Tidings itself.
 *
 * The process that chose it removes it when it ends, which is after the server has been stopped.
 */
export function chosenDataDir(): string {
  if (!process.env.TIDINGS_E2E_DATA) {
    const folder = path.join(tmpdir(), `tidings-e2e-${randomBytes(6).toString('hex')}`)
    process.env.TIDINGS_E2E_DATA = folder
    process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  }
  return process.env.TIDINGS_E2E_DATA
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port'))))
    })
  })
}
