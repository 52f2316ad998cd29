import { expect, type Page, test } from '@playwright/test'
import { expectAccessible } from './axe.ts'
import { enter } from './person.ts'

test.describe.configure({ mode: 'serial' })
test.beforeEach(({ page }) => enter(page))

const title = (page: Page) => page.locator('.desk-item h1')
const waiting = (page: Page) => page.getByRole('heading', { level: 2, name: /^To review: \d+/ })
const line = (page: Page, label: string) =>
  page.locator('.line', { has: page.locator('.k', { hasText: label }) }).first()

/** Opens the desk and waits until keys are heard. */
async function openDesk(page: Page, id = ''): Promise<void> {
  await page.goto(id ? `/review?id=${id}` : '/review')
  await page.waitForLoadState('networkidle')
  await expect(title(page)).toBeVisible()
}

async function count(page: Page): Promise<number> {
  return Number(/\d+/.exec((await waiting(page).textContent()) ?? '')?.[0])
}

test('there is something to review', async ({ page }) => {
  test.setTimeout(180_000)
  await page.goto('/review')
  if ((await count(page)) < 100) {
    await page.goto('/welcome/begin')
    await page.getByRole('button', { name: 'Load the exercise' }).click()
    let before = 0
    await expect(async () => {
      await page.goto('/review')
      const now = await count(page)
      const isStill = now === before && now > 200
      before = now
      expect(isStill).toBe(true) // all has been read and grouped
    }).toPass({ timeout: 150_000, intervals: [6000] })
  }
  await openDesk(page)
  await expect(page.getByRole('link', { name: /^Review \d+/ })).toBeVisible()
  await expectAccessible(page)
  await page.setViewportSize({ width: 320, height: 700 })
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
  await expect(page.getByRole('button', { name: 'Accept', exact: false }).last()).toBeInViewport()
})

test('a key accepts, the next one is there, and a key takes it back', async ({ page }) => {
  await openDesk(page)
  const first = await title(page).textContent()
  const before = await count(page)
  await page.keyboard.press('a')
  await expect(title(page)).not.toHaveText(first ?? '')
  await expect(page.getByRole('status')).toContainText('Accepted:')
  await expect(waiting(page)).toHaveText(`To review: ${before - 1}`)
  await page.keyboard.press('z')
  await expect(title(page)).toHaveText(first ?? '')
  await expect(waiting(page)).toHaveText(`To review: ${before}`)
  await page.keyboard.press('j')
  await expect(title(page)).not.toHaveText(first ?? '')
  await page.keyboard.press('k')
  await expect(title(page)).toHaveText(first ?? '')
})

test('the queue goes on before its first forty are through', async ({ page }) => {
  await openDesk(page)
  const lines = page.locator('.desk-queue li')
  await expect(lines).toHaveCount(40)
  for (let n = 0; n < 30; n++) await page.keyboard.press('j')
  await expect(lines).toHaveCount(79) // the last of the first forty is known already
  const ids = await lines.locator('a').evaluateAll((links) => links.map((link) => link.getAttribute('href')))
  expect(new Set(ids).size).toBe(79)
})

test('a field is corrected in place, kept while it is typed, and taken back', async ({ page }) => {
  await openDesk(page)
  const was = await line(page, 'Killed').locator('.v').textContent()
  await page.keyboard.press('5')
  await page.keyboard.press('e')
  await line(page, 'Killed').getByLabel('At least').fill('41')
  await page.reload()
  await page.waitForLoadState('networkidle')
  await expect(line(page, 'Killed').getByText('Typed earlier and not yet saved.')).toBeVisible()
  await expect(line(page, 'Killed').getByLabel('At least')).toHaveValue('41')
  await line(page, 'Killed').getByLabel('At most').fill('43')
  await line(page, 'Killed').getByRole('button', { name: 'Save' }).click()
  await expect(line(page, 'Killed').locator('.v')).toContainText('41–43')
  await expect(line(page, 'Killed').locator('.cf')).toContainText('set by Ana Lyst')
  await page.keyboard.press('z')
  await expect(line(page, 'Killed').locator('.v')).toHaveText(was ?? '')
})

test('a place is found in another spelling', async ({ page }) => {
  await openDesk(page)
  await page.keyboard.press('4')
  await page.keyboard.press('e')
  await line(page, 'Where').getByLabel('Search a place').fill('Mossoul')
  await expect(line(page, 'Where').locator('select option').first()).toContainText('Mosul')
  await expect(line(page, 'Where').locator('.chosen-map svg')).toBeVisible()
  await line(page, 'Where').getByRole('button', { name: 'Save' }).click()
  await expect(line(page, 'Where').locator('.v')).toContainText('Mosul')
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByRole('status')).toContainText('Taken back.')
})

test('two are merged, the page of the one leads to the other, and a key parts them again', async ({ page }) => {
  await openDesk(page)
  const id = new URL(page.url()).searchParams.get('id') ?? ''
  await page.keyboard.press('m')
  const panel = page.locator('details', { hasText: 'Perhaps already known' })
  await panel.getByLabel('Words of its headline').fill('a')
  await expect(panel.getByRole('radio').first()).toBeVisible()
  if (await panel.getByRole('checkbox').count()) await panel.getByRole('checkbox').check()
  await panel.getByRole('button', { name: 'Merge into the chosen one' }).click()
  await expect(page.getByRole('status')).toContainText('Merged:')
  await expect(async () => {
    const other = await page.context().newPage()
    await other.goto(`/incidents/${id}`)
    await expect(other.getByRole('link', { name: 'See that incident' })).toBeVisible({ timeout: 1000 })
    await other.close()
  }).toPass()
  await page.keyboard.press('Escape')
  await page.keyboard.press('z')
  await expect(page).toHaveURL(new RegExp(id))
})

test('two people at once: nobody’s word is lost', async ({ page, browser }) => {
  await openDesk(page)
  const id = new URL(page.url()).searchParams.get('id') ?? ''
  const context = await browser.newContext({ storageState: await page.context().storageState() })
  const other = await context.newPage()
  await openDesk(other, id)
  await line(other, 'Injured').locator('summary').click()
  await line(other, 'Injured').getByLabel('At least').fill('17')
  await line(other, 'Injured').getByLabel('At most').fill('5')
  await line(other, 'Injured').getByRole('button', { name: 'Save' }).click()
  await expect(other.getByRole('status')).toContainText('The second value lies before the first.')
  await line(other, 'Injured').getByLabel('At most').fill('19')
  await line(other, 'Injured').getByRole('button', { name: 'Save' }).click()
  await expect(line(other, 'Injured').locator('.cf')).toContainText('set by')
  await page.keyboard.press('a')
  const conflict = page.getByRole('alert', { name: 'Changed while you looked' })
  await expect(conflict).toContainText('Injured')
  await expect(conflict).toContainText('17')
  await expect(line(page, 'Injured').locator('.v')).toContainText('17')
  await expectAccessible(page)
  await conflict.getByRole('button', { name: 'Do mine on what stands now' }).click()
  await expect(page.getByRole('status')).toContainText('Accepted:')
  await expect(page).not.toHaveURL(new RegExp(id))
  await context.close()
})

test('a page that stood open is told what others did, and keeps what was typed', async ({ page, browser }) => {
  await openDesk(page)
  const id = new URL(page.url()).searchParams.get('id') ?? ''
  await line(page, 'Killed').locator('summary').click()
  await line(page, 'Killed').getByLabel('At least').fill('31')
  const context = await browser.newContext({ storageState: await page.context().storageState() })
  const other = await context.newPage()
  await openDesk(other, id)
  await line(other, 'Kept inside').locator('summary').click()
  await line(other, 'Kept inside').getByLabel('a small organisation by name').check()
  await line(other, 'Kept inside').getByLabel('Why').fill('a partner works there')
  await line(other, 'Kept inside').getByRole('button', { name: 'Save' }).click()
  await expect(line(other, 'Kept inside').locator('.cf')).toContainText('set by')
  await other.goto(`/incidents/${id}`)
  await expect(other.getByText('Kept in the house: a small organisation by name.')).toBeVisible()
  await context.close()
  await page.evaluate(() => dispatchEvent(new Event('focus')))
  await expect(page.getByRole('status')).toContainText('has changed since you opened it')
  await expect(line(page, 'Kept inside').locator('.v')).toContainText('a small organisation')
  await expect(line(page, 'Killed').getByLabel('At least')).toHaveValue('31')
})

test('without scripts every decision is a form', async ({ page, browser }) => {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    storageState: await page.context().storageState(),
  })
  const plain = await context.newPage()
  await plain.goto('/review')
  const first = await title(plain).textContent()
  await plain
    .locator('.decide')
    .getByRole('button', { name: /^Later/ })
    .click()
  await expect(title(plain)).not.toHaveText(first ?? '')
  await plain.getByRole('button', { name: 'Undo' }).click()
  await expect(plain.getByText('Taken back.')).toBeVisible()
  await line(plain, 'Direction').locator('summary').click()
  await line(plain, 'Direction').getByRole('combobox').selectOption('neutral')
  await line(plain, 'Direction').getByRole('button', { name: 'Save' }).click()
  await expect(line(plain, 'Direction').locator('.cf')).toContainText('set by')
  await plain.getByRole('button', { name: 'Undo' }).click()
  await expect(plain.getByText('Taken back.')).toBeVisible()
  await context.close()
})

test('what is certain is accepted together', async ({ page }) => {
  await page.goto('/review')
  await page.getByRole('link', { name: /that (is|are) certain$/ }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Certain by the rules')
  await expectAccessible(page)
  const boxes = page.getByRole('checkbox')
  const all = await boxes.count()
  for (let n = 3; n < all; n++) await boxes.nth(n).uncheck()
  await page.getByRole('button', { name: 'Accept the ticked ones' }).click()
  await expect(page.getByText('The ticked ones are accepted.')).toBeVisible()
})
