import { expect, test } from '@playwright/test'

test('database, pages and worker are at work, and the health page tells no secret', async ({ request }) => {
  await expect
    .poll(async () => (await (await request.get('/api/health')).json()).status, { timeout: 30_000 })
    .toBe('ok')
  const text = await (await request.get('/api/health')).text()
  expect(Object.keys(JSON.parse(text)).sort()).toEqual(['database', 'lastRun', 'status', 'version', 'worker'])
  expect(text).not.toMatch(/postgres(ql)?:|password|secret/i)
})

test('a new Tidings leads whoever comes first to the first account', async ({ page }) => {
  await page.goto('/')
  await expect(page).toHaveURL(/\/welcome/)
  await expect(page.getByRole('heading', { name: 'Welcome to Tidings' })).toBeVisible()
})

test('pages and static files come compressed', async ({ request }) => {
  const page = await request.get('/welcome', { headers: { 'accept-encoding': 'br' } })
  expect(page.headers()['content-encoding']).toBe('br')
  const script = /\/_next\/static\/[^"]+\.css/.exec(await page.text())?.[0] ?? ''
  const file = await request.get(script, { headers: { 'accept-encoding': 'gzip' } })
  expect(file.headers()).toMatchObject({
    'content-encoding': 'gzip',
    'cache-control': expect.stringContaining('immutable'),
  })
})
