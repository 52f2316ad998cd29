import { expect, test } from '@playwright/test'
import { expectAccessible } from './axe.ts'
import { enter } from './person.ts'

test.describe.configure({ mode: 'serial' })
test.beforeEach(({ page }) => enter(page))

test('an administrator sees what was learnt, asks for more, and chooses what happens without a person', async ({
  page,
}) => {
  await page.goto('/settings')
  await page.getByRole('link', { name: /has learnt/ }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Learning')
  await expect(page.getByText('The reader reads as it was delivered.')).toBeVisible()
  await expect(page.getByText(/Learning begins at 60/)).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Learn now' }).click()
  await expect(page.getByText('Learning was asked for.')).toBeVisible()
  // too little is decided: the wish is answered and gone
  await expect(async () => {
    await page.goto('/settings/learning')
    await expect(page.getByText(/asked for it/)).toHaveCount(0, { timeout: 1000 })
  }).toPass({ timeout: 60_000 })

  await page.getByLabel('Wait until somebody puts it in use').check()
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('Saved.')).toBeVisible()
  await expect(page.getByLabel('Wait until somebody puts it in use')).toBeChecked()
  await expect(page.getByText('Off. Every incident waits for a person.')).toBeVisible()
  await page.getByRole('button', { name: 'Accept by rule' }).click()
  await expect(page.getByText(/Nothing is accepted now, because/)).toBeVisible()
  await page.getByRole('button', { name: 'Stop accepting by rule' }).click()
  await page.getByRole('link', { name: 'Nothing was accepted by rule yet' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Accepted by rule')
  await expectAccessible(page)
  await page.setViewportSize({ width: 320, height: 700 })
  await page.goto('/settings/learning')
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
})
