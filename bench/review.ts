import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { chromium, type Page } from '@playwright/test'
import { saveUser } from '#db/user-access.ts'
import { findChromium } from '#e2e/chromium.ts'
import { signIn } from '#e2e/person.ts'
import { databaseUrl } from '#io/database-url.ts'
import { env } from '#io/env.ts'
import { type Figure, quantile } from './figure.ts'
import { inFreshDatabase } from './fresh-database.ts'
import { inventIncidents } from './invented-incidents.ts'
import { startTidings, stopTidings } from './run-tidings.ts'

export const summary =
  'bench review: from a key press to the next incident on the screen, in a browser, with 100,000 waiting.'

const PRESSES = 90
/** Keys in the turn in which they are pressed: mostly accept, and what else leaves the incident. */
const KEYS = ['a', 'a', 'j', 'a', 'r', 'a', 'l', 'a', 'k']
/** A person looks at an incident for longer. */
const LOOK_MS = 400
const LONGEST_MS = 20_000
const PERSON = { name: 'Bench', email: 'bench@example.org', password: 'blue heron lamp', role: 'analyst' } as const

/** Reviews in Chromium on what `npm start` serves; a press counts until the next headline is painted. */
export function bench(): Promise<Figure[]> {
  return inFreshDatabase(async () => {
    await inventIncidents()
    const user = await saveUser(PERSON, { id: null, name: 'bench' })
    if (!user) throw new Error('no person to review as')
    const dataDir = mkdtempSync(path.join(tmpdir(), 'tidings-bench-'))
    chmodSync(dataDir, 0o755)
    const { child, address } = await startTidings(env.projectDir, dataDir, databaseUrl())
    try {
      return await measure(address)
    } finally {
      await stopTidings(child)
      rmSync(dataDir, { recursive: true, force: true })
    }
  })
}

async function measure(address: string): Promise<Figure[]> {
  const found = findChromium()
  if (!found.ok) throw new Error(found.reason)
  const browser = await chromium.launch({
    executablePath: found.executablePath,
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  })
  try {
    const page = await browser.newPage({ baseURL: address })
    await page.goto('/sign-in?next=/review')
    await signIn(page, PERSON.email, PERSON.password)
    await page.locator('.desk-item h1').waitFor()
    const opens: number[] = []
    for (let n = 0; n < 5; n++) {
      const start = performance.now()
      await page.goto('/review')
      await page.locator('.desk-item h1').waitFor()
      opens.push(performance.now() - start)
    }
    await page.waitForLoadState('networkidle')
    const times: { key: string; ms: number }[] = []
    for (let n = 0; n < PRESSES; n++) {
      const key = KEYS[n % KEYS.length] as string
      const ms = await press(page, key)
      if (ms === null) throw new Error(`press ${n + 1} (${key}) showed no other incident`)
      times.push({ key, ms })
      await sleep(LOOK_MS)
    }
    const all = times.map(({ ms }) => ms)
    const accepts = times.flatMap(({ key, ms }) => (key === 'a' ? [ms] : []))
    return [
      { name: 'review.keyToNext.p50', value: quantile(all, 0.5), unit: 'ms' },
      { name: 'review.keyToNext.p95', value: quantile(all, 0.95), unit: 'ms', limit: 100 },
      { name: 'review.acceptToNext.p95', value: quantile(accepts, 0.95), unit: 'ms', limit: 100 },
      { name: 'review.keyToNext.most', value: Math.max(...all), unit: 'ms' },
      { name: 'review.presses', value: all.length, unit: 'presses', limit: PRESSES, direction: 'at least' },
      { name: 'review.pageOpens.p50', value: quantile(opens, 0.5), unit: 'ms' },
    ]
  } finally {
    await browser.close()
  }
}

type Watched = { shown?: Promise<number | null> }

/** Milliseconds from the key, as the browser stamps it, until another headline stands on the screen; null where none comes. */
async function press(page: Page, key: string): Promise<number | null> {
  await page.evaluate(watch, LONGEST_MS)
  await page.keyboard.press(key)
  return page.evaluate(() => (globalThis as Watched).shown ?? null)
}

/** Waits, in the page, for the next key and then for the frame after the one that draws another headline. */
function watch(longest: number): void {
  const title = () => document.querySelector('.desk-item h1')?.textContent ?? ''
  const before = title()
  ;(globalThis as Watched).shown = new Promise((resolve) => {
    setTimeout(() => resolve(null), longest)
    const onKey = ({ timeStamp }: KeyboardEvent) => {
      const look = () => {
        if (title() === before || title() === '') requestAnimationFrame(look)
        else requestAnimationFrame(() => resolve(performance.now() - timeStamp))
      }
      requestAnimationFrame(look)
    }
    addEventListener('keydown', onKey, { once: true, capture: true })
  })
}
