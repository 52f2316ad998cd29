import { unstable_rethrow } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { findHealth } from '#db/health.ts'
import { log } from '#io/log.ts'
import { type FormState, typed } from '../_ui/form-state.ts'

/**
 * Does what a form asks for; where the database is away or its disk full, says so on the form.
 *
 * What was typed stands there still, so that nothing is lost. Every other fault is a bug and goes on.
 */
export async function orSayTrouble(form: FormData, work: () => Promise<FormState>): Promise<FormState> {
  try {
    return await work()
  } catch (cause) {
    unstable_rethrow(cause) // redirects and refusals travel as errors
    const { database } = await findHealth()
    if (database === 'ok') throw cause
    log.error('form.failed', { database, cause })
    const t = await getTranslations('shell.error')
    return { fault: `${t(`trouble.${database}`)} ${t('notSent')}`, faults: {}, values: typed(form, ['password']) }
  }
}
