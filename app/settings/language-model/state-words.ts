import type { getTranslations } from 'next-intl/server'
import type { ModelChoice } from '#db/model-choice.ts'
import { chatAddress, staysHere } from '#io/ask-model.ts'

/** Whether a model is asked, which one, and whether texts leave this machine for it. */
export function stateWords(
  choice: ModelChoice | null,
  t: Awaited<ReturnType<typeof getTranslations<'language-model'>>>,
): string {
  if (!choice) return t('state.off')
  const host = chatAddress(choice.address)?.host ?? choice.address
  return t(staysHere(choice.address) ? 'state.here' : 'state.away', { host, model: choice.model })
}
