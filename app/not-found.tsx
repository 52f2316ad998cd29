import { getTranslations } from 'next-intl/server'
import { Panel } from './_ui/panel.tsx'

export default async function NotFound() {
  const t = await getTranslations('shell.notFound')
  return (
    <Panel
      level={1}
      title={t('title')}
      actions={
        <>
          <a className="btn" href="/">
            {t('home')}
          </a>
          <a className="btn q" href="/items">
            {t('search')}
          </a>
        </>
      }
    >
      {t('text')}
    </Panel>
  )
}
