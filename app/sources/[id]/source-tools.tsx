import { getTranslations } from 'next-intl/server'
import { isConnectorKind } from '#core/1-sources/connectors/connector.ts'
import type { SourceHealth } from '#db/sources.ts'
import { Submit } from '../../_ui/form.client.tsx'
import { checkNow, pause, resume } from './actions.ts'
import { testRead } from './test-read.ts'

/** Check now, pause or resume (each undoes the other), and the way to removing. */
export async function SourceTools({ source }: { source: SourceHealth }) {
  const t = await getTranslations('source')
  const isVisited = isConnectorKind(source.kind)
  const isPaused = source.state === 'paused'
  return (
    <>
      {isVisited && !isPaused ? (
        <form action={checkNow}>
          <input type="hidden" name="id" value={source.id} />
          <Submit kind="" busy={t('checking')}>
            {t('check')}
          </Submit>
        </form>
      ) : null}
      {isVisited && !source.isExercise ? (
        <form action={testRead}>
          <input type="hidden" name="id" value={source.id} />
          <Submit kind="" busy={t('test.busy')}>
            {t('test.do')}
          </Submit>
        </form>
      ) : null}
      {isVisited ? (
        <form action={isPaused ? resume : pause}>
          <input type="hidden" name="id" value={source.id} />
          <Submit kind="" busy={t('saving')}>
            {t(isPaused ? 'resume' : 'pause')}
          </Submit>
        </form>
      ) : null}
      <a className="btn q" href={`/sources/${source.id}/remove`}>
        {t('remove')}
      </a>
    </>
  )
}
