import { lstat, mkdir, readdir, readFile, realpath } from 'node:fs/promises'
import path from 'node:path'
import { env } from './env.ts'

/** A file dropped for us; `mark` is its place in the order of arrival. */
export type Dropped = { name: string; mark: string; bytes: Uint8Array }
export type NextFile = { ok: true; file: Dropped | null } | { ok: false; reason: 'no-folder'; detail: string }

const MAX_BYTES = 50_000_000
const ENDINGS = /\.(?:csv|tsv|jsonl|ndjson|json|txt|text|md|html?|xhtml)$/i
/** A file still being written is left until nothing has changed it for so long. */
const SETTLED_MS = 2000

/** Where dropped folders lie: only names in here can be chosen, so nothing else of the machine can be read. */
export function dropRoot(dataDir = env.dataDir): string {
  return path.join(dataDir, 'drop')
}

/** Makes a folder to drop files into and gives its path. */
export async function makeDropFolder(name: string, dataDir = env.dataDir): Promise<string> {
  const folder = path.join(dropRoot(dataDir), plain(name))
  await mkdir(folder, { recursive: true })
  return folder
}

/** The first file that arrived after a mark, null where there is none. Links and hidden files are left alone. */
export async function nextFile(
  name: string,
  after: string,
  dataDir = env.dataDir,
  now = Date.now(),
): Promise<NextFile> {
  const folder = path.join(dropRoot(dataDir), plain(name))
  // A link in the folder's own place would lead out of the data folder.
  const real = await realpath(folder).catch(() => null)
  const root = await realpath(dropRoot(dataDir)).catch(() => null)
  if (real === null || root === null || real !== path.join(root, plain(name)))
    return { ok: false, reason: 'no-folder', detail: path.join('drop', name) }
  const files: { name: string; mark: string; size: number }[] = []
  for (const entry of await readdir(real, { withFileTypes: true })) {
    if (!entry.isFile() || entry.name.startsWith('.') || !ENDINGS.test(entry.name)) continue
    const { mtimeMs, size } = await lstat(path.join(real, entry.name))
    const mark = `${new Date(mtimeMs).toISOString()} ${entry.name}`
    if (mark > after && mtimeMs <= now - SETTLED_MS) files.push({ name: entry.name, mark, size })
  }
  const [first] = files.sort((a, b) => (a.mark < b.mark ? -1 : 1))
  if (!first) return { ok: true, file: null }
  // What is too large is given without its bytes: it is named, and the next file is not held up by it.
  const bytes = first.size > MAX_BYTES ? new Uint8Array() : await readFile(path.join(real, first.name))
  return { ok: true, file: { name: first.name, mark: first.mark, bytes } }
}

function plain(name: string): string {
  if (!/^[a-z0-9][a-z0-9_-]{0,63}$/i.test(name)) throw new Error(`not a plain folder name: ${name}`)
  return name
}
