import { getTranslations } from 'next-intl/server'
import { getReasonWords } from '../../_ui/reason.ts'

/** The words for why a language model gave no answer; those of pages where there are none of its own. */
export async function getModelReasonWords(): Promise<(reason: string, detail?: string | null) => string> {
  const [t, others] = await Promise.all([getTranslations('model-reason.reason'), getReasonWords()])
  return (reason, detail) =>
    t.has(reason as 'model-key') ? t(reason as 'model-key', { detail: detail ?? '' }) : others(reason, detail)
}
