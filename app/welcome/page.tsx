import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { SHORTEST_PASSWORD } from '#db/password-length.ts'
import { hasNoUsers } from '#db/users.ts'
import { ActionForm, Field, Submit } from '../_ui/form.client.tsx'
import { PageHead } from '../_ui/page-head.tsx'
import { makeFirstAccount } from './actions.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('welcome'))('title') }
}

export default async function WelcomePage() {
  if (!(await hasNoUsers())) redirect('/')
  const t = await getTranslations('welcome')
  return (
    <div className="narrow">
      <ol className="steps" aria-label={t('steps.label')}>
        <li aria-current="step">{t('steps.account')}</li>
        <li>{t('steps.begin')}</li>
      </ol>
      <PageHead title={t('title')} lede={t('lede')} />
      <ActionForm action={makeFirstAccount} className="ruled">
        <p className="cap">{t('account')}</p>
        <div className="field" />
        <Field name="name" label={t('name')} hint={t('nameHint')} autoComplete="name" dir="auto" required />
        <Field
          name="email"
          label={t('email')}
          hint={t('emailHint')}
          type="email"
          autoComplete="username"
          dir="ltr"
          required
        />
        <Field
          name="password"
          label={t('password')}
          hint={t('passwordHint', { count: SHORTEST_PASSWORD })}
          type="password"
          autoComplete="new-password"
          required
        />
        <div className="acts">
          <Submit busy={t('busy')}>{t('submit')}</Submit>
        </div>
      </ActionForm>
    </div>
  )
}
