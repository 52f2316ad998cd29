import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import type { DigestContent } from '#core/6-digests/digest-content.ts'
import { daysOfWeek } from '#core/time/weeks.ts'
import { getDigest } from '#db/digests.ts'
import { NotFound } from '#db/not-found.ts'
import { isId } from '#db/uuid.ts'
import { mayActAs } from '../../_auth/roles.ts'
import { requirePerson } from '../../_auth/session.ts'
import { getDates } from '../../_ui/dates.ts'
import { ExerciseTag } from '../../_ui/exercise.tsx'
import { ActionForm, Submit } from '../../_ui/form.client.tsx'
import { PageHead } from '../../_ui/page-head.tsx'
import { Panel } from '../../_ui/panel.tsx'
import { Section } from '../../_ui/section.tsx'
import { directionOf } from '../../messages/locales.ts'
import { issue, renew } from '../actions.ts'

type Props = { params: Promise<{ id: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('digests'))('title') }
}

async function load(id: string) {
  if (!isId(id)) notFound()
  try {
    return await getDigest(id)
  } catch (cause) {
    if (cause instanceof NotFound) notFound()
    throw cause
  }
}

export default async function DigestPage({ params }: Props) {
  const person = await requirePerson()
  const digest = await load((await params).id)
  const [t, dates] = await Promise.all([getTranslations('digests'), getDates()])
  const days = daysOfWeek(digest.week)
  const isWaiting = digest.rendering === 'queued' || digest.rendering === 'rendering'
  const mayAct = mayActAs(person.role, 'analyst')
  const content = digest.hasPdf ? (digest.content as DigestContent | null) : null
  return (
    <>
      {isWaiting ? <meta httpEquiv="refresh" content="2" /> : null}
      <PageHead
        crumb={<a href="/digests">{t('title')}</a>}
        title={t('name', { name: digest.watchName, number: Number(digest.week.slice(6)) })}
        sub={
          <>
            {days ? dates.range(days.start, days.end) : ''} ·{' '}
            {digest.state === 'issued' && digest.issuedAt
              ? t('issuedAt', { at: dates.full(digest.issuedAt) })
              : t('draft')}{' '}
            {digest.isExercise ? <ExerciseTag /> : null}
          </>
        }
        actions={
          digest.hasPdf ? (
            <a className="btn p" href={`/api/digests/${digest.id}/pdf`}>
              {t('download')}
            </a>
          ) : null
        }
      />
      <div className="sec" aria-live="polite">
        {isWaiting ? <Panel title={t(`state.${digest.rendering}`)}>{t('waiting')}</Panel> : null}
        {digest.rendering === 'failed' ? (
          <Panel title={t('state.failed')} warn>
            {t('failedText')}
          </Panel>
        ) : null}
      </div>
      {content ? <Preview content={content} /> : null}
      {mayAct && digest.state === 'draft' && !isWaiting ? (
        <Section title={t('next')}>
          <div className="ruled stack">
            {digest.hasPdf ? (
              <ActionForm action={issue}>
                <input type="hidden" name="id" value={digest.id} />
                <p className="cap">{t('issueText')}</p>
                <div className="acts">
                  <Submit busy={t('issuing')} kind="">
                    {t('issue')}
                  </Submit>
                </div>
              </ActionForm>
            ) : null}
            <ActionForm action={renew}>
              <input type="hidden" name="watchId" value={digest.watchId} />
              <input type="hidden" name="week" value={digest.week} />
              <input type="hidden" name="language" value={digest.language} />
              <p className="cap">{t('renewText')}</p>
              <div className="acts">
                <Submit busy={t('making')} kind="">
                  {t('renew')}
                </Submit>
              </div>
            </ActionForm>
          </div>
        </Section>
      ) : null}
    </>
  )
}

/** The first page of the issue in its own words, so that a reader knows what the PDF says before fetching it. */
async function Preview({ content }: { content: DigestContent }) {
  const t = await getTranslations('digests')
  return (
    <section className="sec" aria-label={t('preview')} lang={content.language} dir={directionOf(content.language)}>
      <h2>{content.title}</h2>
      <p className="lede">{content.lede}</p>
      <dl className="figs four">
        {content.figures.map((figure) => (
          <div key={figure.label}>
            <dt>{figure.label}</dt>
            <dd className="n">{figure.value}</dd>
            <dd className="c">{figure.note}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
