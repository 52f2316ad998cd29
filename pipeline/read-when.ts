const DAY = /^\d{4}-\d{2}-\d{2}$/
const EARLIEST = Date.UTC(1990, 0, 1)
/** Clocks and time zones of publishers go wrong by hours, not by days. */
const AHEAD_MS = 36 * 3_600_000

/** An ISO instant or bare day as it is kept; null where it is none, before the web or in the future. */
export function readWhen(text: string | null | undefined, now = Date.now()): { at: Date; isDay: boolean } | null {
  if (!text) return null
  const isDay = DAY.test(text)
  const time = Date.parse(isDay ? `${text}T00:00:00Z` : text)
  if (Number.isNaN(time) || time < EARLIEST || time > now + AHEAD_MS) return null
  return { at: new Date(time), isDay }
}
