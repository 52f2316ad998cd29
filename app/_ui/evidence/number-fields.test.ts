import { expect, test } from 'vitest'
import type { PlaceMention } from '#core/3-places/mention.ts'
import type { Attribution, Evidence, EvidenceField } from '#core/4-reports/reading.ts'
import { numberFields, type ShownReport } from './number-fields.ts'

const REPORT: ShownReport = {
  type: 'abduction',
  acled: null,
  polarity: 'deteriorating',
  status: 'asserted',
  p: 0.9,
  sectors: [],
  weapon: null,
  place: null,
  date: null,
  actors: [],
  killed: null,
  injured: null,
  abducted: null,
  arrested: null,
  displaced: null,
  evidence: [],
}

function evidence(field: EvidenceField, start: number, quote: string, p = 0.9): Evidence {
  return { field, start, end: start + quote.length, quote, method: 'rule', p, why: 'a word' }
}

test('numbers go on through all reports and end with who says so', () => {
  const attribution: Attribution = {
    start: 40,
    end: 46,
    quote: 'police',
    origin: 'police',
    originKind: 'authority',
    relation: 'statement of',
  }
  const first = { ...REPORT, evidence: [evidence('place', 10, 'Hit'), evidence('type', 0, 'taken')] }
  const second = { ...REPORT, evidence: [evidence('type', 20, 'raid')] }
  const { reports, attributions } = numberFields([first, second], [attribution], [])
  expect(reports.map((one) => one.fields.map(({ number, field }) => `${number} ${field}`))).toEqual([
    ['1 type', '2 place'],
    ['3 type'],
  ])
  expect(attributions.map((one) => one.number)).toEqual([4])
})

test('words of one field share a number, and the least sure of them decides', () => {
  const report = { ...REPORT, evidence: [evidence('type', 0, 'taken', 0.9), evidence('type', 9, 'abducted', 0.5)] }
  const [field] = numberFields([report], [], []).reports[0]?.fields ?? []
  expect(field).toMatchObject({ number: 1, p: 0.5, why: ['a word'] })
  expect(field?.spans.map((span) => span.quote)).toEqual(['taken', 'abducted'])
})

test('each actor has a number of its own; one without words in the text has none', () => {
  const actor = (name: string) => ({ name, kind: 'civilians' as const, role: 'target' as const, quote: name })
  const report = {
    ...REPORT,
    actors: [actor('drivers'), actor('guards'), actor('ghosts')],
    evidence: [evidence('actor', 5, 'guards'), evidence('actor', 0, 'drivers')],
  }
  expect(numberFields([report], [], []).reports[0]?.fields.map(({ index, spans }) => [index, spans[0]?.quote])).toEqual(
    [
      [0, 'drivers'],
      [1, 'guards'],
    ],
  )
})

test('a place that a report rests on is not listed again among the others', () => {
  const place = (start: number, quote: string) => ({ start, end: start + quote.length, quote }) as PlaceMention
  const report = { ...REPORT, evidence: [evidence('place', 10, 'Hit')] }
  expect(
    numberFields([report], [], [place(10, 'Hit'), place(30, 'Baghdad')]).otherPlaces.map((one) => one.quote),
  ).toEqual(['Baghdad'])
})

test('where a report happened is not listed among the others, however often it is named', () => {
  const place = (start: number, quote: string, placeKey: string | null) =>
    ({ start, end: start + quote.length, quote, placeKey }) as PlaceMention
  const hit = { name: 'Hit', placeKey: 'test:hit' } as NonNullable<ShownReport['place']>
  const report = { ...REPORT, place: hit, evidence: [evidence('place', 10, 'Hit')] }
  const named = [place(0, 'HIT', 'test:hit'), place(10, 'Hit', 'test:hit'), place(30, 'Baghdad', 'test:baghdad')]
  expect(
    numberFields([report], [], [...named, place(50, 'Nowhere', null)]).otherPlaces.map((one) => one.quote),
  ).toEqual(['Baghdad', 'Nowhere'])
})
