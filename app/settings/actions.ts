'use server'
import { APIError } from 'better-auth/api'
import { revalidatePath } from 'next/cache'
import { cookies, headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from '#db/password-length.ts'
import { saveSetting } from '#db/settings.ts'
import { saveUser } from '#db/user-access.ts'
import { auth } from '../_auth/auth.ts'
import { faultKeys, NEW_ACCOUNT } from '../_auth/new-account.ts'
import { readRole } from '../_auth/roles.ts'
import { requirePerson } from '../_auth/session.ts'
import { type FormState, NO_FAULT, typed } from '../_ui/form-state.ts'
import { KEYS_COOKIE } from '../_ui/keys.ts'
import { readTheme, THEME_COOKIE } from '../_ui/theme.ts'
import { TRY_ADDRESSES } from '../try/setting.ts'

const YEAR_S = 365 * 86_400

/** Ends this session. */
export async function signOut(): Promise<void> {
  await auth().api.signOut({ headers: await headers() })
  redirect('/sign-in?out=1')
}

/** Keeps the colours a person wants in this browser, and whether single keys are commands. */
export async function chooseLook(form: FormData): Promise<void> {
  await requirePerson()
  const jar = await cookies()
  const kept = { httpOnly: true, sameSite: 'lax', path: '/', maxAge: YEAR_S } as const
  jar.set(THEME_COOKIE, readTheme(form.get('theme')), kept)
  jar.set(KEYS_COOKIE, form.get('keys') === 'on' ? 'on' : 'off', kept)
  revalidatePath('/', 'layout')
  redirect('/settings')
}

/** Says whether analysts may try the reader on addresses. */
export async function allowTryAddresses(form: FormData): Promise<void> {
  await requirePerson('admin')
  await saveSetting(TRY_ADDRESSES, form.get('allow') === 'on')
  revalidatePath('/settings')
  redirect('/settings')
}

/** Changes one's own password; all other sessions end. */
export async function changeOwnPassword(_: FormState, form: FormData): Promise<FormState> {
  await requirePerson()
  const t = await getTranslations('settings.password')
  const currentPassword = String(form.get('old') ?? '')
  const newPassword = String(form.get('new') ?? '')
  const refuse = (field: string, why: string) => ({ fault: null, faults: { [field]: why }, values: {} })
  if (newPassword.length < SHORTEST_PASSWORD) return refuse('new', t('short', { count: SHORTEST_PASSWORD }))
  if (newPassword.length > LONGEST_PASSWORD) return refuse('new', t('long'))
  try {
    await auth().api.changePassword({
      body: { currentPassword, newPassword, revokeOtherSessions: true },
      headers: await headers(),
    })
  } catch (error) {
    if (!(error instanceof APIError)) throw error
    return refuse('old', t('wrong'))
  }
  return { ...NO_FAULT, done: t('done') }
}

/** Makes an account for somebody. */
export async function addPerson(_: FormState, form: FormData): Promise<FormState> {
  const by = await requirePerson('admin')
  const t = await getTranslations('settings.people.fault')
  const values = typed(form, ['password'])
  const account = NEW_ACCOUNT.safeParse(Object.fromEntries(form))
  if (!account.success) {
    const keys = Object.entries(faultKeys(account.error))
    return {
      fault: null,
      faults: Object.fromEntries(keys.map(([field, key]) => [field, t(key as 'name', { count: SHORTEST_PASSWORD })])),
      values,
    }
  }
  const role = readRole(form.get('role')) ?? 'viewer'
  if (!(await saveUser({ ...account.data, role }, by))) return { fault: null, faults: { email: t('taken') }, values }
  revalidatePath('/settings')
  return NO_FAULT
}
