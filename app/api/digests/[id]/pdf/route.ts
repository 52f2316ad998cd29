import { getDigest, getDigestPdf } from '#db/digests.ts'
import { NotFound } from '#db/not-found.ts'
import { isId } from '#db/uuid.ts'
import { currentPerson } from '../../../../_auth/session.ts'

/** The PDF of a digest, named by its week and state. */
export async function GET(_: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  if (!(await currentPerson())) return Response.json({ reason: 'not-signed-in' }, { status: 401 })
  const { id } = await params
  if (!isId(id)) return Response.json({ reason: 'not-found' }, { status: 404 })
  try {
    const [digest, pdf] = await Promise.all([getDigest(id), getDigestPdf(id)])
    const exercise = digest.isExercise ? 'exercise-' : ''
    const draft = digest.state === 'draft' ? '-draft' : ''
    return new Response(new Uint8Array(pdf), {
      headers: {
        'content-type': 'application/pdf',
        'content-disposition': `attachment; filename="tidings-${exercise}${digest.week}${draft}.pdf"`,
        'cache-control': 'private, no-store',
      },
    })
  } catch (cause) {
    if (cause instanceof NotFound) return Response.json({ reason: 'not-found' }, { status: 404 })
    throw cause
  }
}
