import type { Frame } from '../happenings/frames.ts'
import type { Attribution, ReportStatus } from '../reading.ts'
import { type Hit, hitsOf, type Sentence, spanOfTokens } from '../words/annotate.ts'
import { attributionsOf, isBlame, isCiting, originAt } from './attributions.ts'

export type StatusFound = { status: ReportStatus; at: { start: number; end: number } | null; why: string }

const WHY: Record<ReportStatus, string> = {
  asserted: 'told without a source',
  attributed: 'told on somebody’s word',
  claimed: 'claimed by a side',
  alleged: 'told as alleged',
  denied: 'denied',
}

/** Sentences beside a happening's own words in which doubt, claim or denial is looked for. */
const NEAR = 3

/**
 * How far the text stands behind a happening: a claim, a doubt or a denial beside its words decides; else whether the sentence
 * that first tells it is told on somebody's word. A source named for details further down changes nothing.
 */
export function statusOf(frame: Frame, sentences: readonly Sentence[], text: string): StatusFound {
  const own = [...new Set(frame.votes.map((vote) => vote.sentence))].flatMap((index) => sentences[index] ?? [])
  const telling = tellingSentence(frame, own, sentences)
  const strong = own.slice(0, NEAR).flatMap((sentence) =>
    hitsOf(sentence, 'speech')
      .filter((hit) => hit.value.act !== 'allege' || isOfTheDeed(sentence, hit))
      .map((hit) => ({ act: hit.value.act, at: spanOfTokens(sentence, hit.from, hit.to) })),
  )
  // "X claims it, the army denies": the claim is the news
  const claim = strong.find(({ act }) => act === 'claim' || act === 'claimed')
  const doubt = strong.find(({ act }) => act === 'allege')
  const denial = strong.find(({ act }) => act === 'deny')
  if (claim) return found('claimed', claim.at)
  if (doubt) return found('alleged', doubt.at)
  if (denial) return found('denied', denial.at)
  const hit = telling && hitsOf(telling, 'speech').find((one) => isSaying(telling, one))
  if (!telling || !hit) return found('asserted', null)
  const isSide = attributionsOf(telling, text).some((voice) => isOfSide(voice, telling, text, frame.type))
  return found(isSide ? 'claimed' : 'attributed', spanOfTokens(telling, hit.from, hit.to))
}

/** An armed group is a side of what it tells; an army of fights, but not of what bandits did to villagers. */
function isOfSide(voice: Attribution, sentence: Sentence, text: string, type: Frame['type']): boolean {
  if (voice.originKind === 'armed group') return true
  if (voice.originKind !== 'authority' || !FIGHTS.has(type)) return false
  const name = originAt(voice, text)
  return hitsOf(sentence, 'military').some(({ from, to }) => {
    const { start, end } = spanOfTokens(sentence, from, to)
    return name.start <= start && end <= name.end
  })
}

const FIGHTS: ReadonlySet<Frame['type']> = new Set([
  'armed_clash',
  'air_drone_strike',
  'shelling_missile',
  'chemical_weapon',
  'suicide_attack',
  'ied_mine_uxo',
  'territory_change',
  'raid_seizure',
])

/** The sentence that first tells a happening: what a headline tells, or a model hears in the whole text, the first sentence below tells. */
function tellingSentence(frame: Frame, own: readonly Sentence[], sentences: readonly Sentence[]): Sentence | undefined {
  const first = own[0]
  if (first && !first.isTitle && frame.votes[0]?.method !== 'linear') return first
  const below = sentences.filter(({ index, isTitle }) => !isTitle && frame.sentences.includes(index))
  // "Tocoa, Colón.": where the news was written tells nothing of it
  return below.find(({ tokens }) => tokens.length > LONGEST_DATELINE) ?? below[0] ?? first
}

const LONGEST_DATELINE = 5

/** `membres présumés`, `suspected militants` doubt who somebody is, not what was done; whom somebody accuses is told on his word. */
function isOfTheDeed(sentence: Sentence, hit: Hit<'speech'>): boolean {
  const isAdverb = /(ly|mente|ment)$/.test(sentence.tokens[hit.to - 1]?.word ?? '')
  const isOfSomebody = (['person', 'actor'] as const).some((kind) =>
    hitsOf(sentence, kind).some(({ from, to }) => from <= hit.to && hit.from <= to),
  )
  return isAdverb || (!isOfSomebody && !isBlame(sentence, hit))
}

function isSaying(sentence: Sentence, hit: Hit<'speech'>): boolean {
  const { act } = hit.value
  if (act === 'say' || act === 'according') return isCiting(sentence, hit)
  return act === 'allege' && isBlame(sentence, hit)
}

function found(status: ReportStatus, at: StatusFound['at']): StatusFound {
  return { status, at, why: WHY[status] }
}
