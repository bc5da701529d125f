import { pathToFileURL } from 'node:url'
import type { TestInfo } from '@playwright/test'
import { expect, type Page, test } from './page.ts'

const ARTICLE = '/articles/putin-and-kim-pledge-mutual-help-against-aggression'
const notFound = /status of 404/

const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText())

test.describe('an article passed on without a server', () => {
  test('opens from its link in a fresh browser, at the quotation in focus, and can be kept', async ({
    page,
    context,
    browser,
    problems,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.goto('/')
    await page
      .getByLabel(/Paste the text of an article/)
      .fill('The quay holds\n\nIt stood on Monday.\n\n"It never moved," said Tom Hale, the engineer.')
    await page.getByRole('button', { name: 'Look at it' }).click()
    await page.getByRole('button', { name: 'Keep and read' }).click()
    await page.locator('.quotation > a').first().click()
    await expect(page).toHaveURL(/quotes\/it-never-moved/)
    await page.getByRole('button', { name: 'Share article' }).click()
    await expect(page.getByText('A link that holds the whole article was copied.')).toBeVisible()
    const link = await copied(page)

    const fresh = await (await browser.newContext()).newPage()
    problems.allow(notFound)
    await fresh.goto(link)
    await expect(fresh.getByRole('heading', { level: 1 })).toHaveText('The quay holds')
    await expect(fresh.locator('.quotation > a[data-landed]')).toHaveText('"It never moved,"')
    await fresh.reload()
    await expect(fresh.locator('.quotation > a[data-landed]')).toHaveText('"It never moved,"')
    await fresh.getByRole('button', { name: 'Keep it' }).click()
    await expect(fresh.getByRole('note')).toHaveCount(0)
    await expect(fresh).toHaveURL(/quotes\/it-never-moved/)
    await fresh.goto(new URL('/', link).href)
    await expect(fresh.getByRole('region', { name: 'On this device' }).getByRole('link')).toHaveText('The quay holds')
    await fresh.context().close()
  })

  test('takes along what its reader put right', async ({ page, context, browser, problems }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.goto('/')
    await page
      .getByLabel(/Paste the text of an article/)
      .fill('The quay holds\n\nIt stood on Monday.\n\nBoats in the morning\n\n"It never moved," said Tom Hale, the engineer.')
    await page.getByRole('button', { name: 'Look at it' }).click()
    await page.getByLabel(/What “Boats in the morning/).selectOption('Caption')
    await page.getByRole('button', { name: 'Keep and read' }).click()
    await expect(page.getByRole('figure')).toContainText('Boats in the morning')
    await page.getByRole('button', { name: 'Share article' }).click()
    await expect(page.getByText('A link that holds the whole article was copied.')).toBeVisible()
    const link = await copied(page)

    const fresh = await (await browser.newContext()).newPage()
    problems.allow(notFound)
    await fresh.goto(link)
    await expect(fresh.getByRole('figure')).toContainText('Boats in the morning')
    await fresh.getByRole('button', { name: 'Keep it' }).click()
    await expect(fresh.getByRole('note')).toHaveCount(0)
    await fresh.reload()
    await expect(fresh.getByRole('figure')).toContainText('Boats in the morning')
    await fresh.context().close()
  })

  test('says what is wrong with a damaged link', async ({ page, problems }) => {
    problems.allow(notFound)
    await page.goto('/read#1.not-a-text')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('This link holds no article')
    await expect(page.getByText(/damaged or was cut off/)).toBeVisible()
  })

  test('refuses a link that unfolds to too much', async ({ page, problems }) => {
    problems.allow(notFound)
    const { deflateRawSync } = await import('node:zlib')
    await page.goto(`/read#1.${deflateRawSync(Buffer.alloc(20_000_000, 'a')).toString('base64url')}`)
    await expect(page.getByText(/more text than an article has/)).toBeVisible()
  })

  test('shows hostile text as text', async ({ page, problems }) => {
    problems.allow(notFound)
    const { deflateRawSync } = await import('node:zlib')
    const text = 'The <img src=x onerror="document.title=1"> wall\n\n<script>document.title=1</script> It broke on Monday night.'
    await page.goto(`/read#1.${deflateRawSync(Buffer.from(text)).toString('base64url')}`)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('The <img src=x onerror="document.title=1"> wall')
    await expect(page.getByText('<script>document.title=1</script>')).toBeVisible()
    await expect(page.locator('#article img')).toHaveCount(0)
  })
})

async function savePage(page: Page, info: TestInfo): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save as a page' }).click(),
  ])
  const file = info.outputPath('saved.html')
  await download.saveAs(file)
  return pathToFileURL(file).href
}

test.describe('the article saved as one page', () => {
  test('opens from disk without a network, with the reader in it and links that work', async ({ page, browser }, info) => {
    await page.goto(ARTICLE)
    const file = await savePage(page, info)
    const context = await browser.newContext({ offline: true, viewport: { width: 1440, height: 900 } })
    const saved = await context.newPage()
    const [asked, said]: [string[], string[]] = [[], []]
    saved.on('request', (request) => asked.push(request.url()))
    saved.on('console', (message) => ['error', 'warning'].includes(message.type()) && said.push(message.text()))
    saved.on('pageerror', (error) => said.push(error.message))
    await saved.goto(file)
    await expect(saved.getByRole('heading', { level: 1 })).toHaveText(/Putin and Kim pledge/)
    await expect(saved).toHaveTitle(/Putin and Kim pledge/)

    const contents = saved.getByRole('navigation', { name: 'Contents', exact: true })
    await contents.getByRole('link').nth(3).click()
    await expect(saved).toHaveURL(/saved\.html#\/articles\/[^/]+(?:#|\/sections\/)/)
    await saved.locator('.quotation > a', { hasText: 'a gross violation' }).click()
    await expect(saved).toHaveURL(/saved\.html#\/articles\/[^/]+\/quotes\/a-gross-violation/)
    const second = await context.newPage()
    await second.goto(saved.url())
    await expect(second.locator('.quotation > a[data-landed]')).toHaveText('"a gross violation"')
    expect(asked.filter((url) => !/^(?:file|data|blob):/.test(url))).toEqual([])
    expect(said).toEqual([])
    await context.close()
  })

  test('is searched, and shown as its reader likes it', async ({ page, browser }, info) => {
    await page.goto(ARTICLE)
    const file = await savePage(page, info)
    const context = await browser.newContext({ offline: true, viewport: { width: 1440, height: 900 } })
    const saved = await context.newPage()
    await saved.goto(file)
    const bar = saved.locator('.find-bar')
    await expect(async () => {
      await saved.keyboard.press('/')
      await expect(bar).toBeVisible({ timeout: 500 })
    }).toPass()
    await bar.getByRole('textbox').fill('goose-stepping')
    await expect(bar.getByRole('status')).toHaveText('1 of 1')
    await saved.keyboard.press('Escape')
    await saved.getByRole('button', { name: 'Reading settings' }).click()
    await saved.getByRole('radio', { name: 'Dark' }).check()
    await saved.reload()
    await expect(saved.locator('html')).toHaveAttribute('data-theme', 'dark')
    await context.close()
  })

  test('is read, and its links lead to their places, where no script runs', async ({ page, browser }, info) => {
    await page.goto(ARTICLE)
    const file = await savePage(page, info)
    const context = await browser.newContext({ offline: true, javaScriptEnabled: false })
    const saved = await context.newPage()
    await saved.goto(file)
    await expect(saved.getByRole('heading', { level: 1 })).toHaveText(/Putin and Kim pledge/)
    const contents = saved.getByRole('navigation', { name: 'Contents', exact: true })
    await contents.getByRole('link').nth(3).click()
    await expect(saved).toHaveURL(/saved\.html#/)
    await saved.locator('.quotation > a', { hasText: 'a gross violation' }).click()
    await expect(saved).toHaveURL(/#quote-a-gross-violation/)
    await context.close()
  })

  test('keeps its reader’s corrections, and runs nothing that stands in the text', async ({ page, browser, problems }, info) => {
    problems.allow(notFound)
    const text = `The quay </script><script>document.title='hacked'</script> holds

It stood on Monday, the port said.

Boats in the morning <!--<script>

"It was loud," Tom Hale said.
`
    await page.goto('/')
    await page.getByLabel(/Paste the text of an article/).fill(text)
    await page.getByRole('button', { name: 'Look at it' }).click()
    await page.getByLabel(/What “Boats in the morning/).selectOption('Caption')
    await page.getByRole('button', { name: 'Keep and read' }).click()
    await expect(page.getByRole('figure')).toContainText('Boats in the morning')
    const file = await savePage(page, info)
    const context = await browser.newContext({ offline: true })
    const saved = await context.newPage()
    await saved.goto(file)
    await expect(saved.getByRole('group', { name: 'This article' }).getByRole('button', { name: 'Notes' })).toBeVisible()
    await expect(saved.getByRole('heading', { level: 1 })).toHaveText(/^The quay <\/script><script>/)
    await expect(saved.getByRole('figure')).toContainText('Boats in the morning <!--<script>')
    await expect(saved).not.toHaveTitle('hacked')
    await context.close()
  })
})
