import { env } from './env.ts'

const LEVELS = { debug: 0, info: 1, warn: 2, error: 3 } as const
type Level = keyof typeof LEVELS
type Facts = Record<string, unknown>

/** One JSON line on stderr per happening; `event` is `noun.verb`, facts keep the same keys everywhere. */
export const log = {
  debug: (event: string, facts?: Facts) => write('debug', event, facts),
  info: (event: string, facts?: Facts) => write('info', event, facts),
  warn: (event: string, facts?: Facts) => write('warn', event, facts),
  error: (event: string, facts?: Facts) => write('error', event, facts),
}

function write(level: Level, event: string, facts: Facts = {}): void {
  if (LEVELS[level] < LEVELS[env.logLevel]) return
  process.stderr.write(`${JSON.stringify({ at: new Date().toISOString(), level, event, ...facts }, plain)}\n`)
}

/** Errors and big integers have no JSON of their own. */
function plain(_key: string, value: unknown): unknown {
  if (value instanceof Error) return { message: value.message, stack: value.stack, cause: value.cause }
  return typeof value === 'bigint' ? value.toString() : value
}
