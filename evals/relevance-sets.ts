import { framesOf } from '#core/4-reports/happenings/frames.ts'
import { withHeardKinds } from '#core/4-reports/kinds/heard-kinds.ts'
import { KIND_MODEL, type KindModel } from '#core/4-reports/kinds/kind-model.ts'
import { ruleOdds } from '#core/4-reports/kinds/rule-odds.ts'
import type { Feature } from '#core/4-reports/models/linear-model.ts'
import { secondWord } from '#core/4-reports/relevance/relevance.ts'
import { relevanceFeatures } from '#core/4-reports/relevance/relevance-features.ts'
import { annotate } from '#core/4-reports/words/annotate.ts'
import { lexiconFor } from '#core/4-reports/words/lexicon.ts'
import { sensesIn } from '#core/4-reports/words/senses.ts'
import { itemsUpTo } from '#exercise/exercise.ts'
import { truth } from '#exercise/truth.ts'
import { kindExample, unseenKindModels } from './fit-kinds.ts'
import {
  FITTED_PARTS,
  fullText,
  GOLD_LANGUAGES,
  GOLD_PARTS,
  type GoldItem,
  type GoldPart,
  halfOf,
  readGold,
} from './gold.ts'
import { type KindSet, kindTexts, kindTextsOfLessons, readOwnRows } from './kind-sets.ts'
import { type MucRow, unwrap } from './report-sets.ts'
import { readRows } from './rows.ts'

/** A text that is or is not about security, with what the model sees of it and what the rules alone answer. */
export type RelevanceExample = {
  set: RelevanceSet
  language: string
  /** Texts of one group are never parted: one plot or week of the exercise, one story. */
  group: string
  isYes: boolean
  features: Feature[]
  /** What the model of kinds adds to the log-odds. */
  second: number
  /** Without a happening by rule, nothing is reported whatever the model says. */
  hasFrame: boolean
  isRuleYes: boolean
}

/** Lessons that are a headline or one sentence alone are a set of their own: `brief`. */
export type RelevanceSet =
  | 'exercise'
  | 'own'
  | 'gold'
  | 'gold-3'
  | 'later'
  | 'lessons'
  | 'brief'
  | 'muc4'
  | 'wikievents'
  | 'ucdp'
  | 'news'

export const RELEVANCE_BITS = 15
const ANCHOR = '2026-10-09'

type Text = { set: RelevanceSet; language: string; group: string; isYes: boolean; title: string; text: string }

/** All texts whose answer is known; those of `dir` only where a folder of gold sets is given. */
export async function relevanceExamples(dir: string | undefined): Promise<RelevanceExample[]> {
  const texts = [
    ...exerciseTexts(),
    ...ownTexts(),
    ...goldTexts(),
    ...lessonTexts(),
    ...(dir === undefined ? [] : await setTexts(dir)),
  ]
  const unseen = unseenKindModels(kindTexts().map(kindExample))
  return texts.map((text) => {
    const set = KIND_SETS[text.set]
    return exampleOf(text, set === undefined ? KIND_MODEL : unseen(set, text.group))
  })
}

/** Sets that the model of kinds is fitted on too, by their names there. */
const KIND_SETS: Partial<Record<RelevanceSet, KindSet>> = {
  exercise: 'exercise',
  own: 'misleading',
  gold: 'gold',
  'gold-3': 'gold',
  lessons: 'lessons',
  brief: 'lessons',
}

function exampleOf({ title, text, ...known }: Text, model: KindModel): RelevanceExample {
  const sentences = annotate(text, title.length, lexiconFor(known.language))
  const ruled = framesOf(sentences, text)
  const frames = withHeardKinds(ruled, sentences, sensesIn(known.language), model)
  const odds = ruleOdds(ruled, sentences)
  const score = Math.max(0, ...frames.map((frame) => frame.score))
  const ruledScore = Math.max(0, ...ruled.map((frame) => frame.score))
  return {
    ...known,
    features: relevanceFeatures(sentences, frames, RELEVANCE_BITS),
    second: secondWord(frames, sentences),
    hasFrame: score >= 0.5,
    isRuleYes: odds >= 0 && ruledScore >= 1,
  }
}

/** The exercise without its label; denials and withdrawals, of which both answers are right, are left out. */
function exerciseTexts(): Text[] {
  const written = new Map(itemsUpTo(ANCHOR).map((item) => [item.key, item]))
  return truth(ANCHOR).items.flatMap((item) => {
    const source = written.get(item.key)
    if (!source || item.reports.some(({ follow }) => follow === 'deny' || follow === 'retract')) return []
    const { title, paragraphs } = source
    const plot = item.key.split('-').slice(0, item.key.startsWith('plot') ? 3 : 1)
    return {
      set: 'exercise' as const,
      language: item.language,
      group: item.topic === null ? plot.join('-') : `plain ${item.topic}`,
      isYes: item.reports.length > 0,
      title,
      text: [title, ...paragraphs.slice(0, -1)].join('\n\n'),
    }
  })
}

/** Items written to be mistaken: columns, sport, courts, history, drills; and happenings told in a roundabout way. */
function ownTexts(): Text[] {
  return GOLD_LANGUAGES.flatMap((language) =>
    readOwnRows(language).map(({ id, relevant, title, text }) => ({
      set: 'own' as const,
      language,
      // the same numbers were written side by side in all languages
      group: id.slice(3),
      isYes: relevant,
      title,
      text,
    })),
  )
}

function lessonTexts(): Text[] {
  return kindTextsOfLessons().map(({ language, group, kind, title, text }) => ({
    set: isBrief(group) ? ('brief' as const) : ('lessons' as const),
    language,
    group,
    isYes: kind !== 'none',
    title,
    text,
  }))
}

/** The sittings that wrote headlines and single sentences. */
function isBrief(group: string): boolean {
  return /^[a-z]{2} t[hs]/.test(group)
}

function goldTexts(): Text[] {
  return GOLD_LANGUAGES.flatMap((language) =>
    GOLD_PARTS.flatMap((part) =>
      goldOf(language, part).map((item) => ({
        set: part === '-3' ? ('gold-3' as const) : FITTED_PARTS.includes(part) ? ('gold' as const) : ('later' as const),
        language,
        group: item.id,
        isYes: item.relevant !== false,
        title: item.title ?? '',
        text: fullText(item),
      })),
    ),
  )
}

/** Of all but the first parts only what may be looked at. */
function goldOf(language: string, part: GoldPart): GoldItem[] {
  const items = readGold(language, part)
  return part === '' || part === '-2' || part === '-3' ? items : items.filter(({ id }) => halfOf(id) === 'A')
}

type NewsRow = { title: string; text: string; cluster: { EventId: number | string } }

/** Stories of the news set that tell of a happening in our sense, and those on which one may differ (not asked). */
const NEWS_YES = new Set(['66'])
const NEWS_UNASKED = new Set(['2', '37', '36', '71', '65', '64', '12', '22', '67'])

async function setTexts(dir: string): Promise<Text[]> {
  const english = { language: 'en', title: '' }
  const muc = await readRows<MucRow>(dir, 'events/muc4')
  const wikievents = await readRows<{ id: string; text: string }>(dir, 'events/wikievents')
  const ucdp = await readRows<{ id: string; event_id: string; headline: string }>(dir, 'cluster/ucdp_headlines')
  const news = await readRows<NewsRow>(dir, 'cluster/giveme5w1h_news_cluster')
  return [
    ...muc.map((row) => ({
      ...english,
      set: 'muc4' as const,
      group: row.id,
      isYes: row.templates.length > 0,
      text: unwrap(row.text),
    })),
    ...wikievents.map(({ id, text }) => ({ ...english, set: 'wikievents' as const, group: id, isYes: true, text })),
    ...ucdp
      .filter((_, i) => i % 6 === 0)
      .map((row) => ({
        ...english,
        set: 'ucdp' as const,
        group: String(row.event_id),
        isYes: true,
        title: row.headline,
        text: row.headline,
      })),
    ...news
      .filter((row) => !NEWS_UNASKED.has(String(row.cluster.EventId)))
      .map(({ title, text, cluster: { EventId } }) => ({
        set: 'news' as const,
        language: 'en',
        group: String(EventId),
        isYes: NEWS_YES.has(String(EventId)),
        title,
        text: `${title}\n\n${text}`,
      })),
  ]
}
