import { getTranslations } from 'next-intl/server'
import { requirePerson } from '../../../../_auth/session.ts'
import { remove } from '../../actions.ts'
import { Confirm } from '../confirm.tsx'
import { roundToEnd } from '../round-to-end.ts'

/** What goes with a round, before it is removed. */
export default async function RemovePage({ params }: { params: Promise<{ id: string }> }) {
  const person = await requirePerson('analyst')
  const [t, round] = await Promise.all([getTranslations('agreement.end'), roundToEnd((await params).id, person)])
  return (
    <Confirm round={round} action={remove} title={t('removeTitle', { name: round.name })} words={t('remove')}>
      {t('removeText', { done: round.done.reduce((sum, one) => sum + one, 0) })}
    </Confirm>
  )
}
