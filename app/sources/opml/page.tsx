import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { findRegions } from '#db/regions.ts'
import type { ListOutcome } from '#db/source-lists.ts'
import { requirePerson } from '../../_auth/session.ts'
import { ActionForm, Field, Select, Submit } from '../../_ui/form.client.tsx'
import { takeFromAction } from '../../_ui/hand-over.ts'
import { PageHead } from '../../_ui/page-head.tsx'
import { Section } from '../../_ui/section.tsx'
import { addList } from './actions.ts'
import { ListResult } from './list-result.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('opml'))('title') }
}

export default async function OpmlPage() {
  await requirePerson('analyst')
  const [t, nav, countries, outcome] = await Promise.all([
    getTranslations('opml'),
    getTranslations('shell'),
    findRegions('country'),
    takeFromAction<ListOutcome>('list'),
  ])
  return (
    <>
      <PageHead crumb={<a href="/sources">{nav('page.sources')}</a>} title={t('title')} lede={t('lede')} />
      {outcome ? <ListResult outcome={outcome} /> : null}
      <div className="g12 sec">
        <Section className="s7" title={t('in')} caption={t('inCaption')}>
          <ActionForm action={addList} className="ruled">
            <Field
              name="file"
              label={t('file')}
              hint={t('fileHint')}
              type="file"
              accept=".opml,.xml,text/xml"
              required
            />
            <Select
              name="country"
              label={t('country')}
              hint={t('countryHint')}
              options={[
                { value: '', label: t('countryNone') },
                ...countries.map(({ code, name }) => ({ value: code, label: name })),
              ]}
            />
            <div className="acts">
              <Submit busy={t('busy')}>{t('do')}</Submit>
            </div>
          </ActionForm>
        </Section>
        <Section className="s5" title={t('out')} caption={t('outCaption')}>
          <div className="ruled">
            <p className="cap">{t('outText')}</p>
            <div className="acts">
              <a className="btn" href="/api/sources" download>
                {t('download')}
              </a>
            </div>
          </div>
        </Section>
      </div>
    </>
  )
}
