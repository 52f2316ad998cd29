import { expect, type Page } from '@playwright/test'

/** Whoever makes the first account of the Tidings under test. */
export const ADMIN = { name: 'Ana Lyst', email: 'ana@example.org', password: 'blue heron lamp' }

/** Signs in as the administrator, making the first account where there is none yet. */
export async function enter(page: Page): Promise<void> {
  await page.goto('/settings')
  if (new URL(page.url()).pathname === '/settings') return
  if (new URL(page.url()).pathname === '/welcome') {
    await page.getByLabel('Your name').fill(ADMIN.name)
    await page.getByLabel('Email').fill(ADMIN.email)
    await page.getByLabel('Password').fill(ADMIN.password)
    await page.getByRole('button', { name: 'Make the account' }).click()
    await expect(page).toHaveURL(/\/welcome\/begin/)
    return
  }
  await signIn(page, ADMIN.email, ADMIN.password)
  await expect(page).toHaveURL(/\/settings/)
}

/** Fills in the sign-in form and sends it. */
export async function signIn(page: Page, email: string, password: string): Promise<void> {
  await page.getByLabel('Email').fill(email)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
}
