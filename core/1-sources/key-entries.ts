import { canonicalUrl } from './canonical-url.ts'
import type { FeedEntry, FeedFault } from './feed-entry.ts'

/**
 * Gives every entry its key and drops what stands in the feed twice.
 *
 * Where several entries share one guid but lead to different pages, all but the last (the oldest, feeds being written
 * newest first) add their address to it, so that none overwrites another.
 */
export function keyEntries(entries: readonly FeedEntry[], faults: Set<FeedFault>): FeedEntry[] {
  const kept: FeedEntry[] = []
  const taken = new Map<string, string>()
  for (const entry of [...entries].reverse()) {
    const identity = canonicalOf(entry) ?? hashOf(entry)
    let key = entry.key === '' ? identity : entry.key
    if (taken.has(key) && taken.get(key) !== identity) {
      faults.add('shared-guids')
      key = `${key} ${identity}`
    }
    if (taken.has(key)) {
      faults.add('repeated-entries')
      continue
    }
    taken.set(key, identity)
    kept.push({ ...entry, key })
  }
  return kept.reverse()
}

function canonicalOf(entry: FeedEntry): string | null {
  return entry.url === null ? null : canonicalUrl(entry.url)
}

/** A 64-bit FNV-1a hash of title and text as 16 hexadecimal digits; enough to tell one feed's entries apart. */
function hashOf(entry: FeedEntry): string {
  const text = `${entry.title}\n${entry.contentHtml ?? entry.summaryHtml}`
  let high = 0xcbf29ce4
  let low = 0x84222325
  for (let i = 0; i < text.length; i++) {
    low ^= text.charCodeAt(i)
    // Multiply by the FNV prime 0x100000001b3 in two 32-bit halves.
    const product = low * 0x1b3
    high = (Math.imul(high, 0x1b3) + (low << 8) + Math.floor(product / 0x100000000)) >>> 0
    low = product >>> 0
  }
  return `text:${high.toString(16).padStart(8, '0')}${low.toString(16).padStart(8, '0')}`
}
