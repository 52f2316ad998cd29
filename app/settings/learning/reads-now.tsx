import { getTranslations } from 'next-intl/server'
import { LEAST_DECIDED, NEW_DECIDED } from '#core/4-reports/learning/learn.ts'
import type { LearntVersion } from '#db/learnt-models.ts'
import type { RereadWish } from '#db/reread-wish.ts'
import { getDates } from '../../_ui/dates.ts'
import { Submit } from '../../_ui/form.client.tsx'
import { Section } from '../../_ui/section.tsx'
import { learnNow, rereadNow, takeBack } from './actions.ts'

type Props = {
  inUse: LearntVersion | null
  hasTrained: boolean
  /** Incidents decided since the last training, or ever. */
  decided: number
  wish: { by: string } | null
  reread: RereadWish | null
}

/** What reads now, what learning waits for, and the three things a person may ask for. */
export async function ReadsNow({ inUse, hasTrained, decided, wish, reread }: Props) {
  const [t, dates] = await Promise.all([getTranslations('learning.now'), getDates()])
  return (
    <Section title={t('title')}>
      <div className="ruled">
        <div className="measure stack">
          <p>
            <strong>
              {inUse
                ? t('version', { version: inUse.version, when: dates.dayTime(inUse.setAt ?? inUse.trainedAt) })
                : t('shipped')}
            </strong>{' '}
            {wish
              ? t('wish', { by: wish.by })
              : hasTrained
                ? t('since', { decided, after: NEW_DECIDED })
                : t('begins', { decided, least: LEAST_DECIDED })}
          </p>
          <p className="cap">{reread ? t('rereadGoing', { by: reread.by, read: reread.read }) : t('rereadNote')}</p>
          <div className="acts">
            <form action={learnNow}>
              <Submit kind="" busy={t('learning')}>
                {t('learn')}
              </Submit>
            </form>
            {inUse ? (
              <form action={takeBack}>
                <input type="hidden" name="version" value={inUse.version} />
                <Submit kind="" busy={t('goingBack')}>
                  {t('back', { version: inUse.version })}
                </Submit>
              </form>
            ) : null}
            {hasTrained && !reread ? (
              <form action={rereadNow}>
                <Submit kind="" busy={t('rereading')}>
                  {t('reread')}
                </Submit>
              </form>
            ) : null}
          </div>
        </div>
      </div>
    </Section>
  )
}
