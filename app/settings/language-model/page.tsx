import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { findModelChoice, type ModelChoice } from '#db/model-choice.ts'
import { findSources } from '#db/sources.ts'
import { staysHere } from '#io/ask-model.ts'
import { requirePerson } from '../../_auth/session.ts'
import { ActionForm, Check, Field, Submit } from '../../_ui/form.client.tsx'
import { PageHead } from '../../_ui/page-head.tsx'
import { Section } from '../../_ui/section.tsx'
import { chooseModel } from './actions.ts'
import { HowItDoes } from './how-it-does.tsx'
import { stateWords } from './state-words.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('language-model'))('title') }
}

export default async function LanguageModelPage() {
  await requirePerson('admin')
  const [t, settings, choice] = await Promise.all([
    getTranslations('language-model'),
    getTranslations('settings'),
    findModelChoice(),
  ])
  return (
    <>
      <PageHead crumb={<a href="/settings">{settings('title')}</a>} title={t('title')} lede={t('lede')} />
      <div className="g12 sec">
        <div className="s8">
          <p className={choice && !staysHere(choice.address) ? 'notice w' : 'notice'} role="status">
            {stateWords(choice, t)}
          </p>
          <Section title={t('form.title')}>
            <ChoiceForm choice={choice} />
          </Section>
        </div>
        <div className="s4">
          <HowItDoes choice={choice} />
          <Section title={t('how.title')}>
            <ul className="rows">
              {(['one', 'two', 'three', 'four'] as const).map((part) => (
                <li className="cap" key={part}>
                  {t(`how.${part}`)}
                </li>
              ))}
            </ul>
          </Section>
        </div>
      </div>
    </>
  )
}

async function ChoiceForm({ choice }: { choice: ModelChoice | null }) {
  const [t, sources] = await Promise.all([getTranslations('language-model.form'), findSources()])
  const chosen = new Set(choice?.sources)
  return (
    <ActionForm action={chooseModel} className="ruled measure">
      <Field
        name="address"
        label={t('address')}
        hint={t('addressHint')}
        type="url"
        value={choice?.address ?? ''}
        placeholder="http://127.0.0.1:11434"
        autoComplete="off"
        dir="ltr"
        required
      />
      <Field name="model" label={t('model')} hint={t('modelHint')} value={choice?.model ?? ''} dir="ltr" required />
      <Field
        name="key"
        label={t('key')}
        hint={choice?.hasKey ? `${t('keyKept')} ${t('keyHint')}` : t('keyHint')}
        type="password"
        autoComplete="new-password"
        dir="ltr"
      />
      {choice?.hasKey ? <Check name="forget" label={t('forget')} /> : null}
      <div className="fields field">
        <Field name="timeout" label={t('timeout')} value={String(choice?.timeoutSeconds ?? 60)} dir="ltr" />
        <Field
          name="perDay"
          label={t('perDay')}
          hint={t('perDayHint')}
          value={String(choice?.perDay ?? 500)}
          dir="ltr"
        />
      </div>
      <Field
        name="languages"
        label={t('languages')}
        hint={t('languagesHint')}
        value={choice?.languages.join(', ') ?? ''}
        dir="ltr"
      />
      {sources.length > 0 ? (
        <details className="field" open={chosen.size > 0}>
          <summary>{t('sources')}</summary>
          <p className="hint">{t('sourcesHint')}</p>
          {sources.map((source) => (
            <label className="choice" key={source.id}>
              <input type="checkbox" name="source" value={source.id} defaultChecked={chosen.has(source.id)} />
              <bdi>{source.title}</bdi>
            </label>
          ))}
        </details>
      ) : null}
      <Check
        name="leaves"
        label={t('leaves')}
        hint={t('leavesHint')}
        checked={choice !== null && !staysHere(choice.address)}
      />
      <div className="acts">
        <Submit name="do" value="save" busy={t('saving')}>
          {t('save')}
        </Submit>
        <Submit name="do" value="test" kind="" busy={t('testing')}>
          {t('test')}
        </Submit>
        {choice ? (
          <Submit name="do" value="off" kind="" busy={t('switching')}>
            {t('off')}
          </Submit>
        ) : null}
      </div>
    </ActionForm>
  )
}
