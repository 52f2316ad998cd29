import { statfsSync } from 'node:fs'

/** PostgreSQL refuses writes well before the last byte is gone: one page of its log takes 16 MB at times, a row 8 kB. */
const LEAST_BYTES = 1_000_000

/** Whether the disk that holds `folder` has no room left; false where the folder cannot be asked. */
export function isDiskFull(folder: string, least = LEAST_BYTES): boolean {
  try {
    const { bavail, bsize } = statfsSync(folder)
    return bavail * bsize < least
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code) return false // no such folder: the database is elsewhere
    throw error
  }
}
