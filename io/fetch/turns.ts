import { setTimeout as sleep } from 'node:timers/promises'
import { log } from '../log.ts'

export type Turns = {
  /** Runs `work` when it is the host's turn; the next one waits at least `pauseMs` more where the host asks for that. */
  run<T>(host: string, work: () => Promise<T>, pauseMs?: number): Promise<T>
  /** Lets go of what is held against other workers. */
  close(): Promise<void>
}

export type Politeness = {
  /** Requests to one host at the same time. */
  parallel: number
  /** Pause after each request before the next one to the same host, in milliseconds. */
  betweenMs: number
  /** Other limits for single hosts (`host` or `host:port`). */
  hosts?: Record<string, { parallel: number; betweenMs: number }>
}

/** Keeps a host to one worker at a time, where there are several. */
export type HostHolds = {
  /** Waits until no other worker has the host. */
  take(host: string): Promise<void>
  give(host: string): Promise<void>
  /** Whether another worker waits for it. */
  isWanted(host: string): Promise<boolean>
  close(): Promise<void>
}

/** Nobody else to think of. */
const ALONE: HostHolds = {
  take: async () => undefined,
  give: async () => undefined,
  isWanted: async () => false,
  close: async () => undefined,
}

/** A host with a long line is left to another worker that waits for it after this long. */
const HOLD_MS = 10_000
/** How long it is left alone then, so that the other one finds it free. */
const YIELD_MS = 1000

type Line = { running: number; waiting: (() => void)[]; held: Promise<void>; heldSince: number }

/** Keeps requests to one host apart, whoever asks and in whichever worker; hosts don't wait for each other. */
export function createTurns(politeness: Politeness, holds: HostHolds = ALONE, holdMs = HOLD_MS): Turns {
  const lines = new Map<string, Line>()
  const open = (host: string): Line => {
    const line = { running: 0, waiting: [], held: holds.take(host), heldSince: performance.now() }
    lines.set(host, line)
    return line
  }
  const close = (host: string) => {
    lines.delete(host)
    return holds.give(host)
  }
  const yieldTo = async (host: string, line: Line) => {
    if (line.running > 1 || performance.now() - line.heldSince < holdMs || !(await holds.isWanted(host))) return
    await holds.give(host)
    await sleep(YIELD_MS, undefined, { ref: false })
    line.held = holds.take(host)
    line.heldSince = performance.now()
  }
  // A hold that breaks with its connection is another worker's chance, never a reason to leave the line standing.
  const unheld = (host: string) => (cause: unknown) => log.warn('host.not-held', { host, cause })
  const pass = async (host: string, line: Line) => {
    if (line.waiting.length > 0) await yieldTo(host, line).catch(unheld(host))
    const next = line.waiting.shift()
    if (next) return next()
    line.running--
    if (line.running === 0) await close(host).catch(unheld(host))
  }
  return {
    async run(host, work, pauseMs = 0) {
      const { parallel, betweenMs } = politeness.hosts?.[host] ?? politeness
      const line = lines.get(host) ?? open(host)
      if (line.running >= parallel) await new Promise<void>((resolve) => line.waiting.push(resolve))
      else line.running++
      try {
        await line.held
        return await work()
      } finally {
        const wait = Math.max(betweenMs, pauseMs)
        if (wait > 0) void sleep(wait, undefined, { ref: false }).then(() => pass(host, line))
        else void pass(host, line)
      }
    },
    close: () => holds.close(),
  }
}
