import { describe, expect, test } from 'vitest'
import { drawWeeks, type WeekFrame, type WeekRow, weekBand } from './draw-weeks.ts'

const FRAME: WeekFrame = { width: 300, dir: 'ltr', theme: 'print', id: 'w', label: 'Weeks' }
const ROW: WeekRow = {
  weeks: [
    { whole: 10, byToday: 4 },
    { whole: 0, byToday: 0 },
    { whole: 5, byToday: 5 },
  ],
  unfinished: true,
  max: 10,
  height: 100,
  look: 'split',
  colour: 'bar',
}

function rects(svg: string): { x: number; y: number; width: number; height: number; fill: string }[] {
  return [...svg.matchAll(/<rect ([^>]*)>/g)].map(([, attributes = '']) => {
    const of = (name: string) => new RegExp(`(?:^| )${name}="([^"]*)"`).exec(attributes)?.[1] ?? ''
    return {
      x: Number(of('x')),
      y: Number(of('y')),
      width: Number(of('width')),
      height: Number(of('height')),
      fill: of('fill'),
    }
  })
}

describe('weekly bars', () => {
  test('a finished week is dark up to today’s weekday and pale above it, from a zero baseline', () => {
    const [pale, dark] = rects(drawWeeks(ROW, FRAME))
    expect(pale).toMatchObject({ y: 0, height: 60, fill: '#b9c0c7' })
    expect(dark).toMatchObject({ y: 60, height: 40, fill: '#59626b' })
  })

  test('the unfinished week is hatched and as tall as what was counted so far', () => {
    const open = rects(drawWeeks(ROW, FRAME)).at(-1)
    expect(open).toMatchObject({ fill: 'url(#w-h)', height: 49 })
  })

  test('a week without a count has no bar', () => {
    expect(rects(drawWeeks({ ...ROW, unfinished: false }, FRAME))).toHaveLength(2)
  })

  test('a finished week in question is not hatched', () => {
    expect(drawWeeks({ ...ROW, unfinished: false }, FRAME)).not.toContain('url(#')
  })

  test('improving hangs from the baseline', () => {
    const [first] = rects(drawWeeks({ ...ROW, look: 'outline' }, FRAME))
    expect(first).toMatchObject({ y: 0.5, height: 99, fill: 'none' })
  })

  test('time runs right to left where the page does: the last week stands at the left', () => {
    expect(weekBand(2, 3, 'rtl').start).toBeCloseTo(0)
    expect(weekBand(2, 3, 'ltr').start).toBeCloseTo(2 / 3)
    const last = rects(drawWeeks(ROW, { ...FRAME, dir: 'rtl' })).at(-1)
    expect(last?.x).toBe(5)
  })

  test('a drawing as wide as its box has positions in percent and nothing to stretch', () => {
    const svg = drawWeeks(ROW, { ...FRAME, width: null })
    expect(svg).toContain('x="1.67%"')
    expect(svg).not.toContain('viewBox')
  })

  test('labels are escaped', () => {
    expect(drawWeeks(ROW, { ...FRAME, label: '"><script>' })).toContain('aria-label="&quot;&gt;&lt;script&gt;"')
  })
})
