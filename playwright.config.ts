import path from 'node:path'
import { defineConfig } from '@playwright/test'
import { chosenDataDir, chosenPort } from './e2e/address.ts'
import { findChromium } from './e2e/chromium.ts'

const browser = findChromium() // where there is none, "npm test" has said so, and Playwright says it again
const port = await chosenPort()
const baseURL = `http://127.0.0.1:${port}`

export default defineConfig({
  testDir: 'e2e',
  projects: [
    { name: 'first run', testMatch: 'first-run.spec.ts' }, // while nobody has an account yet
    { name: 'journeys', testMatch: '*.spec.ts', testIgnore: 'first-run.spec.ts', dependencies: ['first run'] },
  ],
  outputDir: 'test-results',
  fullyParallel: false,
  workers: 1, // one product with one database: journeys follow one another
  forbidOnly: true,
  retries: 0,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  use: {
    baseURL,
    launchOptions: browser.ok ? { executablePath: browser.executablePath } : {},
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
    locale: 'en-GB',
    timezoneId: 'UTC',
  },
  webServer: {
    command: `node ${path.join('scripts', 'tidings.mjs')} serve`,
    url: `${baseURL}/api/health`,
    timeout: 120_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 30_000 },
    stderr: process.env.TIDINGS_E2E_LOG ? 'pipe' : 'ignore',
    env: {
      PORT: String(port),
      TIDINGS_DATA: chosenDataDir(),
      TIDINGS_ALLOW_PRIVATE: '127.0.0.0/8', // the feeds the journeys read are served by the tests themselves
      TIDINGS_URL: baseURL,
      DATABASE_URL: '',
      https_proxy: 'http://127.0.0.1:9', // nobody listens there: no journey asks a real outlet
    },
  },
})
