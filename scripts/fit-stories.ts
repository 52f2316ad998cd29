// Fits how alike texts must be to be one story: `npm run evals:fit -- DIR`. For each set it prints B³ F1 where the likeness
// was chosen on the texts of other topics, events or countries than those it is tried on.
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { type Row, storyOf, valueAt } from '../evals/cluster.ts'
import { groupStories, type Needed } from '../evals/group-stories.ts'
import { readRows } from '../evals/rows.ts'
import { itemScores, meanF1 } from '../evals/score-clusters.ts'

const dir = process.argv[2]
if (dir !== undefined) {
  const start: Needed = { long: 0.08, short: 0.18, dated: 0.1, aDay: 0 }
  const long = await fit(
    'giveme5w1h_news_cluster',
    'cluster.EventId',
    'cluster.EventId',
    each('long', 0.06, 0.12, 0.01),
    start,
  )
  const short = await fit('ecbplus', 'subtopic', 'topic', each('short', 0.16, 0.22, 0.01), start)
  const dated = [0.06, 0.08, 0.1].flatMap((at) => [0, 0.015, 0.03].map((aDay) => ({ dated: at, aDay })))
  const headlines = await fit('ucdp_headlines', 'event_id', 'country', dated, start, (row) => row.country !== 'Syria')
  const needed = { ...start, ...long, ...short, ...headlines }
  const about =
    'Fitted by scripts/fit-stories.ts on cluster/giveme5w1h_news_cluster, cluster/ecbplus and cluster/ucdp_headlines without Syria.'
  const file = path.join(import.meta.dirname, '..', 'evals', 'stories.model.json')
  writeFileSync(file, `${JSON.stringify({ about, needed }, null, 2)}\n`)
  console.log(JSON.stringify(needed))
}

function each(name: keyof Needed, from: number, to: number, step: number): Partial<Needed>[] {
  const count = Math.round((to - from) / step)
  return Array.from({ length: count + 1 }, (_, i) => ({ [name]: Math.round((from + i * step) * 1000) / 1000 }))
}

/** The choice that groups the whole set best; each part is scored with the choice that is best on all others. */
async function fit(
  set: string,
  field: string,
  part: string,
  choices: Partial<Needed>[],
  start: Needed,
  keep: (row: Row) => boolean = () => true,
): Promise<Partial<Needed>> {
  const rows = (await readRows<Row>(dir as string, `cluster/${set}`)).filter(keep)
  const gold = rows.map((row) => String(valueAt(row, field)))
  const parts = rows.map((row) => String(valueAt(row, part)))
  const stories = rows.map(storyOf)
  const tried = choices.map((choice) => ({
    choice,
    scores: itemScores(gold, groupStories(stories, { ...start, ...choice })),
  }))
  const best = (which: (index: number) => boolean) =>
    tried.reduce((a, b) =>
      meanF1(b.scores.filter((_, i) => which(i))) > meanF1(a.scores.filter((_, i) => which(i))) ? b : a,
    )
  const unseen = new Map([...new Set(parts)].map((name) => [name, best((i) => parts[i] !== name)]))
  const scores = rows.flatMap((_, i) => unseen.get(parts[i] as string)?.scores[i] ?? [])
  const whole = best(() => true)
  console.log(
    set,
    'B³ F1 chosen on others',
    meanF1(scores).toFixed(4),
    'on all',
    meanF1(whole.scores).toFixed(4),
    JSON.stringify(whole.choice),
  )
  return whole.choice
}
