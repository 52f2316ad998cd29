import { mayActAs } from '../../../_auth/roles.ts'
import { currentPerson } from '../../../_auth/session.ts'
import { placeLabel, searchPlaces } from '../../../review/search-places.ts'

/** Places by name in any spelling, as choices for the review page. */
export async function GET(request: Request): Promise<Response> {
  const person = await currentPerson()
  if (!person || !mayActAs(person.role, 'analyst')) return Response.json([], { status: 401 })
  const asked = new URL(request.url).searchParams
  const country = asked.get('country')
  const places = searchPlaces(asked.get('q') ?? '', country && /^[A-Z]{2}$/.test(country) ? country : null)
  return Response.json(
    places.map((place) => ({ value: JSON.stringify(place), label: placeLabel(place) })),
    { headers: { 'cache-control': 'private, max-age=600' } },
  )
}
