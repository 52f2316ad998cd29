import { expect, test } from 'vitest'
import { placeIn, readSample } from '../testing.ts'
import { withoutRetold } from './retold.ts'

const TITLE = 'Six killed in raid on Dikwa market'
const RAID = `Gunmen killed six people in the market of Dikwa on Sunday, residents said.`

function read(...paragraphs: string[]) {
  const text = [TITLE, RAID, ...paragraphs].join('\n\n')
  const places = ['Dikwa', 'Bama']
    .filter((name) => text.includes(name))
    .map((name) => placeIn(text, name, { country: 'NG' }))
  return readSample(text, 'en', { published: '2026-11-20' }, places).reports
}

test('a happening of long ago, told beside one of now, is background', () => {
  const reports = read('In another attack in March 2014, gunmen abducted 40 students from a school in Bama.')
  expect(reports.map(({ type }) => type)).toEqual(['attack_civilians'])
})

test('a happening of long ago that stands alone is told with its day', () => {
  const text = 'In March 2014 gunmen abducted 40 students from a school in Bama.'
  const [report] = readSample(text, 'en', { published: '2026-11-20' }).reports
  expect(report?.date?.start).toBe('2014-03-01')
})

test('two towns on one day stay two happenings', () => {
  expect(read('In a separate attack on Sunday, gunmen killed two people in Bama, police said.')).toHaveLength(2)
})

test('what is told again of one town and day is told once', () => {
  const [report] = read()
  if (!report) throw new Error('nothing was read')
  const again = { ...report, killed: { low: 7, best: 7, high: 7 } }
  expect(withoutRetold([report, again], '2026-11-20')).toEqual([report])
  expect(withoutRetold([report, { ...again, type: 'abduction' }], '2026-11-20')).toHaveLength(2)
})
