import { closeDatabase } from '#db/client.ts'
import { loadExercise, removeExercise } from '#db/exercise.ts'
import { closeJobs } from '#db/jobs.ts'
import { anchorFor, exerciseSources } from '#exercise/exercise.ts'
import { openMigratedDatabase } from '#io/postgres/open-database.ts'
import { scoreExercise } from './exercise/score.ts'

export const summary =
  'Loads, removes or scores the exercise, an invented crisis to try everything with: exercise load | remove | score'

/** The worker then reads its feeds like any others; removing leaves nothing behind. */
export async function run(args: string[]): Promise<number> {
  const [verb = '', ...more] = args
  if (!Object.hasOwn(VERBS, verb) || more.some((arg) => arg !== '--json')) {
    process.stderr.write(`Use: ${summary}\n`)
    return 2
  }
  const database = await openMigratedDatabase()
  if (!database.ok) {
    process.stderr.write(`${database.reason}\n`)
    return 1
  }
  try {
    const said = await VERBS[verb as keyof typeof VERBS]()
    if (!said) {
      process.stderr.write('No exercise is loaded: run “tidings exercise load” and wait until it has been read.\n')
      return 1
    }
    process.stdout.write(more.includes('--json') ? `${JSON.stringify(said.facts)}\n` : `${said.words}\n`)
    return 0
  } finally {
    await closeJobs()
    await closeDatabase()
    await database.close()
  }
}

const VERBS = { load, remove, score }

/** How well what is loaded was read and grouped, against what was planted. */
async function score() {
  const facts = await scoreExercise()
  return (
    facts && {
      facts,
      words: Object.entries(facts)
        .map(([name, value]) => `${name.padEnd(18)} ${value}`)
        .join('\n'),
    }
  )
}

async function load() {
  const sources = exerciseSources()
  await loadExercise(anchorFor(new Date()), sources, { id: null, name: 'tidings exercise' })
  return {
    facts: { sources: sources.length },
    words: `The exercise is loaded: ${sources.length} sources. The worker reads them now.`,
  }
}

async function remove() {
  const facts = await removeExercise()
  return {
    facts,
    words: `The exercise is gone: ${facts.sources} sources, ${facts.items} items, ${facts.incidents} incidents.`,
  }
}
