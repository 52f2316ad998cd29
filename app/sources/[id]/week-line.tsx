/** Items of the last weeks as one small line, oldest first; the last seven days end it. Drawn as words for those who cannot see it. */
export function WeekLine({ counts, label }: { counts: readonly number[]; label: string }) {
  const most = Math.max(1, ...counts)
  const at = counts.map((count, i) => [(i * WIDTH) / Math.max(1, counts.length - 1), HEIGHT - (count / most) * HEIGHT])
  const [x, y] = at.at(-1) ?? [0, HEIGHT]
  return (
    <svg className="week-line" viewBox={`-2 -2 ${WIDTH + 4} ${HEIGHT + 4}`} role="img" aria-label={label}>
      <polyline points={at.map((point) => point.map((n) => n.toFixed(1)).join(',')).join(' ')} />
      <circle cx={x} cy={y} r="2" />
    </svg>
  )
}

const WIDTH = 120
const HEIGHT = 22
