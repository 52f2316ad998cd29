import { expect, test } from 'vitest'
import { fitClasses, vectorOf } from '../models/class-model.ts'
import { readSample } from '../testing.ts'
import { type LearntModel, withLearnt } from './learnt-reading.ts'
import { LESSON_BITS, type LearntField, lessonOf } from './lesson.ts'

const TEXT =
  'Herders and farmers clash near Bokkos\n\nThe grazing dispute broke out on Tuesday. Armed men fought for hours near the market and five people were killed. Shops were closed on Wednesday.'
const reading = readSample(TEXT, 'en', { published: '2026-11-18' })
const [report] = reading.reports
if (!report) throw new Error('the sample tells of nothing')

/** A model that has been taught the same answer for this report many times, and another one for other texts. */
function taught(field: LearntField, label: string, otherwise: string): LearntModel {
  const lesson = lessonOf(reading, report as never)
  const examples = Array.from({ length: 40 }, (_, n) =>
    n % 2
      ? { vector: lesson.vector, prior: lesson.priors[field], label, weight: 1 }
      : { vector: vectorOf([]), prior: lesson.priors[field], label: otherwise, weight: 1 },
  )
  return { version: 7, fields: { [field]: fitClasses(examples, LESSON_BITS) }, curves: {} }
}

test('a corrected kind is read with the words that speak for it', () => {
  const found = withLearnt(reading, taught('type', 'mob_violence', report.type))
  const [revised] = found.reports
  expect(revised).toMatchObject({ type: 'mob_violence', polarity: 'deteriorating' })
  expect(revised?.acled?.sub).toBe('Mob violence')
  const words = revised?.evidence.filter(({ field }) => field === 'type') ?? []
  expect(words).toHaveLength(1)
  expect(words[0]).toMatchObject({ method: 'linear' })
  expect(words[0]?.quote).toBe(TEXT.slice(words[0]?.start, words[0]?.end))
  expect(words[0]?.quote.length).toBeGreaterThan(10)
  expect(found.learnt).toBe(7)
  expect(revised?.killed).toEqual(report.killed)
})

test('what was taught to be no incident is none, and says how sure that is', () => {
  const found = withLearnt(reading, taught('relevant', 'no', 'yes'))
  expect(found.reports).toEqual([])
  expect(found.relevant.value).toBe(false)
  expect(found.relevant.p).toBeLessThan(0.1)
})

test('a sector that people here add is read with the words that speak for it, one they take away goes with its words', () => {
  const [added] = withLearnt(reading, taught('sector media', 'yes', 'no')).reports
  expect(added?.sectors).toEqual([...report.sectors, 'media'])
  const words = added?.evidence.filter(({ field }) => field === 'sector').at(-1)
  expect(words).toMatchObject({ method: 'linear', why: 'corrections here speak for media' })
  expect(words?.quote).toBe(TEXT.slice(words?.start, words?.end))
  if (!added) throw new Error('nothing is told')
  const again = { ...reading, reports: [added] }
  const lesson = lessonOf(again, added)
  const no = Array.from({ length: 40 }, () => ({
    vector: lesson.vector,
    prior: lesson.priors['sector media'],
    label: 'no',
    weight: 1,
  }))
  const yes = { vector: vectorOf([]), prior: lesson.priors['sector media'], label: 'yes', weight: 1 }
  const model: LearntModel = {
    version: 8,
    fields: { 'sector media': fitClasses([...no, yes], LESSON_BITS) },
    curves: {},
  }
  const [taken] = withLearnt(again, model).reports
  expect(taken?.sectors).toEqual(report.sectors)
  expect(taken?.evidence.some(({ why }) => why.includes('media'))).toBe(false)
})

test('an empty model changes nothing but the version', () => {
  const found = withLearnt(reading, { version: 1, fields: {}, curves: {} })
  expect(found).toEqual({ ...reading, learnt: 1 })
})

test('curves of few values change nothing, curves of many do', () => {
  const few = { killed: { slope: 0.1, shift: 0, n: 5, right: 3 } }
  expect(withLearnt(reading, { version: 1, fields: {}, curves: few }).reports).toEqual(reading.reports)
  const many = { 'killed en': { slope: 0, shift: 0, n: 50, right: 25 } }
  const found = withLearnt(reading, { version: 1, fields: {}, curves: many })
  expect(found.reports[0]?.evidence.find(({ field }) => field === 'killed')?.p).toBe(0.5)
})
