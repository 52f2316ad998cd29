import { findExerciseReadings } from '#db/exercise-reading.ts'
import { findSetting } from '#db/settings.ts'
import { scoreGrouping, scoreReading } from '#exercise/score.ts'
import { truth } from '#exercise/truth.ts'

/** How well the items of the loaded exercise that have come in were read and grouped, end to end, against what was planted; null where none is loaded. */
export async function scoreExercise(): Promise<Record<string, number> | null> {
  const setting = await findSetting<{ anchor: string }>('exercise')
  if (!setting) return null
  const { items, happenings } = truth(setting.anchor)
  const keys = new Map(items.map((item) => [item.url, item.key]))
  const read = (await findExerciseReadings()).flatMap((one) => {
    const key = keys.get(one.url)
    return key ? [{ ...one, key }] : []
  })
  const reading = scoreReading(items, new Map(read.map((one) => [one.key, one])))
  const groups = new Map(
    read.flatMap(({ key, reports }) => (reports[0]?.incidentId ? [[key, reports[0].incidentId]] : [])),
  )
  const wasRead = new Set(read.map(({ key }) => key))
  const grouping = scoreGrouping(
    items.filter(({ key }) => wasRead.has(key)),
    happenings,
    groups,
  )
  const rounded = (share: number) => Math.round(share * 10_000) / 10_000
  return {
    items: items.length,
    read: read.length,
    ...Object.fromEntries(Object.entries(reading).map(([name, { share }]) => [name, rounded(share)])),
    groupingP: rounded(grouping.precision),
    groupingR: rounded(grouping.recall),
    groupingF1: rounded(grouping.f1),
  }
}
