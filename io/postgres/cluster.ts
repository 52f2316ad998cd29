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
export type Cluster = { ok: true; dir: string; password: string }

/** What a cluster stands on: its folders, the programs with their major version, the account that owns the files. */
export type Ground = {
  clusterDir: string
  dataDir: string
  binariesDir: string
  major: string
  account: Account | null
}

/** Why the files in the cluster's folder cannot be worked on by these programs; null when they can, or are yet to be made. */
export function findMismatch({ clusterDir, major }: Ground): Refusal | null {
  const version = readIfThere(path.join(clusterDir, 'PG_VERSION'))?.trim()
  if (version === major) return null
  if (version) {
    return {
      ok: false,
      reason:
        `The database in ${clusterDir} was made by PostgreSQL ${version}, but this Tidings brings PostgreSQL ${major}, which cannot read it. ` +
        `Run the Tidings that made it and use “tidings backup”, then “tidings restore” here with TIDINGS_DATA set to a new folder.`,
    }
  }
  if (!existsSync(clusterDir)) return null
  return {
    ok: false,
    reason: `${clusterDir} exists but holds no PostgreSQL database. Move it away, or set TIDINGS_DATA to another folder.`,
  }
}

/** The owner's password as the data folder keeps it; null when there is none. */
export function keptPassword(dataDir: string): string | null {
  return readIfThere(passwordFile(dataDir))?.trim() || null
}

/** Opens the database files of a server that does not run: makes them at the first start, a lost password too. */
export async function openCluster(ground: Ground): Promise<Cluster | Refusal> {
  const isNew = !existsSync(ground.clusterDir)
  const kept = keptPassword(ground.dataDir)
  if (kept && !isNew) return { ok: true, dir: ground.clusterDir, password: kept }
  const password = kept ?? randomBytes(24).toString('base64url')
  if (!kept) writeFileSync(passwordFile(ground.dataDir), password, { mode: 0o600 })
  const refusal = isNew ? await initialise(ground, password) : await setPassword(ground, password)
  return refusal ?? { ok: true, dir: ground.clusterDir, password }
}

/** initdb into a draft folder, put in place only when whole, so that a kill in between leaves nothing half made. */
async function initialise(ground: Ground, password: string): Promise<Refusal | null> {
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
  if (/could not look up effective user/i.test(outcome.output)) {
    return {
      ok: false,
      reason: `The account Tidings runs under (${process.getuid?.()}) has no entry in /etc/passwd, which PostgreSQL asks for. Add one, or set DATABASE_URL.`,
    }
  }
  return (
    storageReason(outcome.output, ground.clusterDir) ?? {
      ok: false,
      reason: `PostgreSQL could not make its database files: ${lastLine(outcome.output)}`,
    }
  )
}

/** Gives the owner the password we keep, when it is another one there: single-user mode asks for none. */
export async function setPassword(ground: Ground, password: string): Promise<Refusal | null> {
  const statement = `ALTER ROLE ${OWNER} PASSWORD '${password}'\n`
  const outcome = await run(
    program(ground.binariesDir, 'postgres'),
    ['--single', '-D', ground.clusterDir, 'postgres'],
    ground.account,
    statement,
  )
  if (outcome.code === 0) return null
  return {
    ok: false,
    reason: `The database password in ${ground.dataDir} is lost and a new one could not be set: ${lastLine(outcome.output)}`,
  }
}

function passwordFile(dataDir: string): string {
  return path.join(dataDir, 'postgres-password')
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
