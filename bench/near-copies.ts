import { readFileSync } from 'node:fs'
import { db, sql } from '#db/client.ts'

/** How well near-copies were found: of those said to be one, and of those that are. */
export type CopyScore = { precision: number; recall: number; copies: number }

/** Scores stored items by a file of JSON lines `{ url, dupOf }`, `dupOf` the address of the original or null; items without a line count nowhere. */
export async function scoreNearCopies(truthFile: string): Promise<CopyScore> {
  const lines = readFileSync(truthFile, 'utf8').trim().split('\n')
  const truth = new Map(lines.map((line) => JSON.parse(line) as Line).map(({ url, dupOf }) => [url, dupOf]))
  const items = await db().$queryRaw<{ url: string; copyOf: string | null }[]>(sql`
    SELECT i.url, o.url AS "copyOf" FROM "Item" i LEFT JOIN "Item" o ON o.id = i."copyOfId" WHERE i.status = 'read' AND i.url IS NOT NULL`)
  const said = new Map(items.filter(({ url }) => truth.has(url)).map(({ url, copyOf }) => [url, copyOf]))
  const originals = [...said].flatMap(([url, copyOf]) => (copyOf === null ? [] : [{ url, copyOf }]))
  const right = originals.filter(({ url, copyOf }) => originOf(url, truth) === originOf(copyOf, truth))
  // A copy whose original was not stored has nothing to be found beside.
  const copies = [...said.keys()].filter((url) => truth.get(url) != null && said.has(truth.get(url) as string))
  const found = copies.filter((url) => originOf(url, said) === originOf(truth.get(url) as string, said))
  return {
    precision: right.length / originals.length,
    recall: found.length / copies.length,
    copies: copies.length,
  }
}

type Line = { url: string; dupOf: string | null }

/** The first of a chain of copies; a chain that bites its own tail ends there. */
function originOf(url: string, copyOf: ReadonlyMap<string, string | null>): string {
  const seen = new Set<string>()
  for (let at = url; ; ) {
    const before = copyOf.get(at)
    if (before == null || seen.has(at)) return at
    seen.add(at)
    at = before
  }
}
