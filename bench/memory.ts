import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'

/**
 * Megabytes that a process and all its descendants hold.
 *
 * On Linux the proportional share (PSS), which counts memory that several processes share once; elsewhere the resident
 * size, which counts it for each of them.
 */
export function memoryMb(pid: number): number {
  const kilobytes = familyOf(pid).reduce((sum, member) => sum + kilobytesOf(member), 0)
  return Math.round(kilobytes / 1024)
}

function familyOf(pid: number): { pid: number; rss: number }[] {
  const lines = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,rss='], { encoding: 'utf8' }).trim().split('\n')
  const rows = lines.map((line) => line.trim().split(/\s+/).map(Number) as [number, number, number])
  const members = new Set([pid])
  for (let size = 0; size !== members.size; ) {
    size = members.size
    for (const [own, parent] of rows) if (members.has(parent)) members.add(own)
  }
  return rows.filter(([own]) => members.has(own)).map(([own, , rss]) => ({ pid: own, rss }))
}

function kilobytesOf({ pid, rss }: { pid: number; rss: number }): number {
  const rollup = `/proc/${pid}/smaps_rollup`
  if (!existsSync(rollup)) return rss
  try {
    return Number(/^Pss:\s+(\d+)/m.exec(readFileSync(rollup, 'utf8'))?.[1] ?? rss)
  } catch {
    return rss // the process has just ended, or is not ours to look into
  }
}
