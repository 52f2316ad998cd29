import { describe, expect, test } from 'vitest'
import { nextVisit, type Visit } from './next-visit.ts'

const AT = new Date('2026-11-24T12:00:00Z')
const every = (minutes: number, count = 10): Date[] =>
  Array.from({ length: count }, (_, i) => new Date(AT.getTime() - i * minutes * 60_000))
const visit = (change: Partial<Visit>): Visit => ({ at: AT, published: [], outcome: 'new', failures: 0, ...change })
const minutesOf = (change: Partial<Visit>): [number, string] => {
  const next = nextVisit(visit(change))
  return [Math.round((next.at.getTime() - AT.getTime()) / 60_000), next.because]
}

describe('the next visit', () => {
  test.each<[string, Partial<Visit>, [number, string]]>([
    ['an unknown rhythm', {}, [60, 'rhythm']],
    ['half the pace of publishing', { published: every(80) }, [40, 'rhythm']],
    ['never oftener than ten minutes', { published: every(2) }, [10, 'rhythm']],
    ['never more seldom than twelve hours', { published: every(5000) }, [720, 'rhythm']],
    ['the feed’s own ttl', { published: every(30), ttlMinutes: 90 }, [90, 'feed-says']],
    ['an absurd ttl is capped', { ttlMinutes: 100_000 }, [720, 'feed-says']],
    ['Cache-Control', { published: every(30), maxAgeSeconds: 3600 }, [60, 'feed-says']],
    ['Retry-After', { retryAfter: new Date('2026-11-24T18:00:00Z') }, [360, 'asked-to-wait']],
    ['a first failure', { outcome: 'failed', failures: 1 }, [10, 'backing-off']],
    ['a fifth failure', { outcome: 'failed', failures: 5 }, [160, 'backing-off']],
    ['many failures', { outcome: 'failed', failures: 20 }, [1440, 'backing-off']],
    ['long failure', { outcome: 'failed', failures: 30 }, [1440, 'paused']],
    ['hours to skip', { skipHours: [13, 14] }, [180, 'skipped-hours']],
    ['a feed that skips everything', { skipHours: Array.from({ length: 24 }, (_, i) => i) }, [60, 'rhythm']],
  ])('%s', (_, change, expected) => {
    expect(minutesOf(change)).toEqual(expected)
  })
})
