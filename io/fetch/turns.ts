import { setTimeout as sleep } from 'node:timers/promises'

export type Turns = {
  /** Runs `work` when it is the host's turn; the next one waits at least `pauseMs` more where the host asks for that. */
  run<T>(host: string, work: () => Promise<T>, pauseMs?: number): Promise<T>
}

export type Politeness = {
  /** Requests to one host at the same time. */
  parallel: number
  /** Pause after each request before the next one to the same host, in milliseconds. */
  betweenMs: number
  /** Other limits for single hosts (`host` or `host:port`). */
  hosts?: Record<string, { parallel: number; betweenMs: number }>
}

type Line = { running: number; waiting: (() => void)[] }

/** Keeps requests to one host apart, whoever asks; hosts don't wait for each other. */
export function createTurns(politeness: Politeness): Turns {
  const lines = new Map<string, Line>()
  return {
    async run(host, work, pauseMs = 0) {
      const { parallel, betweenMs } = politeness.hosts?.[host] ?? politeness
      const line = lines.get(host) ?? { running: 0, waiting: [] }
      lines.set(host, line)
      if (line.running >= parallel) await new Promise<void>((resolve) => line.waiting.push(resolve))
      else line.running++
      try {
        return await work()
      } finally {
        const pass = () => {
          const next = line.waiting.shift()
          if (next) return next()
          line.running--
          if (line.running === 0) lines.delete(host)
        }
        const wait = Math.max(betweenMs, pauseMs)
        if (wait > 0) void sleep(wait, undefined, { ref: false }).then(pass)
        else pass()
      }
    },
  }
}
