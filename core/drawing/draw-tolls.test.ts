import { expect, test } from 'vitest'
import { drawBand } from './draw-band.ts'
import { drawDays } from './draw-days.ts'
import { drawTolls, type TollPoint } from './draw-tolls.ts'

const point = (hour: number, low: number, high: number, isOrigin = true): TollPoint => ({
  at: Date.UTC(2026, 10, 18, hour),
  low,
  high,
  isOrigin,
  words: 'A: “<two>”',
})
const POINTS = [point(8, 1, 1), point(12, 2, 2), point(14, 2, 2, false), point(30, 2, 3)]

test('origins are filled, relays hollow, a range has two ends, words are escaped', () => {
  const svg = drawTolls({
    points: POINTS,
    steps: POINTS.map(({ at, low, high }) => ({ at, low, high })),
    size: { width: 780, height: 230 },
    dir: 'ltr',
    theme: 'print',
    label: 'Abducted',
    words: { used: 'used: at least 2', highest: 'highest: 3' },
    sayDay: (at) => new Date(at).toISOString().slice(5, 10),
  })
  expect(svg.match(/r="5"/g)).toHaveLength(4)
  expect(svg.match(/r="3.6"/g)).toHaveLength(1)
  expect(svg).toContain('&lt;two&gt;')
  expect(svg).toContain('used: at least 2')
})

test('a day on which nothing was read is a warning, not an absence', () => {
  const svg = drawDays([4, 0, 2], { width: 90, height: 15, dir: 'ltr', theme: 'print' })
  expect(svg.match(/#8a4b00/g)).toHaveLength(1)
  expect(svg.match(/#b9c0c7/g)).toHaveLength(2)
})

test('the dot stands on the same scale as the band, and mirrors', () => {
  const band = { value: 5, usual: { low: 2, high: 5 }, max: 10, state: 'usual', width: 100, theme: 'print' } as const
  expect(drawBand({ ...band, dir: 'ltr' })).toContain('cx="50"')
  expect(drawBand({ ...band, value: 10, dir: 'ltr' })).toContain('cx="96"')
  expect(drawBand({ ...band, value: 10, dir: 'rtl' })).toContain('cx="4"')
})
