/** Runs `work` once at a time: whoever asks while it runs gets one more run after it, shared with all who ask meanwhile. */
export function oneAtATime(work: () => Promise<unknown>): (() => Promise<void>) & { idle(): Promise<void> } {
  let running: Promise<void> | null = null
  let next: Promise<void> | null = null
  const start = (): Promise<void> => {
    running = work()
      .then(() => undefined)
      .finally(() => {
        running = null
      })
    return running
  }
  const ask = () => {
    if (!running) return start()
    next ??= running
      .catch(() => undefined) // told to whoever asked for that run
      .then(() => {
        next = null
        return start()
      })
    return next
  }
  return Object.assign(ask, {
    idle: async () => {
      while (running || next) await (next ?? running)?.catch(() => undefined)
    },
  })
}
