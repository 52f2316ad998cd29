import { existsSync, mkdirSync } from 'node:fs'
import path from 'node:path'

/**
 * Makes a folder and those above it; throws the file system's error where it may not.
 *
 * One level at a time: Node's recursive form never returns in a file system that answers
 * "no such file" to every mkdir, as /proc does.
 */
export function makeFolder(folder: string, mode = 0o755): void {
  if (existsSync(folder)) return
  makeFolder(path.dirname(folder), mode)
  try {
    mkdirSync(folder, { mode })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error // another process was quicker
  }
}
