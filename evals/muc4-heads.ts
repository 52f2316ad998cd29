import type { Head } from '#core/4-reports/models/linear-model.ts'
import { type Choice, fitNamed, fitYesOrNo, type Named, oddsAbove, type Sparse, weigh, yesOrNo } from './choices.ts'
import { examplesOf, KINDS, type Kind, type MucSentence } from './muc4-sentences.ts'

/** A text as the heads see it, and what is true of it. */
export type HeadText = { features: Sparse; sentences: MucSentence[]; labels: ReadonlyMap<string, boolean> }

/**
 * Heads in two storeys: some see a text as a whole, some each sentence for itself; above them a choice for each label
 * weighs what they say, for a text counts if one sentence of it does.
 */
export type Heads = { texts: Map<string, Head>; sentences: Map<string, Head>; labels: Map<string, Choice> }

/** Indices are below two to this power. */
export const BITS = 17

const FOLDS = 4
/** Penalty on the upper storey's weights. */
const UPPER_SHRINK = 8

/**
 * Fits both storeys; the upper one on what the lower says of texts it has not seen, and says that too. Texts that are lent
 * are lessons for the lower storey alone: how sure to be of what it says is learnt from the set's own.
 */
export function fitHeads(
  texts: readonly HeadText[],
  lent: readonly HeadText[],
): { heads: Heads; unseen: Map<string, number>[] } {
  const sights = new Array<Named>(texts.length)
  for (let fold = 0; fold < FOLDS; fold++) {
    const lower = fitLower([...texts.filter((_, i) => i % FOLDS !== fold), ...lent])
    texts.forEach((text, i) => {
      if (i % FOLDS === fold) sights[i] = sightOf(lower, text)
    })
  }
  const labels = new Map<string, Choice>()
  for (const label of labelsOf(texts)) {
    const groups = texts.map((text, i) =>
      yesOrNo(onlyFor(label, sights[i] ?? new Map()), text.labels.get(label) ?? false),
    )
    labels.set(label, fitNamed(groups, UPPER_SHRINK, 1))
  }
  const unseen = sights.map((sight) => new Map([...labels].map(([label, choice]) => [label, weigh(choice, sight)])))
  return { heads: { ...fitLower([...texts, ...lent]), labels }, unseen }
}

/** The log-odds of each label for a text. */
export function oddsOfLabels(heads: Heads, text: Pick<HeadText, 'features' | 'sentences'>): Map<string, number> {
  const sight = sightOf(heads, text)
  return new Map([...heads.labels].map(([label, choice]) => [label, weigh(choice, sight)]))
}

function labelsOf(texts: readonly HeadText[]): string[] {
  return [...(texts[0]?.labels.keys() ?? [])]
}

type Lower = Pick<Heads, 'texts' | 'sentences'>

function fitLower(texts: readonly HeadText[]): Lower {
  const whole = labelsOf(texts).map((label): [string, Head] => {
    const examples = texts.map(({ features, labels }) => ({ features, isYes: labels.get(label) ?? false }))
    return [label, fitYesOrNo(examples, BITS, 2)]
  })
  const single = KINDS.map((kind): [string, Head] => {
    const examples = texts.flatMap(({ sentences, labels }) =>
      examplesOf(sentences, kind, labels.get(kind === 'any' ? 'relevant' : kind) ?? false),
    )
    return [kind, fitYesOrNo(examples, BITS, 3, 0.25)]
  })
  return { texts: new Map(whole), sentences: new Map(single) }
}

/** What the lower storey says of a text: each head of the whole, and of sentences the surest, the first and the sum. */
function sightOf(lower: Lower, text: Pick<HeadText, 'features' | 'sentences'>): Named {
  const sight: Named = new Map([['bias', 3]])
  for (const [label, head] of lower.texts) sight.set(`text ${label}`, oddsAbove(head, text.features))
  for (const [kind, head] of lower.sentences) {
    const odds = text.sentences.map(({ features }) => oddsAbove(head, features))
    const sorted = [...odds].sort((a, b) => b - a)
    const shares = odds.map((value) => 1 / (1 + Math.exp(-value)))
    const none = shares.reduce((product, share) => product * (1 - share), 1)
    for (let rank = 0; rank < 3; rank++) sight.set(`${kind} surest ${rank}`, (sorted[rank] ?? -6) / 1.5)
    sight.set(`${kind} sum`, Math.log(shares.reduce((sum, share) => sum + share, 1e-3)))
    sight.set(`${kind} at least one`, (1 - none) * 3)
    sight.set(`${kind} first two`, Math.max(-6, ...odds.slice(0, 2)) / 1.5)
    sight.set(`${kind} first four`, Math.max(-6, ...odds.slice(0, 4)) / 1.5)
  }
  return sight.set('length', Math.log(Math.max(1, text.sentences.length)))
}

/** A label asks the whole text's heads, the sentences' general one and that of its own type. */
function onlyFor(label: string, sight: Named): Named {
  const own = KINDS.filter((kind): kind is Kind => kind === 'any' || label.startsWith(kind))
  const others = KINDS.filter((kind) => !own.includes(kind))
  return new Map([...sight].filter(([name]) => !others.some((kind) => name.startsWith(`${kind} `))))
}
