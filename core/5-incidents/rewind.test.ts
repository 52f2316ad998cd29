import { expect, test } from 'vitest'
import { rewind } from './rewind.ts'

const now = { type: 'air_drone_strike', killed: 5, review: 'accepted', reports: 3 }
const edits = [
  { field: 'reports', before: 1, at: '2026-11-18T10:00:00.000Z' },
  { field: 'killed', before: 2, at: '2026-11-18T10:00:00.000Z' },
  { field: 'review', before: 'unreviewed', at: '2026-11-19T08:00:00.000Z' },
  { field: 'reports', before: 2, at: '2026-11-20T10:00:00.000Z' },
  { field: 'merged', before: { into: 'other', reports: [] }, at: '2026-11-22T10:00:00.000Z' },
  { field: 'merged', before: 'accepted', at: '2026-11-21T10:00:00.000Z' },
  { field: 'later', before: null, at: '2026-11-18T12:00:00.000Z' },
]

test.each([
  ['now', '2026-11-23', { killed: 5, review: 'accepted', reports: 3 }],
  ['while it was merged into another', '2026-11-22', { killed: 5, review: 'merged', reports: 3 }],
  ['before the merge', '2026-11-21', { killed: 5, review: 'accepted', reports: 3 }],
  ['before the last report', '2026-11-20', { killed: 5, review: 'accepted', reports: 2 }],
  ['before a person accepted it', '2026-11-19', { killed: 5, review: 'unreviewed', reports: 2 }],
  ['as it was made', '2026-11-18', { killed: 2, review: 'unreviewed', reports: 1 }],
])('%s', (_, day, words) => {
  expect(rewind(now, edits, `${day}T00:00:00.000Z`)).toEqual({ type: 'air_drone_strike', ...words })
})
