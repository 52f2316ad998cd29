import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import type { Findings } from '#io/find-feeds.ts'
import { requirePerson } from '../../_auth/session.ts'
import { ActionForm, Field, Submit } from '../../_ui/form.client.tsx'
import { takeFromAction } from '../../_ui/hand-over.ts'
import { PageHead } from '../../_ui/page-head.tsx'
import { Panel } from '../../_ui/panel.tsx'
import { getReasonWords } from '../../_ui/reason.ts'
import { WaysIn } from '../ways-in.tsx'
import { lookAt } from './actions.ts'
import { FoundFeeds } from './found-feeds.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('add-source'))('title') }
}

export default async function AddSourcePage() {
  await requirePerson('analyst')
  const [t, nav, words, findings] = await Promise.all([
    getTranslations('add-source'),
    getTranslations('shell'),
    getReasonWords(),
    takeFromAction<Findings>('feeds'),
  ])
  return (
    <>
      <PageHead crumb={<a href="/sources">{nav('page.sources')}</a>} title={t('title')} lede={t('lede')} />
      <ActionForm action={lookAt} className="sec measure">
        <Field
          name="address"
          label={t('address')}
          hint={t('addressHint')}
          type="url"
          dir="ltr"
          autoComplete="url"
          required
        />
        <div className="acts">
          <Submit kind={findings?.ok ? '' : 'p'} busy={t('looking')}>
            {t('look')}
          </Submit>
        </div>
      </ActionForm>
      {findings && !findings.ok ? (
        <div className="sec measure" role="status">
          <Panel
            warn
            title={t('nothing')}
            actions={
              <a className="btn" href="/add#page">
                {t('page')}
              </a>
            }
          >
            {words(findings.reason, findings.detail)}
          </Panel>
        </div>
      ) : null}
      {findings?.ok ? <FoundFeeds findings={findings} /> : null}
      <WaysIn />
    </>
  )
}
