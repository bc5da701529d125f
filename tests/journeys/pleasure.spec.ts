import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from './page.ts'

const ARTICLE = '/articles/putin-and-kim-pledge-mutual-help-against-aggression'

async function expectAccessible(page: Page) {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(' | ')}`)).toEqual([])
}

const paperOf = (page: Page) => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)

test.describe('reading settings', () => {
  test('are chosen by keyboard, take effect at once, and stay on the device', async ({ page }) => {
    await page.goto(ARTICLE)
    const button = page.getByRole('button', { name: 'Reading settings' })
    await button.focus()
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog', { name: 'Reading settings' })
    await dialog.getByRole('radio', { name: 'System' }).focus()
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowRight')
    await expect(dialog.getByRole('radio', { name: 'Sepia' })).toBeChecked()
    const size = await page.locator('.article-column').evaluate((column) => getComputedStyle(column).fontSize)
    await dialog.getByRole('slider', { name: 'Size' }).focus()
    await page.keyboard.press('ArrowRight')
    const larger = await page.locator('.article-column').evaluate((column) => getComputedStyle(column).fontSize)
    expect(Number.parseFloat(larger)).toBeGreaterThan(Number.parseFloat(size))
    await page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
    await expect(button).toBeFocused()
    await page.reload()
    expect(await paperOf(page)).toBe('rgb(246, 237, 219)')
  })

  test('are there before the app is', async ({ page, problems }) => {
    problems.allow(/ERR_FAILED/)
    await page.addInitScript(() => localStorage.setItem('pullquote-settings', '{"version":1,"theme":"black","font":"sans"}'))
    await page.route(/assets\/index-.*\.js/, (route) => route.abort())
    await page.goto(ARTICLE)
    expect(await paperOf(page)).toBe('rgb(0, 0, 0)')
    const font = await page.locator('.article-column').evaluate((column) => getComputedStyle(column).fontFamily)
    expect(font).toMatch(/^system-ui/)
  })

  for (const theme of ['sepia', 'dark', 'black', 'contrast'])
    test(`leave nothing for axe to object to in ${theme}`, async ({ page }) => {
      await page.addInitScript((name) => localStorage.setItem('pullquote-settings', `{"version":1,"theme":"${name}"}`), theme)
      await page.goto(ARTICLE)
      await page.getByRole('button', { name: 'Open all' }).click()
      await expectAccessible(page)
      await page.getByRole('button', { name: 'Reading settings' }).click()
      await page.getByRole('dialog', { name: 'Reading settings' }).waitFor()
      await expectAccessible(page)
    })

  test('the largest letters on the longest lines make nothing wider than a phone', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 700 })
    await page.addInitScript(() =>
      localStorage.setItem(
        'pullquote-settings',
        '{"version":1,"size":"170","measure":"130","font":"legible","lines":"justified"}',
      ),
    )
    await page.goto(ARTICLE)
    const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    expect(await overflow()).toBeLessThanOrEqual(0)
    await page.getByRole('button', { name: 'Reading settings' }).click()
    const dialog = page.getByRole('dialog', { name: 'Reading settings' })
    expect(await dialog.evaluate((own) => own.scrollWidth - own.clientWidth)).toBeLessThanOrEqual(0)
  })
})
