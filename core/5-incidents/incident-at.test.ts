import { expect, test } from 'vitest'
import { composeIncident } from './compose-incident.ts'
import { incidentAt, type PastEdit } from './incident-at.ts'
import { reportFixture } from './report-fixture.ts'

const exactly = (n: number) => ({ low: n, best: n, high: n })
const none = { killed: null, injured: null, abducted: null, arrested: null, displaced: null }
const { claims } = composeIncident([
  reportFixture({ outlet: 'A', reportedAt: '2026-11-18T10:00:00.000Z', tolls: { ...none, killed: exactly(2) } }),
  reportFixture({ outlet: 'B', reportedAt: '2026-11-20T10:00:00.000Z', tolls: { ...none, killed: exactly(5) } }),
])
const edit = (id: string, at: string, field: string, after: unknown, undoes: string | null = null): PastEdit => ({
  id,
  field,
  before: null,
  after,
  why: null,
  by: 'Ana',
  at: `2026-11-${at}:00:00.000Z`,
  undoes,
})
const edits = [
  edit('1', '19T08', 'killed', exactly(3)),
  edit('2', '19T09', 'review', 'accepted'),
  edit('3', '21T08', 'killed', null, '1'),
]

test.each([
  ['before anything was told', '17T00', null, 'none', 'unreviewed', 0],
  ['after the first report', '18T12', exactly(2), 'only', 'unreviewed', 1],
  ['after a person’s word', '19T12', exactly(3), 'analyst', 'accepted', 1],
  ['after more was told', '20T12', exactly(3), 'analyst', 'accepted', 2],
  ['after the word was taken back', '21T12', { low: 2, best: null, high: 5 }, 'range', 'accepted', 2],
])('%s', (_, at, value, why, review, reports) => {
  const state = incidentAt(claims, edits, `2026-11-${at}:00:00.000Z`)
  expect(state.claims.killed).toMatchObject({ value, why })
  expect(state).toMatchObject({ review, reports })
})
