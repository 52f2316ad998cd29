import { readPlaces } from '#core/3-places/read-places.ts'
import type { EventTypeCode } from '#core/4-reports/codebook.ts'
import { coreSentences } from '#core/4-reports/happenings/frames.ts'
import { decidedPart } from '#core/4-reports/happenings/heard-parts.ts'
import { type ActorFeatures, actorFeatures } from '#core/4-reports/parties/actor-features.ts'
import {
  type ActorModel,
  HEARD_PARTS,
  type HeardPart,
  type StoredActorModel,
} from '#core/4-reports/parties/actor-model.ts'
import { type Candidate, candidatesOf } from '#core/4-reports/parties/party-candidates.ts'
import { asDoer } from '#core/4-reports/parties/party-mentions.ts'
import { settingOf } from '#core/4-reports/read-item.ts'
import { withHeardTolls } from '#core/4-reports/tolls/heard-tolls.ts'
import { loadGazetteer } from '#io/gazetteer.ts'
import { bestSharpness, crossFit, fitRows, type RowExample, sharpened, storeRows } from './fit-rows.ts'
import { FITTED_PARTS, fullText, GOLD_LANGUAGES, type GoldItem, readGold } from './gold.ts'
import type { Lesson } from './lessons.ts'

const HOW = { bits: 16, classes: HEARD_PARTS.length, passes: 12, rate: 0.1, shrink: 1e-4, least: 2 }
const LEAST: ActorModel['least'] = { found: 0.5, overruled: 0.5 }

/** How much a mention in our gold counts beside one of a lesson. */
const GOLD_COUNTS = 2

/** Somebody named in a text, with what the rules say of them. */
export type ActorExample = RowExample & {
  language: string
  group: string
  isLesson: boolean
  rules: HeardPart | null
  kind: string
  quote: string
}

type Told = {
  language: string
  type: EventTypeCode
  title: string
  text: string
  country: string | null
  published: string | null
}

/** All who are named in a lesson and of whom its marks say something. */
export function actorExamples(lesson: Lesson): ActorExample[] {
  if (lesson.type === 'none') return []
  const { language, file, type, title, text, marks } = lesson
  const told = namedIn({ language, type, title, text, country: null, published: null })
  const isIn = (one: Candidate['mention'], is: readonly string[]) =>
    marks.some((mark) => is.includes(mark.is) && mark.start < one.end && one.start < mark.end)
  const doers = told.filter(({ candidate }) => isIn(candidate.mention, ['initiator']))
  const hasDoer = marks.some(({ is }) => is === 'initiator')
  const hasTarget = marks.some(({ is }) => is === 'target')
  return told.flatMap(({ candidate, features }): ActorExample[] => {
    const { mention } = candidate
    const known = {
      language,
      group: `lessons ${language} ${file}`,
      isLesson: true,
      ...about(candidate, text),
      ...sums(features),
    }
    if (isIn(mention, ['initiator'])) return [{ ...known, class: INITIATOR, counts: 1 }]
    if (isIn(mention, ['target', 'killed', 'injured', 'abducted', 'arrested']))
      return [{ ...known, class: TARGET, counts: 1 }]
    // who did it is named again, or not marked at all
    if (!hasDoer || doers.some((doer) => isSame(doer.candidate, candidate))) return []
    return [{ ...known, class: NEITHER, ...(hasTarget ? {} : { also: TARGET }), counts: 1 }]
  })
}

/** Those named in our gold whose part follows from the kinds it gives. */
export function goldActors(): ActorExample[] {
  return GOLD_LANGUAGES.flatMap((language) =>
    FITTED_PARTS.flatMap((part) => readGold(language, part).flatMap((item) => goldExamples(language, item))),
  )
}

function goldExamples(language: string, item: GoldItem): ActorExample[] {
  const { initiator, target } = item
  if (item.relevant === false || (initiator === undefined && target === undefined)) return []
  const [text, title] = [fullText(item), item.title ?? '']
  const type = item.type as EventTypeCode
  const told = namedIn({ language, type, title, text, country: item.country ?? null, published: item.published })
  const doerKind = ({ mention }: Candidate) => asDoer(mention, type).kind
  const doers = told.filter(({ candidate }) => doerKind(candidate) === initiator && !candidate.isVictim)
  const isSure = (candidate: Candidate) =>
    candidate.part?.role === 'initiator' || doers.every((one) => isSame(one.candidate, candidate))
  return told.flatMap(({ candidate, features }): ActorExample[] => {
    const known = {
      language,
      group: item.id,
      isLesson: false,
      ...about(candidate, text),
      ...sums(features),
      counts: GOLD_COUNTS,
    }
    const isDoer = initiator !== undefined && doerKind(candidate) === initiator
    const isTarget = target !== undefined && candidate.mention.kind === target
    if (isDoer && !isTarget && isSure(candidate) && !candidate.isSpeaker && !candidate.isVictim)
      return [{ ...known, class: INITIATOR }]
    if (isTarget && !isDoer && (candidate.part?.role === 'target' || candidate.isVictim))
      return [{ ...known, class: TARGET }]
    if (isDoer || initiator === undefined) return []
    return [{ ...known, class: NEITHER, ...(target === undefined || isTarget ? { also: TARGET } : {}) }]
  })
}

const [INITIATOR, TARGET, NEITHER] = [0, 1, 2] as const

function isSame(one: Candidate, other: Candidate): boolean {
  return one.mention.name === other.mention.name && one.mention.sort === other.mention.sort
}

function about({ mention, part }: Candidate, text: string) {
  const rules: HeardPart | null = part === null ? null : part.role === 'target' ? 'target' : 'initiator'
  return { rules, kind: mention.kind, quote: text.slice(mention.start, mention.end) }
}

function sums({ at, value }: ActorFeatures): Pick<RowExample, 'at' | 'value'> {
  const counts = new Map<number, number>()
  for (const index of at) counts.set(index, (counts.get(index) ?? 0) + value)
  return { at: Int32Array.from(counts.keys()), value: Float32Array.from(counts.values()) }
}

/** Everybody whom the sentences of a text's first happening name, as the reader would hear them. */
function namedIn({ language, type, title, text, country, published }: Told) {
  const blocks = title ? [{ kind: 'title' as const, start: 0, end: title.length }] : []
  const context = { country, published }
  const places = readPlaces({ text, blocks, language }, loadGazetteer(), context)
  const setting = settingOf({ title, text, blocks, language, published }, places, context)
  const [first] = setting.frames
  if (!first) return []
  const frame = withHeardTolls({ ...first, type }, setting.sentences, setting.senses)
  return candidatesOf(frame, coreSentences(frame, setting.sentences), setting).flatMap((told) =>
    told.all.map((candidate, i) => ({ candidate, features: actorFeatures(i, told, setting.senses, HOW.bits) })),
  )
}

/** Somebody with the shares of a model that was not fitted on them or their lesson’s sitting. */
export type HeardActor = ActorExample & { shares: Float64Array }

/** Each as a model hears them that was fitted on others. */
export function crossFitActors(examples: readonly ActorExample[]): HeardActor[] {
  return crossFit(examples, ({ group }) => group, HOW)
}

/** What the reader then tells. */
export function toldPart({ shares, rules }: HeardActor, sharpness: number, least = LEAST): HeardPart {
  return decidedPart(rules, sharpened(shares, sharpness), { classes: HEARD_PARTS, least }) ?? rules ?? 'neither'
}

/** How often a part is told rightly: of those told, of those there are. */
export function partScores(
  heard: readonly HeardActor[],
  part: HeardPart,
  say: (one: HeardActor) => HeardPart,
): { precision: number; recall: number } {
  const sure = heard.filter((one) => one.also === undefined || HEARD_PARTS[one.also] !== part)
  const asked = sure.filter((one) => HEARD_PARTS[one.class] === part)
  const told = sure.filter((one) => say(one) === part)
  const right = asked.filter((one) => say(one) === part)
  return { precision: right.length / told.length, recall: right.length / asked.length }
}

/** The model as it is stored, fitted on all, and how sharp its shares are told. */
export function storedActors(
  examples: readonly ActorExample[],
  heard: readonly HeardActor[],
  about: string,
): { stored: StoredActorModel; sharpness: number } {
  const sharpness = bestSharpness(heard.filter(({ also }) => also === undefined))
  const stored = storeRows(fitRows(examples, HOW), sharpness, { about, bits: HOW.bits, classes: HEARD_PARTS })
  return { stored: { ...stored, least: LEAST }, sharpness }
}
