import { getTranslations } from 'next-intl/server'
import { DroppedList } from '../_ui/evidence/dropped-list.tsx'
import { Section } from '../_ui/section.tsx'
import { getModelReasonWords } from '../settings/language-model/reason.ts'
import type { TryOpinion } from './result.ts'

/** What became of the language model's values in a text that was tried. */
export async function TriedModel({ opinion }: { opinion: TryOpinion }) {
  const [t, words] = await Promise.all([getTranslations('language-model.item'), getModelReasonWords()])
  if (!opinion.ok) {
    return (
      <Section title={t('title')}>
        <p className="ruled cap">{t('failed', { reason: words(opinion.reason, opinion.detail) })}</p>
      </Section>
    )
  }
  const { model, ms, tally, dropped } = opinion
  return (
    <Section title={t('title')}>
      <p className="ruled cap">{t('tried', { model, seconds: Math.round(ms / 100) / 10, ...tally })}</p>
      <DroppedList dropped={dropped} count={tally.dropped} />
    </Section>
  )
}
