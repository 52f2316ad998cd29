/** When a host may be asked again by this process, for services that want more time between requests than others. */
const freeAt = new Map<string, number>()

/** Takes the host's next turn; null where it is free now, else when it will be. */
export function takeTurn(host: string, pauseMs: number, now = Date.now()): Date | null {
  if (pauseMs === 0) return null
  const free = freeAt.get(host) ?? 0
  if (free > now) return new Date(free)
  freeAt.set(host, now + pauseMs)
  return null
}
