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

const PASTED = `Two aid workers abducted near Tikrit

TIKRIT, 18 November 2026 - Unidentified gunmen abducted two aid workers of a medical charity near Tikrit on Tuesday evening, the provincial health office said. Their driver was injured.`

test('a pasted text becomes an item, with the words each value rests on', async ({ page }) => {
  await page.goto('/add')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Add the text' }).click()
  await expect(page.getByText('There is no text to add.')).toBeVisible()
  await page.getByRole('textbox', { name: 'Text', exact: true }).fill(PASTED)
  await page.getByRole('button', { name: 'Add the text' }).click()
  await expect(page).toHaveURL(/\/items\//)
  await expect(page.getByRole('heading', { name: 'Read as' })).toBeVisible({ timeout: 60_000 })
  await expect(page.locator('.fl .v', { hasText: 'Abduction' })).toBeVisible()
  await expectAccessible(page)

  await page.getByRole('link', { name: 'Field 1: go to its words' }).click()
  await expect(page.locator('.ev:target')).toBeInViewport()
  await expect(page.locator('.ev.k1', { hasText: 'abducted' }).first()).toBeVisible()
  await page.locator('.ev:target').click()
  await expect(page.locator('.fl:target')).toBeInViewport()
})

test('a site’s feed is found, looked at and followed; what it names is read', async ({ page }) => {
  await page.goto('/sources/add')
  await page.getByLabel('Address').fill(`${site.url}/no-feed`)
  await page.getByRole('button', { name: 'Look' }).click()
  await expect(page.getByText('no feed was found')).toBeVisible({ timeout: 30_000 })
  await page.getByLabel('Address').fill(site.url)
  await page.getByRole('button', { name: 'Look' }).click()
  await expect(page.getByText('The site names one feed.')).toBeVisible({ timeout: 30_000 })
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Follow this source' }).click()
  await expect(page.getByRole('heading', { name: 'Mithal Post' })).toBeVisible()
  const article = page.getByRole('link', { name: 'Two drivers abducted north of Baqubah' })
  await expect(article).toBeVisible({ timeout: 60_000 })
  await expectAccessible(page)
  await article.click()
  await expect(page.getByRole('heading', { name: 'Read as' })).toBeVisible({ timeout: 60_000 })
  expect(site.asked).toContain('/articles/1')
})

test('nothing a feed says is run or shown as markup', async ({ page }) => {
  const alerts: string[] = []
  page.on('dialog', (dialog) => {
    alerts.push(dialog.message())
    void dialog.dismiss()
  })
  await page.goto('/items?q=library')
  const library = page.getByRole('link', { name: /Library reopens/ })
  await expect(library).toBeVisible()
  await library.click()
  await expect(page.locator('.art, .box')).not.toHaveCount(0)
  expect(await page.title()).not.toBe('owned')
  expect(await page.locator('a[href^="javascript:"]').count()).toBe(0)
  expect(alerts).toEqual([])
})

test('a source can be paused, resumed, judged and removed', async ({ page }) => {
  await page.goto('/sources')
  await page.getByRole('link', { name: 'Mithal Post' }).first().click()
  await page.getByRole('button', { name: 'Pause' }).click()
  await expect(page.getByRole('button', { name: 'Resume' })).toBeVisible()
  await page.getByRole('button', { name: 'Resume' }).click()
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible()
  await page.getByLabel('Reliability (A to F)').selectOption('B')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.locator('.facts')).toContainText('B, usually reliable')
  await page.getByRole('link', { name: 'Remove…' }).click()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Remove source and items' }).click()
  await expect(page.getByRole('heading', { name: '“Mithal Post” is being removed' })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Undo: keep it' }).click()
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible()
  await page.getByRole('link', { name: 'Remove…' }).click()
  await page.getByRole('button', { name: 'Remove source and items' }).click()
  await page.getByRole('button', { name: 'Remove it now, for good' }).click()
  await expect(page.getByText('Mithal Post')).toHaveCount(0)
  await expect(page).toHaveURL(/\/sources$/)
})

test('addresses that give nothing say why', async ({ page }) => {
  for (const [address, words] of [
    ['http://169.254.169.254/latest/', 'inside a private network'],
    ['javascript:alert(1)', 'not an address of a web page'],
    [`${site.url}/picture.png`, 'no text'],
  ] as const) {
    await page.goto('/sources/add')
    await page.getByLabel('Address').fill(address)
    await page.getByRole('button', { name: 'Look' }).click()
    await expect(page.getByText(words)).toBeVisible({ timeout: 30_000 })
  }
})

test('one page’s address becomes an item', async ({ page }) => {
  await page.goto('/add')
  await page.getByRole('textbox', { name: 'Address', exact: true }).fill(`${site.url}/articles/1`)
  await page.getByRole('button', { name: 'Add the page' }).click()
  await expect(page).toHaveURL(/\/items\//)
  await expect(page.getByRole('heading', { name: 'Read as' })).toBeVisible({ timeout: 60_000 })
})

test('a broken row of a CSV is named and the rest goes in', async ({ page }) => {
  const csv = [
    'Headline,Story,When',
    '"Bridge at Hit closed","The bridge at Hit in Anbar governorate was closed on Tuesday after shelling, an official said. Nobody was hurt.",2026-11-18',
    '"One","two",2026-11-18,four,five',
    '"Clash near Rutbah","Three soldiers were killed in a clash near Rutbah on Monday, the army said in a statement on Tuesday morning.",2026-11-17',
  ].join('\n')
  await page.goto('/add')
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'week.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) })
  await page.getByText('Columns of a CSV').click()
  await page.getByLabel('Column: Published').fill('Nowhere')
  await page.getByRole('button', { name: 'Upload' }).click()
  await expect(page.getByText('There is no column called Nowhere')).toBeVisible()
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'week.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) })
  await page.getByLabel('Column: Published').fill('When')
  await page.getByRole('button', { name: 'Upload' }).click()
  await expect(page.getByText('2 items were added')).toBeVisible()
  await expect(page.getByText('Row 2: More cells than the header has columns.')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('link', { name: 'See them being read' }).click()
  await expect(page.getByRole('link', { name: 'Clash near Rutbah' })).toBeVisible()
})

test('a picture is refused with its name for it', async ({ page }) => {
  await page.goto('/add')
  await page.locator('input[type=file]').setInputFiles({
    name: 'photo.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from([137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13]),
  })
  await page.getByRole('button', { name: 'Upload' }).click()
  await expect(page.getByText('This is no text')).toBeVisible()
})

test('a file too large is refused before it is sent, and by the server where no script runs', async ({ page }) => {
  const large = Buffer.alloc(11_600_000, 'All quiet on the road. ')
  await page.goto('/add')
  await page.locator('input[type=file]').setInputFiles({ name: 'large.txt', mimeType: 'text/plain', buffer: large })
  await expect(page.getByText('The file has more than 10 MB. Split it.')).toBeVisible()
  const answer = await page.request.post('/add', {
    multipart: { file: { name: 'large.txt', mimeType: 'text/plain', buffer: large } },
    maxRedirects: 0,
  })
  expect(answer.status()).toBe(303)
  expect(answer.headers().location).toMatch(/\/add\?fault=too-large$/)
  await page.goto('/add?fault=too-large')
  await expect(page.getByText('The file has more than 10 MB. Split it.')).toBeVisible()
})

test('a file without rows leaves nothing behind', async ({ page }) => {
  await page.goto('/add')
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'bare.csv', mimeType: 'text/csv', buffer: Buffer.from('title,text,date\n') })
  await page.getByRole('button', { name: 'Upload' }).click()
  await expect(page.getByText('The file has no rows below its header.')).toBeVisible()
  await page.goto('/sources')
  await expect(page.getByText('bare.csv')).toHaveCount(0)
})
