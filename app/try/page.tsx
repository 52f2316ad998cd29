import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { findRegions } from '#db/regions.ts'
import { requirePerson } from '../_auth/session.ts'
import { ActionForm, Field, Select, Submit } from '../_ui/form.client.tsx'
import { takeFromAction } from '../_ui/hand-over.ts'
import { PageHead } from '../_ui/page-head.tsx'
import { readIt } from './actions.ts'
import type { TryOutcome } from './result.ts'
import { TryResult } from './try-result.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('try'))('title') }
}

type Props = { searchParams: Promise<Record<string, string | string[]>> }

export default async function TryPage({ searchParams }: Props) {
  await requirePerson()
  const [t, countries, query] = await Promise.all([getTranslations('try'), findRegions('country'), searchParams])
  const result = await takeFromAction<TryOutcome>('try')
  const example = query.example === '1' && !result
  return (
    <>
      <PageHead title={t('title')} lede={t('lede')} />
      {result ? <TryResult result={result} /> : null}
      <ActionForm action={readIt} className="sec measure">
        <Field
          name="text"
          label={t('text')}
          hint={t('textHint')}
          multiline
          dir="auto"
          value={example ? t('exampleText') : undefined}
          required
        />
        <details className="field">
          <summary>{t('more')}</summary>
          <div className="fields">
            <Field name="published" label={t('published')} hint={t('publishedHint')} type="date" />
            <Select
              name="country"
              label={t('country')}
              options={[
                { value: '', label: t('countryNone') },
                ...countries.map((country) => ({ value: country.code, label: country.name })),
              ]}
            />
          </div>
        </details>
        <div className="acts">
          <Submit busy={t('busy')}>{t('submit')}</Submit>
          <a className="btn q" href="/try?example=1">
            {t('example')}
          </a>
        </div>
      </ActionForm>
    </>
  )
}
