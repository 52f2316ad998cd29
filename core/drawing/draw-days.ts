import { length, short, svg } from './svg.ts'
import { paint, type Theme } from './theme.ts'

/** Items read per day, oldest first, as small bars; a day on which nothing was read is a warning tick on the baseline. */
export function drawDays(
  counts: number[],
  frame: { width: number | null; height: number; dir: 'ltr' | 'rtl'; theme: Theme },
): string {
  const most = Math.max(1, ...counts)
  const bars = counts.map((count, index) => {
    const size = 1 / Math.max(1, counts.length)
    const start = frame.dir === 'rtl' ? 1 - (index + 1) * size : index * size
    const at = (share: number) => (frame.width === null ? `${short(share * 100)}%` : length(share * frame.width))
    const tall = count > 0 ? Math.max(1, (count / most) * frame.height) : 2
    const fill = paint(frame.theme, { fill: count > 0 ? 'bar-l' : 'warn' })
    return `<rect x="${at(start)}" y="${short(frame.height - tall)}" width="${at(size * 0.88)}" height="${short(tall)}"${fill}/>`
  })
  return svg({ width: frame.width ?? '100%', height: frame.height }, null, bars.join(''), 'cov')
}
