import { getTranslations } from 'next-intl/server'
import { ExerciseTag } from '../_ui/exercise.tsx'

type Props = { onMap: number; total: number; isExercise: boolean; projection: 'mercator' | 'equalEarth' }

/** What always stands beneath a map: how much of the count it shows, whose boundaries, which projection, no endorsement. */
export async function MapCredit({ onMap, total, isExercise, projection }: Props) {
  const t = await getTranslations('map')
  return (
    <p className="note">
      {t('onMap', { some: onMap, all: total })} {t('credit')} {t(projection)} {isExercise ? <ExerciseTag /> : null}
    </p>
  )
}
