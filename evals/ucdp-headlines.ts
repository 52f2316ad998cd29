import { openReader } from '#io/reader.ts'
import { countryCode } from './countries.ts'
import { readRows, writePredictions } from './rows.ts'
import { scorerKm } from './score-geo.ts'

type EventRow = {
  id: string
  country: string
  latitude: number
  longitude: number
  low: number
  high: number
  articles: { office: string | null; date: string; headline: string | null }[]
}

/** Offices whose lines are lists, place names or templates, no headlines. */
const NO_NEWS = /SOHR|MemoryBook|SATP|Crisis Watch|Airwars/
/** Fewer words than this tell nothing. */
const LEAST_WORDS = 6
/** A point this near the coders' is theirs, in kilometres: headlines name the town or the district. */
const SAME_PLACE_KM = 100
/** UCDP precisions that are finer than a first-level unit. */
const FINER_THAN_UNIT = 3

/**
 * What the reader makes of real headlines alone, one of each wording: how many of UCDP's events it tells at all, and how
 * often country, point and number killed then agree with the coders. They read whole articles, often several, and counted
 * single events where headlines sum up days, so that no reader can agree with all of them.
 */
export async function ucdpHeadlines(dir: string, out: string | null): Promise<Record<string, number>> {
  const reader = await openReader()
  const rows = await readRows<EventRow>(dir, 'events/ucdp_ged_events')
  const tally = { n: 0, told: 0, placed: 0, country: 0, pointed: 0, near: 0, counted: 0, inRange: 0 }
  const predictions: object[] = []
  for (const { row, headline, date } of headlinesOf(rows)) {
    tally.n++
    const doc = { title: headline, text: headline, blocks: [], language: 'en', published: date }
    const [report] = reader.readDoc(doc, { published: date }).reports
    if (!report) continue
    tally.told++
    const { place, killed } = report
    predictions.push({ id: row.id, headline, type: report.type, place, killed })
    if (place?.country) {
      tally.placed++
      if (place.country === countryCode(row.country.replace(/ \(.*\)$/, ''))) tally.country++
    }
    if (place?.lat != null && place.lon !== null && (place.precision ?? 7) <= FINER_THAN_UNIT) {
      tally.pointed++
      if (scorerKm(row.latitude, row.longitude, place.lat, place.lon) < SAME_PLACE_KM) tally.near++
    }
    if (killed) {
      tally.counted++
      if (killed.low <= row.high && (killed.high ?? Infinity) >= row.low) tally.inRange++
    }
  }
  await writePredictions(out, 'events/ucdp_ged_events', predictions)
  const { n, told, placed, country, pointed, near, counted, inRange } = tally
  return {
    n,
    told: told / n,
    placed: placed / told,
    country: country / placed,
    pointed: pointed / told,
    near: near / pointed,
    counted: counted / told,
    inRange: inRange / counted,
  }
}

function headlinesOf(rows: readonly EventRow[]): { row: EventRow; headline: string; date: string }[] {
  const all = rows.flatMap((row) =>
    row.articles.map(({ office, date, headline }) => ({ row, office, date, headline: (headline ?? '').trim() })),
  )
  const times = Map.groupBy(all, ({ headline }) => headline)
  return all.filter(
    ({ office, headline }) =>
      times.get(headline)?.length === 1 && !NO_NEWS.test(office ?? '') && headline.split(/\s+/).length >= LEAST_WORDS,
  )
}
