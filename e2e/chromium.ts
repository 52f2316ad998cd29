import { existsSync } from 'node:fs'
import path from 'node:path'
import { chromium } from '@playwright/test'

/** A browser to test with, or a sentence on how to get one. */
export type Browser = { ok: true; executablePath: string } | { ok: false; reason: string }

const PROGRAMS = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
]

const ELSEWHERE = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

/** Finds a Chromium: the one TIDINGS_CHROMIUM names, else Playwright's own, else one installed on the machine. */
export function findChromium(): Browser {
  const named = process.env.TIDINGS_CHROMIUM
  if (named) {
    if (existsSync(named)) return { ok: true, executablePath: named }
    return { ok: false, reason: `TIDINGS_CHROMIUM names ${named}, which does not exist. Correct it or leave it out.` }
  }
  const onPath = (process.env.PATH ?? '')
    .split(path.delimiter)
    .flatMap((dir) => PROGRAMS.map((name) => path.join(dir, name)))
  const found = [chromium.executablePath(), ...onPath, ...ELSEWHERE].find((file) => file !== '' && existsSync(file))
  if (found) return { ok: true, executablePath: found }
  return {
    ok: false,
    reason:
      'No Chromium was found to test with. Install one with “npx playwright install --with-deps chromium” or ' +
      '“apt-get install --no-install-recommends chromium”, or set TIDINGS_CHROMIUM to the program.',
  }
}
