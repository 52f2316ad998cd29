import { readFileSync } from 'node:fs'
import { expect, type Page, test } from '@playwright/test'
import { expectAccessible } from './axe.ts'
import { enter } from './person.ts'

// One journey in steps, in this order: exercise, This week, timeline, map, incident, evidence, digest.
test.describe.configure({ mode: 'serial' })

test.beforeEach(({ page }) => enter(page))

/** The last whole week of the exercise: this week may have only just begun. */
async function openLastWeek(page: Page): Promise<void> {
  await page.goto('/')
  await page
    .getByRole('link', { name: /Week \d+/ })
    .first()
    .click()
  await expect(page.getByRole('heading', { level: 1, name: /^Week \d+ in/ })).toBeVisible()
}

test('the exercise gives a newcomer a living week', async ({ page }) => {
  test.setTimeout(180_000)
  await page.goto('/welcome/begin')
  await page.getByRole('button', { name: 'Load the exercise' }).click()
  await expect(async () => {
    await page.goto('/incidents')
    await expect(page.getByText(/^\d{3} incidents$/)).toBeVisible({ timeout: 1000 })
  }).toPass({ timeout: 150_000, intervals: [2000] })
  await openLastWeek(page)
  await expect(page.getByText('EXERCISE', { exact: true }).first()).toBeVisible()
  await expect(page.locator('.lede')).toContainText(/\d+ incidents? ha(s|ve) been reported/)
  await expect(page.getByRole('img', { name: /^Deteriorating, incidents a week/ })).toBeVisible()
  await expect(page.getByRole('img', { name: /^Map of incidents reported: / })).toBeVisible()
  await expectAccessible(page)
})

test('the week reads without scripts, and its timeline and map show', async ({ browser, page }) => {
  const plain = await browser.newContext({
    javaScriptEnabled: false,
    storageState: await page.context().storageState(),
  })
  const still = await plain.newPage()
  await still.goto('/')
  await expect(still.getByRole('img', { name: /^Deteriorating/ })).toBeVisible()
  await expect(still.getByRole('img', { name: /^Map of incidents/ })).toBeVisible()
  await still.goto('/map')
  await expect(still.locator('svg.map:visible')).toBeVisible()
  await expect(still.getByRole('button', { name: 'Move and zoom' })).toBeHidden()
  await still.goto('/incidents')
  await still.getByRole('checkbox', { name: /Explosives, mines/ }).check()
  await still.getByRole('button', { name: 'Apply' }).click()
  await expect(still).toHaveURL(/family=explosives/)
  await plain.close()
})

test('the timeline shows its numbers as a table and frames weeks where scripts run', async ({ page }) => {
  await page.goto('/timeline')
  await page.getByText('Show as table').click()
  await expect(page.getByRole('table').getByRole('row')).toHaveCount(27)
  await page.getByRole('button', { name: 'Frame several weeks' }).click()
  await expect(page.locator('.live-chart .recharts-brush')).toBeVisible()
  await page.getByRole('link', { name: 'List these incidents' }).click()
  await expect(page).toHaveURL(/\/incidents\?from=\d{4}-\d{2}-\d{2}&to=/)
  await page.goto('/timeline')
  await expectAccessible(page)
})

test('from the map to an incident, to the words it rests on, to the item', async ({ page }) => {
  await openLastWeek(page)
  await page.getByRole('link', { name: 'Open the map' }).click()
  await expect(page.getByRole('heading', { level: 1, name: /^Map of / })).toBeVisible()
  await expectAccessible(page)
  const listed = await page.locator('.inc > li').count()
  expect(listed).toBeGreaterThan(5)
  await page.getByRole('button', { name: 'Move and zoom' }).click()
  await expect(page.locator('.map-canvas[data-state=ready] canvas')).toBeVisible({ timeout: 60_000 })
  await page.getByRole('button', { name: 'Back to the drawn map' }).click()
  await expect(page.locator('svg.map:visible')).toBeVisible()

  await page.locator('.inc > li .tt a').first().click()
  await expect(page.getByRole('heading', { name: 'What is known, and from which sentence' })).toBeVisible()
  const quoted = page.locator('.kv q mark').first()
  await expect(quoted).toBeVisible()
  const words = (await quoted.textContent()) ?? ''
  expect(words.length).toBeGreaterThan(1)
  await expectAccessible(page)
  await page.locator('.kv cite a').first().click()
  await expect(page).toHaveURL(/\/items\//)
  await expect(page.locator('main')).toContainText(words)
})

test('filters stand in the address and Back undoes them', async ({ page }) => {
  await page.goto('/incidents')
  await page.getByRole('checkbox', { name: /Attacks on civilians/ }).check()
  await page.getByRole('button', { name: 'Apply' }).click()
  await expect(page).toHaveURL(/family=civilians/)
  await expect(page.locator('.hd .sub')).toHaveText(/^\d+ of \d+$/)
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Remove the filter Attacks on civilians' }).click()
  await expect(page).toHaveURL(/\/incidents$/)
  await page.goBack()
  await expect(page).toHaveURL(/family=civilians/)
  await page.goto('/incidents?q=zzzznothing')
  await expect(page.getByText('No incidents match these filters.')).toBeVisible()
  await page.getByRole('link', { name: 'Clear all' }).last().click()
  await expect(page.locator('.hd .sub')).toHaveText(/^\d+ incidents$/)
})

test('a week becomes a PDF that is issued and then stays', async ({ page }) => {
  await openLastWeek(page)
  await page.getByRole('link', { name: 'Build digest' }).click()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Make the draft' }).click()
  const link = page.getByRole('link', { name: 'Download PDF' })
  await expect(link).toBeVisible({ timeout: 60_000 })
  await expectAccessible(page)
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()])
  expect(download.suggestedFilename()).toMatch(/^tidings-exercise-\d{4}-W\d{2}-draft\.pdf$/)
  expect(
    readFileSync(await download.path())
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-')
  await page.getByRole('button', { name: 'Issue PDF' }).click()
  await expect(page.getByText(/issued /)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Issue PDF' })).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Make it again' })).toHaveCount(0)
})

for (const address of ['/', '/?country=all', '/incidents', '/timeline', '/map', '/map?country=IQ', '/digests']) {
  test(`${address} is accessible, holds at 320 pixels and throws nothing`, async ({ page }) => {
    const faults: string[] = []
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(message.text())
    })
    page.on('pageerror', (error) => faults.push(error.message))
    await page.goto(address)
    await expectAccessible(page)
    for (const width of [320, 390, 760, 1000]) {
      await page.setViewportSize({ width, height: 800 })
      const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      expect(beyond, `${width} pixels`).toBeLessThanOrEqual(0)
    }
    expect(faults).toEqual([])
  })
}
