import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { findCertain } from '#db/review-queue.ts'
import { requirePerson } from '../../_auth/session.ts'
import { PageHead } from '../../_ui/page-head.tsx'
import { decideByForm } from '../actions.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('review'))('certain.title') }
}

/** All incidents about which nothing is in doubt, to be accepted together. */
export default async function CertainPage() {
  await requirePerson('analyst')
  const [certain, t] = await Promise.all([findCertain(), getTranslations('review')])
  return (
    <>
      <PageHead title={t('certain.title')} crumb={<a href="/review">{t('title')}</a>} />
      {certain.length === 0 ? (
        <p className="cap">{t('certain.none')}</p>
      ) : (
        <form action={decideByForm}>
          <p className="cap">{t('certain.caption')}</p>
          <input type="hidden" name="do" value="acceptAll" />
          <div className="ruled">
            {certain.map((one) => (
              <label className="choice" key={one.id}>
                <input type="checkbox" name="seen" value={`${one.id}:${one.version}`} defaultChecked />
                <span>
                  <bdi lang={one.titleLanguage === 'und' ? undefined : one.titleLanguage}>{one.title}</bdi>
                  <small>{one.where}</small>
                </span>
              </label>
            ))}
          </div>
          <p className="acts">
            <button type="submit" className="btn p">
              {t('certain.accept')}
            </button>
          </p>
        </form>
      )}
    </>
  )
}
