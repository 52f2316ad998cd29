import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { hasNoUsers } from '#db/users.ts'
import { safePath } from '../_auth/safe-path.ts'
import { currentPerson } from '../_auth/session.ts'
import { ActionForm, Field, Submit } from '../_ui/form.client.tsx'
import { PageHead } from '../_ui/page-head.tsx'
import { signIn } from './actions.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('sign-in'))('title') }
}

type Props = { searchParams: Promise<Record<string, string | string[]>> }

export default async function SignInPage({ searchParams }: Props) {
  const query = await searchParams
  const next = safePath(query.next)
  if (await currentPerson()) redirect(next)
  if (await hasNoUsers()) redirect('/welcome')
  const t = await getTranslations('sign-in')
  return (
    <div className="narrow">
      <PageHead title={t('title')} />
      {query.out === '1' ? <p className="cap">{t('signedOut')}</p> : null}
      <ActionForm action={signIn} className="ruled">
        <input type="hidden" name="next" value={next} />
        <Field name="email" label={t('email')} type="email" autoComplete="username" dir="ltr" required />
        <Field name="password" label={t('password')} type="password" autoComplete="current-password" required />
        <div className="acts">
          <Submit busy={t('busy')}>{t('submit')}</Submit>
        </div>
      </ActionForm>
      <p className="note">{t('help')}</p>
    </div>
  )
}
