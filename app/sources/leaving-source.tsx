import { getTranslations } from 'next-intl/server'
import type { SourceHealth } from '#db/sources.ts'
import { getDates } from '../_ui/dates.ts'
import { Submit } from '../_ui/form.client.tsx'
import { Panel } from '../_ui/panel.tsx'
import { keep, removeNow } from './[id]/actions.ts'

/** A source on its way out: when it goes, what goes with it, and how to keep it after all. */
export async function LeavingSource({ source, mayChange }: { source: SourceHealth; mayChange: boolean }) {
  const [t, dates] = await Promise.all([getTranslations('source'), getDates()])
  if (!source.removeAt) return null
  return (
    <Panel
      warn
      title={t('leavingTitle', { title: source.title })}
      actions={
        mayChange ? (
          <>
            <form action={keep}>
              <input type="hidden" name="id" value={source.id} />
              <Submit kind="p" busy={t('saving')}>
                {t('leavingUndo')}
              </Submit>
            </form>
            <form action={removeNow}>
              <input type="hidden" name="id" value={source.id} />
              <Submit kind="q" busy={t('removing')}>
                {t('leavingNow')}
              </Submit>
            </form>
          </>
        ) : null
      }
    >
      {t('leavingText', { when: dates.dayTime(source.removeAt), items: source.itemsTotal })}
    </Panel>
  )
}
