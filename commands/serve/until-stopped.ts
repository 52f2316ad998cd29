/**
 * Resolves when this process shall end: Ctrl-C, SIGTERM, or the supervisor that started it is gone.
 *
 * A supervisor that was killed cannot say goodbye, but its line to us breaks. Once we are told to end the line is cut
 * on our side too, or it would keep this process alive.
 */
export function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    const stop = () => {
      if (process.connected) process.disconnect()
      resolve()
    }
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, stop)
    process.once('disconnect', stop)
  })
}
