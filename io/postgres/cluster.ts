import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { type Account, giveTo } from './account.ts'
import { program } from './binaries.ts'
import { makeOwnFolder } from './places.ts'
import { type Refusal, storageReason } from './refusal.ts'
import { run } from './run.ts'

/** The database owner inside the cluster. */
export const OWNER = 'tidings'

/** Where a cluster is and what it takes to speak to it. */
export type Cluster = { ok: true; dir: string; password: string; isNew: boolean }

type Ground = { clusterDir: string; dataDir: string; binariesDir: string; major: string; account: Account | null }

/** Opens the database files, or makes them at the first start. Never touches files of another major version. */
export async function openCluster(ground: Ground): Promise<Cluster | Refusal> {
  const passwordFile = path.join(ground.dataDir, 'postgres-password')
  const kept = readIfThere(passwordFile)?.trim()
  const version = readIfThere(path.join(ground.clusterDir, 'PG_VERSION'))?.trim()
  if (version && version !== ground.major) {
    return {
      ok: false,
      reason:
        `The database in ${ground.clusterDir} was made by PostgreSQL ${version}, but this Tidings brings PostgreSQL ${ground.major}, which cannot read it. ` +
        `Run the Tidings that made it and use “tidings backup”, then “tidings restore” here with TIDINGS_DATA set to a new folder.`,
    }
  }
  if (version && kept) return { ok: true, dir: ground.clusterDir, password: kept, isNew: false }
  const password = kept || randomBytes(24).toString('base64url')
  if (!kept) writeFileSync(passwordFile, password, { mode: 0o600 })
  const made = version ? await setPassword(ground, password) : await initialise(ground, password)
  return made ?? { ok: true, dir: ground.clusterDir, password, isNew: !version }
}

/** initdb into a draft folder, put in place only when whole, so that a kill in between leaves nothing half made. */
async function initialise(ground: Ground, password: string): Promise<Refusal | null> {
  if (existsSync(ground.clusterDir)) {
    return {
      ok: false,
      reason: `${ground.clusterDir} exists but holds no PostgreSQL database. Move it away, or set TIDINGS_DATA to another folder.`,
    }
  }
  const draft = `${ground.clusterDir}.new`
  const passwordDraft = `${draft}-password`
  makeOwnFolder(draft, ground.account)
  writeFileSync(passwordDraft, password, { mode: 0o600 })
  giveTo(ground.account, passwordDraft)
  const args = [
    '-D',
    draft,
    '-U',
    OWNER,
    '-A',
    'scram-sha-256',
    `--pwfile=${passwordDraft}`,
    '-E',
    'UTF8',
    '--data-checksums',
  ]
  // The built-in provider sorts by code point and knows Unicode letters; it does not change with the system's libraries.
  const locale = ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C']
  const outcome = await run(program(ground.binariesDir, 'initdb'), [...args, ...locale], ground.account)
  rmSync(passwordDraft, { force: true })
  if (outcome.code === 0) {
    renameSync(draft, ground.clusterDir)
    return null
  }
  rmSync(draft, { recursive: true, force: true })
  return (
    storageReason(outcome.output, ground.clusterDir) ?? {
      ok: false,
      reason: `PostgreSQL could not make its database files: ${lastLine(outcome.output)}`,
    }
  )
}

/** Gives the owner a new password when the kept one is lost: single-user mode asks for none. */
async function setPassword(ground: Ground, password: string): Promise<Refusal | null> {
  const statement = `ALTER ROLE ${OWNER} PASSWORD '${password}'\n`
  const outcome = await run(
    program(ground.binariesDir, 'postgres'),
    ['--single', '-D', ground.clusterDir, 'postgres'],
    ground.account,
    statement,
  )
  if (outcome.code === 0) return null
  rmSync(path.join(ground.dataDir, 'postgres-password'), { force: true })
  return {
    ok: false,
    reason: `The database password in ${ground.dataDir} is lost and a new one could not be set: ${lastLine(outcome.output)}`,
  }
}

/** The last line a program said, which is the one that tells what went wrong. */
export function lastLine(output: string): string {
  return output.trim().split('\n').at(-1)?.trim() || 'it said nothing.'
}

/** A file's text, or null when there is no such file. */
export function readIfThere(file: string): string | null {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}
