import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Kind } from '#core/4-reports/kinds/kind-model.ts'
import { itemsUpTo } from '#exercise/exercise.ts'
import { truth } from '#exercise/truth.ts'
import { FITTED_PARTS, fullText, GOLD_LANGUAGES, readGold } from './gold.ts'
import { readLessons } from './lessons.ts'

/** A text of our own whose kind is known; texts of one group are never parted. */
export type KindText = {
  set: KindSet
  language: string
  group: string
  kind: Kind
  title: string
  text: string
}
export type KindSet = 'lessons' | 'gold' | 'exercise' | 'misleading'

const ANCHOR = '2026-10-09'

/**
 * All our own texts of known kind. The later parts of our gold are left out: they tell how well the model does on what
 * it has not seen.
 */
export function kindTexts(): KindText[] {
  return [...kindTextsOfLessons(), ...gold(), ...exercise(), ...misleading()]
}

/** Our lessons, those of one sitting together. */
export function kindTextsOfLessons(): KindText[] {
  return readLessons().map(({ language, file, type, title, text }) => ({
    set: 'lessons' as const,
    language,
    group: `${language} ${file}`,
    kind: type,
    title,
    text,
  }))
}

function gold(): KindText[] {
  return GOLD_LANGUAGES.flatMap((language) =>
    FITTED_PARTS.flatMap((part) =>
      readGold(language, part).map((item) => ({
        set: 'gold' as const,
        language,
        group: item.id,
        kind: item.relevant === false ? ('none' as const) : (item.type as Kind),
        title: item.title ?? '',
        text: fullText(item),
      })),
    ),
  )
}

/** The exercise's items of one happening or none; denials and withdrawals, of which both answers are right, are left out. */
function exercise(): KindText[] {
  const written = new Map(itemsUpTo(ANCHOR).map((item) => [item.key, item]))
  return truth(ANCHOR).items.flatMap((item) => {
    const source = written.get(item.key)
    const isTakenBack = item.reports.some(({ follow }) => follow === 'deny' || follow === 'retract')
    if (!source || isTakenBack || item.reports.length > 1) return []
    const { title, paragraphs } = source
    const plot = item.key.split('-').slice(0, item.key.startsWith('plot') ? 3 : 1)
    return {
      set: 'exercise' as const,
      language: item.language,
      group: item.topic === null ? plot.join('-') : `plain ${item.topic}`,
      kind: (item.reports[0]?.type ?? 'none') as Kind,
      title,
      text: [title, ...paragraphs].join('\n\n'),
    }
  })
}

/** An item of our own on the border of what is security. */
export type OwnRow = { id: string; relevant: boolean; title: string; text: string }

/** The items of a language that were written to be mistaken, and the happenings told in a roundabout way beside them. */
export function readOwnRows(language: string): OwnRow[] {
  return readFileSync(path.join(import.meta.dirname, 'relevance', `${language}.jsonl`), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as OwnRow)
}

/** Items written to be mistaken for happenings. */
function misleading(): KindText[] {
  return GOLD_LANGUAGES.flatMap((language) =>
    readOwnRows(language)
      .filter(({ relevant }) => !relevant)
      .map(({ id, title, text }) => ({
        set: 'misleading' as const,
        language,
        // the same numbers were written side by side in all languages
        group: id.slice(3),
        kind: 'none' as const,
        title,
        text,
      })),
  )
}
