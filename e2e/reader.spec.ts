import { expect, test } from '@playwright/test'
import { expectAccessible } from './axe.ts'
import { enter } from './person.ts'

const TEXT = `Three killed as roadside bomb hits patrol near Hawija

KIRKUK, 18 November 2026 - A roadside bomb killed three soldiers and injured two others near Hawija on Tuesday, police said.`

for (const scripts of [true, false]) {
  test.describe(scripts ? 'with scripts' : 'without scripts', () => {
    test('what is pasted is read at once and nothing is stored', async ({ browser, baseURL }) => {
      const known = await browser.newContext()
      const door = await known.newPage()
      await enter(door)
      const storageState = await known.storageState()
      await known.close()
      const context = await browser.newContext({
        javaScriptEnabled: scripts,
        storageState,
        ...(baseURL ? { baseURL } : {}),
      })
      const page = await context.newPage()
      await page.goto('/try')
      await page.getByLabel('Text, or the HTML of a page').fill(TEXT)
      await page.getByRole('button', { name: 'Read it' }).click()
      await expect(page.getByRole('heading', { name: 'Read as' })).toBeVisible({ timeout: 60_000 })
      await expect(page.locator('.fl', { hasText: 'Killed' }).first()).toContainText('3')
      await expect(page.locator('.ev', { hasText: 'Hawija' }).first()).toBeVisible()
      await expect(page.getByText(/Read in [\d,]+ ms · English/)).toBeVisible()
      if (scripts) await expectAccessible(page)
      await page.goto('/items?q=Hawija+patrol')
      await expect(page.getByText('Three killed as roadside bomb hits patrol near Hawija')).toHaveCount(0)
      await context.close()
    })
  })
}
