'use server'
import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from '#db/password-length.ts'
import { changeAccess, changePassword } from '#db/user-access.ts'
import { changeRole } from '#db/users.ts'
import { isId } from '#db/uuid.ts'
import { readRole } from '../../../_auth/roles.ts'
import { requirePerson } from '../../../_auth/session.ts'
import { type FormState, NO_FAULT } from '../../../_ui/form-state.ts'

/** Gives a person another role. */
export async function giveRole(_: FormState, form: FormData): Promise<FormState> {
  const by = await requirePerson('admin')
  const role = readRole(form.get('role'))
  if (!role) return NO_FAULT
  return settled(await changeRole(idOf(form), role, by))
}

/** Switches an account off or on. */
export async function switchAccess(_: FormState, form: FormData): Promise<FormState> {
  const by = await requirePerson('admin')
  return settled(await changeAccess(idOf(form), form.get('open') === 'yes', by))
}

/** Sets a new password for somebody who has forgotten theirs. */
export async function setPassword(_: FormState, form: FormData): Promise<FormState> {
  const by = await requirePerson('admin')
  const password = String(form.get('password') ?? '')
  if (password.length < SHORTEST_PASSWORD || password.length > LONGEST_PASSWORD) {
    const t = await getTranslations('settings.password')
    const why = password.length < SHORTEST_PASSWORD ? t('short', { count: SHORTEST_PASSWORD }) : t('long')
    return { fault: null, faults: { password: why }, values: {} }
  }
  await changePassword(idOf(form), password, by)
  return settled({ ok: true })
}

async function settled(outcome: { ok: boolean }): Promise<FormState> {
  if (!outcome.ok) {
    const t = await getTranslations('settings.person')
    return { ...NO_FAULT, fault: t('lastAdmin') }
  }
  revalidatePath('/settings', 'layout')
  redirect('/settings#people')
}

function idOf(form: FormData): string {
  const id = String(form.get('id'))
  if (!isId(id)) redirect('/settings')
  return id
}
