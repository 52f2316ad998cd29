import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { findModelChoice } from '#db/model-choice.ts'
import { findRegions } from '#db/regions.ts'
import { findSetting } from '#db/settings.ts'
import { chatAddress, staysHere } from '#io/ask-model.ts'
import { mayActAs } from '../_auth/roles.ts'
import { requirePerson } from '../_auth/session.ts'
import { ActionForm, Check, Field, Select, Submit } from '../_ui/form.client.tsx'
import { takeFromAction } from '../_ui/hand-over.ts'
import { PageHead } from '../_ui/page-head.tsx'
import { readIt } from './actions.ts'
import { EXAMPLES, exampleOf } from './examples.ts'
import type { TryOutcome } from './result.ts'
import { TRY_ADDRESSES } from './setting.ts'
import { TryResult } from './try-result.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('try'))('title') }
}

type Props = { searchParams: Promise<Record<string, string | string[]>> }

export default async function TryPage({ searchParams }: Props) {
  const person = await requirePerson()
  const [t, countries, query] = await Promise.all([getTranslations('try'), findRegions('country'), searchParams])
  const result = await takeFromAction<TryOutcome>('try')
  const example = result ? null : exampleOf(query.example)
  const isAnalyst = mayActAs(person.role, 'analyst')
  const [mayFetch, choice] = isAnalyst
    ? await Promise.all([findSetting<boolean>(TRY_ADDRESSES), findModelChoice()])
    : [false, null]
  return (
    <>
      <PageHead title={t('title')} lede={t('lede')} />
      {result ? <TryResult result={result} /> : null}
      <ActionForm action={readIt} className="sec measure">
        <Field name="text" label={t('text')} hint={t('textHint')} multiline dir="auto" value={example ?? undefined} />
        {mayFetch ? (
          <Field name="address" label={t('address')} hint={t('addressHint')} type="url" dir="ltr" autoComplete="off" />
        ) : null}
        {choice ? (
          <Check
            name="model"
            label={t('model', { model: choice.model })}
            hint={
              staysHere(choice.address)
                ? t('modelHere')
                : t('modelAway', { host: chatAddress(choice.address)?.host ?? choice.address })
            }
          />
        ) : null}
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
          <span className="cap">
            {t('examples')}{' '}
            {EXAMPLES.map((name, i) => (
              <span key={name}>
                {i > 0 ? ' · ' : null}
                <a href={`/try?example=${name}`}>{t(`example.${name}`)}</a>
              </span>
            ))}
          </span>
        </div>
      </ActionForm>
    </>
  )
}
