import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { tasks } from '#evals/tasks.ts'

export const summary = 'score the reader on gold data: eval --data DIR [--only SET,…] [--predictions OUT] [--json]'

/** Scores the sets found under `--data`; a set whose file is missing is named and left out. */
export async function run(args: string[]): Promise<number> {
  const options = parse(args)
  if ('error' in options) {
    console.error(options.error)
    return 2
  }
  const scores: Record<string, Record<string, number>> = {}
  let failed = 0
  for (const name of options.sets) {
    if (!existsSync(join(options.data, `${fileOf(name)}.jsonl`))) {
      console.error(`${name}: no file ${join(options.data, `${fileOf(name)}.jsonl`)}, left out`)
      if (options.asked) failed++
      continue
    }
    try {
      scores[name] = rounded((await tasks[name]?.(options.data, options.predictions)) ?? {})
      if (!options.json) console.log(name, scores[name])
    } catch (error) {
      console.error(`${name}: ${error instanceof Error ? error.stack : String(error)}`)
      failed++
    }
  }
  if (options.json) console.log(JSON.stringify(scores))
  return failed > 0 ? 1 : 0
}

type Options = { data: string; sets: string[]; asked: boolean; predictions: string | null; json: boolean }

function parse(args: string[]): Options | { error: string } {
  try {
    const { values } = parseArgs({
      args,
      options: {
        data: { type: 'string' },
        only: { type: 'string' },
        predictions: { type: 'string' },
        json: { type: 'boolean', default: false },
      },
    })
    if (values.data === undefined) return { error: 'eval needs --data DIR, a folder with gold sets' }
    if (!existsSync(values.data)) return { error: `eval: no folder ${values.data}` }
    const sets = values.only === undefined ? Object.keys(tasks) : values.only.split(',').flatMap(expand)
    const unknown = sets.find((name) => !(name in tasks))
    if (unknown !== undefined) return { error: `eval: no set ${unknown}; there are ${Object.keys(tasks).join(', ')}` }
    return {
      data: values.data,
      sets,
      asked: values.only !== undefined,
      predictions: values.predictions ?? null,
      json: values.json,
    }
  } catch (error) {
    return { error: `eval: ${error instanceof Error ? error.message : String(error)}` }
  }
}

/** `geoparse` alone stands for every set under it. */
function expand(name: string): string[] {
  const under = Object.keys(tasks).filter((task) => task.startsWith(`${name}/`))
  return under.length > 0 ? under : [name]
}

/** `geoparse/trnews.resolve` is another question asked of `geoparse/trnews`. */
function fileOf(name: string): string {
  return name.replace(/\.[a-z]+$/, '')
}

function rounded(scores: Record<string, number>): Record<string, number> {
  return Object.fromEntries(Object.entries(scores).map(([key, value]) => [key, Math.round(value * 10_000) / 10_000]))
}
