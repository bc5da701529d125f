import { expect, type Page, test } from './page.ts'

const TEXT = [
  'The long year of the harbour',
  ...Array.from({ length: 400 }, (_, i) =>
    i % 50 === 20
      ? `## Part ${(i - 20) / 50 + 1}`
      : `On day ${i} the wall stood. "Nobody came on day ${i}, and nobody will come," said Lena Okafor, the mayor of Harwich.`,
  ),
].join('\n\n')

/** Too long to be parsed on the page. */
const LONG = TEXT.replace(/the mayor of Harwich/g, `the mayor of Harwich, ${'who knew the wall well, '.repeat(4)}as she said`)

async function keep(page: Page) {
  await page.goto('/')
  await page.locator('input[type=file]').setInputFiles({ name: 'year.txt', mimeType: 'text/plain', buffer: Buffer.from(TEXT) })
  await page.getByRole('button', { name: 'Keep and read' }).click()
  // `expect` reads a long page so often that a slow machine does not get on with it.
  await page.locator('h1', { hasText: 'The long year of the harbour' }).waitFor()
  return page.url()
}

test('a link far down a long text lands on its words, in view', async ({ page, problems }) => {
  // The host answers with 404 what is no file, and the app with its page.
  problems.allow(/404/)
  const article = await keep(page)
  await page.goto(`${article}#part-8`)
  const heading = page.getByRole('heading', { name: 'Part 8' })
  await expect(heading).toBeFocused()
  await expect(heading).toBeInViewport()
  await page.reload()
  await expect(heading).toBeInViewport()
})

test('a long text is parsed once, and nothing of it stays when it is deleted', async ({ page, problems }) => {
  problems.allow(/404/)
  const trees = () => page.evaluate(async () => (await (await caches.open('pullquote-trees')).keys()).map(({ url }) => url))
  await page.goto('/')
  await page.locator('input[type=file]').setInputFiles({ name: 'year.txt', mimeType: 'text/plain', buffer: Buffer.from(LONG) })
  await page.getByRole('button', { name: 'Keep and read' }).click()
  const last = page.locator('.quotation > a', { hasText: 'Nobody came on day 399,' })
  await last.waitFor({ state: 'attached' })
  await expect.poll(async () => (await trees()).length).toBe(1)
  // Another tree in its place is what the page then shows.
  await page.evaluate(
    async ([address]) => {
      const cache = await caches.open('pullquote-trees')
      const tree = await (await cache.match(address as string))?.json()
      await cache.put(address as string, new Response(JSON.stringify({ ...tree, quotations: [] })))
    },
    await trees(),
  )
  await page.reload()
  await expect(page.getByText('Nobody came on day 399,')).toBeAttached()
  await expect(last).toHaveCount(0)
  await page.goto('/')
  await page.getByRole('button', { name: /^Delete/ }).click()
  await expect(page.getByRole('button', { name: 'Undo' })).toBeVisible()
  await expect.poll(trees).toEqual([])
})

test('a card of a long text is not cut off: beside the words, and at the foot of a phone', async ({ page }) => {
  await keep(page)
  const card = page.getByRole('group', { name: 'About this quotation' })
  for (const [width, height] of [
    [1280, 800],
    [390, 800],
  ] as const) {
    await page.setViewportSize({ width, height })
    const quotation = page.locator('.quotation > a', { hasText: 'Nobody came on day 38,' })
    await quotation.scrollIntoViewIfNeeded()
    await quotation.focus()
    await card.waitFor()
    const isWhole = () =>
      card.evaluate((one) => {
        const { left, right, top, bottom } = one.getBoundingClientRect()
        // Its corners are round.
        const corners = [left + 5, right - 5].flatMap((x) => [top + 5, bottom - 5].map((y) => document.elementFromPoint(x, y)))
        return corners.every((corner) => one.contains(corner)) && (innerWidth > 400 || bottom > innerHeight - 40)
      })
    await expect.poll(isWhole).toBe(true)
    await page.keyboard.press('Escape')
    await quotation.blur()
  }
})

test('the contents of a long text lack nothing after a change of theme, and are reached by Tab', async ({ page }) => {
  await keep(page)
  const contents = page.getByRole('navigation', { name: 'Contents', exact: true })
  const lines = contents.getByRole('link')
  await contents.getByRole('link', { name: 'Who speaks' }).waitFor()
  const count = await lines.count()
  await page.setViewportSize({ width: 1280, height: 300 })
  const asideOf = () =>
    contents.getByRole('listitem').evaluateAll((all) => all.filter((one) => one.style.contentVisibility).length)
  await page.getByRole('button', { name: 'Reading settings' }).click()
  const dark = page.getByRole('radio', { name: 'Dark' })
  await dark.waitFor()
  const before = await contents.evaluate((one) => one.scrollHeight)
  // Seen in the same task, as each frame brings some back.
  expect(
    await dark.evaluate((one: HTMLElement) => {
      one.click()
      return [...document.querySelectorAll<HTMLElement>('.toc li')].filter(({ style }) => style.contentVisibility === 'hidden')
        .length
    }),
  ).toBeGreaterThan(0)
  await expect.poll(asideOf).toBe(0)
  expect(await contents.evaluate((one) => one.scrollHeight)).toBe(before)
  await page.keyboard.press('Escape')
  await expect(lines).toHaveCount(count)
  const last = lines.last()
  await lines.first().focus()
  for (let i = 1; i < count; i++) await page.keyboard.press('Tab')
  await expect(last).toBeFocused()
  await expect(last).toBeInViewport()
})
