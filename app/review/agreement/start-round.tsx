import { getTranslations } from 'next-intl/server'
import { addDays, dayOf } from '#core/time/days.ts'
import { hasExercise } from '#db/exercise-state.ts'
import { findUsers } from '#db/users.ts'
import type { Person } from '../../_auth/session.ts'
import { ActionForm, Check, Field, Select, Submit } from '../../_ui/form.client.tsx'
import { Section } from '../../_ui/section.tsx'
import { start } from './actions.ts'

/** Days that a round is drawn from unless other ones are chosen, and how many incidents. */
const DAYS = 28
const SIZE = 40

/** The form that starts a round; needs two people who may review. */
export async function StartRound({ person }: { person: Person }) {
  const [t, users, isExercise] = await Promise.all([getTranslations('agreement.start'), findUsers(), hasExercise()])
  const coders = users
    .filter(({ role, banned }) => role !== 'viewer' && !banned)
    .map(({ id, name }) => ({ value: id, label: name }))
  const other = coders.find(({ value }) => value !== person.id)
  const today = dayOf(new Date())
  return (
    <Section title={t('title')}>
      {other ? (
        <ActionForm action={start} className="ruled measure">
          <div className="fields">
            <Field name="name" label={t('name')} autoComplete="off" dir="auto" required />
            <Field name="spanStart" label={t('from')} type="date" value={addDays(today, -DAYS)} required />
            <Field name="spanEnd" label={t('to')} type="date" value={today} required />
            <Field name="size" label={t('size')} hint={t('sizeHint')} value={String(SIZE)} required />
            <Field name="seed" label={t('seed')} hint={t('seedHint')} value="1" required />
            <Select name="first" label={t('first')} options={coders} value={person.id} />
            <Select name="second" label={t('second')} options={coders} value={other.value} />
            <Check name="showsValues" label={t('shows')} hint={t('showsHint')} />
            {isExercise ? <Check name="isExercise" label={t('exercise')} /> : null}
          </div>
          <div className="acts">
            <Submit kind="p" busy={t('busy')}>
              {t('do')}
            </Submit>
          </div>
        </ActionForm>
      ) : (
        <p className="ruled">{t('few')}</p>
      )}
    </Section>
  )
}
