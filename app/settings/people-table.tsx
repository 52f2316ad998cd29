import { getTranslations } from 'next-intl/server'
import { SHORTEST_PASSWORD } from '#db/password-length.ts'
import { findUsers } from '#db/users.ts'
import { ROLES } from '../_auth/roles.ts'
import { currentPerson } from '../_auth/session.ts'
import { getDates } from '../_ui/dates.ts'
import { ActionForm, Field, Select, Submit } from '../_ui/form.client.tsx'
import { Section } from '../_ui/section.tsx'
import { addPerson } from './actions.ts'

/** Everybody with an account, and a form to add somebody. */
export async function PeopleTable() {
  const [t, roles, dates, users, me] = await Promise.all([
    getTranslations('settings.people'),
    getTranslations('role'),
    getDates(),
    findUsers(),
    currentPerson(),
  ])
  return (
    <Section className="" id="people" title={t('title')} caption={t('caption', { n: users.length })}>
      <p className="cap">{t('roles')}</p>
      <ul className="rows">
        {users.map((user) => (
          <li key={user.id} className="person">
            <span className="tt">
              <bdi>{user.name}</bdi> {user.id === me?.id ? <span className="tag">{t('you')}</span> : null}
              <span className="sm">
                <bdi>{user.email}</bdi>
              </span>
            </span>
            <span>
              {roles(user.role)}
              <span className="sm">
                {dates.dayYear(user.createdAt)} · {user.banned ? <b className="wt">{t('closed')}</b> : t('open')}
              </span>
            </span>
            <a href={`/settings/people/${user.id}`} aria-label={`${t('change')}: ${user.name}`}>
              {t('change')}
            </a>
          </li>
        ))}
      </ul>
      <details className="field">
        <summary>{t('add')}</summary>
        <ActionForm action={addPerson} className="measure">
          <div className="fields">
            <Field name="name" label={t('name')} autoComplete="off" dir="auto" required />
            <Field name="email" label={t('email')} type="email" autoComplete="off" dir="ltr" required />
            <Field
              name="password"
              label={t('password')}
              hint={t('passwordHint', { count: SHORTEST_PASSWORD })}
              type="password"
              autoComplete="new-password"
              required
            />
            <Select
              name="role"
              label={t('role')}
              options={ROLES.map((role) => ({ value: role, label: roles(role) }))}
            />
          </div>
          <div className="acts">
            <Submit kind="" busy={t('busy')}>
              {t('do')}
            </Submit>
          </div>
        </ActionForm>
      </details>
    </Section>
  )
}
