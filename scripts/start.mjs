// `npm start`: from a fresh clone to a running Tidings. Needs nothing but Node 20 and npm; written so that an even
// older Node can at least say what is missing.
import { createServer } from 'node:net'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const project = path.dirname(path.dirname(fileURLToPath(import.meta.url)))

try {
  const { requireNode } = await import('./require-node.mjs')
  requireNode(20)
  await requireFreePort(process.env.HOST || '127.0.0.1', process.env.PORT || '3000')
  const { ensureInstalled } = await import('./ensure-installed.mjs')
  await ensureInstalled(project)
  const { prepare } = await import('./prepare.mjs')
  await prepare(project)
  process.exitCode = await serve()
} catch (error) {
  if (error?.name !== 'Refusal') throw error
  console.error(error.message)
  process.exitCode = 1
}

/** Ends here when the port is taken: better before minutes of building than after. */
async function requireFreePort(host, port) {
  const { Refusal } = await import('./refusal.mjs')
  const isTaken = await new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', (error) => resolve(error.code === 'EADDRINUSE')) // the web process names every other reason
    probe.listen(Number(port) || 0, host, () => probe.close(() => resolve(false)))
  })
  if (isTaken) {
    const next = Number(port) + 1
    throw new Refusal(`Port ${port} on ${host} is taken by another program. Choose another one: PORT=${next} npm start`)
  }
}

/** In this very process when its Node will do: one process less in memory. */
async function serve() {
  process.env.TIDINGS_PROJECT ||= project
  process.chdir(project)
  if (Number(process.versions.node.split('.')[0]) >= 24) {
    const { default: module } = await import('node:module')
    module.enableCompileCache(path.join(project, '.cache', 'compiled')) // keeps the JavaScript that Node makes of our TypeScript
    const { runTidings } = await import('../commands/index.ts')
    return await runTidings(['serve'])
  }
  const { runOnOwnNode } = await import('./own-node.mjs')
  return await runOnOwnNode(project, [path.join(project, 'scripts', 'tidings.mjs'), 'serve'])
}
