import { formatArticleFragment } from '../../src/address/article-link.ts'
import { expect, type Page, test } from './page.ts'

/** A text of our own that a link carries, made ready for the printer. */
async function print(page: Page, text: string) {
  await page.goto(`/read${await formatArticleFragment(text)}`)
  await page.locator('.article-body').waitFor()
  await page.emulateMedia({ media: 'print' })
}

// A host answers `/read` with its 404 page, which is the app.
test.beforeEach(({ problems }) => problems.allow(/404/))

test('a paragraph that begins with a quotation mark keeps it: what hangs into the margin is clipped', async ({ page }) => {
  await print(
    page,
    'The quay holds\n\n“It stood as it had always stood,” said Mara Lind, the mayor.\n\nThe storm passed on Monday.',
  )
  const hanging = page.locator('[data-hangs]')
  await expect(hanging).toHaveCount(1)
  expect(await hanging.evaluate((one) => getComputedStyle(one).textIndent)).toBe('0px')
})
