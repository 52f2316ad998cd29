import { createServer } from 'node:net'
import { Refusal } from './refusal.mjs'

/** Ends here when the port is taken: better before minutes of building than after. */
export async function requireFreePort(host, port) {
  if (!/^\d+$/.test(port) || Number(port) > 65_535) return // the settings are read later, and name what is wrong
  const isTaken = await new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', (error) => resolve(error.code === 'EADDRINUSE')) // the web process names every other reason
    probe.listen(Number(port), host, () => probe.close(() => resolve(false)))
  })
  if (isTaken) {
    const next = Number(port) + 1
    throw new Refusal(`Port ${port} on ${host} is taken by another program. Choose another one: PORT=${next} npm start`)
  }
}
