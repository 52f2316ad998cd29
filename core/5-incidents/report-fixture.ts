import type { GroupedReport } from './grouped-report.ts'
import { storyWords } from './story-words.ts'

let count = 0

/** A report for tests: a clash at Kafr Mithal on 18 November unless told otherwise. */
export function reportFixture(change: Partial<GroupedReport> = {}): GroupedReport {
  count++
  const title = change.title ?? 'Clash near Kafr Mithal leaves two dead'
  return {
    id: `report-${count}`,
    itemId: `item-${count}`,
    sourceId: `source-${count}`,
    outlet: `Outlet ${count}`,
    reliability: null,
    title,
    language: 'en',
    words: storyWords(title),
    reportedAt: '2026-11-18T12:00:00.000Z',
    type: 'armed_clash',
    polarity: 'deteriorating',
    status: 'asserted',
    p: 0.9,
    sectors: [],
    weapon: null,
    place: place('Kafr Mithal', 'IQ', 'IQ.15', 36.3, 43.1),
    date: { start: '2026-11-18', end: '2026-11-18', precision: 'day' },
    tolls: { killed: null, injured: null, abducted: null, arrested: null, displaced: null },
    actors: [],
    origin: null,
    originKind: null,
    credit: null,
    copyOf: null,
    evidence: {},
    ...change,
  }
}

/** A town for tests. */
export function place(
  name: string,
  country: string,
  admin1: string,
  lat: number,
  lon: number,
  precision: 1 | 2 | 3 | 4 = 1,
) {
  return { name, country, admin1, admin1Name: admin1, lat, lon, precision, placeKey: `test:${name}` }
}
