import { getTranslations } from 'next-intl/server'
import { PROVENANCES } from '#core/1-sources/provenance.ts'
import { findRegions } from '#db/regions.ts'
import { findSources } from '#db/sources.ts'
import { getDates } from '../../../_ui/dates.ts'
import { ActionForm, Field, Select, Submit } from '../../../_ui/form.client.tsx'
import { Panel } from '../../../_ui/panel.tsx'
import { getReasonWords } from '../../../_ui/reason.ts'
import { Section } from '../../../_ui/section.tsx'
import { followThrough } from './actions.ts'
import type { Look } from './look.ts'

const MOST_SHOWN = 12

/** What would come by a way in, with the form to follow it; or why nothing came. */
export async function Preview({ look }: { look: Look }) {
  const [t, words, sources] = await Promise.all([getTranslations('connect'), getReasonWords(), findSources()])
  const { source, tried, folder } = look
  const isKnown = sources.some(({ key }) => key === source.key)
  const isEmptyFolder = !tried.ok && tried.reason === 'empty-folder'
  return (
    <div role="status">
      {tried.ok ? (
        <Section title={t('preview')} caption={t('previewCaption', { n: tried.feed.entries.length })}>
          <Entries look={look} />
        </Section>
      ) : (
        <div className="sec measure">
          {isEmptyFolder ? (
            <p className="notice">
              <span>{t.rich('empty-folder', { path: folder ?? '', code: (path) => <code>{path}</code> })}</span>
            </p>
          ) : (
            <Panel warn title={t('nothing')}>
              {words(tried.reason, tried.detail)}
            </Panel>
          )}
        </div>
      )}
      {isKnown ? <p className="cap">{t('known')}</p> : null}
      {!isKnown && (tried.ok || isEmptyFolder) ? <FollowForm look={look} /> : null}
    </div>
  )
}

async function Entries({ look }: { look: Look }) {
  const [t, dates] = await Promise.all([getTranslations('connect'), getDates()])
  if (!look.tried.ok) return null
  return (
    <ul className="rows">
      {look.tried.feed.entries.slice(0, MOST_SHOWN).map((entry) => (
        <li key={entry.key}>
          <p className="tt" dir="auto">
            {entry.title || t('noTitle')}
          </p>
          <p className="sm">
            {[entry.published ? dates.dayYear(entry.published) : null, entry.author].filter(Boolean).join(' · ')}{' '}
            <bdi dir="ltr">{entry.url}</bdi>
          </p>
        </li>
      ))}
    </ul>
  )
}

async function FollowForm({ look }: { look: Look }) {
  const [t, add, countries] = await Promise.all([
    getTranslations('connect'),
    getTranslations('add-source'),
    findRegions('country'),
  ])
  const hidden = Object.entries(look.typed).filter(([name]) => !['name', 'about', 'provenance'].includes(name))
  return (
    <ActionForm action={followThrough} className="sec measure">
      {hidden.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Field name="name" label={t('sourceName')} value={look.source.title} dir="auto" required />
      <div className="fields field">
        <Select
          name="about"
          label={add('country')}
          hint={add('countryHint')}
          options={[
            { value: '', label: add('countryNone') },
            ...countries.map(({ code, name }) => ({ value: code, label: name })),
          ]}
        />
        <Select
          name="provenance"
          label={add('provenance')}
          options={PROVENANCES.map((value) => ({ value, label: add(`provenanceWord.${value}`) }))}
        />
      </div>
      <div className="acts">
        <Submit busy={t('keeping')}>{t('keep')}</Submit>
      </div>
    </ActionForm>
  )
}
