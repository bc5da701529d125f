import { expect, test } from './page.ts'

const ARTICLE = '/articles/putin-and-kim-pledge-mutual-help-against-aggression'

test.beforeEach(async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 1000 })
})

test('the contents tell minutes, speakers and photographs, and a preview on request', async ({ page }) => {
  await page.goto(ARTICLE)
  const items = page.getByRole('navigation', { name: 'Contents' }).getByRole('listitem')
  await expect(items.nth(1)).toContainText(/\d+ min/)
  await expect(items.filter({ has: page.locator('abbr[title="Rachel Lee"]') })).toHaveCount(1)
  await expect(items.filter({ hasText: 'one photograph' }).first()).toBeVisible()
  await expect(items.nth(1)).not.toContainText('have signed an agreement')
  await page.getByRole('button', { name: 'Show previews' }).click()
  await expect(items.nth(1)).toContainText('have signed an agreement')
})

test('a title that was found says so, and why the section starts there', async ({ page }) => {
  await page.goto(ARTICLE)
  const why = page.locator('details.why-here').nth(1)
  await why.getByText('Why here?').click()
  await expect(why).toContainText('Title taken from the text.')
  await expect(why).toContainText('A section starts here because')
})

test('a reader splits and joins sections; that is kept on the device and in the link', async ({ page, browser }) => {
  await page.goto(ARTICLE)
  const links = page.getByRole('navigation', { name: 'Contents' }).locator('li a')
  const before = await links.allInnerTexts()
  await page.getByRole('button', { name: 'Correct sections' }).click()
  await page.getByRole('button', { name: /^Split here, before: The pact cements/ }).click()
  await expect(links).toHaveCount(before.length + 1)
  await page.locator('details.why-here').nth(2).getByText('Why here?').click()
  await page.locator('details.why-here').nth(2).getByRole('button', { name: 'Join with the one above' }).click()
  await expect(links).toHaveCount(before.length)
  await page.getByRole('button', { name: 'Done' }).click()
  const corrected = await links.allInnerTexts()
  expect(corrected).not.toEqual(before)
  const title = String(corrected.find((text) => !before.includes(text)))

  const link = new URL(String(await links.filter({ hasText: title }).getAttribute('href')), page.url()).href
  const context = await browser.newContext()
  const other = await context.newPage()
  await other.goto(link)
  await expect(other.getByRole('heading', { name: title })).toBeFocused()
  await context.close()

  await page.goto('/')
  await page.goto(ARTICLE)
  await expect(links).toHaveText(corrected.map((text) => new RegExp(text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'i')))
  await page.getByRole('button', { name: 'Undo corrections' }).click()
  await expect(links).toHaveCount(before.length)
  await expect(page).toHaveURL(ARTICLE)
})

test('corrections made for another text are left out of account', async ({ page }) => {
  await page.goto(ARTICLE)
  const count = await page.locator('.section-heading').count()
  await page.goto(`${ARTICLE}?sections=00000.4.-12`)
  await expect(page.locator('.section-heading')).toHaveCount(count)
})
