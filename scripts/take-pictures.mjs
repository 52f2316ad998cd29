// Takes the pictures of the README from a running, empty Tidings: node scripts/take-pictures.mjs http://localhost:3000
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { chromium } from '@playwright/test'
import { findChromium } from '../e2e/chromium.ts'
import { enter } from '../e2e/person.ts'

const PICTURES = [
  { name: 'this-week', width: 1280, height: 1120, go: (page) => openLastWeek(page) },
  { name: 'this-week-phone', width: 390, height: 844, colorScheme: 'dark', go: (page) => openLastWeek(page) },
  { name: 'incident', width: 1280, height: 1000, go: (page) => openIncident(page) },
  { name: 'review', width: 1280, height: 900, go: (page) => page.goto('/review') },
]

const baseURL = process.argv[2] ?? 'http://localhost:3000'
const folder = path.join(path.dirname(import.meta.dirname), 'docs', 'pictures')
mkdirSync(folder, { recursive: true })
const found = findChromium()
if (!found.ok) throw new Error(found.reason)
const browser = await chromium.launch({
  executablePath: found.executablePath,
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
})
const storageState = await loadExercise()
for (const { name, width, height, colorScheme = 'light', go } of PICTURES) {
  const context = await browser.newContext({ baseURL, viewport: { width, height }, colorScheme, storageState })
  const page = await context.newPage()
  await go(page)
  await page.waitForLoadState('networkidle')
  await page.screenshot({ path: path.join(folder, `${name}.png`) })
  await context.close()
}
await browser.close()

/** Makes the first account, loads the exercise and waits until it is read. */
async function loadExercise() {
  const context = await browser.newContext({ baseURL })
  const page = await context.newPage()
  await enter(page)
  if ((await page.goto('/')) && (await page.getByText('EXERCISE', { exact: true }).count()) > 0)
    return await context.storageState()
  await page.goto('/welcome/begin')
  await page.getByRole('button', { name: 'Load the exercise' }).click()
  await page.waitForURL((address) => address.pathname === '/', { timeout: 300_000 })
  return await context.storageState()
}

async function openLastWeek(page) {
  await page.goto('/')
  await page
    .getByRole('link', { name: /Week \d+/ })
    .first()
    .click()
  await page.waitForURL(/week=/)
}

/** One that several outlets told of, with figures that differ. */
async function openIncident(page) {
  await page.goto('/incidents?verification=corroborated')
  await page
    .getByRole('listitem')
    .filter({ hasText: /\d–\d killed/ })
    .first()
    .getByRole('link')
    .first()
    .click()
  await page.waitForURL(/\/incidents\/[0-9a-f-]{36}/)
}
