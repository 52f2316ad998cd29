// Makes sure there is a browser for the journeys: the one at hand, else Playwright's, else the system's package.
import { spawnSync } from 'node:child_process'
import { findChromium } from '../e2e/chromium.ts'

const WAYS = [
  { file: 'npx', args: ['--no-install', 'playwright', 'install', '--with-deps', 'chromium'] },
  ...(process.getuid?.() === 0
    ? [
        { file: 'apt-get', args: ['update'] },
        { file: 'apt-get', args: ['install', '-y', '--no-install-recommends', 'chromium'] },
      ]
    : []),
]

for (const { file, args } of WAYS) {
  if (findChromium().ok || process.env.TIDINGS_CHROMIUM) break
  console.log(`No browser found; trying “${file} ${args.join(' ')}”…`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  spawnSync(file, args, { stdio: ['ignore', 'inherit', 'inherit'], env, timeout: 600_000 })
}

const browser = findChromium()
if (browser.ok) console.log(`Browser for the journeys: ${browser.executablePath}`)
else {
  console.error(browser.reason)
  process.exitCode = 1
}
