import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { findAcceptedByRule } from '#db/auto-accept.ts'
import { requirePerson } from '../../../_auth/session.ts'
import { getDates } from '../../../_ui/dates.ts'
import { Submit } from '../../../_ui/form.client.tsx'
import { PageHead } from '../../../_ui/page-head.tsx'
import { takeBackAccepted } from '../actions.ts'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('learning'))('accepted.title') }
}

/** What was accepted without a person, newest first, to be looked at and taken back. */
export default async function AcceptedPage({ searchParams }: Props) {
  await requirePerson('analyst')
  const { did } = await searchParams
  const [t, dates, accepted] = await Promise.all([getTranslations('learning'), getDates(), findAcceptedByRule()])
  return (
    <>
      <PageHead
        title={t('accepted.title')}
        lede={t('accepted.lede')}
        crumb={<a href="/settings/learning">{t('title')}</a>}
      />
      {did === 'undo' || did === 'refused' ? (
        <p className="notice" role="status">
          {t(`did.${did}`)}
        </p>
      ) : null}
      {accepted.length === 0 ? (
        <p className="ruled">{t('accepted.none')}</p>
      ) : (
        <ul className="rows">
          {accepted.map((one) => (
            <li key={one.editId} className="h2r">
              <span className="tt">
                <a href={`/incidents/${one.incidentId}`}>
                  <bdi lang={one.titleLanguage === 'und' ? undefined : one.titleLanguage}>{one.title}</bdi>
                </a>
                <span className="sm">
                  {dates.dayTime(one.at)} · {t(`accepted.state.${one.state}`)} · {one.why}
                </span>
              </span>
              {one.state === 'stands' ? (
                <form action={takeBackAccepted} className="r">
                  <input type="hidden" name="edit" value={one.editId} />
                  <Submit kind="q" busy={t('accepted.undoing')}>
                    {t('accepted.undo')}
                  </Submit>
                </form>
              ) : null}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
