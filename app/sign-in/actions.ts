'use server'
import { APIError } from 'better-auth/api'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { auth } from '../_auth/auth.ts'
import { safePath } from '../_auth/safe-path.ts'
import { type FormState, typed } from '../_ui/form-state.ts'

/** Signs in with email and password, or says why not; ten wrong tries make a pause. */
export async function signIn(_: FormState, form: FormData): Promise<FormState> {
  const t = await getTranslations('sign-in')
  const email = String(form.get('email') ?? '').trim()
  const password = String(form.get('password') ?? '')
  try {
    await auth().api.signInEmail({ body: { email, password }, headers: await headers() })
  } catch (error) {
    if (!(error instanceof APIError)) throw error
    return { fault: faultWords(error, t), faults: {}, values: typed(form, ['password']) }
  }
  redirect(safePath(form.get('next')))
}

function faultWords(error: APIError, t: Awaited<ReturnType<typeof getTranslations<'sign-in'>>>): string {
  const body = error.body as { code?: string; minutes?: number } | undefined
  if (body?.code === 'PAUSED') return t('paused', { minutes: body.minutes ?? 5 })
  if (body?.code === 'BANNED_USER') return t('disabled')
  return t('wrong')
}
