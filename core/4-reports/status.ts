import { hitsOf, type Sentence, spanOfTokens } from './annotate.ts'
import type { Frame } from './frames.ts'
import type { ReportStatus } from './reading.ts'

export type StatusFound = { status: ReportStatus; at: { start: number; end: number } | null; why: string }

const WHY: Record<ReportStatus, string> = {
  asserted: 'told without a source',
  attributed: 'told on somebody’s word',
  claimed: 'claimed by a side',
  alleged: 'told as alleged',
  denied: 'denied',
}

/** How far the text stands behind a happening: the doubt nearest its own words decides. */
export function statusOf(frame: Frame, sentences: readonly Sentence[]): StatusFound {
  const own = [...new Set(frame.votes.map((vote) => vote.sentence))].slice(0, 3)
  let attributed: StatusFound | null = null
  for (const index of own) {
    const sentence = sentences[index]
    if (!sentence) continue
    for (const hit of hitsOf(sentence, 'speech')) {
      const at = spanOfTokens(sentence, hit.from, hit.to)
      const { act } = hit.value
      if (act === 'deny') return found('denied', at)
      if (act === 'allege') return found('alleged', at)
      if (act === 'claim' || act === 'claimed') return found('claimed', at)
      if (act === 'say' || act === 'according') attributed ??= found('attributed', at)
    }
  }
  if (attributed) return attributed
  const head = sentences.find(
    (sentence) => frame.sentences.includes(sentence.index) && sentence.place < 5 && hasSource(sentence),
  )
  const hit = head && hitsOf(head, 'speech').find((h) => h.value.act === 'say' || h.value.act === 'according')
  return head && hit ? found('attributed', spanOfTokens(head, hit.from, hit.to)) : found('asserted', null)
}

function hasSource(sentence: Sentence): boolean {
  return hitsOf(sentence, 'speech').some((hit) => hit.value.act === 'say' || hit.value.act === 'according')
}

function found(status: ReportStatus, at: StatusFound['at']): StatusFound {
  return { status, at, why: WHY[status] }
}
