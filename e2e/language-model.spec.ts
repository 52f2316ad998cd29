import { expect, test } from '@playwright/test'
import { startModelServer } from '#io/testing-model-server.ts'
import { expectAccessible } from './axe.ts'
import { enter } from './person.ts'

test('a language model is chosen, tested, asked about a tried text, and switched off', async ({ page }) => {
  const server = await startModelServer(() =>
    JSON.stringify({
      reports: [
        {
          type: { value: 'attack_civilians', quote: 'Gunmen killed two soldiers' },
          killed: { value: 9, quote: 'killed two soldiers' },
        },
      ],
    }),
  )
  await enter(page)
  await page.goto('/settings/language-model')
  await expect(page.getByText('Off. No text leaves Tidings.')).toBeVisible()
  await expectAccessible(page)
  await page.getByLabel('Address', { exact: true }).fill('ollama')
  await page.getByLabel('Model', { exact: true }).fill('honest')
  await page.getByRole('button', { name: 'Save and ask it' }).click()
  await expect(page.getByText('This is no address of a service.')).toBeVisible()
  await page.getByLabel('Address', { exact: true }).fill('https://models.example.org')
  await page.getByRole('button', { name: 'Save and ask it' }).click()
  await expect(page.getByText('This address is not this machine: please confirm.').first()).toBeVisible()
  await page.getByLabel('Address', { exact: true }).fill(server.address)
  await page.getByLabel('Key', { exact: true }).fill('sk-not-to-be-shown')
  await page.getByRole('button', { name: 'Test it' }).click()
  await expect(page.getByText(/one value stands and one was dropped/)).toBeVisible({ timeout: 60_000 })
  await page.getByLabel('Key', { exact: true }).fill('sk-not-to-be-shown')
  await page.getByRole('button', { name: 'Save and ask it' }).click()
  await expect(page.getByText('On. honest on this machine is asked.')).toBeVisible()
  expect(await page.content()).not.toContain('sk-not-to-be-shown')

  await page.goto('/try')
  await page
    .getByLabel('Text, or the HTML of a page')
    .fill('Attack near Mosul\n\nGunmen killed two soldiers and wounded five others near Mosul on Friday, police said.')
  await page.getByLabel('Ask honest too').check()
  await page.getByRole('button', { name: 'Read it' }).click()
  await expect(page.getByText(/honest answered in/)).toBeVisible({ timeout: 60_000 })
  await page.getByText('What it named and did not stand').click()
  await expect(page.getByText('the words say another number')).toBeVisible()
  await expect(page.getByText(/reads otherwise/)).toBeVisible()

  await page.goto('/settings/language-model')
  await page.getByRole('button', { name: 'Switch off and forget the key' }).click()
  await expect(page.getByText('Off. No text leaves Tidings.')).toBeVisible()
  await server.close()
})
