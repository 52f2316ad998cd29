import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { Refusal } from './refusal.mjs'

/** Installs the npm packages when those in node_modules are not the ones the lock file names. */
export async function ensureInstalled(project) {
  if (isInstalled(project)) return
  console.log('Installing packages; the first time this takes about a minute…')
  // All kinds of packages, whatever NODE_ENV says: the build needs the types and this platform's binaries.
  const common = ['--include=dev', '--include=optional', '--no-fund', '--no-audit', '--loglevel=error']
  if (npm(project, ['ci', ...common], 'pipe') === 0) return
  // Where a registry lacks packages that other platforms need, “npm ci” finds the lock file incomplete and stops.
  if (npm(project, ['install', '--no-save', ...common], 'inherit') === 0) return
  throw new Refusal(
    'The packages could not be installed; npm says why above. Check the network and the free disk space, then start again.',
  )
}

function npm(project, args, output) {
  const isWindows = process.platform === 'win32'
  const options = { cwd: project, stdio: ['ignore', output, output], shell: isWindows }
  const { status, error } = spawnSync(isWindows ? 'npm.cmd' : 'npm', args, options)
  if (error?.code === 'ENOENT') {
    throw new Refusal('npm was not found. It comes with Node; install both from https://nodejs.org.')
  }
  return status
}

/** Whether every package of the lock file is there in its version; those for other platforms may be missing. */
export function isInstalled(project) {
  const wanted = readPackages(path.join(project, 'package-lock.json'))
  const present = readPackages(path.join(project, 'node_modules', '.package-lock.json')) // npm writes it last of all
  return Object.entries(wanted).every(([place, entry]) => {
    if (place === '' || entry.link) return true
    const found = present[place]
    return found ? found.version === entry.version : Boolean(entry.optional || entry.devOptional || entry.peer)
  })
}

function readPackages(file) {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')).packages ?? {}) : {}
}
