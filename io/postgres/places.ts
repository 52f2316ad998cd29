import { createHash } from 'node:crypto'
import { chmodSync, cpSync, existsSync, lstatSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import { makeFolder } from '../make-folder.ts'
import { type Account, canReach, giveTo } from './account.ts'
import { type Binaries, linkLibraries, program } from './binaries.ts'

const STATE_DIR = '/var/lib' // where a Linux system keeps the data of its services; open to every account

/** Where the programs run from: as installed, or a copy that the account can reach. */
export function placeBinaries(binaries: Binaries, account: Account | null, stateDir = STATE_DIR): string {
  if (canReach(account, program(binaries.dir, 'postgres')) && canReach(account, path.join(binaries.dir, 'lib'))) {
    linkLibraries(binaries.dir)
    return binaries.dir
  }
  const home = path.join(stateDir, `tidings-postgres-${binaries.version}`)
  const copy = path.join(home, 'native')
  if (existsSync(copy)) return copy
  const draft = `${home}.${process.pid}`
  rmSync(draft, { recursive: true, force: true })
  cpSync(binaries.dir, path.join(draft, 'native'), { recursive: true, verbatimSymlinks: true })
  linkLibraries(path.join(draft, 'native'))
  openToOthers(draft)
  rmSync(home, { recursive: true, force: true })
  renameSync(draft, home)
  return copy
}

/** Where the database files live: in the data folder, or beside other services' data when the account cannot enter it. */
export function placeCluster(dataDir: string, account: Account | null, stateDir = STATE_DIR): string {
  makeFolder(dataDir)
  const inside = path.join(dataDir, 'postgres')
  if (canReach(account, inside)) return inside
  const key = createHash('sha256').update(path.resolve(dataDir)).digest('hex').slice(0, 12)
  const parent = path.join(stateDir, 'tidings', key)
  makeFolder(parent)
  return path.join(parent, 'postgres')
}

/** An empty folder of the account's own, closed to all others. */
export function makeOwnFolder(folder: string, account: Account | null): void {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { mode: 0o700 })
  giveTo(account, folder)
}

/** chmod -R a+rX */
function openToOthers(target: string): void {
  const stats = lstatSync(target)
  if (stats.isSymbolicLink()) return
  const mayRun = stats.isDirectory() || (stats.mode & 0o111) !== 0
  chmodSync(target, stats.mode | (mayRun ? 0o555 : 0o444))
  if (stats.isDirectory()) for (const name of readdirSync(target)) openToOthers(path.join(target, name))
}
