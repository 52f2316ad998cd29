/** One entry of a feed as it stands there; HTML is untrusted and is never shown as it is. */
export type FeedEntry = {
  /** What the entry is known by between visits: its guid, else its canonical address, else a hash of its words. */
  key: string
  url: string | null
  /** Plain text on one line. */
  title: string
  summaryHtml: string
  contentHtml: string | null
  /** ISO 8601 instant, or a bare day where no time is told; null when unknown. */
  published: string | null
  updated: string | null
  author: string | null
  /** Language tag as declared for this entry (the feed's stands on the feed). */
  language: string | null
  categories: string[]
  enclosures: { url: string; type: string | null }[]
  /** [latitude, longitude] as GeoRSS or W3C Geo give it. */
  point: [number, number] | null
}

/** What was wrong with a feed and put right; words for people stand in the message catalogue under `fault.*`. */
export type FeedFault =
  | 'leading-junk'
  | 'control-characters'
  | 'undeclared-entities'
  | 'truncated'
  | 'nested-too-deep'
  | 'declared-encoding-wrong'
  | 'undecodable-characters'
  | 'twice-encoded'
  | 'bad-dates'
  | 'future-dates'
  | 'shared-guids'
  | 'repeated-entries'
  | 'too-many-entries'
  | 'entries-without-address'
  | 'bad-json'

export type Feed = {
  title: string
  link: string | null
  language: string | null
  ttlMinutes: number | null
  /** Hours of the day (UTC) and English day names in which the feed asks not to be visited. */
  skipHours: number[]
  skipDays: string[]
  entries: FeedEntry[]
  faults: FeedFault[]
}

/** Why an address gave no feed; words for people stand in the message catalogue under `reason.*`. */
export type FeedRefusal = 'empty' | 'html-page' | 'not-a-feed' | 'not-text' | 'bad-encoding' | 'too-large'

export type FeedResult = { ok: true; feed: Feed } | { ok: false; reason: FeedRefusal }
