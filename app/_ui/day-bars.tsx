type DayBarsProps = { counts: readonly number[]; label: string; warn?: boolean }

/** Items per day as small bars, oldest first; a day with none is a tick (`warn`: amber), today is hatched because it is not over. */
export function DayBars({ counts, label, warn = false }: DayBarsProps) {
  const most = Math.max(1, ...counts)
  return (
    <span className={warn ? 'spark warn' : 'spark'} role="img" aria-label={label}>
      {counts.map((count, i) => {
        const isToday = i === counts.length - 1
        const height = `${Math.max(1, Math.round((count / most) * 20))}px`
        return (
          <i
            // biome-ignore lint/suspicious/noArrayIndexKey: the place in the row is the day
            key={i}
            className={isToday ? 'now' : count === 0 ? 'none' : undefined}
            style={{ blockSize: count === 0 && !isToday ? undefined : height }}
          />
        )
      })}
    </span>
  )
}
