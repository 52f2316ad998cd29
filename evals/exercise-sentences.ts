import type { EventTypeCode } from '#core/4-reports/codebook.ts'
import { itemsUpTo } from '#exercise/exercise.ts'
import { truth } from '#exercise/truth.ts'
import type { Reader } from '#io/reader.ts'
import type { LabelledText } from './report-sets.ts'

const ANCHOR = '2026-10-09'

const PROTESTS = new Set<string>([
  'protest_peaceful',
  'protest_intervention',
  'protest_excessive_force',
  'violent_demonstration',
] satisfies EventTypeCode[])
const ASSAULTS = new Set<string>([
  'attack_civilians',
  'armed_clash',
  'abduction',
  'air_drone_strike',
  'shelling_missile',
  'ied_mine_uxo',
  'suicide_attack',
  'grenade',
  'mob_violence',
  'sexual_violence',
] satisfies EventTypeCode[])

/** Title and first paragraph of the exercise's Arabic items, for the Arabic heads to learn from beside their own set. */
export function lentProtests(reader: Reader): LabelledText[] {
  const written = new Map(itemsUpTo(ANCHOR).map((item) => [item.key, item]))
  return truth(ANCHOR).items.flatMap((item) => {
    const source = written.get(item.key)
    if (item.language !== 'ar' || !source) return []
    // the label of the exercise in the dateline is no newswire
    const text = [source.title, source.paragraphs[0] ?? ''].join('. ').replace(' (تمرين)', '')
    const types = item.reports.map(({ type }) => type)
    return {
      id: item.key,
      group: item.key,
      text,
      labels: {
        PROTEST: types.some((type) => PROTESTS.has(type)),
        ASSAULT: types.some((type) => ASSAULTS.has(type)),
      },
      isLent: true,
      reading: reader.readDoc({ title: '', text, blocks: [], language: 'ar', published: null }),
    }
  })
}
