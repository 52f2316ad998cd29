import { getTranslations } from 'next-intl/server'
import type { LearningChoice } from '#db/learning-choices.ts'
import { Submit } from '../../_ui/form.client.tsx'
import { Section } from '../../_ui/section.tsx'
import { choose } from './actions.ts'

/** Whether a version that is better is used at once or waits for a person. */
export async function Choice({ choice, isAdmin }: { choice: LearningChoice; isAdmin: boolean }) {
  const t = await getTranslations('learning.choice')
  return (
    <Section title={t('title')}>
      {isAdmin ? (
        <form action={choose} className="ruled">
          {(['automatic', 'ask'] as const).map((name) => (
            <label className="choice" key={name}>
              <input type="radio" name="putInUse" value={name} defaultChecked={choice.putInUse === name} />
              {t(name)}
            </label>
          ))}
          <div className="acts">
            <Submit kind="" busy={t('saving')}>
              {t('save')}
            </Submit>
          </div>
        </form>
      ) : (
        <p className="ruled">{t('only', { now: t(choice.putInUse) })}</p>
      )}
    </Section>
  )
}
