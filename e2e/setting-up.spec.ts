import { expect, type Page, test } from '@playwright/test'
import { expectAccessible } from './axe.ts'
import { enter, signIn } from './person.ts'

test('the first account is the administrator’s, and leads to something to read', async ({ page }) => {
  await enter(page)
  await page.goto('/welcome/begin')
  await expect(page.getByRole('button', { name: 'Load the exercise' })).toBeVisible()
  await expectAccessible(page)
  await page.goto('/welcome')
  await expect(page).not.toHaveURL(/\/welcome/)
})

test('ten wrong passwords pause strangers politely, and a known browser still gets in', async ({ page, browser }) => {
  const password = 'seven quiet otters'
  await enter(page)
  await addPerson(page, 'Petra Paused', 'petra@example.org', password)

  const known = await browser.newContext()
  const home = await known.newPage()
  await home.goto('/settings')
  await signIn(home, 'petra@example.org', password)
  await home.getByRole('button', { name: 'Sign out' }).click()
  await expect(home.getByText('You are signed out.')).toBeVisible()
  await expectAccessible(home)

  const stranger = await browser.newContext()
  const door = await stranger.newPage()
  for (let n = 1; n <= 10; n++) {
    await door.goto('/sign-in')
    await signIn(door, 'petra@example.org', `wrong password ${n}`)
    await expect(door.getByText('The email or the password is not right.')).toBeVisible()
  }
  await door.goto('/sign-in')
  await signIn(door, 'petra@example.org', password)
  await expect(door.getByText('this account waits 5 minutes')).toBeVisible()
  await stranger.close()

  await signIn(home, 'petra@example.org', 'one slip of the finger')
  await expect(home.getByText('The email or the password is not right.')).toBeVisible()
  await signIn(home, 'petra@example.org', password)
  await expect(home.getByRole('link', { name: 'Petra Paused' })).toBeVisible()
  await known.close()
})

test('whoever is not signed in is led to signing in and back', async ({ page, request }) => {
  await enter(page)
  await page.context().clearCookies()
  await page.goto('/items?q=bridge')
  await expect(page).toHaveURL(/\/sign-in\?next=/)
  const other = await request.post('/api/auth/admin/create-user', {
    data: { email: 'x@example.org', name: 'x', password: 'y'.repeat(12) },
  })
  expect(other.status()).toBe(404)
})

test('a viewer reads and cannot add', async ({ page, browser }) => {
  await enter(page)
  await addPerson(page, 'Vera Viewer', 'vera@example.org', 'quiet river stone')
  await expectAccessible(page)

  const context = await browser.newContext()
  const viewer = await context.newPage()
  await viewer.goto('/sign-in?next=/add')
  await signIn(viewer, 'vera@example.org', 'quiet river stone')
  await expect(viewer.getByRole('heading', { name: 'Your role does not allow this.' })).toBeVisible()
  await viewer.goto('/sources')
  await expect(viewer.getByRole('link', { name: 'Add a source' })).toHaveCount(0)
  expect((await viewer.goto('/settings'))?.status()).toBe(200)
  await expect(viewer.getByRole('heading', { name: 'People' })).toHaveCount(0)
  await context.close()
})

test('colours can be chosen', async ({ page }) => {
  await enter(page)
  await page.goto('/settings')
  await page.getByLabel('Dark').check()
  await page.getByRole('button', { name: 'Use' }).click()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await page.getByLabel('As the device').check()
  await page.getByRole('button', { name: 'Use' }).click()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'system')
})

async function addPerson(page: Page, name: string, email: string, password: string): Promise<void> {
  await page.goto('/settings')
  await page.getByText('Add a person').click()
  await page.getByLabel('Name', { exact: true }).fill(name)
  await page.getByLabel('Email', { exact: true }).fill(email)
  await page.getByLabel('First password').fill(password)
  await page.getByRole('button', { name: 'Add', exact: true }).click()
  await expect(page.getByText(name)).toBeVisible()
}
