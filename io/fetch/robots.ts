import { allows, type RobotsRules, readRobots } from '#core/1-sources/robots-rules.ts'
import type { Fetch } from './safe-fetch.ts'

/** Whether a page may be fetched as far as its site's robots.txt says, and how long after another one of the site. */
export type MayFetch = (address: string) => Promise<Permission>
export type Permission = { isAllowed: boolean; pauseMs: number }

const AGENT = 'tidings'
const KEEP_MS = 24 * 3_600_000 // RFC 9309 section 2.4
const RETRY_MS = 3_600_000
const MAX_SITES = 2000
const MAX_BYTES = 512_000
/** Sites that ask for longer pauses than this mean search engines that want all they have. */
const LONGEST_PAUSE_MS = 10_000

const NOTHING: RobotsRules = { rules: [{ isAllow: false, path: '/' }], crawlDelaySeconds: 0 }
const EVERYTHING: RobotsRules = { rules: [], crawlDelaySeconds: 0 }

/** Asks each site once a day. Without a robots.txt everything is allowed; while its server fails, nothing is (RFC 9309 section 2.3.1). */
export function createRobots(fetch: Fetch): MayFetch {
  const sites = new Map<string, { rules: Promise<RobotsRules>; until: number }>()
  const rulesOf = (origin: string): Promise<RobotsRules> => {
    const known = sites.get(origin)
    if (known && known.until > Date.now()) return known.rules
    const entry = { rules: Promise.resolve(EVERYTHING), until: Date.now() + KEEP_MS }
    entry.rules = ask(fetch, origin).then(({ rules, isSure }) => {
      if (!isSure) entry.until = Date.now() + RETRY_MS
      return rules
    })
    if (sites.size >= MAX_SITES) sites.delete(sites.keys().next().value as string)
    sites.set(origin, entry)
    return entry.rules
  }
  return async (address) => {
    if (address.startsWith('exercise:')) return { isAllowed: true, pauseMs: 0 }
    const url = URL.parse(address)
    if (!url) return { isAllowed: false, pauseMs: 0 }
    const rules = await rulesOf(url.origin)
    const pauseMs = Math.min(rules.crawlDelaySeconds * 1000, LONGEST_PAUSE_MS)
    return { isAllowed: allows(rules, url.pathname + url.search), pauseMs }
  }
}

async function ask(fetch: Fetch, origin: string): Promise<{ rules: RobotsRules; isSure: boolean }> {
  const answer = await fetch(`${origin}/robots.txt`, { maxBytes: MAX_BYTES, deadlineMs: 10_000, accept: 'text/plain' })
  if (answer.ok)
    return {
      rules: answer.isModified ? readRobots(new TextDecoder().decode(answer.bytes), AGENT) : EVERYTHING,
      isSure: true,
    }
  if (answer.reason === 'http-5xx' || answer.reason === 'http-429') return { rules: NOTHING, isSure: false }
  // 4xx means that there is none. An unreachable site fails by itself a moment later, with its own reason.
  return { rules: EVERYTHING, isSure: answer.reason.startsWith('http-4') }
}
