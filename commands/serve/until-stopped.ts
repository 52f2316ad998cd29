/**
 * Resolves when this process shall end: Ctrl-C, SIGTERM, or the supervisor that started it is gone.
 *
 * A supervisor that was killed cannot say goodbye, but its line to us breaks.
 */
export function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve())
    process.once('disconnect', () => resolve())
  })
}
