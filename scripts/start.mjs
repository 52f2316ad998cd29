// `npm start`: from a fresh clone to a running Tidings. Needs nothing but Node 20 and npm; written so that an even
// older Node can at least say what is missing.
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const project = path.dirname(path.dirname(fileURLToPath(import.meta.url)))

try {
  const { requireNode } = await import('./require-node.mjs')
  requireNode(20)
  const { requireFreePort } = await import('./require-free-port.mjs')
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
