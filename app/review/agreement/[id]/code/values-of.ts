import type { PlacePrecision } from '#core/3-places/mention.ts'
import { admin1Name } from '#core/3-places/regions.ts'
import type { EventTypeCode } from '#core/4-reports/codebook.ts'
import type { DatePrecision, Sector } from '#core/4-reports/reading.ts'
import { CODED_TOLLS, type Coding } from '#core/5-incidents/coding.ts'
import type { IncidentDetail } from '#db/incidents.ts'

/** What an incident says now, as a coder would say it: for rounds that show the reader's values. */
export function valuesOf(incident: IncidentDetail): NonNullable<Coding['values']> {
  const { placeName, country, admin1, lat, lon, placePrecision, placeKey, dateStart, dateEnd, datePrecision } = incident
  const tolls = CODED_TOLLS.map((harm) => {
    const [low, high] = [incident[`${harm}Low`], incident[`${harm}High`]]
    return [harm, low === null ? null : { low, best: low === high ? low : null, high }]
  })
  const place = placeName && {
    name: placeName,
    country,
    admin1,
    admin1Name: admin1 ? admin1Name(admin1) : null,
    lat,
    lon,
    precision: placePrecision as PlacePrecision | null,
    placeKey,
  }
  return {
    type: incident.type as EventTypeCode,
    polarity: incident.polarity,
    date: dateStart
      ? { start: dateStart, end: dateEnd ?? dateStart, precision: (datePrecision ?? 'day') as DatePrecision }
      : null,
    place: place || null,
    sectors: incident.sectors as Sector[],
    ...Object.fromEntries(tolls),
  } as NonNullable<Coding['values']>
}
