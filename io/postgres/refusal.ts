/** Why something could not be done, as one sentence an administrator can act on. */
export type Refusal = { ok: false; reason: string }

/** The sentence for a file system failure in `folder`; null when it is none that people can mend. */
export function storageRefusal(error: unknown, folder: string): Refusal | null {
  const code = (error as NodeJS.ErrnoException).code ?? ''
  return storageReason(`${code} ${(error as Error).message}`, folder)
}

/** The same for the words of a program that failed. */
export function storageReason(words: string, folder: string): Refusal | null {
  if (/ENOSPC|EDQUOT|No space left|disk quota/i.test(words)) {
    return {
      ok: false,
      reason: `The disk that holds ${folder} is full. Free some space, or set TIDINGS_DATA to a folder on another disk.`,
    }
  }
  if (/EACCES|EPERM|EROFS|ENOTDIR|ENOENT|EEXIST|Permission denied|Read-only file system|Not a directory/i.test(words)) {
    return {
      ok: false,
      reason: `The data folder ${folder} cannot be written. Give this account the right to write there, or set TIDINGS_DATA to another folder.`,
    }
  }
  return null
}
