import { execFileSync } from 'node:child_process'
import { existsSync, rmSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { OWNER, readIfThere } from './cluster.ts'
import { ping } from './ping.ts'

/** A PostgreSQL that is already at work on a data folder. */
export type Running = { pid: number; port: number; isReady: boolean }

const STOP_MS = 60_000 // a checkpoint of a busy database on a slow disk takes this long at worst

/** The address of a database in a cluster on this machine. */
export function clusterUrl(port: number, password: string, database: string): string {
  return `postgresql://${OWNER}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`
}

/** What postmaster.pid says (lines 1, 4 and 8: pid, port, status); null when there is none or its process is gone. */
export function readPostmaster(clusterDir: string): Running | null {
  const lines = readIfThere(path.join(clusterDir, 'postmaster.pid'))?.split('\n')
  const pid = Number(lines?.[0])
  return pid > 0 && isAlive(pid) ? { pid, port: Number(lines?.[3]), isReady: lines?.[7]?.trim() === 'ready' } : null
}

/**
 * A running server that is ours and answers: left behind when the one who started it was killed.
 *
 * One that cannot be adopted is stopped cleanly, so that afterwards a new one can start; a process id that meanwhile
 * belongs to something else is left alone and only the stale file removed.
 */
export async function adoptOrClear(clusterDir: string, password: string | null): Promise<Running | null> {
  const running = await settled(clusterDir)
  if (!running) return null
  if (!isPostgres(running.pid)) {
    rmSync(path.join(clusterDir, 'postmaster.pid'), { force: true })
    return null
  }
  if (password && (await answersAsOurs(running, clusterDir, password))) return running
  await stopProcess(running.pid)
  return null
}

/** Whether the server on this port takes our password and works on this folder. */
async function answersAsOurs(running: Running, clusterDir: string, password: string): Promise<boolean> {
  const pong = await ping(clusterUrl(running.port, password, 'postgres'), 5000)
  return pong.ok && pong.dataDirectory !== null && path.resolve(pong.dataDirectory) === path.resolve(clusterDir)
}

/** Waits while a server is just starting or stopping; gives what runs then. */
async function settled(clusterDir: string): Promise<Running | null> {
  for (const end = Date.now() + STOP_MS; ; await sleep(100)) {
    const running = readPostmaster(clusterDir)
    if (!running || Date.now() > end) return running
    if (running.isReady || !isPostgres(running.pid)) return running
  }
}

/** A fast shutdown with checkpoint; an immediate one, safe by the write-ahead log, when that takes too long. */
export async function stopProcess(pid: number, waitMs = STOP_MS): Promise<void> {
  for (const signal of ['SIGINT', 'SIGQUIT'] as const) {
    if (!isAlive(pid)) return
    process.kill(pid, signal)
    for (const end = Date.now() + waitMs; isAlive(pid) && Date.now() < end; ) await sleep(25)
  }
}

/** Whether a process exists; one of another account counts. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return !isZombie(pid)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** A process that has ended but whose parent has not asked for its exit code, as in containers without an init. */
function isZombie(pid: number): boolean {
  return existsSync('/proc/self/stat') && /^\d+ \(.*\) Z/s.test(readIfThere(`/proc/${pid}/stat`) ?? '')
}

/** By the program's own name: an editor that has a file named postgres open is none. */
function isPostgres(pid: number): boolean {
  if (process.platform === 'win32') return true
  if (existsSync('/proc/self/comm')) return readIfThere(`/proc/${pid}/comm`)?.trim() === 'postgres'
  return (
    path.basename(execFileSync('ps', ['-o', 'comm=', '-p', String(pid)], { encoding: 'utf8' }).trim()) === 'postgres'
  )
}
