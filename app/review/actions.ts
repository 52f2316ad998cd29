'use server'
import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { requirePerson } from '../_auth/session.ts'
import { decide, type Typed } from './decision.ts'

/** The page of an incident, where a decision came from there. */
const BACK = /^\/incidents\/[0-9a-f-]{36}$/

/** Decides by a plain form and goes on: to the next incident, or back to the same where it is still open. */
export async function decideByForm(form: FormData): Promise<void> {
  const person = await requirePerson('analyst')
  const typed: Typed = {}
  for (const name of new Set(form.keys())) {
    const values = form.getAll(name).filter((value) => typeof value === 'string')
    typed[name] = values.length > 1 ? values : (values[0] ?? '')
  }
  const outcome = await decide(person, typed)
  revalidatePath('/', 'layout')
  const back = BACK.exec(String(typed.back ?? ''))?.[0]
  if (back) redirect(outcome.ok ? `${back}#history` : `${back}?refused=${outcome.reason}`)
  const said = new URLSearchParams()
  const stays = !outcome.ok || typed.do === 'correct' || typed.do === 'split'
  const next = stays ? typed.id : typed.next
  if (typeof next === 'string' && next) said.set('id', next)
  if (outcome.ok) {
    said.set('did', String(typed.do))
    if (typed.do !== 'undo') said.set('edits', outcome.edits.slice(0, 40).join(','))
  } else said.set('refused', outcome.reason)
  redirect(`/review?${said}`)
}
