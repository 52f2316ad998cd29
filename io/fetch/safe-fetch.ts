import { Agent, type Dispatcher, ProxyAgent, request } from 'undici'
import { env } from '../env.ts'
import { readBody } from './body.ts'
import { Refused, resolveBySystem, safeConnector, type Wire } from './connector.ts'
import { isText } from './is-text.ts'
import { proxyFor } from './proxy.ts'
import { checkTarget, readAddress } from './target.ts'

/** Why a fetch gave nothing; words under `reason.*`. `http-…` carries the status, rare ones as `http-4xx` and `http-5xx`. */
export type FetchReason =
  | 'bad-address'
  | 'refused-address'
  | 'unknown-host'
  | 'unreachable'
  | 'broken-off'
  | 'timed-out'
  | 'too-large'
  | 'too-many-redirects'
  | 'bad-redirect'
  | 'bad-response'
  | 'not-text'
  | 'robots'
  | `http-${string}`

export type Fetched = FetchedBody | NotModified | FetchFailure

export type FetchedBody = {
  ok: true
  isModified: true
  /** Where the body came from, after redirects. */
  url: string
  /** Where the address has moved for good (only 301 and 308 on the way); null where it has not. */
  movedTo: string | null
  bytes: Uint8Array
  contentType: string | undefined
  etag: string | null
  lastModified: string | null
  /** Seconds that the server says the answer stays fresh; null where it doesn't say. */
  freshSeconds: number | null
}
export type NotModified = {
  ok: true
  isModified: false
  url: string
  movedTo: string | null
  freshSeconds: number | null
}
export type FetchFailure = {
  ok: false
  reason: FetchReason
  detail: string
  retryAfterSeconds: number | null
  movedTo?: string | null
}

export type FetchOptions = {
  etag?: string | null
  lastModified?: string | null
  accept?: string
  /** Largest body in bytes, before and after decompression. */
  maxBytes?: number
  /** For everything together, redirects and body included. */
  deadlineMs?: number
  /** Ends it at once, as if the time were over. */
  stop?: AbortSignal
  /** The body may be an archive; text is asked for otherwise. */
  isBinary?: boolean
  /** What is sent, as JSON; it goes to this address alone, so an answer that leads elsewhere is refused. */
  send?: { json: string; authorization: string | null }
}

const MAX_BYTES = 10_000_000
const DEADLINE_MS = 30_000
const CONNECT_MS = 10_000
const MAX_HEADER_BYTES = 64_000
const MAX_REDIRECTS = 5
const LONGEST_RETRY_S = 30 * 86_400

/** One way out of the house: everything Tidings asks of the world goes through such a function. */
export type Fetch = (address: string, options?: FetchOptions) => Promise<Fetched>

/** The one door for outgoing requests of this process. */
export const safeFetch: Fetch = createFetch()

/** A door with its own rules; `wire` is replaced by tests. */
export function createFetch(allowed = env.allowPrivate, wire: Partial<Wire> = {}): Fetch {
  const direct = new Agent({
    connect: safeConnector(allowed, CONNECT_MS, wire),
    connections: 32,
    pipelining: 1,
    maxHeaderSize: MAX_HEADER_BYTES,
    keepAliveTimeout: 10_000,
  })
  const proxies = new Map<string, Dispatcher>()
  const through = (proxy: string) => {
    const known =
      proxies.get(proxy) ?? new ProxyAgent({ uri: proxy, maxHeaderSize: MAX_HEADER_BYTES, headersTimeout: DEADLINE_MS })
    proxies.set(proxy, known)
    return known
  }

  return async (address, options = {}) => {
    const late = AbortSignal.timeout(options.deadlineMs ?? DEADLINE_MS)
    const signal = options.stop ? AbortSignal.any([late, options.stop]) : late
    let url = readAddress(address)
    if (!url) return failure('bad-address', address.slice(0, 200))
    let movedTo: string | null = null
    let isMoving = true
    for (let hop = 0; hop <= MAX_REDIRECTS; hop++) {
      const proxy = proxyFor(url)
      if (proxy) {
        // The proxy connects, so the name is checked here; one that only the proxy can resolve is left to it.
        const target = await checkTarget(url.hostname, portOf(url), wire.resolve ?? resolveBySystem, allowed)
        if (!target.ok && target.reason === 'refused-address') return failure(target.reason, target.detail)
      }
      const answer = await ask(url, options, proxy ? through(proxy) : direct, signal)
      if (!('status' in answer)) return answer
      const to = answer.redirect
      if (to === null) {
        const settled = await settle(answer, url, options.maxBytes ?? MAX_BYTES, options.isBinary === true)
        return { ...settled, movedTo }
      }
      const next: URL | null = options.send ? null : readAddress(to, url.href)
      if (!next) return failure('bad-redirect', to.slice(0, 200))
      if (answer.status !== 301 && answer.status !== 308) isMoving = false
      if (isMoving) movedTo = next.href
      url = next
    }
    return failure('too-many-redirects', url.href)
  }
}

type Answer = {
  status: number
  headers: Record<string, string | string[] | undefined>
  body: Dispatcher.ResponseData['body']
  redirect: string | null
}

async function ask(
  url: URL,
  options: FetchOptions,
  dispatcher: Dispatcher,
  signal: AbortSignal,
): Promise<Answer | FetchFailure> {
  const headers: Record<string, string> = {
    'user-agent': USER_AGENT,
    accept: options.accept ?? '*/*',
    'accept-encoding': 'gzip, deflate, br',
  }
  if (options.etag) headers['if-none-match'] = options.etag
  if (options.lastModified) headers['if-modified-since'] = options.lastModified
  if (options.send) headers['content-type'] = 'application/json'
  if (options.send?.authorization) headers.authorization = options.send.authorization
  const sent = options.send ? { method: 'POST' as const, body: options.send.json } : {}
  try {
    const waits = options.deadlineMs ?? DEADLINE_MS
    const response = await request(url, {
      dispatcher,
      headers,
      signal,
      headersTimeout: waits,
      bodyTimeout: waits,
      ...sent,
    })
    response.body.on('error', () => undefined) // whoever reads it hears of it there; one that is dropped has nobody to tell
    const location = response.headers.location
    const isRedirect = [301, 302, 303, 307, 308].includes(response.statusCode) && typeof location === 'string'
    if (isRedirect) await discard(response.body)
    return {
      status: response.statusCode,
      headers: response.headers,
      body: response.body,
      redirect: isRedirect ? location : null,
    }
  } catch (cause) {
    return nameError(cause)
  }
}

/** Names the installation, so that a publisher can ask who comes and why. */
export const USER_AGENT = `Tidings/0.1 (+${env.publicUrl}; news monitoring for humanitarian work)`

async function settle(answer: Answer, url: URL, maxBytes: number, isBinary: boolean): Promise<Fetched> {
  const { status, headers, body } = answer
  const freshSeconds = freshness(one(headers['cache-control']))
  if (status === 304) {
    await discard(body)
    return { ok: true, isModified: false, url: url.href, movedTo: null, freshSeconds }
  }
  if (status < 200 || status > 299) {
    await discard(body)
    return failure(statusReason(status), String(status), retryAfter(one(headers['retry-after'])))
  }
  const contentType = one(headers['content-type'])
  const declared = Number(one(headers['content-length']))
  if (declared > maxBytes) {
    await discard(body)
    return failure('too-large', `${declared}`)
  }
  const read = await readBody(body, one(headers['content-encoding']), maxBytes)
  if (!read.ok) return failure(read.reason, read.detail)
  if (!isBinary && !isText(read.bytes, contentType)) return failure('not-text', contentType ?? '')
  return {
    ok: true,
    isModified: true,
    url: url.href,
    movedTo: null,
    bytes: read.bytes,
    contentType,
    etag: one(headers.etag)?.slice(0, 500) ?? null,
    lastModified: one(headers['last-modified'])?.slice(0, 100) ?? null,
    freshSeconds,
  }
}

/** Lets the rest of a body go: a short one is read so that the connection can serve again, a long one is cut. */
async function discard(body: Dispatcher.ResponseData['body']): Promise<void> {
  await body.dump({ limit: 16_384 }).catch(() => undefined) // the body is not wanted, so neither is its error
}

function nameError(cause: unknown): FetchFailure {
  const found = causes(cause).find((one) => one instanceof Refused)
  if (found instanceof Refused) return failure(found.reason, found.message)
  const codes = causes(cause).map((one) => (typeof one.code === 'string' ? one.code : one.name))
  const detail = causes(cause).at(-1)?.message ?? String(cause)
  if (codes.some((code) => /TIMEOUT|TimeoutError|AbortError|ABORT_ERR|ETIMEDOUT/.test(code)))
    return failure('timed-out', detail)
  if (codes.some((code) => /^HPE_|UND_ERR_HEADERS_OVERFLOW|UND_ERR_INVALID|HTTPParserError|UND_ERR_RES/.test(code)))
    return failure('bad-response', detail)
  if (cause instanceof TypeError || cause instanceof RangeError) throw cause
  return failure('unreachable', codes.at(-1) ?? detail)
}

function causes(cause: unknown): { code?: unknown; name: string; message: string }[] {
  const chain: { code?: unknown; name: string; message: string }[] = []
  for (let at = cause; at instanceof Error && chain.length < 5; at = at.cause) chain.push(at)
  return chain
}

function statusReason(status: number): FetchReason {
  if ([401, 403, 404, 410, 429].includes(status)) return `http-${status}`
  return status >= 500 ? 'http-5xx' : 'http-4xx'
}

function failure(reason: FetchReason, detail: string, retryAfterSeconds: number | null = null): FetchFailure {
  return { ok: false, reason, detail: detail.slice(0, 300), retryAfterSeconds }
}

function freshness(cacheControl: string | undefined): number | null {
  const seconds = /(?:^|[\s,])max-age\s*=\s*"?(\d{1,9})/i.exec(cacheControl ?? '')?.[1]
  return seconds ? Number(seconds) : null
}

function retryAfter(value: string | undefined): number | null {
  if (!value) return null
  const seconds = /^\d{1,9}$/.test(value.trim()) ? Number(value) : (Date.parse(value) - Date.now()) / 1000
  return Number.isFinite(seconds) ? Math.min(Math.max(0, Math.round(seconds)), LONGEST_RETRY_S) : null
}

function one(header: string | string[] | undefined): string | undefined {
  return Array.isArray(header) ? header[0] : header
}

function portOf(url: URL): number {
  return Number(url.port || (url.protocol === 'https:' ? 443 : 80))
}
