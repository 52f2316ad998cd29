// `npm test`: installs what it needs, a browser included, and runs everything. Nothing is skipped: what cannot run fails.
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const project = path.dirname(path.dirname(fileURLToPath(import.meta.url)))

try {
  const { requireNode } = await import('./require-node.mjs')
  requireNode(20)
  const { ensureInstalled } = await import('./ensure-installed.mjs')
  await ensureInstalled(project)
  process.exitCode = await testAll()
} catch (error) {
  if (error?.name !== 'Refusal') throw error
  console.error(error.message)
  console.log('\n0 passed, 1 failed')
  process.exitCode = 1
}

async function testAll() {
  const { check } = await import('./check-all.mjs')
  const { ownNode } = await import('./own-node.mjs')
  const { prepare } = await import('./prepare.mjs')
  const { playwrightStage, printSum, runStage, vitestStage } = await import('./stage.mjs')
  const stages = await check(project)
  process.env.TIDINGS_SKIP_TYPES = '1' // checked just now
  stages.push(await attempt('everything is built', () => prepare(project)))
  stages.push(await vitestStage(project, 'db', 'tests on a real PostgreSQL'))
  const script = path.join('scripts', 'ensure-chromium.mjs')
  stages.push(await runStage(project, 'a browser is there', ownNode(project), [script]))
  stages.push(await playwrightStage(project, 'journeys in a browser'))
  return printSum(stages)
}

/** A preparation counts as one check, and its failure does not keep the rest from running. */
async function attempt(name, prepare) {
  try {
    await prepare()
    return { name, passed: 1, failed: 0 }
  } catch (error) {
    if (error?.name !== 'Refusal') throw error
    console.error(error.message)
    return { name, passed: 0, failed: 1 }
  }
}
