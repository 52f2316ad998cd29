import { headers } from 'next/headers'
import { forbidden, redirect } from 'next/navigation'
import { cache } from 'react'
import { hasNoUsers } from '#db/users.ts'
import { auth } from './auth.ts'
import { mayActAs, type Role, readRole } from './roles.ts'

/** Who is signed in. */
export type Person = { id: string; name: string; email: string; role: Role }

/** The person this request comes from, asked once per request; null when nobody is signed in. */
export const currentPerson = cache(async (): Promise<Person | null> => {
  const session = await auth().api.getSession({ headers: await headers() })
  const role = readRole(session?.user.role)
  if (!session || !role) return null
  const { id, name, email } = session.user
  return { id, name, email, role }
})

/**
 * The person this request comes from, for every page and action that is not open to all.
 *
 * Nobody signed in: on to signing in, or to the first account where there is none yet. A role too small: 403.
 */
export async function requirePerson(needed: Role = 'viewer'): Promise<Person> {
  const person = await currentPerson()
  if (!person) {
    if (await hasNoUsers()) redirect('/welcome')
    const path = (await headers()).get('x-path') ?? '/'
    redirect(path === '/' ? '/sign-in' : `/sign-in?next=${encodeURIComponent(path)}`)
  }
  if (!mayActAs(person.role, needed)) forbidden()
  return person
}
