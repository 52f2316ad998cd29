import { forbidden, notFound } from 'next/navigation'
import { mayEnd } from '#db/agreement-ends.ts'
import { getRound, type Round } from '#db/agreement-rounds.ts'
import { NotFound } from '#db/not-found.ts'
import type { Person } from '../../../_auth/session.ts'

/** The round that the person is about to close or remove; refused where it is not theirs to end. */
export async function roundToEnd(id: string, person: Person): Promise<Round> {
  const round = await getRound(id).catch((error: unknown) => {
    if (error instanceof NotFound) notFound()
    throw error
  })
  if (!mayEnd(round, { id: person.id, isAdmin: person.role === 'admin' })) forbidden()
  return round
}
