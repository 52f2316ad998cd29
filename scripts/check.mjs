// `npm run check`: what stands between a change and the main line.
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { check } from './check-all.mjs'
import { printSum } from './stage.mjs'

const project = path.dirname(path.dirname(fileURLToPath(import.meta.url)))
try {
  const { ensureInstalled } = await import('./ensure-installed.mjs')
  await ensureInstalled(project)
  process.exitCode = printSum(await check(project))
} catch (error) {
  if (error?.name !== 'Refusal') throw error
  console.error(error.message)
  process.exitCode = 1
}
