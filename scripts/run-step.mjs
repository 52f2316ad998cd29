import { spawn } from 'node:child_process'
import { Refusal } from './refusal.mjs'

const KEPT_LINES = 60

/**
 * Runs a program as one step of a longer job: says what it does, afterwards how long it took.
 *
 * Its own words are shown only when it fails.
 */
export async function runStep(sentence, file, args, { cwd, env = {}, quiet = false } = {}) {
  const began = Date.now()
  if (!quiet) console.log(`${sentence}…`)
  const { code, output } = await capture(file, args, { cwd, env: { ...process.env, ...env } })
  const seconds = ((Date.now() - began) / 1000).toFixed(1)
  if (code !== 0) {
    console.error(output.split('\n').slice(-KEPT_LINES).join('\n'))
    throw new Refusal(`${sentence} failed after ${seconds} s; the reason stands above.`)
  }
  if (!quiet) console.log(`${sentence}: done in ${seconds} s.`)
  return output
}

function capture(file, args, options) {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8')
      stream.on('data', (chunk) => {
        output += chunk
      })
    }
    child.once('error', reject)
    child.once('close', (code) => resolve({ code, output }))
  })
}
