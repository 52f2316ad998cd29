import type { PlaceMention } from '#core/3-places/mention.ts'
import type { ReportRead } from '../reading.ts'

/**
 * The parts places play, once it is known what happened: the places of the reports are where it happened, and names of
 * other places are only mentioned, but for the units and countries that hold one of the reports' places.
 */
export function withEventRoles(places: readonly PlaceMention[], reports: readonly ReportRead[]): PlaceMention[] {
  const events = reports.flatMap(({ place }) => (place?.placeKey ? [place] : []))
  if (events.length === 0) return [...places]
  const keys = new Set(events.map(({ placeKey }) => placeKey))
  return places.map((mention) => {
    if (mention.kind !== 'place' || mention.role === 'near' || mention.role === 'outlet') return mention
    if (keys.has(mention.placeKey)) return { ...mention, role: 'happened' }
    if (mention.role !== 'happened') return mention
    const holds = events.some(
      ({ country, admin1 }) =>
        mention.country === country &&
        (mention.precision === 6 || (mention.precision === 4 && mention.admin1 === admin1)),
    )
    return holds ? mention : { ...mention, role: 'mentioned' }
  })
}
