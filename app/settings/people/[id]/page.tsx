import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { SHORTEST_PASSWORD } from '#db/password-length.ts'
import { findUsers } from '#db/users.ts'
import { ROLES } from '../../../_auth/roles.ts'
import { requirePerson } from '../../../_auth/session.ts'
import { ActionForm, Field, Select, Submit } from '../../../_ui/form.client.tsx'
import { PageHead } from '../../../_ui/page-head.tsx'
import { Section } from '../../../_ui/section.tsx'
import { giveRole, setPassword, switchAccess } from './actions.ts'

type Props = { params: Promise<{ id: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('settings'))('people.title') }
}

export default async function PersonPage({ params }: Props) {
  await requirePerson('admin')
  const { id } = await params
  const [t, settings, roles, users] = await Promise.all([
    getTranslations('settings.person'),
    getTranslations('settings'),
    getTranslations('role'),
    findUsers(),
  ])
  const user = users.find((candidate) => candidate.id === id)
  if (!user) notFound()
  return (
    <div className="measure">
      <PageHead
        crumb={<a href="/settings#people">{settings('title')}</a>}
        title={<bdi>{user.name}</bdi>}
        sub={<bdi>{user.email}</bdi>}
      />
      <Section title={t('role')} caption={settings('people.roles')}>
        <ActionForm action={giveRole} className="ruled">
          <input type="hidden" name="id" value={id} />
          <Select
            name="role"
            label={t('role')}
            value={user.role}
            options={ROLES.map((role) => ({ value: role, label: roles(role) }))}
          />
          <div className="acts">
            <Submit kind="" busy={t('saving')}>
              {t('save')}
            </Submit>
          </div>
        </ActionForm>
      </Section>
      <Section title={t('password')}>
        <ActionForm action={setPassword} className="ruled">
          <input type="hidden" name="id" value={id} />
          <Field
            name="password"
            label={t('password')}
            hint={t('passwordHint', { count: SHORTEST_PASSWORD })}
            type="password"
            autoComplete="new-password"
            required
          />
          <div className="acts">
            <Submit kind="" busy={t('saving')}>
              {t('setPassword')}
            </Submit>
          </div>
        </ActionForm>
      </Section>
      <Section title={t('access')} caption={t('accessCaption')}>
        <ActionForm action={switchAccess} className="ruled">
          <input type="hidden" name="id" value={id} />
          <input type="hidden" name="open" value={user.banned ? 'yes' : 'no'} />
          <p className="cap">{settings(user.banned ? 'people.closed' : 'people.open')}</p>
          <div className="acts">
            <Submit kind="" busy={t('closing')}>
              {t(user.banned ? 'open' : 'close')}
            </Submit>
          </div>
        </ActionForm>
      </Section>
    </div>
  )
}
