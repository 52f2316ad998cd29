import type { Metadata } from 'next'
import { cookies } from 'next/headers'
import { getTranslations } from 'next-intl/server'
import { hasExercise } from '#db/exercise-state.ts'
import { findModelChoice } from '#db/model-choice.ts'
import { SHORTEST_PASSWORD } from '#db/password-length.ts'
import { findSetting } from '#db/settings.ts'
import { mayActAs } from '../_auth/roles.ts'
import { requirePerson } from '../_auth/session.ts'
import { load, remove } from '../_exercise/actions.ts'
import { ActionForm, Check, Field, Submit } from '../_ui/form.client.tsx'
import { KEYS_COOKIE } from '../_ui/keys.ts'
import { PageHead } from '../_ui/page-head.tsx'
import { Section } from '../_ui/section.tsx'
import { readTheme, THEME_COOKIE, THEMES } from '../_ui/theme.ts'
import { TRY_ADDRESSES } from '../try/setting.ts'
import { allowTryAddresses, changeOwnPassword, chooseLook, signOut } from './actions.ts'
import { stateWords } from './language-model/state-words.ts'
import { PeopleTable } from './people-table.tsx'
import { SystemFacts } from './system-facts.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('settings'))('title') }
}

export default async function SettingsPage() {
  const person = await requirePerson()
  const [t, roles, jar] = await Promise.all([getTranslations('settings'), getTranslations('role'), cookies()])
  const theme = readTheme(jar.get(THEME_COOKIE)?.value)
  const isAdmin = person.role === 'admin'
  return (
    <>
      <PageHead title={t('title')} />
      <div className="g12 sec">
        <div className="s4">
          <Section
            className=""
            title={t('you.title')}
            caption={t('you.caption', { name: person.name, role: roles(person.role) })}
          >
            <form action={signOut} className="ruled">
              <Submit kind="" busy={t('you.signingOut')}>
                {t('you.signOut')}
              </Submit>
            </form>
          </Section>
          <Section title={t('theme.title')} caption={t('theme.caption')}>
            <form action={chooseLook} className="ruled">
              {THEMES.map((name) => (
                <label className="choice" key={name}>
                  <input type="radio" name="theme" value={name} defaultChecked={name === theme} />
                  {t(`theme.${name}`)}
                </label>
              ))}
              <Check
                name="keys"
                label={t('theme.keys')}
                hint={t('theme.keysHint')}
                checked={jar.get(KEYS_COOKIE)?.value !== 'off'}
              />
              <div className="acts">
                <Submit kind="" busy={t('theme.saving')}>
                  {t('theme.save')}
                </Submit>
              </div>
            </form>
          </Section>
          <Section title={t('password.title')}>
            <ActionForm action={changeOwnPassword} className="ruled">
              <Field name="old" label={t('password.old')} type="password" autoComplete="current-password" required />
              <Field
                name="new"
                label={t('password.new')}
                hint={t('password.hint', { count: SHORTEST_PASSWORD })}
                type="password"
                autoComplete="new-password"
                required
              />
              <div className="acts">
                <Submit kind="" busy={t('password.saving')}>
                  {t('password.save')}
                </Submit>
              </div>
            </ActionForm>
          </Section>
        </div>
        <div className="s8">
          {isAdmin ? (
            <>
              <PeopleTable />
              <ExerciseSwitch />
              <ModelLink />
              <TryAddresses />
            </>
          ) : null}
          <SystemFacts className={isAdmin ? 'sec' : ''} />
          {mayActAs(person.role, 'analyst') ? (
            <Section title={t('learning.title')}>
              <p className="ruled">
                <a href="/settings/learning">{t('learning.link')}</a>
              </p>
            </Section>
          ) : null}
          <Section title={t('about.title')}>
            <p className="ruled">
              <a href="/settings/about">{t('about.link')}</a>
            </p>
          </Section>
        </div>
      </div>
    </>
  )
}

async function TryAddresses() {
  const [t, isAllowed] = await Promise.all([getTranslations('settings.try'), findSetting<boolean>(TRY_ADDRESSES)])
  return (
    <Section title={t('title')}>
      <form action={allowTryAddresses} className="ruled">
        <Check name="allow" label={t('allow')} hint={t('hint')} checked={isAllowed === true} />
        <div className="acts">
          <Submit kind="" busy={t('saving')}>
            {t('save')}
          </Submit>
        </div>
      </form>
    </Section>
  )
}

async function ModelLink() {
  const [t, choice] = await Promise.all([getTranslations('language-model'), findModelChoice()])
  return (
    <Section title={t('section')}>
      <p className="ruled">
        <a href="/settings/language-model">{t('link')}</a>
        <span className="sm">{stateWords(choice, t)}</span>
      </p>
    </Section>
  )
}

async function ExerciseSwitch() {
  const [t, isLoaded] = await Promise.all([getTranslations('settings.exercise'), hasExercise()])
  return (
    <Section id="exercise" title={t('title')}>
      <div className="ruled">
        <p className="cap">{t(isLoaded ? 'loaded' : 'none')}</p>
        <form action={isLoaded ? remove : load} className="acts">
          <Submit kind="" busy={t(isLoaded ? 'removing' : 'loading')}>
            {t(isLoaded ? 'remove' : 'load')}
          </Submit>
        </form>
      </div>
    </Section>
  )
}
