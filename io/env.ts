import { availableParallelism, homedir } from 'node:os'
import path from 'node:path'
import { z } from 'zod'
import { SettingsError } from './settings-error.ts'

/** A private host or network that the administrator allows to be fetched. `network` is in CIDR form. */
export type AllowedPrivate = { kind: 'host'; host: string; port: number | null } | { kind: 'network'; network: string }

/** Every setting of Tidings, read once; docs/settings.md says what each one means. */
export type Env = {
  projectDir: string
  dataDir: string
  cacheDir: string
  databaseUrl: string | null
  host: string
  port: number
  publicUrl: string
  allowPrivate: AllowedPrivate[]
  secret: string | null
  logLevel: 'debug' | 'info' | 'warn' | 'error'
  /** Connections to the database one process holds at most. */
  databasePool: number
  /** Proxies for outgoing requests, and the hosts that are reached without one. */
  proxies: { http: string | null; https: string | null; none: string[] }
  /** Threads that read items in one worker process. */
  readers: number
  /** Milliseconds between two pages fetched from one host. */
  pagePauseMs: number
}

/** Reads all settings from environment variables; throws a SettingsError that names the wrong ones. */
export function readEnv(variables: Record<string, string | undefined>): Env {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value?.trim()))
  const parsed = SETTINGS.safeParse(given)
  if (!parsed.success) throw new SettingsError(parsed.error.issues.map((issue) => issue.message).join(' '))
  const set = parsed.data
  const projectDir = path.resolve(/*turbopackIgnore: true*/ set.TIDINGS_PROJECT ?? process.cwd())
  const shownHost = set.HOST === '0.0.0.0' || set.HOST === '::' ? 'localhost' : urlHost(set.HOST)
  return {
    projectDir,
    dataDir: path.resolve(/*turbopackIgnore: true*/ set.TIDINGS_DATA ?? defaultDataDir(given)),
    cacheDir: path.resolve(/*turbopackIgnore: true*/ set.TIDINGS_CACHE ?? path.join(projectDir, '.cache')),
    databaseUrl: set.DATABASE_URL ?? null,
    host: set.HOST,
    port: set.PORT,
    publicUrl: (set.TIDINGS_URL ?? `http://${shownHost}:${set.PORT}`).replace(/\/+$/, ''),
    allowPrivate: set.TIDINGS_ALLOW_PRIVATE,
    secret: set.TIDINGS_SECRET ?? null,
    logLevel: set.TIDINGS_LOG,
    proxies: {
      http: given['http_proxy'] ?? given['HTTP_PROXY'] ?? null,
      https: given['https_proxy'] ?? given['HTTPS_PROXY'] ?? null,
      none: (given['no_proxy'] ?? given['NO_PROXY'] ?? '')
        .split(',')
        .map((host) => host.trim().toLowerCase())
        .filter(Boolean),
    },
    databasePool: set.TIDINGS_POOL,
    pagePauseMs: set.TIDINGS_PAGE_PAUSE_MS,
    readers: set.TIDINGS_READERS ?? Math.max(1, Math.min(availableParallelism(), 8)),
  }
}

const PORT_RULE = 'PORT must be a number from 1 to 65535, for example PORT=3000.'

const POOL_RULE = 'TIDINGS_POOL must be a number of database connections from 2 to 100, for example TIDINGS_POOL=10.'
const PAUSE_RULE =
  'TIDINGS_PAGE_PAUSE_MS must be a number of milliseconds from 0 to 60000, for example TIDINGS_PAGE_PAUSE_MS=500.'
const READERS_RULE = 'TIDINGS_READERS must be a number of threads from 1 to 64, for example TIDINGS_READERS=2.'

const SETTINGS = z.object({
  TIDINGS_PROJECT: z.string().optional(),
  TIDINGS_DATA: z.string().optional(),
  TIDINGS_CACHE: z.string().optional(),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'DATABASE_URL must look like postgresql://user:password@host:5432/tidings.')
    .optional(),
  HOST: z
    .string()
    .regex(/^[\w.:-]+$/, 'HOST must be an address to listen on, for example HOST=127.0.0.1.')
    .default('127.0.0.1'),
  PORT: z.coerce.number(PORT_RULE).int(PORT_RULE).min(1, PORT_RULE).max(65535, PORT_RULE).default(3000),
  TIDINGS_URL: z
    .url({
      protocol: /^https?$/,
      error: 'TIDINGS_URL must be the address people open, for example https://tidings.example.org.',
    })
    .optional(),
  TIDINGS_ALLOW_PRIVATE: z
    .string()
    .default('')
    .transform((list, context) => {
      const allowed: AllowedPrivate[] = []
      for (const word of list
        .split(',')
        .map((part) => part.trim())
        .filter(Boolean)) {
        const entry = readAllowed(word)
        if (entry) allowed.push(entry)
        else
          context.addIssue({
            code: 'custom',
            message: `TIDINGS_ALLOW_PRIVATE: “${word}” is neither host, host:port nor a network such as 10.0.0.0/8.`,
          })
      }
      return allowed
    }),
  TIDINGS_SECRET: z
    .string()
    .min(32, 'TIDINGS_SECRET must have at least 32 characters; leave it out and Tidings makes one itself.')
    .optional(),
  TIDINGS_POOL: z.coerce.number(POOL_RULE).int(POOL_RULE).min(2, POOL_RULE).max(100, POOL_RULE).default(10),
  TIDINGS_PAGE_PAUSE_MS: z.coerce
    .number(PAUSE_RULE)
    .int(PAUSE_RULE)
    .min(0, PAUSE_RULE)
    .max(60_000, PAUSE_RULE)
    .default(500),
  TIDINGS_READERS: z.coerce
    .number(READERS_RULE)
    .int(READERS_RULE)
    .min(1, READERS_RULE)
    .max(64, READERS_RULE)
    .optional(),
  TIDINGS_LOG: z
    .enum(['debug', 'info', 'warn', 'error'], 'TIDINGS_LOG must be debug, info, warn or error.')
    .default('info'),
})

/** `10.0.0.0/8`, `wiki.local`, `wiki.local:8080`, `127.0.0.1:9000`, `[::1]:9000`; null when it is none of them. */
function readAllowed(word: string): AllowedPrivate | null {
  if (z.union([z.cidrv4(), z.cidrv6()]).safeParse(word).success) return { kind: 'network', network: word }
  if (z.ipv6().safeParse(word).success) return { kind: 'host', host: word.toLowerCase(), port: null }
  const parts = /^(?:\[([0-9a-f:.]+)\]|([a-z0-9_.-]+))(?::(\d{1,5}))?$/i.exec(word)
  const host = parts?.[1] ?? parts?.[2]
  if (!parts || !host) return null
  const port = parts[3] ? Number(parts[3]) : null
  return port !== null && (port < 1 || port > 65535) ? null : { kind: 'host', host: host.toLowerCase(), port }
}

/** Where the platform keeps an application's data. Root's home is closed to the account PostgreSQL runs under. */
function defaultDataDir(variables: Record<string, string | undefined>): string {
  if (process.platform === 'win32')
    return path.join(variables.LOCALAPPDATA ?? path.join(homedir(), 'AppData', 'Local'), 'Tidings')
  if (process.platform === 'darwin') return path.join(homedir(), 'Library', 'Application Support', 'Tidings')
  if (process.getuid?.() === 0) return '/var/lib/tidings'
  return path.join(variables.XDG_DATA_HOME ?? path.join(homedir(), '.local', 'share'), 'tidings')
}

function urlHost(host: string): string {
  return host.includes(':') ? `[${host}]` : host
}

/** The settings of this process. */
export const env: Env = readEnv(process.env)
