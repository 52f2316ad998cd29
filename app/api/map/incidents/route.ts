import { findIncidents } from '#db/incidents.ts'
import { currentPerson } from '../../../_auth/session.ts'
import { parseFilter } from '../../../incidents/filter.ts'
import { incidentFeatures } from '../../../map/incident-features.ts'
import { getOwnHeadline } from '../../../map/own-headline.ts'

/** As many as the map page lists; more would be a picture nobody can read. */
const MAX = 1000

/** Incidents that fit the filters of the address, as GeoJSON. */
export async function GET(request: Request): Promise<Response> {
  if (!(await currentPerson())) return Response.json({ reason: 'not-signed-in' }, { status: 401 })
  const address: Record<string, string[]> = {}
  for (const [name, value] of new URL(request.url).searchParams) address[name] = [...(address[name] ?? []), value]
  const { incidents } = await findIncidents({ ...parseFilter(address), page: undefined, pageSize: MAX })
  return Response.json(incidentFeatures(incidents, await getOwnHeadline()), {
    headers: { 'content-type': 'application/geo+json', 'cache-control': 'private, no-store' },
  })
}
