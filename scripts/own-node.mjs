import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { Refusal } from './refusal.mjs'

/** The Node 24 that npm installed with Tidings, whatever Node the machine has; this very one when it will do. */
export function ownNode(project) {
  const installed = path.join(
    project,
    'node_modules',
    'node',
    'bin',
    process.platform === 'win32' ? 'node.exe' : 'node',
  )
  if (existsSync(installed)) return installed
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath
  throw new Refusal(
    'Node 24, which Tidings runs on, did not come with the npm packages. Allow install scripts (npm config set ignore-scripts false) and run “npm ci”, or install Node 24 yourself.',
  )
}

/** Runs a script on that Node, hands on signals, gives its exit code. */
export function runOnOwnNode(project, args) {
  const child = spawn(ownNode(project), args, { stdio: 'inherit' })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code) => resolve(code ?? 1))
  })
}
