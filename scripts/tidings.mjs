#!/usr/bin/env node
// The `tidings` command. Works on any Node: hands over to the Node 24 that npm installed when this one is older.
import { existsSync } from 'node:fs'
import module from 'node:module'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { runOnOwnNode } from './own-node.mjs'
import { generateClient } from './prepare.mjs'

const script = fileURLToPath(import.meta.url)
const project = path.dirname(path.dirname(script))
process.env.TIDINGS_PROJECT ||= project

try {
  process.exitCode = await run(process.argv.slice(2))
} catch (error) {
  if (error?.name !== 'Refusal') throw error
  console.error(error.message)
  process.exitCode = 1
}

async function run(args) {
  if (!existsSync(path.join(project, 'node_modules', 'zod'))) {
    console.error('Tidings is not installed yet. Run “npm start” once, or “npm ci”.')
    return 1
  }
  await generateClient(project, { quiet: true }) // every verb works in a clone that has never been started
  if (Number(process.versions.node.split('.')[0]) < 24) return await runOnOwnNode(project, [script, ...args])
  module.enableCompileCache(path.join(project, '.cache', 'compiled')) // keeps the JavaScript that Node makes of our TypeScript
  const { runTidings } = await import('../commands/index.ts')
  return await runTidings(args)
}
