import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { requirePerson } from '../../_auth/session.ts'
import { load } from '../../_exercise/actions.ts'
import { Submit } from '../../_ui/form.client.tsx'
import { PageHead } from '../../_ui/page-head.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('welcome'))('begin.title') }
}

export default async function BeginPage() {
  await requirePerson('admin')
  const t = await getTranslations('welcome')
  return (
    <>
      <ol className="steps" aria-label={t('steps.label')}>
        <li>{t('steps.account')}</li>
        <li aria-current="step">{t('steps.begin')}</li>
      </ol>
      <PageHead title={t('begin.title')} lede={t('begin.lede')} />
      <div className="ways">
        <section>
          <h2>{t('begin.exercise')}</h2>
          <p className="cap">{t('begin.exerciseText')}</p>
          <form action={load} className="acts">
            <Submit busy={t('begin.exerciseBusy')}>{t('begin.exerciseDo')}</Submit>
          </form>
        </section>
        <section>
          <h2>{t('begin.source')}</h2>
          <p className="cap">{t('begin.sourceText')}</p>
          <div className="acts">
            <a className="btn" href="/sources/add">
              {t('begin.sourceDo')}
            </a>
          </div>
        </section>
        <section>
          <h2>{t('begin.paste')}</h2>
          <p className="cap">{t('begin.pasteText')}</p>
          <div className="acts">
            <a className="btn" href="/add">
              {t('begin.pasteDo')}
            </a>
          </div>
        </section>
      </div>
      <p className="sec">
        <a href="/">{t('begin.skip')}</a>
      </p>
    </>
  )
}
