import type { Language } from './language.ts'

/** How an outlet writes: wire with dateline, long daily, short radio note, thin teaser, weekly round-up, health bulletin. */
export type Style = 'agency' | 'daily' | 'radio' | 'thin' | 'bulletin' | 'health'

/** An invented outlet and how its feed is delivered. */
export type Outlet = {
  slug: string
  name: string
  language: Language
  style: Style
  format: 'rss' | 'atom' | 'rdf' | 'json'
  encoding: 'utf-8' | 'windows-1256'
  /** Which of the page templates it uses, 0 to 4. */
  template: number
  provenance: 'state' | 'party' | 'independent' | 'ngo'
  /** Admiralty-style suggestion for a new source: A reliable … F cannot be judged. */
  reliability: 'A' | 'B' | 'C' | 'D' | 'E' | 'F'
  note: string
  /** Admin-1 codes it covers; null for the whole country. */
  covers: readonly string[] | null
  /** Weekday and week (0 is the anchor's) since which nothing new has come. */
  silentSince?: { week: number; weekday: number }
  /** The feed answers 503. */
  failing?: true
  /** Dates in the feed are in words no standard knows. */
  oddDates?: true
}

const NORTH = ['IQ.15', 'IQ.13', 'IQ.08', 'IQ.11', 'IQ.05', 'IQ.19', 'IQ.18']
const SOUTH = ['IQ.02', 'IQ.09', 'IQ.14', 'IQ.03', 'IQ.04', 'IQ.16']

const feed = (outlet: Omit<Outlet, 'encoding' | 'covers'> & Partial<Outlet>): Outlet => ({
  encoding: 'utf-8',
  covers: null,
  ...outlet,
})

/** The invented outlets; every name says that it belongs to an exercise. */
export const OUTLETS: readonly Outlet[] = [
  feed({
    slug: 'tamrin-agency',
    name: 'Tamrin News Agency',
    language: 'en',
    style: 'agency',
    format: 'rss',
    template: 0,
    provenance: 'state',
    reliability: 'B',
    note: 'National agency, English service; carries official statements first.',
  }),
  feed({
    slug: 'northern-wire',
    name: 'Northern Wire',
    language: 'en',
    style: 'radio',
    format: 'atom',
    template: 1,
    provenance: 'independent',
    reliability: 'C',
    covers: NORTH,
    note: 'Short notes from the north; has withdrawn reports and says so.',
  }),
  feed({
    slug: 'mithal-daily',
    name: 'Mithal Daily',
    language: 'en',
    style: 'daily',
    format: 'rss',
    template: 2,
    provenance: 'independent',
    reliability: 'B',
    note: 'Newspaper with its own reporters and long background.',
  }),
  feed({
    slug: 'delta-courier',
    name: 'Delta Courier',
    language: 'en',
    style: 'daily',
    format: 'json',
    template: 3,
    provenance: 'party',
    reliability: 'C',
    note: 'Daily close to a (fictional) party; strong in the south.',
  }),
  feed({
    slug: 'bulletin-seven',
    name: 'Bulletin 7',
    language: 'en',
    style: 'bulletin',
    format: 'atom',
    template: 4,
    provenance: 'ngo',
    reliability: 'B',
    note: 'Twice-weekly safety bulletin of Example Relief, several events in one text.',
  }),
  feed({
    slug: 'channel-zero',
    name: 'Channel 0',
    language: 'en',
    style: 'thin',
    format: 'rss',
    template: 1,
    provenance: 'independent',
    reliability: 'D',
    oddDates: true,
    note: 'Teasers of one or two sentences; dates in its feed follow no standard.',
  }),
  feed({
    slug: 'wakalat-tamrin',
    name: 'وكالة تمرين للأنباء',
    language: 'ar',
    style: 'agency',
    format: 'rss',
    template: 0,
    provenance: 'state',
    reliability: 'B',
    note: 'Arabic service of the national agency.',
  }),
  feed({
    slug: 'idhaat-tajriba',
    name: 'إذاعة تجربة',
    language: 'ar',
    style: 'radio',
    format: 'rss',
    encoding: 'windows-1256',
    template: 1,
    provenance: 'independent',
    reliability: 'C',
    note: 'Governorate radio; feed in windows-1256.',
  }),
  feed({
    slug: 'nashrat-sihha',
    name: 'نشرة الصحة النموذجية',
    language: 'ar',
    style: 'health',
    format: 'atom',
    template: 4,
    provenance: 'state',
    reliability: 'B',
    note: 'Bulletin of the (fictional) health office.',
  }),
  feed({
    slug: 'sahifat-mithal',
    name: 'صحيفة مثال',
    language: 'ar',
    style: 'daily',
    format: 'rss',
    template: 2,
    provenance: 'independent',
    reliability: 'B',
    note: 'Daily newspaper with long reports.',
  }),
  feed({
    slug: 'sawt-fikra',
    name: 'صوت فكرة',
    language: 'ar',
    style: 'radio',
    format: 'rss',
    template: 3,
    provenance: 'party',
    reliability: 'D',
    covers: ['IQ.01', 'IQ.18'],
    silentSince: { week: -1, weekday: 2 },
    note: 'Station for Anbar; answers, but nothing new for days.',
  }),
  feed({
    slug: 'depeche-essai',
    name: 'La Dépêche d’Essai',
    language: 'fr',
    style: 'daily',
    format: 'atom',
    template: 2,
    provenance: 'independent',
    reliability: 'B',
    note: 'French-language daily.',
  }),
  feed({
    slug: 'correspondance-tamrin',
    name: 'Correspondance Tamrin',
    language: 'fr',
    style: 'agency',
    format: 'rdf',
    template: 0,
    provenance: 'state',
    reliability: 'B',
    note: 'French desk of the national agency, mostly translations.',
  }),
  feed({
    slug: 'diario-simulacro',
    name: 'Diario Simulacro',
    language: 'es',
    style: 'daily',
    format: 'rss',
    template: 3,
    provenance: 'independent',
    reliability: 'B',
    note: 'Spanish-language daily.',
  }),
  feed({
    slug: 'enlace-ensayo',
    name: 'Enlace Ensayo',
    language: 'es',
    style: 'agency',
    format: 'json',
    template: 1,
    provenance: 'independent',
    reliability: 'C',
    covers: [...NORTH, ...SOUTH],
    silentSince: { week: -2, weekday: 5 },
    note: 'Small relay agency; silent for more than a week.',
  }),
  feed({
    slug: 'radio-bidaya',
    name: 'راديو بداية',
    language: 'ar',
    style: 'radio',
    format: 'rss',
    template: 1,
    provenance: 'independent',
    reliability: 'F',
    covers: ['IQ.03'],
    failing: true,
    note: 'The only source in Muthanna; its server has been answering 503.',
  }),
]

const BY_SLUG = new Map(OUTLETS.map((outlet) => [outlet.slug, outlet]))

/** The outlet of a slug; throws on one that is not there. */
export function outletOf(slug: string): Outlet {
  const outlet = BY_SLUG.get(slug)
  if (!outlet) throw new Error(`no such exercise outlet: ${slug}`)
  return outlet
}
