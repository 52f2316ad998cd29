import { chmodSync, mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { chosenDataDir } from './address.ts'

/** Makes the data folder enterable for PostgreSQL's own account before the tests, and removes it after them. */
export default function openFolder(): () => void {
  const dataDir = chosenDataDir()
  mkdirSync(dataDir, { recursive: true })
  chmodSync(path.dirname(dataDir), 0o755)
  return () => rmSync(path.dirname(dataDir), { recursive: true, force: true })
}
