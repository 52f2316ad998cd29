import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'

type Serving = { pid: number; began: string | null; url: string }

/** Whether this process now holds the data folder, or who holds it. `release` gives it back. */
export type Hold = { ok: true; release(): void } | { ok: false; reason: string }

/** Makes sure that one data folder is served by one `npm start` at a time. */
export function holdDataFolder(dataDir: string, url: string): Hold {
  const file = path.join(dataDir, 'serving.json')
  const other = readServing(file)
  if (other && other.pid !== process.pid && other.began !== null && other.began === beginning(other.pid)) {
    return {
      ok: false,
      reason: `Tidings already runs on the data folder ${dataDir} (process ${other.pid}, ${other.url}). Stop it first, or set TIDINGS_DATA to another folder.`,
    }
  }
  const mine: Serving = { pid: process.pid, began: beginning(process.pid), url }
  writeFileSync(file, JSON.stringify(mine))
  return {
    ok: true,
    release: () => {
      if (readServing(file)?.pid === process.pid) rmSync(file, { force: true })
    },
  }
}

function readServing(file: string): Serving | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Serving
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT' || error instanceof SyntaxError) return null
    throw error
  }
}

/**
 * When a process began, in clock ticks since the machine started; null when there is no such process.
 *
 * Process ids are used again, after a restart of the machine even soon; id and beginning together are not. Where there
 * is no /proc, the id alone has to do.
 */
function beginning(pid: number): string | null {
  try {
    if (process.platform !== 'linux') return process.kill(pid, 0) ? 'running' : null
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
    return `${boot} ${stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]}` // field 22, starttime
  } catch {
    return null // no such process, or one that tells us nothing: then it does not hold our folder
  }
}
