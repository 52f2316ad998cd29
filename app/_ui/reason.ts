import { getTranslations } from 'next-intl/server'

/** The words for a named reason of a refusal or failure; a reason without words is shown as it is named. */
export async function getReasonWords(): Promise<(reason: string, detail?: string | null) => string> {
  const t = await getTranslations('reason')
  return (reason, detail) => {
    const told = detail ?? ''
    return t.has(reason as 'empty') ? t(reason as 'empty', { detail: told }) : t('unnamed', { reason, detail: told })
  }
}
