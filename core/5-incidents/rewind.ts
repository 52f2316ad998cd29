import type { PastEdit } from './incident-at.ts'

/** What an incident says, field by field as edits name them, how it stands in review and of how many reports it is made. */
export type IncidentWords = Record<string, unknown> & { review: string; reports: number }

/**
 * What an incident said at an instant: its words of now with every change since taken back, the newest first.
 *
 * Exact for the time since it was made, for rules and people leave each change as an edit.
 */
export function rewind(
  now: IncidentWords,
  edits: readonly Pick<PastEdit, 'field' | 'before' | 'at'>[],
  instant: string,
): IncidentWords {
  const since = edits.filter((edit) => edit.at > instant).sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0))
  const then: IncidentWords = { ...now }
  for (const { field, before } of since) {
    // A merge kept how it stood in review before; taking one back kept where the reports had gone.
    if (field === 'merged') then.review = typeof before === 'string' ? before : 'merged'
    else if (field in then) then[field] = before
  }
  return then
}
