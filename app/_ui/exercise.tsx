import { getTranslations } from 'next-intl/server'

/** The strip that stands on top of every page, on screen and paper, while exercise data is loaded. */
export async function ExerciseStrip() {
  const t = await getTranslations('shell')
  return (
    <aside className="exercise-strip" aria-label={t('exercise.word')}>
      <b>{t('exercise.word')}</b>
      <span>{t('exercise.meaning')}</span>
    </aside>
  )
}

/** The word that marks one thing as exercise data. */
export async function ExerciseTag() {
  const t = await getTranslations('shell')
  return <span className="tag ex">{t('exercise.word')}</span>
}
