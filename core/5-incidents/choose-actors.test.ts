import { expect, test } from 'vitest'
import type { ActorRole } from '#core/4-reports/reading.ts'
import { chooseActors } from './choose-actors.ts'
import type { GroupedReport } from './grouped-report.ts'
import { reportFixture } from './report-fixture.ts'

/** A report in which the army has these roles, on somebody's word. */
const army = (origin: string, ...roles: ActorRole[]): GroupedReport =>
  reportFixture({ origin, actors: roles.map((role) => ({ name: 'Army', kind: 'state forces', role, quote: 'army' })) })

test.each<[string, GroupedReport[], ActorRole, number]>([
  ['one text that says both', [army('police', 'initiator', 'target')], 'other', 1],
  ['one word against another', [army('police', 'initiator'), army('hospital', 'target')], 'other', 2],
  ['two words against one', [army('x', 'target'), army('y', 'initiator'), army('z', 'target')], 'target', 2],
  ['many reports of one word', [army('x', 'target'), army('x', 'target'), army('y', 'initiator')], 'other', 3],
  ['a claim beside a report', [army('x', 'initiator'), army('y', 'claimed_by')], 'claimed_by', 1],
  ['a role beside none', [army('x', 'other'), army('y', 'target')], 'target', 1],
])('%s', (_, reports, role, count) => {
  expect(chooseActors(reports)).toMatchObject([{ name: 'Army', role, reports: count }])
})

test('articles and letter case make no second actor', () => {
  const one = (name: string) => reportFixture({ actors: [{ name, kind: 'state forces', role: 'target', quote: name }] })
  expect(chooseActors([one('the Army'), one('army')])).toHaveLength(1)
})
