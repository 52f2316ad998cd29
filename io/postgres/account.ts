import { chownSync, existsSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import type { Refusal } from './refusal.ts'

/** The account PostgreSQL runs under when Tidings runs as root, which PostgreSQL refuses to run as. */
export type Account = { uid: number; gid: number }

/** The account to switch to, by name: null for an ordinary user, who runs PostgreSQL directly. */
export function postgresAccount(passwd = '/etc/passwd'): { ok: true; account: Account | null } | Refusal {
  if (process.getuid?.() !== 0) return { ok: true, account: null }
  const lines = existsSync(passwd) ? readFileSync(passwd, 'utf8').split('\n') : []
  // PostgreSQL looks its account up by number, so one without an entry will not do.
  for (const wanted of ['postgres', 'nobody']) {
    const [, , uid, gid] = lines.find((line) => line.startsWith(`${wanted}:`))?.split(':') ?? []
    if (Number(uid) > 0) return { ok: true, account: { uid: Number(uid), gid: Number(gid) } }
  }
  return {
    ok: false,
    reason:
      'PostgreSQL does not run as root, and this machine has neither an account “postgres” nor “nobody” to run it under. ' +
      'Add one (useradd --system postgres), start Tidings as an ordinary user, or set DATABASE_URL.',
  }
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
