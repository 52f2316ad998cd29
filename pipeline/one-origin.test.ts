import { expect, test } from 'vitest'
import { readItem } from '#core/4-reports/read-item.ts'
import { composeIncident } from '#core/5-incidents/compose-incident.ts'
import type { GroupedReport } from '#core/5-incidents/grouped-report.ts'
import { joinReport } from '#core/5-incidents/join-report.ts'
import { originOfReport } from '#core/5-incidents/origin-of-report.ts'
import { storyWords } from '#core/5-incidents/story-words.ts'
import { loadGazetteer } from '#io/gazetteer.ts'

/** An item as the pipeline hands it to grouping. */
function told(outlet: string, hour: number, title: string, body: string): GroupedReport {
  const text = `${title}\n\n${body}`
  const published = `2026-11-20T${String(hour).padStart(2, '0')}:00:00.000Z`
  const blocks = [{ kind: 'title' as const, start: 0, end: title.length }]
  const item = { title, text, blocks, language: 'en', published }
  const reading = readItem(item, { gazetteer: loadGazetteer() }, { published, country: 'IQ' })
  const [report] = reading.reports
  if (!report || reading.reports.length !== 1) throw new Error(`${outlet} should tell of one happening`)
  const { killed, injured, abducted, arrested, displaced, evidence: _, acled: __, ...own } = report
  const origin = originOfReport(report, reading.attributions, null)
  return {
    ...own,
    id: outlet,
    itemId: outlet,
    sourceId: outlet,
    outlet,
    reliability: null,
    title,
    language: 'en',
    words: storyWords(text),
    reportedAt: published,
    tolls: { killed, injured, abducted, arrested, displaced },
    origin: origin?.name ?? null,
    originKind: origin?.kind ?? null,
    credit: null,
    copyOf: null,
    evidence: {},
  }
}

/** One statement to the press, carried by a wire and told again by two papers that name the wire. */
const WIRE = told(
  'Desert Wire',
  8,
  'Security forces dismantle Islamic State cell in Mosul',
  'Security forces said on Friday that they had dismantled an Islamic State cell in Mosul and arrested its members. Officers had joined the cell months ago, the security forces said in a statement.',
)
const RELAYS = [
  told(
    'Evening Post',
    11,
    'Infiltrators undo an Islamic State cell in Mosul',
    'An important cell of the Islamic State was dismantled in Mosul and its members were arrested because men of the security forces had joined it. The security forces confirmed this in a note sent to the press, as Desert Wire reports. It is a blow to the group in Iraq.',
  ),
  told(
    'Northern Daily',
    13,
    'Mosul cell of Islamic State dismantled, members arrested',
    'A cell of the Islamic State was dismantled in Mosul on Friday and its members were arrested, Desert Wire reported.',
  ),
]

test('one statement relayed by others is one incident of one origin: reported, not corroborated', () => {
  for (const relay of RELAYS) expect(joinReport(relay, [{ id: 'one', reports: [WIRE] }]).incidentId).toBe('one')
  const incident = composeIncident([WIRE, ...RELAYS])
  expect(incident).toMatchObject({ verification: 'reported', originCount: 1, reportCount: 3 })
  expect(incident.claims.place.claims.map((claim) => [claim.outlet, claim.origin, claim.isRelay])).toEqual([
    ['Desert Wire', 'security forces', false],
    ['Evening Post', 'security forces', true],
    ['Northern Daily', 'security forces', true],
  ])
})
