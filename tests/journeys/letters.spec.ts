import { expect, fontsOf, test } from './page.ts'

const ARTICLE = '/articles/putin-and-kim-pledge-mutual-help-against-aggression'

const FIRST = '.article-body p[data-start]'

test('a page fetches the letters it is set in and no others', async ({ page }) => {
  const fetched: string[] = []
  page.on('request', (request) => request.resourceType() === 'font' && fetched.push(request.url().replace(/.*\//, '')))
  await page.goto(ARTICLE)
  await page.evaluate(() => document.fonts.ready)
  expect(fetched.map((name) => name.replace(/-[^-]+$/, ''))).toEqual(['source-serif-4-latin-wght-normal'])
})

for (const { choice, family, kept } of [
  { choice: 'Easy letters', family: /Atkinson Hyperlegible Next/, kept: 'legible' },
  { choice: 'Sans', family: /Source Sans 3/, kept: 'sans' },
])
  test(`${choice}: are here once chosen, on this page and the next`, async ({ page }) => {
    await page.goto(ARTICLE)
    await page.getByRole('button', { name: 'Reading settings' }).click()
    await page.getByRole('radio', { name: choice }).check({ force: true })
    await expect(page.locator('html')).toHaveAttribute('data-font', kept)
    await expect.poll(() => fontsOf(page, FIRST)).toEqual([expect.stringMatching(family)])
    await page.reload()
    await expect.poll(() => fontsOf(page, FIRST)).toEqual([expect.stringMatching(family)])
    await expect.poll(() => fontsOf(page, 'h1')).toEqual([expect.stringMatching(family)])
  })

test('chosen letters that come late move next to nothing', async ({ page, browserName }) => {
  test.skip(browserName === 'firefox', 'Firefox does not tell what moves')
  await page.addInitScript(() => {
    localStorage.setItem('pullquote-settings', '{"version":1,"font":"legible"}')
    const shifts: number[] = []
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push((entry as PerformanceEntry & { value: number }).value)
    }).observe({ type: 'layout-shift', buffered: true })
    Object.assign(window, { shifts })
  })
  // On a slow line; whoever chose them waits for them, however long.
  await page.route(/atkinson.*\.woff2/, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 3500))
    await route.continue()
  })
  await page.goto(ARTICLE)
  await expect.poll(() => fontsOf(page, FIRST)).toHaveLength(1)
  const moved = await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts.reduce((sum, one) => sum + one, 0))
  // The web's own limit for "good" is 0.1.
  expect(moved).toBeLessThan(0.1)
})
