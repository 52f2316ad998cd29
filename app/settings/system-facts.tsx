import { getTranslations } from 'next-intl/server'
import { findHealth } from '#db/health.ts'
import about from '../../package.json' with { type: 'json' }
import { getDates } from '../_ui/dates.ts'
import { Section } from '../_ui/section.tsx'

/** Whether database and worker are at work. */
export async function SystemFacts({ className }: { className: string }) {
  const [t, dates, health] = await Promise.all([getTranslations('settings.system'), getDates(), findHealth()])
  const { database, worker, lastRun } = health
  return (
    <Section title={t('title')} className={className}>
      <dl className="facts">
        <div>
          <dt>{t('database')}</dt>
          <dd className={database === 'ok' ? '' : 'et'}>{t(`state.${database}`)}</dd>
        </div>
        <div>
          <dt>{t('worker')}</dt>
          <dd className={worker === 'ok' ? '' : 'et'}>{t(`state.${worker}`)}</dd>
        </div>
        <div>
          <dt>{t('lastRun')}</dt>
          <dd>
            {lastRun ? t('lastRunLine', { step: lastRun.step, when: dates.dayTime(lastRun.finishedAt) }) : t('noRun')}
          </dd>
        </div>
        <div>
          <dt>{t('version')}</dt>
          <dd>{about.version}</dd>
        </div>
      </dl>
    </Section>
  )
}
