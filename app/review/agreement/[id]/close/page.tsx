import { getTranslations } from 'next-intl/server'
import { requirePerson } from '../../../../_auth/session.ts'
import { close } from '../../actions.ts'
import { Confirm } from '../confirm.tsx'
import { roundToEnd } from '../round-to-end.ts'

/** What closing a round early means, before it is done. */
export default async function ClosePage({ params }: { params: Promise<{ id: string }> }) {
  const person = await requirePerson('analyst')
  const [t, round] = await Promise.all([getTranslations('agreement.end'), roundToEnd((await params).id, person)])
  return (
    <Confirm round={round} action={close} title={t('closeTitle', { name: round.name })} words={t('close')}>
      {t('closeText', { both: round.both, size: round.size })}
    </Confirm>
  )
}
