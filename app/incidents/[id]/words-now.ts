import { TOLL_FIELDS } from '#core/5-incidents/grouped-report.ts'
import type { IncidentWords } from '#core/5-incidents/rewind.ts'
import type { IncidentDetail } from '#db/incidents.ts'

/** What an incident says now, by the fields that edits name. */
export function wordsNow(incident: IncidentDetail): IncidentWords {
  const { placeName, country, admin1, admin1Name, lat, lon, placePrecision, placeKey } = incident
  const { dateStart, dateEnd, datePrecision } = incident
  const place = { name: placeName, country, admin1, admin1Name, lat, lon, precision: placePrecision, placeKey }
  const tolls = TOLL_FIELDS.map((field) => {
    const [low, high] = [incident[`${field}Low`], incident[`${field}High`]]
    return [field, low === null ? null : { low, best: low === high ? low : null, high }]
  })
  return {
    type: incident.type,
    polarity: incident.polarity,
    verification: incident.verification,
    sectors: incident.sectors,
    weapon: incident.weapon,
    place: placeName === null ? null : place,
    date: dateStart === null ? null : { start: dateStart, end: dateEnd, precision: datePrecision },
    ...Object.fromEntries(tolls),
    review: incident.review,
    reports: incident.reportCount,
  }
}
