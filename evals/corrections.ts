import { type EventTypeCode, eventType } from '#core/4-reports/codebook.ts'
import { LESSON_BITS, lessonOf } from '#core/4-reports/learning/lesson.ts'
import { fitClasses, likeliest, type Prior, type Vector } from '#core/4-reports/models/class-model.ts'
import { openReader, type Reader } from '#io/reader.ts'
import { type MucRow, rootOf, type SpanishRow, unwrap } from './report-sets.ts'
import { readRows } from './rows.ts'

/** A text that the reader finds a happening in, with what it is in the set's words and what an analyst here would say. */
type Taught = { vector: Vector; prior: Prior; read: string; gold: string; said: EventTypeCode }

/** A set's own words for kinds of happening: how ours are said in them, and which of ours an analyst would choose. */
type Scheme = { of: (type: EventTypeCode) => string; choose: Record<string, EventTypeCode> }

const SEEDS = 10
const CORRECTIONS = [50, 100, 200]

const MUC: Scheme = {
  of: (type) => {
    if (type === 'abduction') return 'KIDNAPPING'
    if (['ied_mine_uxo', 'suicide_attack', 'grenade'].includes(type)) return 'BOMBING'
    return type === 'looting_destruction' ? 'ARSON' : 'ATTACK'
  },
  choose: {
    ATTACK: 'attack_civilians',
    BOMBING: 'ied_mine_uxo',
    KIDNAPPING: 'abduction',
    ARSON: 'looting_destruction',
  },
}

/** PLOVER's roots, by the crosswalk of our codebook; CAMEO's 10 to 12 and 16 are talk, which is no kind of ours. */
const PLOVER: Scheme = {
  of: (type) => {
    const root = eventType(type).plover?.split(' ')[0] ?? ''
    if (type === 'group_change') return 'MOBILIZE'
    return ['ASSAULT', 'PROTEST', 'THREATEN', 'COERCE'].includes(root) ? root : 'OTHER'
  },
  choose: {
    ASSAULT: 'attack_civilians',
    PROTEST: 'protest_peaceful',
    THREATEN: 'threat_intimidation',
    COERCE: 'arrest_detention',
    MOBILIZE: 'group_change',
    OTHER: 'other',
  },
}
const ROOTS: Record<string, string> = {
  13: 'THREATEN',
  14: 'PROTEST',
  15: 'MOBILIZE',
  17: 'COERCE',
  18: 'ASSAULT',
  19: 'ASSAULT',
  20: 'ASSAULT',
}

/** UCDP's kinds: violence against civilians by one side, or fighting. */
const UCDP: Scheme = {
  of: (type) => (eventType(type).family === 'civilians' ? 'one-sided' : 'fighting'),
  choose: { 'one-sided': 'attack_civilians', fighting: 'armed_clash' },
}

/** MUC-4: articles with an incident, by the kind of their first. */
export async function mucCorrections(dir: string): Promise<Record<string, number>> {
  const rows = await readRows<MucRow>(dir, 'events/muc4')
  const texts = rows.flatMap(({ text, templates }) => {
    const gold = (templates[0]?.type[0] ?? '').split(' / ')[0] ?? ''
    return gold in MUC.choose ? [{ text: unwrap(text), gold }] : []
  })
  return tryCorrections(texts, 'en', MUC)
}

/** Spanish newswire sentences, by PLOVER root. */
export async function spanishCorrections(dir: string): Promise<Record<string, number>> {
  const rows = await readRows<SpanishRow>(dir, 'multilingual/spanish_plover_cameo')
  const texts = rows.flatMap((row) => {
    const root = rootOf(row)
    return root === null ? [] : [{ text: row.text, gold: ROOTS[root] ?? 'OTHER' }]
  })
  return tryCorrections(texts, 'es', PLOVER)
}

type UcdpRow = { country: string; type_of_violence: number; articles: { headline: string | null }[] }
const LEAST_HEADLINE = 25

/** Headlines of events in one country, one an event, by UCDP's kind of violence. */
export async function ucdpCorrections(dir: string, country: string): Promise<Record<string, number>> {
  const rows = await readRows<UcdpRow>(dir, 'events/ucdp_ged_events')
  const headlines = new Map<string, string>()
  for (const { articles, type_of_violence: kind, ...row } of rows) {
    const text = articles[0]?.headline ?? ''
    if (row.country === country && text.length >= LEAST_HEADLINE && !headlines.has(text))
      headlines.set(text, kind === 3 ? 'one-sided' : 'fighting')
  }
  const texts = [...headlines].map(([text, gold]) => ({ text, gold }))
  return tryCorrections(texts, 'en', UCDP)
}

/**
 * What so many decisions of an analyst bring on texts that taught nothing: the shipped reader before, and the same reader
 * with what was learnt after, over several divisions of the set. An analyst accepts a right kind and corrects a wrong one.
 */
async function tryCorrections(
  texts: readonly { text: string; gold: string }[],
  language: string,
  scheme: Scheme,
): Promise<Record<string, number>> {
  const reader = await openReader()
  const told = texts.flatMap(({ text, gold }) => teach(reader, text, language, gold, scheme) ?? [])
  const scores: Record<string, number> = { n: texts.length, told: told.length }
  for (const count of CORRECTIONS) {
    const tries = Array.from({ length: SEEDS }, (_, seed) => tryOnce(shuffled(told, seed + 1), count, scheme))
    const gains = tries.map(({ before, after }) => after - before)
    if (count === CORRECTIONS.at(-1)) {
      scores.before = mean(tries.map(({ before }) => before))
      scores.after = mean(tries.map(({ after }) => after))
      scores.corrected = mean(tries.map(({ corrected }) => corrected))
      scores.leastGain = Math.min(...gains)
      scores.mostGain = Math.max(...gains)
    }
    scores[`gain${count}`] = mean(gains)
  }
  return scores
}

function teach(reader: Reader, text: string, language: string, gold: string, scheme: Scheme): Taught | null {
  const doc = { title: '', text, blocks: [], language, published: null }
  const reading = reader.readDoc(doc, {})
  const [report] = reading.reports
  if (!report) return null
  const { vector, priors } = lessonOf(reading, report)
  const read = scheme.of(report.type)
  return {
    vector,
    prior: priors.type,
    read,
    gold,
    said: read === gold ? report.type : (scheme.choose[gold] ?? 'other'),
  }
}

function tryOnce(texts: readonly Taught[], count: number, { of }: Scheme) {
  const taught = texts.slice(0, count)
  const unseen = texts.slice(count)
  const examples = taught.map(({ vector, prior, said, read, gold }) => ({
    vector,
    prior,
    label: said,
    weight: read === gold ? 0.6 : 1,
  }))
  const model = fitClasses(examples, LESSON_BITS)
  const share = (isRight: (one: Taught) => boolean) => unseen.filter(isRight).length / Math.max(1, unseen.length)
  return {
    before: share(({ read, gold }) => read === gold),
    after: share(({ vector, prior, gold }) => of(likeliest(model, vector, prior).name as EventTypeCode) === gold),
    corrected: taught.filter(({ read, gold }) => read !== gold).length,
  }
}

/** A division of the texts by chance that is the same each time (mulberry32). */
function shuffled<T>(list: readonly T[], seed: number): T[] {
  let state = seed
  const chance = () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return (t ^ (t >>> 14)) >>> 0
  }
  return list
    .map((one) => [chance(), one] as const)
    .sort((a, b) => a[0] - b[0])
    .map(([, one]) => one)
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
}
