import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { findSources } from '#db/sources.ts'
import { requirePerson } from '../../../_auth/session.ts'
import { Submit } from '../../../_ui/form.client.tsx'
import { Panel } from '../../../_ui/panel.tsx'
import { remove } from '../actions.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('source'))('removeDo') }
}

/** What goes with a source, and until when it can be kept after all. */
export default async function RemoveSourcePage({ params }: { params: Promise<{ id: string }> }) {
  await requirePerson('analyst')
  const { id } = await params
  const [t, sources] = await Promise.all([getTranslations('source'), findSources()])
  const source = sources.find((candidate) => candidate.id === id)
  if (!source) notFound()
  return (
    <form action={remove} className="measure">
      <input type="hidden" name="id" value={id} />
      <Panel
        level={1}
        warn
        title={t('removeTitle', { title: source.title })}
        actions={
          <>
            <Submit kind="" busy={t('removing')}>
              {t('removeDo')}
            </Submit>
            <a className="btn q" href={`/sources/${id}`}>
              {t('keep')}
            </a>
          </>
        }
      >
        {t('removeText', { items: source.itemsTotal })}
      </Panel>
    </form>
  )
}
