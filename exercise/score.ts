import type { Day } from '#core/time/days.ts'
import type { HappeningTruth, ItemTruth, TrueReport, TrueToll } from './truth.ts'

/** A report as a reader read it; any reading's report has this shape. */
export type ReadReport = {
  type: string
  place: { country: string | null; admin1: string | null } | null
  date: { start: Day; end: Day } | null
  killed: { best: number | null } | null
  injured: { best: number | null } | null
  abducted: { best: number | null } | null
  arrested: { best: number | null } | null
}

/** What a reader made of one item. */
export type ReadItem = { relevant: boolean; reports: readonly ReadReport[] }

/** Right out of all that were planted: share, and how many it rests on. */
export type Share = { right: number; of: number; share: number }

export type ReadingScore = {
  /** Items without a happening that were told to have one, and the reverse. */
  falseAlarms: Share
  missed: Share
  type: Share
  admin1: Share
  /** A country other than Iraq: must be none. */
  wrongCountry: Share
  day: Share
  killed: Share
  injured: Share
  abducted: Share
  arrested: Share
}

/** Scores what was read against the planted truth, items that tell of one happening only (round-ups are grouping's). */
export function scoreReading(truth: readonly ItemTruth[], read: ReadonlyMap<string, ReadItem>): ReadingScore {
  const plain = truth.filter((item) => item.reports.length === 0 && read.has(item.key))
  const told = truth.filter((item) => item.reports.length === 1 && read.has(item.key) && !isTakenBack(item))
  const pairs = told.flatMap((item) => {
    const first = (read.get(item.key) as ReadItem).reports[0]
    return first ? [{ true: item.reports[0] as TrueReport, read: first }] : []
  })
  const speaks = ({ relevant, reports }: ReadItem) => relevant && reports.length > 0
  const toll = (field: 'killed' | 'injured' | 'abducted' | 'arrested') =>
    share(
      pairs.filter((pair) => pair.true[field] !== null),
      (pair) => pair.read[field]?.best === (pair.true[field] as NonNullable<TrueToll>).best,
    )
  return {
    falseAlarms: share(plain, (item) => speaks(read.get(item.key) as ReadItem)),
    missed: share(told, (item) => !speaks(read.get(item.key) as ReadItem)),
    type: share(pairs, (pair) => pair.read.type === pair.true.type),
    admin1: share(
      pairs.filter((pair) => pair.true.admin1 !== null),
      (pair) => pair.read.place?.admin1 === pair.true.admin1,
    ),
    wrongCountry: share(pairs, (pair) => (pair.read.place?.country ?? 'IQ') !== 'IQ'),
    day: share(
      pairs,
      (pair) =>
        pair.read.date !== null && pair.read.date.start <= pair.true.until && pair.true.day <= pair.read.date.end,
    ),
    killed: toll('killed'),
    injured: toll('injured'),
    abducted: toll('abducted'),
    arrested: toll('arrested'),
  }
}

/** A denial or withdrawal says that something did not happen: what a reader should make of it is another question. */
const isTakenBack = (item: ItemTruth) => item.reports.some(({ follow }) => follow === 'deny' || follow === 'retract')

function share<T>(list: readonly T[], isRight: (item: T) => boolean): Share {
  const right = list.filter(isRight).length
  return { right, of: list.length, share: list.length ? right / list.length : 1 }
}

/**
 * B³ precision, recall and F1 of a grouping against the planted happenings (Bagga and Baldwin 1998).
 *
 * `groups` gives, for each item that tells of exactly one happening, the incident it was put in; an item it does not
 * name counts as an incident of its own.
 */
export function scoreGrouping(
  items: readonly ItemTruth[],
  happenings: readonly HappeningTruth[],
  groups: ReadonlyMap<string, string>,
): { n: number; precision: number; recall: number; f1: number } {
  const known = new Set(happenings.map(({ key }) => key))
  const rows = items
    .filter((item) => item.reports.length === 1 && known.has(item.reports[0]?.happening ?? ''))
    .map((item) => ({
      truth: item.reports[0]?.happening as string,
      found: groups.get(item.key) ?? `alone:${item.key}`,
    }))
  const count = (pick: (row: (typeof rows)[number]) => string) => {
    const counts = new Map<string, number>()
    for (const row of rows) counts.set(pick(row), (counts.get(pick(row)) ?? 0) + 1)
    return counts
  }
  const truths = count((row) => row.truth)
  const founds = count((row) => row.found)
  const both = count((row) => `${row.truth}\n${row.found}`)
  let precision = 0
  let recall = 0
  for (const row of rows) {
    const shared = both.get(`${row.truth}\n${row.found}`) as number
    precision += shared / (founds.get(row.found) as number) / rows.length
    recall += shared / (truths.get(row.truth) as number) / rows.length
  }
  return {
    n: rows.length,
    precision,
    recall,
    f1: precision + recall ? (2 * precision * recall) / (precision + recall) : 0,
  }
}
