import { readdirSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { SettingsError } from '#io/settings-error.ts'

/** What each file in this folder gives: a line for the help and the deed, which answers with the exit code. */
export type Command = { summary: string; run(args: string[]): Promise<number> }

/** Runs `tidings VERB …` and gives the exit code: 0 fine, 1 failed, 2 wrong usage. */
export async function runTidings(args: string[], folder = import.meta.dirname): Promise<number> {
  const [verb, ...rest] = args
  const verbs = findVerbs(folder)
  if (!verb || verb === '--help' || verb === '-h' || verb === 'help') {
    process.stdout.write(await helpText(folder, verbs))
    return verb ? 0 : 2
  }
  if (!verbs.includes(verb)) {
    process.stderr.write(`There is no “tidings ${verb}”. “tidings --help” lists what there is.\n`)
    return 2
  }
  try {
    const command = await load(folder, verb)
    return await command.run(rest)
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error
    process.stderr.write(`${error.message}\n`)
    return 1
  }
}

function findVerbs(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && name !== 'index.ts')
    .map((name) => name.slice(0, -3))
    .sort()
}

async function helpText(folder: string, verbs: string[]): Promise<string> {
  const width = Math.max(...verbs.map((verb) => verb.length))
  const lines: string[] = []
  for (const verb of verbs) lines.push(`  ${verb.padEnd(width)}  ${(await load(folder, verb)).summary}`)
  return ['Usage: tidings VERB …', '', ...lines, '', '“tidings VERB --help” tells more about one of them.', ''].join(
    '\n',
  )
}

function load(folder: string, verb: string): Promise<Command> {
  return import(pathToFileURL(path.join(folder, `${verb}.ts`)).href) as Promise<Command>
}
