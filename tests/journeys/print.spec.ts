import { formatArticleFragment } from '../../src/address/article-link.ts'
import { expect, type Page, test } from './page.ts'

/** A text of our own that a link carries, made ready for the printer. */
async function print(page: Page, text: string) {
  await page.goto(`/read${await formatArticleFragment({ text })}`)
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

test('a text without sections has no contents, and a sentence with two quotations stands once under its speaker', async ({
  page,
}) => {
  await print(
    page,
    'The quay holds\n\nMara Lind, the mayor, said the town “would build it again” and that the wall “will be higher than before”.',
  )
  await expect(page.locator('.toc')).toBeHidden()
  const said = page.getByRole('region', { name: 'Who speaks' }).locator('.said-list li')
  await expect(said).toHaveCount(2)
  await expect(said.first()).toBeVisible()
  await expect(said.last()).toBeHidden()
})

test('the sheet says where the article stands', async ({ page }) => {
  const article = '/articles/putin-and-kim-pledge-mutual-help-against-aggression'
  await page.goto(article)
  const address = page.locator('.on-paper')
  await expect(address).toHaveText(new RegExp(`^http.*${article} \\(each quotation`))
  await expect(address).toBeHidden()
  await page.emulateMedia({ media: 'print' })
  await expect(address).toBeVisible()
  // Playwright prints to the medium, not through the browser's dialog.
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')))
  const [first] = await page.locator('.voice .said-place').all()
  const note = await first?.evaluate((link) => getComputedStyle(link, '::after').content)
  expect(note).toMatch(/^"(\/quotes\/|#)[\w-]+"$/)
  expect(await first?.getAttribute('href')).toBe(article + JSON.parse(String(note)))
})
