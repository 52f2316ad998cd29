import { getTranslations } from 'next-intl/server'
import type { OpinionRow } from '#db/opinions.ts'
import { getDates } from '../../_ui/dates.ts'
import { DroppedList } from '../../_ui/evidence/dropped-list.tsx'
import { Section } from '../../_ui/section.tsx'
import { getModelReasonWords } from '../../settings/language-model/reason.ts'

/** What a language model said about this item, and what of it did not stand; nothing where none was asked. */
export async function Opinion({ opinion }: { opinion: OpinionRow | null }) {
  if (!opinion) return null
  const [t, dates, words] = await Promise.all([
    getTranslations('language-model.item'),
    getDates(),
    getModelReasonWords(),
  ])
  const { state, model, reason, detail, askedAt, tally, dropped } = opinion
  return (
    <Section title={t('title')}>
      <p className="ruled cap">
        {state === 'answered' && tally
          ? t('answered', { model: model ?? '', when: askedAt ? dates.dayTime(askedAt) : '', ...tally })
          : state === 'failed'
            ? t('failed', { reason: words(reason ?? '', detail) })
            : t('waiting')}
      </p>
      {state === 'answered' ? <DroppedList dropped={dropped} count={tally?.dropped ?? 0} /> : null}
    </Section>
  )
}
