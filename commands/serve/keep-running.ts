import { type ChildProcess, spawn } from 'node:child_process'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { env } from '#io/env.ts'
import { log } from '#io/log.ts'
import { SMALL_PROCESS } from '#io/small-process.ts'

/** A process of Tidings that is started again when it dies. */
export type Kept = {
  /** True once it works, false when it ended before it ever did. */
  ready: Promise<boolean>
  /** Asks it to finish; after `waitMs` it is ended the hard way. */
  stop(waitMs?: number): Promise<void>
}

const FIRST_PAUSE_MS = 500
const LONGEST_PAUSE_MS = 30_000
const CALM_MS = 60_000 // after a minute of work the next death counts as the first

/** Runs `tidings VERB` as a process of its own and keeps it running. */
export function keepRunning(verb: string, variables: Record<string, string>): Kept {
  let child: ChildProcess | null = null
  let stopping = false
  const { promise: ready, resolve: sayReady } = Promise.withResolvers<boolean>()
  const life = (async () => {
    for (let pause = FIRST_PAUSE_MS, worked = false; !stopping; ) {
      const began = Date.now()
      const current = launch(verb, variables)
      child = current
      current.on('message', (message) => {
        if (message !== 'ready') return
        worked = true
        sayReady(true)
      })
      const ended = await new Promise<string>((resolve) => {
        current.once('error', (error) => resolve(error.message))
        current.once('exit', (code, signal) => resolve(signal ?? `exit code ${code}`))
      })
      child = null
      if (stopping) break
      if (!worked) {
        sayReady(false)
        break
      }
      pause = Date.now() - began > CALM_MS ? FIRST_PAUSE_MS : Math.min(pause * 2, LONGEST_PAUSE_MS)
      log.error(`${verb}.died`, { reason: ended, startsAgainInMs: pause })
      await sleep(pause, undefined, { ref: false })
    }
  })()
  return {
    ready,
    async stop(waitMs = 15_000) {
      stopping = true
      child?.kill('SIGTERM')
      const late = setTimeout(() => child?.kill('SIGKILL'), waitMs)
      await life
      clearTimeout(late)
    },
  }
}

/** In a process group of its own: Ctrl-C reaches the supervisor alone, which then stops everything in order. */
function launch(verb: string, variables: Record<string, string>): ChildProcess {
  return spawn(process.execPath, [...SMALL_PROCESS.flags, path.join(env.projectDir, 'scripts', 'tidings.mjs'), verb], {
    env: { ...SMALL_PROCESS.variables, ...process.env, ...variables },
    detached: process.platform !== 'win32',
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
}
