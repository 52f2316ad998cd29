import { type SpawnOptions, spawn } from 'node:child_process'
import type { Account } from './account.ts'

/** How a program ended, with everything it said. */
export type Outcome = { code: number | null; output: string }

/** What every PostgreSQL program is started with: the account, no settings of ours, messages in English. */
export function launchOptions(account: Account | null): SpawnOptions {
  const { PATH, SystemRoot, TEMP } = process.env
  const environment = { PATH, SystemRoot, TEMP, LC_ALL: 'C', TZ: 'UTC' }
  return {
    cwd: process.platform === 'win32' ? undefined : '/',
    env: environment as Record<string, string | undefined> as NodeJS.ProcessEnv,
    ...(account ?? {}),
  }
}

/** Runs a program to its end; `input` is written to its standard input. */
export function run(file: string, args: string[], account: Account | null, input = ''): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = spawn(file, args, { ...launchOptions(account), stdio: ['pipe', 'pipe', 'pipe'] })
    let output = ''
    const collect = (chunk: Buffer) => {
      output += chunk.toString()
    }
    child.stdout?.on('data', collect)
    child.stderr?.on('data', collect)
    child.stdin?.on('error', () => collect(Buffer.from(''))) // it may end without reading; its exit code says how
    child.once('error', (error) => resolve({ code: null, output: `${output}${error.message}` }))
    child.once('close', (code) => resolve({ code, output }))
    child.stdin?.end(input)
  })
}
