import { getTranslations } from 'next-intl/server'
import { PROVENANCES } from '#core/1-sources/provenance.ts'
import { sourceKey } from '#core/1-sources/source-key.ts'
import { findRegions } from '#db/regions.ts'
import { findSources } from '#db/sources.ts'
import type { FeedFound, Findings } from '#io/find-feeds.ts'
import { getDates } from '../../_ui/dates.ts'
import { ActionForm, Check, Field, Select, Submit } from '../../_ui/form.client.tsx'
import { languageName } from '../../_ui/language-name.ts'
import { Section } from '../../_ui/section.tsx'
import { follow } from './actions.ts'

/** The feeds that answered, each with what is in it and a form to follow it. */
export async function FoundFeeds({ findings }: { findings: Extract<Findings, { ok: true }> }) {
  const [t, sources] = await Promise.all([getTranslations('add-source'), findSources()])
  const caption = t(`by.${findings.by}`, { n: findings.feeds.length })
  return (
    <Section title={t('found')} caption={caption}>
      <ul className="rows">
        {findings.feeds.map((feed, i) => (
          <li key={feed.url} className="found-feed">
            <FeedWords feed={feed} />
            {sources.some((source) => source.key === sourceKey('feed', feed.url)) ? (
              <p>
                <span className="tag">{t('known')}</span>
              </p>
            ) : (
              <FollowForm feed={feed} isFirst={i === 0} />
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}

async function FeedWords({ feed }: { feed: FeedFound }) {
  const [t, dates] = await Promise.all([getTranslations('add-source'), getDates()])
  const facts = [
    t('entries', { n: feed.entryCount }),
    feed.newestAt ? t('newest', { day: dates.dayYear(feed.newestAt) }) : null,
    feed.language ? languageName(feed.language) : null,
  ]
  return (
    <div>
      <p className="tt" dir="auto">
        {feed.title}
      </p>
      <p className="sm">
        <bdi dir="ltr">{feed.url}</bdi>
      </p>
      <p className="cap">{facts.filter(Boolean).join(' · ')}</p>
      <ul className="note plain" dir="auto">
        {feed.newest.map((title, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: titles may repeat
          <li key={i}>{title}</li>
        ))}
      </ul>
    </div>
  )
}

async function FollowForm({ feed, isFirst }: { feed: FeedFound; isFirst: boolean }) {
  const [t, countries] = await Promise.all([getTranslations('add-source'), findRegions('country')])
  return (
    <ActionForm action={follow}>
      <input type="hidden" name="address" value={feed.url} />
      <input type="hidden" name="siteUrl" value={feed.siteUrl ?? ''} />
      <input type="hidden" name="language" value={feed.language ?? ''} />
      <Field name="title" label={t('name')} value={feed.title} dir="auto" required />
      <div className="fields field">
        <Select
          name="country"
          label={t('country')}
          hint={t('countryHint')}
          options={[
            { value: '', label: t('countryNone') },
            ...countries.map(({ code, name }) => ({ value: code, label: name })),
          ]}
        />
        <Select
          name="provenance"
          label={t('provenance')}
          options={PROVENANCES.map((value) => ({ value, label: t(`provenanceWord.${value}`) }))}
        />
      </div>
      <Check name="fetchesPages" label={t('fetchesPages')} hint={t('fetchesPagesHint')} checked />
      <div className="acts">
        <Submit kind={isFirst ? 'p' : ''} busy={t('keeping')}>
          {t('keep')}
        </Submit>
      </div>
    </ActionForm>
  )
}
