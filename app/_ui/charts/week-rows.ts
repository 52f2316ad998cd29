import { drawWeeks, type WeekBar } from '#core/drawing/draw-weeks.ts'
import type { Colour } from '#core/drawing/theme.ts'

/** One row's counts: whole weeks and the same weeks up to today's weekday, oldest first, the asked week last. */
export type TrendCounts = { counts: number[]; countsToDay: number[] }

type Frame = { dir: 'ltr' | 'rtl'; isOpen: boolean; id: string; label: string }

/** Pixels a row of a family is high. */
export const FAMILY_HEIGHT = 22
/** Pixels the deteriorating bars may take. */
export const MAIN_HEIGHT = 132

/** A row's bars as wide as their box. */
export function rowSvg(
  trend: TrendCounts,
  look: 'split' | 'outline' | 'tint' | 'full',
  colour: Colour,
  scale: { max: number; height: number; gridlines?: number[] },
  frame: Frame,
): string {
  return drawWeeks(
    { weeks: barsOf(trend), unfinished: frame.isOpen, max: scale.max, height: scale.height, look, colour },
    {
      width: null,
      dir: frame.dir,
      theme: 'web',
      id: frame.id,
      label: frame.label,
      gridlines: scale.gridlines ?? [],
    },
  )
}

function barsOf(trend: TrendCounts): WeekBar[] {
  return trend.counts.map((whole, index) => ({ whole, byToday: trend.countsToDay[index] ?? 0 }))
}

/** At most two round values below the top for gridlines. */
export function gridlinesFor(max: number): number[] {
  if (max < 4) return []
  const power = 10 ** Math.floor(Math.log10(max))
  const step = [5, 2, 1, 0.5, 0.2]
    .map((factor) => factor * power)
    .find((value) => max / value >= 2 && max / value <= 4.5)
  if (!step || !Number.isInteger(step)) return []
  return [step, step * 2].filter((value) => value <= max)
}

/** Where a new month's name stands: the first week that begins in it, as a share of the width. */
export function monthTicks(mondays: string[]): { index: number; day: string }[] {
  const ticks = mondays.flatMap((day, index) => {
    const before = mondays[index - 1]
    return before && before.slice(0, 7) === day.slice(0, 7) ? [] : [{ index, day }]
  })
  const [first, second] = ticks
  // A month of which only the last days are shown has no room for its name.
  return first && second && second.index - first.index < 3 ? ticks.slice(1) : ticks
}
