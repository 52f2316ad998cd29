import { getTranslations } from 'next-intl/server'
import { currentPerson } from './_auth/session.ts'
import { Panel } from './_ui/panel.tsx'

export default async function Forbidden() {
  const [t, roles, person] = await Promise.all([
    getTranslations('shell.forbidden'),
    getTranslations('role'),
    currentPerson(),
  ])
  return (
    <Panel
      level={1}
      title={t('title')}
      actions={
        <a className="btn" href="/">
          {t('home')}
        </a>
      }
    >
      {person ? t('text', { name: person.name, role: roles(person.role) }) : null}
    </Panel>
  )
}
