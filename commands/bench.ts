import { type Bench, type Figure, keepsLimit, thisMachine } from '#bench/figure.ts'

export const summary =
  'Measures how fast Tidings is: bench start [--fresh] | ingest --opml FILE | incidents | review | digest [--json]'

const BENCHES: Record<string, () => Promise<Bench>> = {
  start: () => import('#bench/start.ts'),
  read: () => import('#bench/read.ts'),
  ingest: () => import('#bench/ingest.ts'),
  kill: () => import('#bench/kill.ts'),
  incidents: () => import('#bench/incidents.ts'),
  review: () => import('#bench/review.ts'),
  digest: () => import('#bench/digest.ts'),
}

/** Runs one measurement and prints its figures with the machine they were taken on; 1 when a limit is not kept. */
export async function run(args: string[]): Promise<number> {
  const [name = '', ...rest] = args.filter((word) => word !== '--json')
  const open = Object.hasOwn(BENCHES, name) ? BENCHES[name] : undefined
  if (!open) {
    process.stderr.write(`“tidings bench” measures one of: ${Object.keys(BENCHES).join(', ')}.\n`)
    return 2
  }
  const { bench, asObject } = await open()
  const figures = await bench(rest)
  if (!args.includes('--json')) printTable(name, figures)
  else if (asObject) console.log(JSON.stringify({ ...asObject(figures), machine: thisMachine() }))
  else printJson(name, figures)
  return figures.every(keepsLimit) ? 0 : 1
}

function printJson(name: string, figures: Figure[]): void {
  const machine = thisMachine()
  for (const figure of figures) console.log(JSON.stringify({ bench: name, ...figure, ok: keepsLimit(figure), machine }))
}

function printTable(_name: string, figures: Figure[]): void {
  const { cpu, cores, load, memoryGb, node, system } = thisMachine()
  const width = Math.max(...figures.map((figure) => figure.name.length))
  for (const figure of figures) {
    const limit = figure.limit === undefined ? '' : `${figure.direction ?? 'at most'} ${figure.limit} ${figure.unit}`
    const verdict = figure.limit === undefined ? '' : keepsLimit(figure) ? 'kept' : 'NOT KEPT'
    const value = figure.value.toLocaleString('en', { maximumFractionDigits: 2 })
    console.log(`${figure.name.padEnd(width)}  ${value} ${figure.unit}  ${limit}  ${verdict}`.trimEnd())
  }
  console.log(`on ${cores} cores at a load of ${load} (${cpu}), ${memoryGb} GB, Node ${node}, ${system}`)
}
