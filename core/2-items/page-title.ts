import type { Page } from './html-tree.ts'
import type { PageBlock } from './page-blocks.ts'
import type { PageFacts } from './page-facts.ts'

/** The headline of a page: the heading that its metadata confirm, else what the metadata say without the site's name. */
export function titleOf(page: Page, facts: PageFacts, blocks: readonly PageBlock[]): string {
  const declared = facts.headlines.map(oneLine)
  const document = oneLine(page.title)
  const said = [...declared, document].filter((title) => title !== '')
  const headings = blocks.filter(
    (block) => block.kind === 'heading' && /^(?:h[1-3]|div|p|span|header)$/.test(block.element.tag),
  )
  const first = blocks.filter((block) => block.element.tag === 'h1')
  for (const heading of [...first, ...headings]) {
    const text = oneLine(heading.text)
    if (text.length > 10 && said.some((title) => isSame(text, title))) return text
  }
  const plain = withoutSite(declared[0] ?? '', facts.siteName) || withoutSite(document, facts.siteName)
  const only = first.length === 1 ? oneLine(first[0]?.text ?? '') : ''
  if (plain === '' || isSame(plain, facts.siteName)) return only || plain
  return plain
}

/** Whether two headlines are one: equal but for a site's name before or behind. */
export function isSame(a: string, b: string): boolean {
  if (a.length > 400 || b.length > 400) return false
  const x = bare(a)
  const y = bare(b)
  if (x === '' || y === '') return false
  if (x === y) return true
  const [short, long] = x.length < y.length ? [x, y] : [y, x]
  return short.length > 12 && (long.startsWith(short) || long.endsWith(short))
}

/** "Headline | Site", "Site - Headline": the part that is the headline. */
function withoutSite(title: string, site: string): string {
  const parts = title.split(/\s+[|–—\-»·•:]{1,2}\s+|\s*\|\s*/)
  if (parts.length < 2) return title
  const named = bare(site)
  if (named !== '') {
    const kept = title.replace(/\s*[|–—\-»·•]\s*[^|–—»·•]*$/, '')
    const last = bare(parts.at(-1) ?? '')
    if (last.includes(named) || named.includes(last)) return kept
    if (bare(parts[0] ?? '') === named) return title.replace(/^[^|–—»·•-]*[|–—\-»·•]\s*/, '')
  }
  const longest = parts.reduce((a, b) => (b.length > a.length ? b : a), '')
  const tail = title.replace(/\s+[|»·•]\s+[^|»·•]*$|\s*\|\s*[^|]*$|\s+[–—-]\s+[^–—-]{2,30}$/, '')
  return tail.split(/\s+/).length >= 3 ? tail : longest.split(/\s+/).length >= 3 ? longest : title
}

function bare(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
