import { chownSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'

/** The account PostgreSQL runs under when Tidings runs as root, which PostgreSQL refuses to run as. */
export type Account = { uid: number; gid: number }

const NOBODY: Account = { uid: 65534, gid: 65534 } // the same number on every Linux; needs no passwd entry

/** The account to switch to: null for an ordinary user, who runs PostgreSQL directly. */
export function postgresAccount(passwd = '/etc/passwd'): Account | null {
  if (process.getuid?.() !== 0) return null
  try {
    for (const line of readFileSync(passwd, 'utf8').split('\n')) {
      const [name, , uid, gid] = line.split(':')
      if (name === 'postgres' && Number(uid) > 0) return { uid: Number(uid), gid: Number(gid) }
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
  return NOBODY
}

/** Whether the account may enter every folder down to `target` and read `target` itself. */
export function canReach(account: Account | null, target: string): boolean {
  if (!account) return true
  const { root } = path.parse(target)
  let folder = path.dirname(path.resolve(target))
  if (!allows(account, target, 4)) return false
  for (;;) {
    if (!allows(account, folder, 1)) return false
    if (folder === root) return true
    folder = path.dirname(folder)
  }
}

/** Gives a file or folder to the account. */
export function giveTo(account: Account | null, target: string): void {
  if (account) chownSync(target, account.uid, account.gid)
}

/** One `rwx` bit (4, 2, 1) as the account has it; a path that does not exist yet stands in nobody's way. */
function allows(account: Account, target: string, bit: number): boolean {
  const stats = statSync(target, { throwIfNoEntry: false })
  if (!stats) return true
  const shift = stats.uid === account.uid ? 6 : stats.gid === account.gid ? 3 : 0
  return ((stats.mode >> shift) & bit) === bit
}
