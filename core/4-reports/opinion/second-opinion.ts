import type { Gazetteer } from '#core/3-places/gazetteer.ts'
import { readPlaces } from '#core/3-places/read-places.ts'
import { type EventTypeCode, eventType } from '../codebook.ts'
import { type ReadableItem, readWithPlaces, settingOf } from '../read-item.ts'
import type { Evidence, Reading, ReadingContext, ReportActor, ReportPlace, ReportRead, Toll } from '../reading.ts'
import { MAX_READ } from '../words/annotate.ts'
import type { Proposal, ProposedReport } from './answer.ts'
import { type Checked, type CheckSetting, check, type DropReason } from './check.ts'
import { openQuotes } from './locate-quote.ts'

/** A proposal that did not stand, as it was made. */
export type Dropped = { field: string; value: string; quote: string; reason: DropReason }

/** What became of an answer: values that filled a gap, agreed, differ, or were dropped and why. */
export type OpinionTally = { filled: number; agreed: number; differs: number; dropped: number }

export type SecondOpinion = { reading: Reading; tally: OpinionTally; dropped: Dropped[] }

/**
 * The item's reading with what a language model adds to it. A proposed value is kept only as our own code reads it from
 * the quoted words; it fills what the rules left open, and stands beside what they say as an alternative. It replaces
 * nothing and makes nothing surer.
 */
export function withOpinion(
  doc: ReadableItem,
  proposed: readonly ProposedReport[],
  gazetteer: Gazetteer,
  context: ReadingContext,
): SecondOpinion {
  const { text, language } = doc
  const head = { text: text.slice(0, MAX_READ), blocks: doc.blocks.filter((block) => block.end <= MAX_READ), language }
  const places = readPlaces(head, gazetteer, context)
  const reading = readWithPlaces(doc, places, context)
  const setting: CheckSetting = {
    ...settingOf(doc, reading.places, context),
    locate: openQuotes(head.text),
    gazetteer,
    language,
    context,
  }
  const tally: OpinionTally = { filled: 0, agreed: 0, differs: 0, dropped: 0 }
  const dropped: Dropped[] = []
  const drop = ({ field, value, quote }: Proposal, reason: DropReason) => {
    tally.dropped++
    if (dropped.length < MOST_TOLD)
      dropped.push({ field, value: String(value).slice(0, 200), quote: quote.slice(0, 300), reason })
  }
  const stories = proposed.map((proposals) => {
    const kept: { proposal: Proposal; checked: Checked }[] = []
    for (const proposal of proposals) {
      const checked = check(proposal, setting)
      if (typeof checked === 'string') drop(proposal, checked)
      else kept.push({ proposal, checked })
    }
    return kept
  })
  const free = new Set(reading.reports)
  const reports = [...reading.reports]
  for (const story of stories) {
    const report = pairFor(
      story.map(({ checked }) => checked),
      [...free],
      setting,
    )
    if (report) {
      free.delete(report)
      const next = addTo(
        report,
        story.map(({ checked }) => checked),
        tally,
      )
      reports[reading.reports.indexOf(report)] = next
    } else {
      const told = reading.reports.length === 0 ? newReport(story.map(({ checked }) => checked)) : null
      if (told) {
        reports.push(told)
        tally.filled += told.evidence.length
      } else for (const { proposal } of story) drop(proposal, 'no-such-happening')
    }
  }
  return { reading: { ...reading, reports }, tally, dropped }
}

/** Dropped values kept for people to see; beyond them only the count. */
const MOST_TOLD = 30

/** The report that tells the same happening: most values in its own sentences, the type breaking a tie. */
function pairFor(values: readonly Checked[], reports: readonly ReportRead[], setting: CheckSetting): ReportRead | null {
  const sentenceOf = (start: number) => setting.sentences.findLast((sentence) => sentence.start <= start)?.index ?? -1
  const type = values.find((value) => value.field === 'type')?.value
  let best: { report: ReportRead; score: number } | null = null
  for (const report of reports) {
    const own = new Set(report.evidence.map((one) => sentenceOf(one.start)))
    const shared = values.filter(({ at }) => own.has(sentenceOf(at.start))).length
    const score = shared + (type === report.type ? 0.5 : 0)
    if (score > 0 && (!best || score > best.score)) best = { report, score }
  }
  return best?.report ?? null
}

function addTo(report: ReportRead, values: readonly Checked[], tally: OpinionTally): ReportRead {
  let next = report
  for (const value of values) {
    const own = ownValue(next, value)
    if (own === null) {
      tally.filled++
      next = { ...next, ...filledWith(next, value), evidence: [...next.evidence, evidenceOf(value)] }
    } else if (isSame(own, value)) tally.agreed++
    else {
      tally.differs++
      next = { ...next, otherReadings: [...(next.otherReadings ?? []), { ...evidenceOf(value), value: value.value }] }
    }
  }
  return next
}

type Own = EventTypeCode | Toll | ReportPlace | NonNullable<ReportRead['date']> | ReportActor

/** What the report itself says where a value would go; null where it says nothing. */
function ownValue(report: ReportRead, { field, value }: Checked): Own | null {
  switch (field) {
    case 'type':
      return report.type
    case 'place':
      return report.place
    case 'date':
      return report.date
    case 'actor':
      return report.actors.find((actor) => actor.name === (value as ReportActor).name) ?? null
    default:
      return report[field as 'killed']
  }
}

function isSame(own: Own, { field, value }: Checked): boolean {
  if (field === 'actor') return true // found by its name
  if (field !== 'place') return JSON.stringify(own) === JSON.stringify(value)
  const [a, b] = [own as ReportPlace, value as ReportPlace]
  return a.placeKey !== null && a.placeKey === b.placeKey
}

function filledWith(report: ReportRead, { field, value }: Checked): Partial<ReportRead> {
  if (field === 'actor') return { actors: [...report.actors, value as ReportActor] }
  return { [field]: value }
}

function evidenceOf({ field, at, p, why }: Checked): Evidence {
  return { field, ...at, method: 'llm', p, why }
}

/** A happening that the rules do not see at all: only with its kind and at least one fact, and never sure. */
function newReport(values: readonly Checked[]): ReportRead | null {
  const type = values.find((value) => value.field === 'type')
  const facts = values.filter(({ field }) => field !== 'type' && field !== 'actor')
  if (!type || facts.length === 0) return null
  const { code, acled, polarity } = eventType(type.value as EventTypeCode)
  let report: ReportRead = {
    type: code as EventTypeCode,
    acled,
    polarity,
    status: 'asserted',
    p: type.p,
    sectors: [],
    weapon: null,
    place: null,
    date: null,
    actors: [],
    killed: null,
    injured: null,
    abducted: null,
    arrested: null,
    displaced: null,
    evidence: [evidenceOf(type)],
  }
  for (const value of values) {
    if (value === type || ownValue(report, value) !== null) continue
    report = { ...report, ...filledWith(report, value), evidence: [...report.evidence, evidenceOf(value)] }
  }
  return report
}
