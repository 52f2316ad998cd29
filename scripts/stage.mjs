import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { ownNode } from './own-node.mjs'

/** Runs one check; it counts as one that passed or failed, and its words are shown only when it failed. */
export async function runStage(project, name, file, args) {
  const { code, output, seconds } = await capture(project, file, args)
  if (code !== 0) console.log(`\n── ${name} ──\n${output.trimEnd()}\n`)
  console.log(`${code === 0 ? '✓' : '✗'} ${name} (${seconds} s)`)
  return { name, passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 }
}

/** Runs one project of the vitest configuration and counts its tests. */
export async function vitestStage(project, vitestProject, name) {
  const report = path.join(project, 'test-results', `${vitestProject}.json`)
  forget(report)
  const vitest = path.join('node_modules', 'vitest', 'vitest.mjs')
  const args = [
    vitest,
    'run',
    '--project',
    vitestProject,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]
  const { code, output, seconds } = await capture(project, ownNode(project), args)
  const counts = readReport(report, (sum) => ({
    passed: sum.numPassedTests,
    failed: sum.numFailedTests,
    skipped: sum.numPendingTests + sum.numTodoTests,
  }))
  return conclude(name, code, output, seconds, counts)
}

/** Runs the journeys in a browser and counts them; one that was skipped counts as failed. */
export async function playwrightStage(project, name) {
  const report = path.join(project, 'test-results', 'e2e.json')
  forget(report)
  const playwright = path.join('node_modules', '@playwright', 'test', 'cli.js')
  const { code, output, seconds } = await capture(project, ownNode(project), [playwright, 'test'])
  const counts = readReport(report, ({ stats }) => ({
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + stats.skipped,
    skipped: 0,
  }))
  return conclude(name, code, output, seconds, counts)
}

/** Says what came out of all stages, last of all `N passed, N failed` alone on its line; gives the exit code. */
export function printSum(stages) {
  const passed = stages.reduce((sum, stage) => sum + stage.passed, 0)
  const failed = stages.reduce((sum, stage) => sum + stage.failed, 0)
  for (const stage of stages) if (stage.failed > 0) console.log(`failed: ${stage.name}`)
  console.log(`all of it took ${Math.round(process.uptime())} s`)
  console.log(`\n${passed} passed, ${failed} failed`)
  return failed === 0 && passed > 0 ? 0 : 1
}

function conclude(name, code, output, seconds, counts) {
  const passed = counts?.passed ?? 0
  // A run that broke off, or one without a single test, has failed even where no test says so.
  const failed = Math.max(counts?.failed ?? 0, code !== 0 || passed === 0 ? 1 : 0)
  if (failed > 0) console.log(`\n── ${name} ──\n${output.trimEnd()}\n`)
  const skipped = counts?.skipped ? `, ${counts.skipped} do not apply to this machine` : ''
  console.log(`${failed === 0 ? '✓' : '✗'} ${name}: ${passed} passed, ${failed} failed${skipped} (${seconds} s)`)
  return { name, passed, failed }
}

function forget(report) {
  mkdirSync(path.dirname(report), { recursive: true })
  rmSync(report, { force: true })
}

function readReport(report, read) {
  try {
    return read(JSON.parse(readFileSync(report, 'utf8')))
  } catch (error) {
    if (error.code === 'ENOENT') return null
    throw error
  }
}

function capture(project, file, args) {
  const began = Date.now()
  const PATH = [path.dirname(ownNode(project)), path.join(project, 'node_modules', '.bin'), process.env.PATH].join(
    path.delimiter,
  )
  const env = { ...process.env, PATH, TIDINGS_PROJECT: project, NO_COLOR: '1', NEXT_TELEMETRY_DISABLED: '1' }
  delete env.FORCE_COLOR
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, { cwd: project, env, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8')
      stream.on('data', (chunk) => {
        output += chunk
      })
    }
    child.once('error', reject)
    child.once('close', (code) => resolve({ code, output, seconds: ((Date.now() - began) / 1000).toFixed(1) }))
  })
}
