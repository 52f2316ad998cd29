import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { connectorOf } from '#core/1-sources/connectors/all.ts'
import { type ConnectorKind, isConnectorKind } from '#core/1-sources/connectors/connector.ts'
import { requirePerson } from '../../../_auth/session.ts'
import { ActionForm, Check, Field, Submit } from '../../../_ui/form.client.tsx'
import { takeFromAction } from '../../../_ui/hand-over.ts'
import { PageHead } from '../../../_ui/page-head.tsx'
import { lookThrough } from './actions.ts'
import type { Look } from './look.ts'
import { Preview } from './preview.tsx'

type Way = Exclude<ConnectorKind, 'feed'>
type Props = { params: Promise<{ kind: string }> }

async function wayOf(params: Props['params']): Promise<Way> {
  const { kind } = await params
  if (!isConnectorKind(kind) || kind === 'feed') notFound()
  return kind
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await getTranslations('connect'))(`name.${await wayOf(params)}`) }
}

export default async function ConnectPage({ params }: Props) {
  await requirePerson('analyst')
  const kind = await wayOf(params)
  const [t, nav, add, look] = await Promise.all([
    getTranslations('connect'),
    getTranslations('shell'),
    getTranslations('add-source'),
    takeFromAction<Look>('look'),
  ])
  const { fields, hasTerms } = connectorOf(kind)
  return (
    <>
      <PageHead
        crumb={
          <>
            <a href="/sources">{nav('page.sources')}</a> / <a href="/sources/add">{add('title')}</a>
          </>
        }
        title={t(`name.${kind}`)}
        lede={t(`lede.${kind}`)}
      />
      <ActionForm action={lookThrough} className="sec measure">
        <input type="hidden" name="kind" value={kind} />
        <section className="box w terms" aria-label={t('termsTitle')}>
          <h2>{t('termsTitle')}</h2>
          <p className="cap">{t(`terms.${kind}`)}</p>
          {hasTerms ? <Check name="agree" label={t('agree')} /> : null}
        </section>
        {fields.map(({ name, isRequired, like }) => (
          <Field
            key={name}
            name={name}
            label={t(`field.${name as 'address'}`)}
            hint={[like ? t('like', { like }) : '', isRequired ? '' : t('optional')].filter(Boolean).join('; ')}
            dir={name === 'query' || name === 'search' ? 'auto' : 'ltr'}
            required={isRequired}
          />
        ))}
        <div className="acts">
          <Submit kind={look?.tried.ok ? '' : 'p'} busy={t('looking')}>
            {t('look')}
          </Submit>
        </div>
      </ActionForm>
      {look?.source.kind === kind ? <Preview look={look} /> : null}
    </>
  )
}
