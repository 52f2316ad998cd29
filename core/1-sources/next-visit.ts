export type Visit = {
  /** When the visit that just ended happened. */
  at: Date
  /** When the source published its newest entries, any order; unknown dates left out. */
  published: readonly Date[]
  outcome: 'new' | 'unchanged' | 'failed'
  /** Failures in a row, this one included. */
  failures: number
  /** The feed's own ttl in minutes. */
  ttlMinutes?: number | null
  /** `max-age` of Cache-Control in seconds. */
  maxAgeSeconds?: number | null
  /** When the server asked to be left alone until (Retry-After). */
  retryAfter?: Date | null
  /** Hours (UTC) and English day names in which the feed asks not to be visited. */
  skipHours?: readonly number[]
  skipDays?: readonly string[]
}

export type NextVisit = {
  at: Date
  /** Why then; words for people stand in the message catalogue. */
  because: 'rhythm' | 'asked-to-wait' | 'feed-says' | 'backing-off' | 'skipped-hours' | 'paused'
}

const MINUTE = 60_000
/** Never oftener than this, never more seldom than that, whatever rhythm or ttl say. */
const SHORTEST = 10
const LONGEST = 12 * 60
/** A source whose rhythm is unknown. */
const USUAL = 60
/** After so many failures in a row (about two weeks) a source is paused until a person looks at it. */
const PAUSED_AFTER = 30
/** Servers that ask for more than a week are asked again after a week. */
const LONGEST_WAIT = 7 * 24 * 60

/** When to visit a source again: half its own pace of publishing, within what server and feed ask for. */
export function nextVisit(visit: Visit): NextVisit {
  const now = visit.at.getTime()
  if (visit.outcome === 'failed') return backOff(visit, now)
  const rhythm = intervalOf(visit)
  const asked = Math.min(LONGEST, Math.max(visit.ttlMinutes ?? 0, (visit.maxAgeSeconds ?? 0) / 60))
  const minutes = Math.max(SHORTEST, Math.min(LONGEST, Math.max(rhythm, asked)))
  const planned = now + minutes * MINUTE
  const wanted = visit.retryAfter?.getTime() ?? 0
  const until = Math.min(wanted, now + LONGEST_WAIT * MINUTE)
  if (until > planned) return { at: new Date(until), because: 'asked-to-wait' }
  const allowed = afterSkipped(planned, visit.skipHours ?? [], visit.skipDays ?? [])
  if (allowed > planned) return { at: new Date(allowed), because: 'skipped-hours' }
  return { at: new Date(planned), because: asked > rhythm ? 'feed-says' : 'rhythm' }
}

/** Minutes: half the middle gap between the newest entries, stretched by the time since the last one. */
function intervalOf(visit: Visit): number {
  const now = visit.at.getTime()
  const times = visit.published
    .map((date) => date.getTime())
    .filter((time) => time <= now)
    .sort((a, b) => b - a)
    .slice(0, 20)
  const newest = times[0]
  if (newest === undefined || times.length < 3) return USUAL
  const gaps = times
    .slice(1)
    .map((time, i) => (times[i] ?? time) - time)
    .sort((a, b) => a - b)
  const middle = (gaps[Math.floor(gaps.length / 2)] ?? 0) / MINUTE
  const silence = (now - newest) / MINUTE
  // A source silent for long is dead or on holiday: half an hour more for every day of silence.
  return Math.max(middle / 2, Math.min(LONGEST, silence / 48))
}

/** 10 minutes, doubling to a day; what the server asks for if that is longer. */
function backOff(visit: Visit, now: number): NextVisit {
  const doubled = Math.min(24 * 60, SHORTEST * 2 ** Math.min(20, Math.max(0, visit.failures - 1)))
  const until = Math.min(visit.retryAfter?.getTime() ?? 0, now + LONGEST_WAIT * MINUTE)
  const at = new Date(Math.max(now + doubled * MINUTE, until))
  if (visit.failures >= PAUSED_AFTER) return { at, because: 'paused' }
  return { at, because: until > now + doubled * MINUTE ? 'asked-to-wait' : 'backing-off' }
}

const DAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']

/** The next full hour that the feed doesn't ask to skip; a feed that skips everything is not believed. */
export function afterSkipped(planned: number, skipHours: readonly number[], skipDays: readonly string[]): number {
  const hours = new Set(skipHours.map((hour) => hour % 24))
  const days = new Set(skipDays.map((day) => day.trim().toLowerCase()))
  if ((hours.size === 0 && days.size === 0) || hours.size >= 24 || DAYS.every((day) => days.has(day))) return planned
  let at = planned
  for (let hour = 0; hour < 24 * 8; hour++) {
    const date = new Date(at)
    if (!hours.has(date.getUTCHours()) && !days.has(DAYS[date.getUTCDay()] ?? '')) return at
    at = Math.floor(at / 3_600_000 + 1) * 3_600_000
  }
  return planned
}
