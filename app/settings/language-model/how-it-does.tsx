import { getTranslations } from 'next-intl/server'
import type { ModelChoice } from '#db/model-choice.ts'
import { countAskedToday, findPause } from '#db/opinions.ts'
import { findRuns, type RunRow } from '#db/runs.ts'
import { getDates } from '../../_ui/dates.ts'
import { Section } from '../../_ui/section.tsx'
import { getModelReasonWords } from './reason.ts'

const SHOWN = 8

/** What the model was asked lately, what stood of it and what was dropped. */
export async function HowItDoes({ choice }: { choice: ModelChoice | null }) {
  const [t, dates, words, asked, pause, runs] = await Promise.all([
    getTranslations('language-model.now'),
    getDates(),
    getModelReasonWords(),
    countAskedToday(),
    findPause(),
    findRuns({ step: 'opinions' }, SHOWN),
  ])
  const isPaused = pause !== null && Date.parse(pause.until) > Date.now()
  return (
    <Section className="" title={t('title')} caption={choice ? t('asked', { n: asked, most: choice.perDay }) : null}>
      {choice && isPaused ? (
        <p className="notice w">
          {t('pause', { when: dates.dayTime(new Date(pause.until)), reason: words(pause.reason, pause.detail) })}
        </p>
      ) : null}
      {runs.length === 0 ? <p className="cap ruled">{t('none')}</p> : <Runs runs={runs} />}
    </Section>
  )
}

async function Runs({ runs }: { runs: readonly RunRow[] }) {
  const [t, dates, words] = await Promise.all([
    getTranslations('language-model.now'),
    getDates(),
    getModelReasonWords(),
  ])
  const counts =
    ({ tally }: RunRow) =>
    (name: string) =>
      tally[name] ?? 0
  return (
    <ul className="rows">
      {runs.map((run) => {
        const n = counts(run)
        return (
          <li key={run.id}>
            <span className="sm">{dates.dayTime(run.startedAt)}</span>
            {t('run', { asked: n('asked'), answered: n('answered'), failed: n('failed') })}
            <span className="sm">
              {t('runValues', {
                filled: n('filled'),
                agreed: n('agreed'),
                differs: n('differs'),
                dropped: n('dropped'),
              })}
            </span>
            {run.reason ? <span className="sm wt">{words(run.reason)}</span> : null}
          </li>
        )
      })}
    </ul>
  )
}
