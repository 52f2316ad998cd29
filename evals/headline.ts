import type { PlaceMention } from '#core/3-places/mention.ts'

/** Countries with a humanitarian response plan or appeal of the United Nations between 2020 and 2024 (facts, OCHA). */
const IN_CRISIS = new Set(
  'AF BD BF BI CD CF CM CO ET GT HN HT IQ KE LB LY MG ML MM MW MZ NE NG PK PS SD SO SS SV SY TD UA UG VE YE ZW'.split(
    ' ',
  ),
)

/** A headline taken from an address, with capitals at the front of its words as headlines have them. */
export function withCapitals(slug: string): string {
  return slug
    .replace(/(?<![\p{L}\p{M}])\p{Ll}/gu, (letter) => letter.toUpperCase())
    .replace(/\b(Un|Us|Uk|Eu)\b/g, (name) => name.toUpperCase())
}

/** What a monitor knows beside a headline: countries named, the outlet, the section of its site, the month. */
export function besideHeadline(
  { url, date }: { url?: string; date?: string },
  places: readonly PlaceMention[],
): string[] {
  const countries = new Set(places.flatMap(({ country }) => country ?? []))
  return [
    ...(countries.size === 0 ? ['country none'] : []),
    ...[...countries].flatMap((country) => [
      `country ${country}`,
      IN_CRISIS.has(country) ? 'country in crisis' : 'country elsewhere',
    ]),
    ...(url ? placeOnTheWeb(url) : []),
    ...(date ? [`month ${date.slice(0, 7)}`] : []),
  ]
}

function placeOnTheWeb(url: string): string[] {
  const { host, pathname } = new URL(url)
  const sections = pathname
    .toLowerCase()
    .split('/')
    .slice(0, -1)
    .flatMap((part) => part.split(/[-_.]/))
    .filter((word) => /^[a-z]{3,20}$/.test(word))
  return [
    `host ${host.replace(/^www\./, '')}`,
    `domain ${host.split('.').at(-1)}`,
    ...new Set(sections.map((word) => `section ${word}`)),
  ]
}
