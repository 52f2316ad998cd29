import { expect, test } from 'vitest'
import type { GroupedReport } from './grouped-report.ts'
import { place, reportFixture } from './report-fixture.ts'
import { isFromHouse } from './same-house.ts'
import { storyWords } from './story-words.ts'

const told = (change: Partial<GroupedReport>, text = '') => reportFixture({ ...change, words: storyWords(text) })

test.each<[string, GroupedReport, GroupedReport, boolean]>([
  ['a text that names the outlet', told({ outlet: 'Northern Wire' }), told({}, 'So Northern Wire reported'), true],
  ['a text that names it in Arabic', told({ outlet: 'Radio Tajriba' }), told({}, 'نقلاً عن إذاعة تجربة'), true],
  ['a desk of the same outlet', told({ outlet: 'رويترز' }), told({ outlet: 'Reuters World News' }), true],
  ['one credit', told({ credit: 'Xinhua' }), told({ credit: 'Xinhua' }), true],
  ['a text that names somebody else', told({ outlet: 'Northern Wire' }), told({}, 'So Evening Post reported'), false],
  ['two outlets that share a common word', told({ outlet: 'Tamrin News' }), told({ outlet: 'Ensayo News' }), false],
  ['France 24 and France 3', told({ outlet: 'France 24' }), told({ outlet: 'France 3' }), false],
  ['France 24 in Arabic', told({ outlet: 'France 24' }), told({}, 'نقلاً عن فرانس 24'), true],
  [
    'an outlet named after the place of the news',
    told({ outlet: 'Mosul Today', place: place('Mosul', 'IQ', 'IQ.15', 36.3, 43.1) }),
    told({}, 'Two people died in Mosul'),
    false,
  ],
])('%s', (_, earlier, later, isOne) => {
  expect(isFromHouse(earlier, later)).toBe(isOne)
})
