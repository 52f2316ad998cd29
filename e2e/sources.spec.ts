import { readFile } from 'node:fs/promises'
import { expect, test } from '@playwright/test'
import { expectAccessible } from './axe.ts'
import { enter } from './person.ts'
import { type FeedServer, startFeedServer } from './servers/feed-server.ts'

let site: FeedServer
test.beforeAll(async () => {
  site = await startFeedServer()
})
test.afterAll(() => site.close())
test.beforeEach(({ page }) => enter(page))

test('outlets are ticked in the catalogue and added; the first visit says how they are', async ({ page }) => {
  await page.goto('/sources/catalogue')
  await page.getByLabel('Country').selectOption('IQ')
  await page.getByRole('button', { name: 'Show' }).click()
  await expect(page.getByText('None of them could be tried')).toBeVisible()
  const kurdistan24 = page.getByRole('checkbox', { name: /Kurdistan24/ })
  await expect(page.locator('li', { has: kurdistan24 }).getByText('party or armed group')).toBeVisible()
  await expectAccessible(page)
  const ticked = page.getByRole('checkbox', { checked: true })
  await expect(ticked).not.toHaveCount(0)
  while ((await ticked.count()) > 0) await ticked.first().uncheck()
  await page.getByRole('button', { name: 'Add the ticked sources' }).click()
  await expect(page.getByText('Please tick at least one source.')).toBeVisible()
  await kurdistan24.check()
  await page.getByRole('button', { name: 'Add the ticked sources' }).click()
  await expect(page.getByText('One source was added.')).toBeVisible()
  const followed = page.getByRole('listitem').filter({ has: page.getByRole('link', { name: 'Kurdistan24 (English)' }) })
  await expect(followed).toBeVisible()
  // No journey leaves this machine, so the visit fails, and says how.
  await expect(followed.getByText(/Failing · The host does not answer/)).toBeVisible({ timeout: 60_000 })
  await expect(page.getByRole('checkbox', { name: /Kurdistan24/ })).toHaveCount(0)
  await expectAccessible(page)
})

const LIST = (origin: string) => `<?xml version="1.0"?><opml version="2.0"><body><outline text="Iraq">
  <outline text="List Paper" xmlUrl="${origin}/none.xml"/><outline text="List Paper again" xmlUrl="${origin}/none.xml"/>
  <outline text="Sly" xmlUrl="file:///etc/passwd"/></outline></body></opml>`

test('a list of subscriptions is brought and handed on, everything in it accounted for', async ({ page }) => {
  await page.goto('/sources/opml')
  await expectAccessible(page)
  const file = page.getByLabel('OPML file')
  await file.setInputFiles({ name: 'mine.opml', mimeType: 'text/xml', buffer: Buffer.from('<html>no list</html>') })
  await page.getByRole('button', { name: 'Add its sources' }).click()
  await expect(page.getByText('This is no OPML list.')).toBeVisible()
  await file.setInputFiles({ name: 'mine.opml', mimeType: 'text/xml', buffer: Buffer.from(LIST(site.url)) })
  await page.getByRole('button', { name: 'Add its sources' }).click()
  await expect(page.getByRole('heading', { name: 'One source was added, none was known.' })).toBeVisible()
  await expect(page.getByText('Sly file:///etc/passwd')).toBeVisible()
  await expect(page.getByText('List Paper again')).toBeVisible()
  await expectAccessible(page)
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Download the list (OPML)' }).click(),
  ])
  const text = await readFile(await download.path(), 'utf8')
  expect(text).toContain(`xmlUrl="${site.url}/none.xml"`)
  expect(text).not.toContain('passwd')
})

test('a page with a list of stories is looked through before it is followed', async ({ page }) => {
  await page.goto('/sources/add')
  await page.getByRole('link', { name: 'Page with a list of stories' }).click()
  await page.getByLabel('Address').fill(`${site.url}/list`)
  await page.getByLabel('One story (CSS selector)').fill('li[')
  await page.getByRole('button', { name: 'Look' }).click()
  await expect(page.getByText('This is not a CSS selector.')).toBeVisible()
  await page.getByLabel('One story (CSS selector)').fill('.nothing')
  await page.getByRole('button', { name: 'Look' }).click()
  await expect(page.getByText('The selector “.nothing” finds nothing on the page.')).toBeVisible({ timeout: 30_000 })
  await page.getByLabel('One story (CSS selector)').fill('article')
  await page.getByRole('button', { name: 'Look' }).click()
  await expect(page.getByRole('heading', { name: 'What would come' })).toBeVisible({ timeout: 30_000 })
  await expectAccessible(page)
  await page.getByLabel('Name').fill('Mithal list')
  await page.getByRole('button', { name: 'Follow this source' }).click()
  await expect(page.getByRole('heading', { name: 'Mithal list' })).toBeVisible()
  await expect(page.getByText('Page list')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Two drivers abducted north of Baqubah' })).toBeVisible({
    timeout: 60_000,
  })
  await page.getByRole('button', { name: 'Test read' }).click()
  await expect(page.getByRole('heading', { name: 'The first article, as it would be stored' })).toBeVisible({
    timeout: 30_000,
  })
  await expect(page.getByRole('status').getByText('BAQUBAH, 18 November 2026')).toBeVisible()
  await expectAccessible(page)
})

test('a service with terms is not asked before a person agrees', async ({ page }) => {
  await page.goto('/sources/connect/telegram')
  await expectAccessible(page)
  await page.getByLabel('Channel').fill('mithalwatch')
  await page.getByRole('button', { name: 'Look' }).click()
  await expect(page.getByText('Please read the note and agree to it first.')).toBeVisible()
})
