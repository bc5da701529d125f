import { expect, type Page, test } from './page.ts'

const LONG = `Harbour wall gives way

By Ana Ruiz

${'The wall of the old harbour broke on Monday night, and the water took forty boats with it. '.repeat(900)}

"We will build it again," said Lena Okafor, the mayor of Harwich.
`
/** What the browser says of a file that did not come. */
const notFetched = /Failed to load resource|net::ERR|Failed to fetch/

test.use({ serviceWorkers: 'block' })

/** Keep a short article of the reader's own. */
async function keepQuay(page: Page) {
  await page.goto('/')
  await page.getByLabel(/Paste the text of an article/).fill('The quay holds\n\nIt stood on Monday as it had always stood.')
  await page.getByRole('button', { name: 'Look at it' }).click()
  await page.getByRole('button', { name: 'Keep and read' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The quay holds')
}

test('a long text is parsed where its worker cannot be had', async ({ page, problems }) => {
  problems.allow(notFetched)
  await page.route(/parse-worker/, (route) => route.abort())
  await page.goto('/')
  await page.getByLabel(/Paste the text of an article/).fill(LONG)
  await page.getByRole('button', { name: 'Look at it' }).click()
  await expect(page.getByRole('heading', { level: 3, name: 'Harbour wall gives way' })).toBeVisible()
})

test('headlines are searched where the search’s worker and index cannot be had', async ({ page, problems }) => {
  problems.allow(notFetched)
  problems.allow(/status of 404/)
  await page.route(/search-worker|pagefind/, (route) => route.abort())
  await keepQuay(page)
  await page.goto('/')
  const search = page.getByRole('searchbox', { name: 'Search the library' })
  await search.fill('putin')
  await expect(page.getByRole('link', { name: /^Putin and Kim/ })).toBeVisible()
  await search.fill('zzz')
  await expect(page.getByRole('status')).toHaveText(
    /^Nothing here has “zzz”\. Not all texts could be searched: .*Headlines were\.$/,
  )
})

test('code that does not come is told of in its place, and the page stays', async ({ page, problems }) => {
  problems.allow(notFetched)
  await page.goto('/')
  await page.getByRole('link', { name: /^Putin and Kim/ }).click()
  const headline = page.getByRole('heading', { level: 1 })
  await expect(headline).toBeVisible()
  await page.route(/assets\/.*\.js/, (route) => route.abort())
  await page.getByRole('button', { name: 'Settings' }).click()
  await expect(page.getByRole('alert')).toContainText('could not be fetched')
  await expect(headline).toBeVisible()
  await page.unroute(/assets\/.*\.js/)
})

test('an article whose text is damaged on this device says so and what to do, and the others stay', async ({
  page,
  problems,
}) => {
  problems.allow(/status of 404/)
  await keepQuay(page)
  await page.evaluate(
    () =>
      new Promise((done, fail) => {
        const opening = indexedDB.open('pullquote')
        opening.onerror = fail
        opening.onsuccess = () => {
          const change = opening.result.transaction('texts', 'readwrite')
          change.objectStore('texts').put({ slug: 'the-quay-holds', junk: 1 })
          change.oncomplete = done
          change.onerror = fail
        }
      }),
  )
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The article did not load')
  await expect(page.getByText(/damaged on this device. Delete the article and import its file again/)).toBeVisible()
  await page.getByRole('link', { name: 'Go to the library' }).click()
  await expect(page.getByRole('link', { name: /^Putin and Kim/ })).toBeVisible()
})

test('where site data is blocked the library opens, and says why nothing can be kept', async ({ page }) => {
  await page.addInitScript(() =>
    Object.defineProperty(window, 'indexedDB', {
      get() {
        throw new DOMException('Access denied', 'SecurityError')
      },
    }),
  )
  await page.goto('/')
  await page.getByLabel(/Paste the text of an article/).fill('The quay holds\n\nIt stood on Monday.')
  await page.getByRole('button', { name: 'Look at it' }).click()
  await page.getByRole('button', { name: 'Keep and read' }).click()
  await expect(page.getByRole('alert')).toContainText(/private|keeps nothing|not kept|cannot keep/)
  await page.getByRole('link', { name: /^Putin and Kim/ }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Putin and Kim/)
})

test('a tab closed in mid-import has kept whole articles and no half ones', async ({ page, context, problems }) => {
  problems.allow(/status of 404/)
  await page.goto('/')
  await expect(page.getByRole('button', { name: 'Choose files' })).toBeVisible()
  const files = Array.from({ length: 80 }, (_, i) => ({
    name: `${i}.txt`,
    mimeType: 'text/plain',
    buffer: Buffer.from(
      `Article number ${i}\n\n${'It stood on Monday as it had always stood. '.repeat(400)}\n\nThe end of it.\n`,
    ),
  }))
  await page.locator('input[type=file]').setInputFiles(files)
  // At least one is kept.
  await page.waitForFunction(() => (document.querySelector('.add-article progress') as HTMLProgressElement | null)?.value)
  await page.close()
  const again = await context.newPage()
  await again.goto('/')
  await expect(again.getByRole('button', { name: 'Choose files' })).toBeVisible()
  const own = again.getByRole('region', { name: 'On this device' }).getByRole('link')
  await expect.poll(() => own.count()).toBeGreaterThan(0)
  const count = await own.count()
  expect(count).toBeLessThan(files.length)
  for (const index of [0, count - 1]) {
    await again.goto('/')
    await own.nth(index).click()
    await expect(again.getByRole('heading', { level: 1 })).toHaveText(/^Article number \d+$/)
    await expect(again.getByText('The end of it.')).toBeAttached()
  }
})

test('a device whose clock is wrong keeps articles and lists them', async ({ page, problems }) => {
  problems.allow(/status of 404/)
  // Playwright's own clock takes the marks of `performance` with it, on which a journey waits.
  await page.addInitScript(`{
    const Real = Date
    Date = class extends Real {
      constructor(...given) { super(...(given.length ? given : [0])) }
      static now() { return 0 }
    }
  }`)
  await keepQuay(page)
  await page.goto('/')
  await expect(page.getByRole('region', { name: 'On this device' }).getByRole('link')).toHaveText('The quay holds')
})

test('corrections whose code does not come leave the article as it was drawn, and say so', async ({ page, problems }) => {
  problems.allow(notFetched)
  const article = '/articles/putin-and-kim-pledge-mutual-help-against-aggression'
  await page.route(/parse-here|correct-sections/, (route) => route.abort())
  await page.goto(article)
  const links = page.getByRole('navigation', { name: 'Contents' }).locator('li a')
  const before = await links.allInnerTexts()
  await page.getByRole('button', { name: 'Correct sections' }).click()
  await page.getByRole('button', { name: /^Split here, before: The pact cements/ }).click()
  await expect(page.getByRole('alert')).toContainText('could not be fetched')
  expect(await links.allInnerTexts()).toEqual(before)

  // What was put right in the reading, on another visit.
  await page.evaluate(
    (slug) =>
      localStorage.setItem(`pullquote:reading:${slug}`, JSON.stringify({ blocks: [{ at: 0, type: 'paragraph' }], speakers: [] })),
    article.replace('/articles/', ''),
  )
  await page.goto(article)
  await expect(page.getByRole('alert')).toContainText('could not be fetched')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Putin and Kim/)
  await expect(page.locator('.quotation > a').first()).toBeVisible()
})
