import { mayActAs } from '../../../../_auth/roles.ts'
import { currentPerson } from '../../../../_auth/session.ts'
import { readChosenPlace } from '../../../../review/decision.ts'
import { drawChosenPlace } from '../../../../review/draw-chosen-place.ts'

/** A place that may be chosen, drawn as exactly as it is known. */
export async function GET(request: Request): Promise<Response> {
  const person = await currentPerson()
  if (!person || !mayActAs(person.role, 'analyst')) return new Response(null, { status: 401 })
  const place = readChosenPlace(new URL(request.url).searchParams.get('place') ?? '')
  const drawn = place ? await drawChosenPlace(place) : null
  return new Response(drawn, {
    status: drawn ? 200 : 204,
    headers: { 'content-type': 'image/svg+xml; charset=utf-8', 'cache-control': 'private, max-age=600' },
  })
}
