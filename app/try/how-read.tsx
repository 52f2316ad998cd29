import { getFormatter, getTranslations } from 'next-intl/server'
import type { ExtractedItem } from '#core/2-items/item.ts'
import type { Trace } from '#io/trace-reading.ts'
import { languageName } from '../_ui/language-name.ts'
import { Section } from '../_ui/section.tsx'

type Props = {
  trace: Trace
  item: ExtractedItem
  /** Version of what was learnt here that had a part in it. */
  learnt: number | undefined
}

/** How the text was taken: its language and who voted for it, dateline, byline, credit, and the time of each stage. */
export async function HowRead({ trace, item, learnt }: Props) {
  const [t, format] = await Promise.all([getTranslations('try.how'), getFormatter()])
  const percent = (p: number) => format.number(p, { style: 'percent' })
  const { language, declared, dateline, stages } = trace
  return (
    <Section title={t('title')}>
      <dl className="facts">
        <div>
          <dt>{t('reader')}</dt>
          <dd>{learnt ? t('learnt', { version: learnt }) : t('shipped')}</dd>
        </div>
        <div>
          <dt>{t('language')}</dt>
          <dd>
            {declared
              ? t('declared', { language: languageName(declared) })
              : t('voted', { language: languageName(language.language), percent: percent(language.p) })}
            {language.votes.map((vote, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: votes of one reading never change places
              <span className="sm" key={i}>
                {t(`by.${vote.by}`)}: {languageName(vote.language)}
                {vote.p === null ? null : ` ${percent(vote.p)}`}
              </span>
            ))}
          </dd>
        </div>
        <div>
          <dt>{t('dateline')}</dt>
          <dd>{dateline ? <bdi>{dateline.quote}</bdi> : t('none')}</dd>
        </div>
        <div>
          <dt>{t('byline')}</dt>
          <dd>{item.author ? <bdi>{item.author}</bdi> : t('none')}</dd>
        </div>
        <div>
          <dt>{t('credit')}</dt>
          <dd>{item.credit ? <bdi>{item.credit}</bdi> : t('none')}</dd>
        </div>
        {stages.map(({ stage, ms }) => (
          <div key={stage}>
            <dt>{t(`stage.${stage}`)}</dt>
            <dd>{t('ms', { ms: Math.round(ms * 10) / 10 })}</dd>
          </div>
        ))}
      </dl>
    </Section>
  )
}
