import { expect, test } from '@playwright/test'
import { expectAccessible } from './axe.ts'
import { enter } from './person.ts'

test.beforeEach(({ page }) => enter(page))

for (const address of [
  '/items',
  '/items?q=nothing+has+these+words&status=refused',
  '/sources',
  '/settings',
  '/settings/about',
  '/try',
  '/no/such/page',
]) {
  test(`${address} is accessible and holds at 320 pixels`, async ({ page }) => {
    const faults: string[] = []
    page.on('console', (message) => {
      if (message.type() === 'error' && !/status of 404/.test(message.text())) faults.push(message.text())
    })
    page.on('pageerror', (error) => faults.push(error.message))
    await page.goto(address)
    await expectAccessible(page)
    await page.setViewportSize({ width: 320, height: 700 })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
    expect(faults).toEqual([])
  })
}

test('the key / goes to the search, and the address keeps it', async ({ page }) => {
  await page.goto('/sources')
  await page.waitForLoadState('networkidle')
  await page.keyboard.press('/')
  await expect(page.getByRole('searchbox', { name: 'Search items' })).toBeFocused()
  await page.keyboard.type('bridge')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/items\?q=bridge/)
})

test('the first key leads past the header', async ({ page }) => {
  await page.goto('/sources')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page.locator('#content')).toBeFocused()
})

test('pages may neither be framed nor load from elsewhere', async ({ request }) => {
  const headers = (await request.get('/sign-in')).headers()
  expect(headers['content-security-policy']).toMatch(
    /script-src 'self' 'nonce-[^']+' 'strict-dynamic'; .*frame-ancestors 'none'/,
  )
  expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'same-origin' })
  expect(headers['x-powered-by']).toBeUndefined()
})
