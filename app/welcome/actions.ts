'use server'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { saveFirstAdmin } from '#db/first-user.ts'
import { SHORTEST_PASSWORD } from '#db/password-length.ts'
import { auth } from '../_auth/auth.ts'
import { faultKeys, NEW_ACCOUNT } from '../_auth/new-account.ts'
import { type FormState, typed } from '../_ui/form-state.ts'

/** Makes the first account, signs it in and goes on to choosing what to read. */
export async function makeFirstAccount(_: FormState, form: FormData): Promise<FormState> {
  const t = await getTranslations('welcome.fault')
  const values = typed(form, ['password'])
  const account = NEW_ACCOUNT.safeParse(Object.fromEntries(form))
  if (!account.success) {
    const keys = Object.entries(faultKeys(account.error))
    const faults = Object.fromEntries(
      keys.map(([field, key]) => [field, t(key as 'name', { count: SHORTEST_PASSWORD })]),
    )
    return { fault: null, faults, values }
  }
  if (!(await saveFirstAdmin(account.data))) return { fault: t('taken'), faults: {}, values }
  const { email, password } = account.data
  await auth().api.signInEmail({ body: { email, password }, headers: await headers() })
  redirect('/welcome/begin')
}
