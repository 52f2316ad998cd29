import { type Browser, expect, type Page, test } from '@playwright/test'
import { expectAccessible } from './axe.ts'
import { enter, signIn } from './person.ts'

test.describe.configure({ mode: 'serial' })

const SECOND = { name: 'Bea Coder', email: 'bea@example.org', password: 'green otter lamp' }
/** A figure that only the first coder tells, and no identifier holds by chance. */
const SECRET = '424242'

test('two people code blind, are compared, and settle what they differ on', async ({ page, browser }) => {
  test.setTimeout(240_000)
  await enter(page)
  await addItems(page)
  await addSecond(page)
  await page.goto('/review')
  await page.getByRole('link', { name: 'Agreement between coders' }).click()
  await expect(page.getByText('No round yet.')).toBeVisible()
  await expectAccessible(page)
  await startRound(page, 'First round')
  await expectAccessible(page)
  const address = page.url().replace(/\?.*/, '')

  await page.getByRole('link', { name: 'Code', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^0 of \d coded/)
  await expectAccessible(page)
  await page.waitForLoadState('networkidle')
  await page.keyboard.press('1')
  await expect(page.getByLabel('Type', { exact: true })).toBeFocused()
  await page.getByRole('button', { name: 'Save and next' }).click()
  await expect(page.getByText('Choose a type.')).toBeVisible()
  const first = await codeAll(page, SECRET)
  await expect(page.getByText('What was coded is shown when both are done.')).toBeVisible()

  const other = await second(browser)
  for (const path of ['', '/code', ...first.map((id) => `/code?incident=${id}`)]) {
    await other.goto(`${address}${path}`)
    await expect(other.getByText('First round').first()).toBeVisible()
    expect(await other.content()).not.toContain(SECRET)
  }
  for (const id of first) {
    await other.goto(`/incidents/${id}`)
    expect(await other.content()).not.toContain(SECRET)
  }
  await other.goto(`${address}/code`)
  await codeAll(other, '3')
  await expect(other.getByRole('heading', { name: 'How far the two agree' })).toBeVisible()
  await expect(other.getByRole('row', { name: /^Killed/ })).toContainText('0 of')
  await expect(other.getByRole('row', { name: /^Type/ })).toContainText(/(\d) of \1/)
  await expectAccessible(other)
  await other
    .getByRole('button', { name: /Bea Coder: 3/ })
    .first()
    .click()
  await expect(other.getByText('Settled.')).toBeVisible()
  await expect(other.getByText('3, settled by Bea Coder')).toBeVisible()
  await other.setViewportSize({ width: 320, height: 700 })
  expect(await other.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
  await expect(other.getByRole('link', { name: 'Remove', exact: true })).toHaveCount(0) // another started it
  await other.context().close()
})

test('a round is closed early with what both have coded, removed, and kept after all', async ({ page, browser }) => {
  test.setTimeout(120_000)
  await enter(page)
  await startRound(page, 'Second round')
  await page.getByRole('link', { name: 'Code', exact: true }).click()
  await codeOne(page, '2')
  await page.goto(roundOf(page))
  await expect(page.getByRole('link', { name: 'Close early' })).toHaveCount(0) // nothing to compare yet
  const other = await second(browser)
  await other.goto(`${roundOf(page)}/code`)
  await codeOne(other, '2')
  await other.context().close()
  await page.reload()
  await page.getByRole('link', { name: 'Close early' }).click()
  await expect(page.getByText(/^Both have coded 1 of \d incidents/)).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Close early' }).click()
  await expect(page.getByText('The round is closed.')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'How far the two agree' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Code', exact: true })).toHaveCount(0)
  await page.getByRole('link', { name: 'Remove', exact: true }).click()
  await expect(page.getByText('2 codings go with it.')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Remove', exact: true }).click()
  await expect(page.getByText('This round was removed and leaves for good')).toBeVisible()
  await page.setViewportSize({ width: 320, height: 700 })
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
  await page.getByRole('button', { name: 'Keep it after all' }).click()
  await expect(page.getByText('The round is kept.')).toBeVisible()
})

/** The address of the round that a page shows or codes in. */
function roundOf(page: Page): string {
  return page.url().replace(/(\/agreement\/[^/?]+).*/, '$1')
}

async function startRound(page: Page, name: string): Promise<void> {
  await page.goto('/review/agreement')
  await page.getByLabel('Name', { exact: true }).fill(name)
  await page.getByLabel('First day').fill('2026-11-01')
  await page.getByLabel('Last day').fill('2026-11-30')
  await page.getByLabel('Incidents').fill('5')
  await page.getByLabel('Second coder').selectOption({ label: SECOND.name })
  await page.getByRole('button', { name: 'Start', exact: true }).click()
  await expect(page.getByText('The round has started.')).toBeVisible()
}

/** Codes whatever is left with one kind and so many killed; gives the ids of what was coded. */
async function codeAll(page: Page, killed: string): Promise<string[]> {
  const ids: string[] = []
  for (;;) {
    const form = page.locator('form.coding')
    await expect(form.or(page.locator('progress').first())).toBeVisible()
    if ((await form.count()) === 0) return ids
    ids.push(await codeOne(page, killed))
  }
}

async function codeOne(page: Page, killed: string): Promise<string> {
  const form = page.locator('form.coding')
  const id = await form.locator('input[name="incident"]').inputValue()
  await form.getByLabel('Type', { exact: true }).selectOption('attack_civilians')
  await form.getByLabel('Direction').selectOption('deteriorating')
  await form.getByLabel('Killed: at least').fill(killed)
  await form.getByLabel('Killed: at most').fill(killed)
  await form.getByRole('button', { name: 'Save and next' }).click()
  // what two differ on is settled in forms of its own, which name the incident too
  await expect(page.locator(`form.coding input[name="incident"][value="${id}"]`)).toHaveCount(0)
  return id
}

const TOWNS = ['Tikrit', 'Kirkuk', 'Ramadi', 'Basra', 'Najaf', 'Karbala']

async function addItems(page: Page): Promise<void> {
  for (const [n, town] of TOWNS.entries()) {
    await page.goto('/add')
    await page
      .getByRole('textbox', { name: 'Text', exact: true })
      .fill(
        `Gunmen kill shopkeeper in ${town}\n\n${town.toUpperCase()}, ${10 + n} November 2026 - Gunmen shot dead a shopkeeper in ${town} on ${9 + n} November 2026, the provincial police said.`,
      )
    await page.getByRole('button', { name: 'Add the text' }).click()
    await expect(page).toHaveURL(/\/items\//)
    await expect(page.getByRole('heading', { name: 'Read as' })).toBeVisible({ timeout: 60_000 })
  }
  await expect(async () => {
    await page.goto('/incidents?from=2026-11-01&to=2026-11-30')
    for (const town of TOWNS)
      await expect(page.getByText(`Gunmen kill shopkeeper in ${town}`).first()).toBeVisible({ timeout: 1000 })
  }).toPass({ timeout: 60_000 })
}

async function addSecond(page: Page): Promise<void> {
  await page.goto('/settings')
  await page.getByText('Add a person').click()
  await page.getByLabel('Name', { exact: true }).fill(SECOND.name)
  await page.getByLabel('Email', { exact: true }).fill(SECOND.email)
  await page.getByLabel('First password').fill(SECOND.password)
  await page.getByLabel('Role').last().selectOption('analyst')
  await page.getByRole('button', { name: 'Add', exact: true }).click()
  await expect(page.getByText(SECOND.name)).toBeVisible()
}

async function second(browser: Browser): Promise<Page> {
  const page = await (await browser.newContext()).newPage()
  await page.goto('/sign-in?next=/review')
  await signIn(page, SECOND.email, SECOND.password)
  await expect(page.getByRole('link', { name: SECOND.name })).toBeVisible()
  return page
}
