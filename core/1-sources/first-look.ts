/** What the first visit found, and what of it does not fit the outlet that was expected. */
export type FirstLook = { title: string; link: string | null; language: string | null; doubts: Doubt[] }

/** Words under `source.doubt.*`. A feed that answers may still be parked, sold or another paper's. */
export type Doubt = 'other-site' | 'other-title' | 'other-language' | 'nothing-in-it'

export type Expected = { title: string; siteUrl: string | null; address: string | null; languages: readonly string[] }

export type Seen = {
  title: string
  link: string | null
  /** The language its entries are written in, as identified from their words, not as declared. */
  language: string | null
  /** Addresses of its entries. */
  entryUrls: readonly (string | null)[]
}

/** Compares what a first visit found with the outlet that was expected. */
export function firstLook(expected: Expected, seen: Seen): FirstLook {
  const doubts: Doubt[] = []
  if (seen.entryUrls.length === 0) doubts.push('nothing-in-it')
  const sites = [expected.siteUrl, expected.address].flatMap((address) => siteOf(address) ?? [])
  const linked = [seen.link, ...seen.entryUrls].flatMap((address) => siteOf(address) ?? [])
  const isOtherSite = sites.length > 0 && linked.length > 0 && !linked.some((site) => sites.includes(site))
  if (isOtherSite) doubts.push('other-site')
  if (seen.title !== '' && !sharesWord(expected.title, seen.title) && !namesSite(seen.title, sites))
    doubts.push('other-title')
  if (
    seen.language &&
    expected.languages.length > 0 &&
    !expected.languages.some((tag) => base(tag) === base(seen.language ?? ''))
  )
    doubts.push('other-language')
  return { title: seen.title.slice(0, 300), link: seen.link, language: seen.language, doubts }
}

/** The part of a host that names its owner: `www.news.example.co.ke` → `example.co.ke`, near enough to compare. */
function siteOf(address: string | null): string | null {
  const host = address === null ? '' : (URL.parse(address)?.hostname ?? '')
  const parts = host.toLowerCase().split('.')
  if (parts.length < 2) return null
  const isCountryPair =
    parts.length > 2 &&
    (parts.at(-1) ?? '').length === 2 &&
    /^(?:com?|org|net|gov|ac|edu|gob|go|or|ne)$/.test(parts.at(-2) ?? '')
  return parts.slice(isCountryPair ? -3 : -2).join('.')
}

/** Words that many outlets carry say nothing about which one it is. */
const COMMON = new Set(
  'the of and in for de la le el les los feed rss news newspaper daily times post online english arabic french spanish latest all home world'.split(
    ' ',
  ),
)

function sharesWord(a: string, b: string): boolean {
  const own = wordsOf(a)
  // A title in another script than the name we know it by cannot be compared.
  if (own.size === 0 || scriptOf(a) !== scriptOf(b)) return true
  const others = wordsOf(b)
  const joined = [...others].join('')
  const all = [...own].join('')
  return (
    [...own].some((word) => others.has(word) || (word.length > 3 && joined.includes(word))) ||
    [...others].some((word) => word.length > 3 && all.includes(word))
  )
}

function namesSite(title: string, sites: readonly string[]): boolean {
  const joined = [...wordsOf(title)].join('')
  return sites.some((site) => {
    const name = (site.split('.')[0] ?? '').replace(/[^a-z0-9]/g, '')
    return name.length > 2 && (joined.includes(name) || name.includes(joined === '' ? '-' : joined))
  })
}

function wordsOf(text: string): Set<string> {
  const folded = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  return new Set((folded.match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !COMMON.has(word)))
}

function scriptOf(text: string): string {
  const letters = text.match(/\p{L}/gu) ?? []
  const latin = letters.filter((letter) => /\p{Script=Latin}/u.test(letter)).length
  return latin * 2 >= letters.length ? 'latin' : 'other'
}

const base = (tag: string): string => tag.toLowerCase().split(/[-_]/)[0] ?? ''
