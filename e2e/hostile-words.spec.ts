import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Browser, expect, type Page, test } from '@playwright/test'
import { enter } from './person.ts'
import { attackFeed, attacks } from './servers/attacks.ts'

// What publishers write is stored and shown: nothing of it may run, not even where the content security policy, our second
// wall, is taken away. TIDINGS_ATTACKS names a folder of further attacks, TIDINGS_ATTACKS_MOST how many of them.
const ATTACKS = attacks()
/** Addresses that a visit may take entries of; a longer list comes in several feeds. */
const PER_FEED = 1500
const OTHER_PAGES = ['/', '/incidents', '/review', '/timeline', '/map', '/sources', '/items?q=gunmen']

let server: Server
let origin: string
test.beforeAll(async () => {
  server = createServer((request, response) => {
    const n = Number(request.url?.slice(1) ?? 0)
    response.writeHead(200, { 'content-type': 'application/rss+xml; charset=utf-8' })
    response.end(attackFeed(ATTACKS.slice(n * PER_FEED, (n + 1) * PER_FEED)))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
test.afterAll(() => {
  server.closeAllConnections()
  server.close()
})

const sources: string[] = []
const items: string[] = []

test('a feed of attacks is read like any other', async ({ page }) => {
  test.setTimeout(120_000 + ATTACKS.length * 500)
  await enter(page)
  for (let n = 0; n * PER_FEED < ATTACKS.length; n++) {
    await page.goto('/sources/add')
    await page.getByLabel('Address').fill(`${origin}/${n}`)
    await page.getByRole('button', { name: 'Look' }).click()
    await page.getByRole('button', { name: 'Follow this source' }).click()
    await expect(page).toHaveURL(/\/sources\/[0-9a-f-]{36}/)
    sources.push(new URL(page.url()).pathname)
  }
  for (const source of sources) {
    await expect(async () => {
      await page.goto(source)
      await expect(page.getByRole('link', { name: /^Attack \d/ }).first()).toBeVisible({ timeout: 2000 })
      await expect(page.getByRole('status')).toHaveCount(0, { timeout: 1000 }) // nothing waits to be read any more
    }).toPass({ timeout: 90_000 + ATTACKS.length * 400 })
    items.push(...(await linksOf(page, source)))
  }
  expect(new Set(items).size).toBeGreaterThan(ATTACKS.length * 0.9) // a few say the same and are one entry
})

test('nothing of it runs without the content security policy', async ({ browser }) => {
  test.setTimeout(120_000 + ATTACKS.length * 4000)
  expect(await visitAll(browser, true)).toEqual([])
})

test('nothing of it even tries with the policy on', async ({ browser }) => {
  test.setTimeout(120_000 + ATTACKS.length * 4000)
  expect(await visitAll(browser, false)).toEqual([])
})

/** Every item of a source, over all pages of the list. */
async function linksOf(page: Page, source: string): Promise<string[]> {
  const found: string[] = []
  for (let n = 1; ; n++) {
    await page.goto(`/items?source=${source.split('/').at(-1)}&page=${n}`)
    const links = await page
      .locator('.item-row .tt a')
      .evaluateAll((all) => all.map((a) => a.getAttribute('href') ?? ''))
    const fresh = links.filter((link) => !found.includes(link))
    if (fresh.length === 0) return found
    found.push(...fresh)
  }
}

/** Opens everything that shows the words, fires every event on every element, and tells what ran or was stopped from running. */
async function visitAll(browser: Browser, bypassCSP: boolean): Promise<string[]> {
  const context = await browser.newContext({ bypassCSP })
  const caught: string[] = []
  try {
    await context.exposeFunction('caught', (what: string) => caught.push(what))
    await context.addInitScript(trap)
    const page = await context.newPage()
    page.on('dialog', (dialog) => {
      caught.push(`dialog on ${page.url()}`)
      void dialog.dismiss()
    })
    await enter(page)
    for (const address of [...OTHER_PAGES, ...sources, ...items]) {
      await page.goto(address, { waitUntil: 'domcontentloaded' })
      for (const what of await page.evaluate(provoke)) caught.push(`${what} on ${address}`)
    }
  } finally {
    await context.close()
  }
  return caught
}

/** Runs before every page: what attacks call is caught, and so is what the policy had to stop. */
function trap(): void {
  const tell = (what: string) =>
    (window as unknown as { caught(what: string): void }).caught(`${what} on ${location.href}`)
  for (const name of ['alert', 'confirm', 'prompt', 'print'] as const)
    Object.defineProperty(window, name, { value: () => tell(name), writable: false })
  addEventListener('securitypolicyviolation', (event) =>
    tell(`stopped: ${event.violatedDirective} ${event.blockedURI}`),
  )
}

/** Fires what a hand, a pointer or time might; tells of addresses that would run something. Nothing is followed. */
function provoke(): string[] {
  const wrong: string[] = []
  for (const element of document.querySelectorAll('*')) {
    for (const { name, value } of element.attributes) {
      if (/^on/i.test(name)) {
        wrong.push(`${element.tagName} ${name}`)
        element.dispatchEvent(new Event(name.slice(2)))
      }
      if (
        /^(?:href|src|action|formaction|data|xlink:href)$/i.test(name) &&
        /^[\s\0-\x20]*(?:java|vb)script:|^data:text/i.test(value.replace(/[\t\n\r]/g, ''))
      )
        wrong.push(`${element.tagName} ${name}=${value.slice(0, 60)}`)
    }
  }
  return wrong
}
