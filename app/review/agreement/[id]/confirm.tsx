import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import type { Round } from '#db/agreement-rounds.ts'
import { Submit } from '../../../_ui/form.client.tsx'
import { Panel } from '../../../_ui/panel.tsx'

type Props = {
  round: Round
  action: (form: FormData) => Promise<void>
  title: string
  /** What the button says. */
  words: string
  children: ReactNode
}

/** A question before a round ends, with the way back. */
export async function Confirm({ round, action, title, words, children }: Props) {
  const t = await getTranslations('agreement.end')
  return (
    <form action={action} className="measure">
      <input type="hidden" name="round" value={round.id} />
      <Panel
        level={1}
        warn
        title={title}
        actions={
          <>
            <Submit kind="" busy={t('busy')}>
              {words}
            </Submit>
            <a className="btn q" href={`/review/agreement/${round.id}`}>
              {t('back')}
            </a>
          </>
        }
      >
        {children}
      </Panel>
    </form>
  )
}
