import type { DigestFacts, DigestIncident } from './digest-facts.ts'

const none = { killed: null, injured: null, abducted: null, arrested: null, displaced: null }

/** An invented incident for tests. */
export function incidentFixture(change: Partial<DigestIncident> = {}): DigestIncident {
  return {
    id: 'incident-1',
    type: 'armed_clash',
    family: 'fighting',
    verification: 'corroborated',
    sectors: [],
    place: { name: 'Kafr Mithal', precision: 1 },
    country: 'IQ',
    admin1: 'IQ.15',
    date: { start: '2026-11-19', end: '2026-11-19', precision: 'day' },
    day: '2026-11-19',
    tolls: { ...none, killed: { low: 3, best: null, high: 5 } },
    perpetrators: [],
    origins: [
      { name: 'Tamrin News', kind: 'outlet' },
      { name: 'Northern Wire', kind: 'agency' },
    ],
    reports: 6,
    sources: [
      { name: 'Tamrin News', url: 'https://tamrin.example/a' },
      { name: 'Northern Wire', url: null },
    ],
    ...change,
  }
}

/** An unfinished invented week for tests. */
export function digestFixture(change: Partial<DigestFacts> = {}): DigestFacts {
  const region = (code: string, name: string, now: number, isLittleRead = false) => ({
    code,
    name,
    at: [43, 36] as const,
    count: { now, last: 4, usual: { low: 2, high: 5 } },
    sourcesAlive: 2,
    sourcesAll: 5,
    items: isLittleRead ? 74 : 400,
    usualItems: 310,
    isLittleRead,
  })
  return {
    watch: 'Iraq',
    week: '2026-W47',
    start: '2026-11-16',
    end: '2026-11-22',
    asOf: '2026-11-20',
    isExercise: true,
    isIssued: false,
    incidents: { now: 38, last: 41, usual: { low: 33, high: 47 } },
    killed: { low: 14, high: 19, incidents: 9, differing: 3 },
    abducted: { low: 7, high: null, incidents: 4, differing: 1 },
    sectors: { now: 4, last: 3 },
    oneOrigin: 21,
    families: [
      {
        family: 'fighting',
        count: { now: 5, last: 7, usual: { low: 4, high: 9 } },
        deadly: 3,
        killed: { low: 6, high: 9, incidents: 3, differing: 1 },
      },
      {
        family: 'protest',
        count: { now: 5, last: 5, usual: null },
        deadly: 0,
        killed: { low: 0, high: 0, incidents: 0, differing: 0 },
      },
    ],
    weeks: Array.from({ length: 26 }, (_, i) => ({
      week: `2026-W${22 + i}`,
      deteriorating: 24 + (i % 7),
      improving: 6 + (i % 3),
      neutral: 2,
    })),
    regions: [region('IQ.15', 'Nineveh', 9), region('IQ.13', 'Kirkuk', 7), region('IQ.01', 'Anbar', 1, true)],
    unplaced: 2,
    itemsRead: 4212,
    sources: { alive: 24, all: 31 },
    told: [
      incidentFixture(),
      incidentFixture({
        id: 'incident-2',
        type: 'abduction',
        family: 'civilians',
        verification: 'reported',
        admin1: 'IQ.13',
        place: { name: 'Kirkuk', precision: 4 },
        date: null,
        tolls: { ...none, abducted: { low: 2, best: null, high: null } },
        origins: [{ name: 'Aid Group', kind: 'ngo' }],
        sectors: ['aid'],
        reports: 1,
      }),
      incidentFixture({
        id: 'incident-3',
        type: 'raid_seizure',
        family: 'arrests',
        verification: 'claimed',
        admin1: null,
        place: null,
        tolls: none,
        origins: [{ name: 'security forces', kind: 'authority' }],
        reports: 5,
      }),
    ],
    trends: [
      {
        code: 'IQ.15',
        name: 'Nineveh',
        counts: [3, 4, 2, 5, 3, 4, 6, 2, 3, 4, 5, 7],
        usual: { low: 3, high: 5 },
        isLittleRead: false,
      },
    ],
    lastIssue: null,
    ...change,
  }
}
