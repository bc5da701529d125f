import { appendFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, fontsOf, type Page, test } from './page.ts'
import { startStaticHost } from './static-host.ts'

const ARTICLE = '/articles/putin-and-kim-pledge-mutual-help-against-aggression'

test.use({ serviceWorkers: 'allow' })

// Firefox says so, without an address, of each answer of a service worker that leads elsewhere, and follows it.
test.beforeEach(({ problems }) => problems.allow(/^Failed to load ‘’\. A ServiceWorker intercepted the request/))

/** One visit with a network. */
async function visitOnce(page: Page, origin = '') {
  await page.goto(`${origin}/`)
  await page.evaluate(async () => {
    const { active, installing, waiting } = await navigator.serviceWorker.ready
    const worker = active ?? waiting ?? installing
    if (worker?.state !== 'activated') await new Promise((resolve) => worker?.addEventListener('statechange', resolve))
  })
}

test('after one visit the app and its articles work without a network', async ({ page, context }) => {
  await visitOnce(page)
  await context.setOffline(true)
  await page.goto(ARTICLE)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Putin and Kim pledge/)
  await page.locator('.quotation > a', { hasText: 'a gross violation' }).click()
  await expect(page).toHaveURL(/quotes\/a-gross-violation/)
  await page.reload()
  await expect(page.locator('.quotation > a[data-landed]')).toHaveText('"a gross violation"')
  await page.goto('/articles/never-was')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is no article at this address')
})

test('an article of one’s own is added and read without a network', async ({ page, context }) => {
  await visitOnce(page)
  await context.setOffline(true)
  await page.goto('/')
  await page.getByLabel(/Paste the text of an article/).fill('The quay holds\n\nIt stood on Monday.')
  await page.getByRole('button', { name: 'Look at it' }).click()
  await page.getByRole('button', { name: 'Keep and read' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The quay holds')
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The quay holds')
  await page.goto('/')
  await page.getByRole('searchbox', { name: 'Search the library' }).fill('goose-stepping')
  await expect(page.getByRole('status').filter({ hasText: 'One article found' })).toBeVisible()
})

test('text shared to the installed app is looked at', async ({ page }) => {
  await page.goto('/?title=The%20quay%20holds&text=It%20stood%20on%20Monday.')
  await expect(page.locator('.preview h3')).toHaveText('The quay holds')
  await expect(page).toHaveURL('/')
})

/** What the system sends: the service worker takes it, no page can post a form. */
async function share(page: Page, files: readonly { name: string; type: string; words: string }[], fields = {}) {
  await visitOnce(page)
  await page.reload()
  const { share_target: target } = await (await page.request.get('/manifest.webmanifest')).json()
  const landed = await page.evaluate(
    async ({ target, files, fields }) => {
      const form = new FormData()
      for (const [name, value] of Object.entries<string>(fields)) form.append(name, value)
      for (const { name, type, words } of files) form.append(target.params.files[0].name, new File([words], name, { type }))
      return (await fetch(target.action, { method: target.method, body: form })).url
    },
    { target, files, fields },
  )
  await page.goto(landed)
}

test('a file shared to the installed app is looked at, and taken once', async ({ page }) => {
  await share(page, [{ name: 'quay.md', type: 'text/markdown', words: '# The quay holds\n\nIt **stood** on Monday.\n' }])
  await expect(page.locator('.preview h3')).toHaveText('The quay holds')
  await expect(page.getByRole('table', { name: /What each part/ })).toContainText('It stood on Monday.')
  await expect(page).toHaveURL('/')
  await page.getByRole('button', { name: 'Do not keep' }).click()
  await page.goto('/?shared=here')
  await expect(page).toHaveURL('/')
  await expect(page.getByRole('button', { name: 'Look at it' })).toBeVisible()
})

test('many files shared to the installed app are kept', async ({ page }) => {
  const words = (n: number) => `The quay holds ${n}\n\nIt stood on Monday.`
  await share(
    page,
    [1, 2].map((n) => ({ name: `${n}.txt`, type: 'text/plain', words: words(n) })),
  )
  await expect(page.getByText('2 articles were kept.')).toBeFocused()
})

test('text and links shared as a form are answered as ever, and what could not be taken says so', async ({ page }) => {
  await share(page, [], { title: 'The quay holds', text: 'It stood on Monday.', url: 'https://example.org/quay' })
  await expect(page.locator('.preview h3')).toHaveText('The quay holds')
  await share(page, [], { text: 'https://example.org/quay' })
  await expect(page.getByRole('alert')).toContainText('Only the link')
  await page.goto('/?shared=refused')
  await expect(page.getByRole('alert')).toContainText(/could not be taken over.*choose the file here/)
})

test('a link shared without its text is answered with what to do', async ({ page }) => {
  await page.goto('/?title=The%20quay%20holds&text=https%3A%2F%2Fexample.org%2Fquay')
  await expect(page.getByRole('alert')).toContainText(/Only the link of an article was shared.*select its text/)
  await expect(page).toHaveURL('/')
  await page.goto('/?url=https%3A%2F%2Fexample.org%2Fquay')
  await expect(page.getByRole('alert')).toContainText('Only the link')
})

test('files opened with the installed app are looked at, of every kind that is read', async ({ page, request }) => {
  const { file_handlers } = await (await request.get('/manifest.webmanifest')).json()
  expect(Object.values(file_handlers[0].accept).flat()).toEqual(
    expect.arrayContaining(['.txt', '.md', '.html', '.docx', '.json']),
  )
  await page.addInitScript(() => {
    const file = new File(['The quay holds\n\nIt stood on Monday.'], 'quay.txt', { type: 'text/plain' })
    type Launch = { files: { getFile(): Promise<File> }[] }
    const setConsumer = (consume: (launch: Launch) => void) => consume({ files: [{ getFile: async () => file }] })
    Object.defineProperty(window, 'launchQueue', { value: { setConsumer } })
  })
  await page.goto('/')
  await expect(page.locator('.preview h3')).toHaveText('The quay holds')
})

test('a first visit does not wait for settings; a later one has them before anything is shown', async ({ page, context }) => {
  const early = () => page.locator('script[src$="settings.js"]').evaluate((script) => !(script as HTMLScriptElement).async)
  await page.goto(ARTICLE)
  expect(await early()).toBe(false)
  await page.evaluate(() => localStorage.setItem('pullquote-settings', '{"version":1,"theme":"black"}'))
  await visitOnce(page)
  await page.goto(ARTICLE)
  expect(await early()).toBe(true)
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'black')
  await context.setOffline(true)
  await page.reload()
  expect(await early()).toBe(true)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Putin and Kim pledge/)
})

test('a phone does not wait for the serif at first, and reads in it from the second visit on', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto(ARTICLE)
  await expect(page.locator('head link[as="font"]')).toHaveAttribute('media', '(min-width: 48rem)')
  await visitOnce(page)
  await page.goto(ARTICLE)
  await expect(page.locator('head link[as="font"]')).not.toHaveAttribute('media')
  // A busy machine may draw a page before the letters are out of their cache.
  await expect(async () => {
    await page.reload()
    expect(await fontsOf(page, '.article-body p[data-start]')).toEqual([expect.stringMatching(/Serif/)])
  }).toPass()
})

test('a new version announces itself, and is taken up without losing anything', async ({ page }) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'two-versions-'))
  cpSync('dist', folder, { recursive: true })
  const { origin, stop } = await startStaticHost(folder, '/')
  try {
    await visitOnce(page, origin)
    await page.getByLabel(/Paste the text of an article/).fill('The quay holds\n\nIt stood on Monday.')
    await page.getByRole('button', { name: 'Look at it' }).click()
    await page.getByRole('button', { name: 'Keep and read' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('The quay holds')
    await page.goto(`${origin}${ARTICLE}`)
    await page.locator('.quotation > a', { hasText: 'a gross violation' }).click()
    await expect(page).toHaveURL(/quotes\/a-gross-violation/)
    const [address, scrolled] = [page.url(), await page.evaluate(() => window.scrollY)]
    expect(scrolled).toBeGreaterThan(300)

    appendFileSync(
      path.join(folder, 'sw.js'),
      "\nself.addEventListener('message', ({ ports }) => ports[0]?.postMessage('second'))\n",
    )
    // As when one comes back to the tab.
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
    await page.evaluate(() => Object.assign(window, { isFirst: true }))
    await page.getByRole('button', { name: 'Load it' }).click()
    // The page is loaded again once the second version has taken over.
    await page.waitForFunction(() => !('isFirst' in window))
    await expect(page.getByRole('button', { name: 'Load it' })).toHaveCount(0)
    expect(page.url()).toBe(address)
    await expect(page.locator('.quotation > a[data-landed]')).toHaveText('"a gross violation"')
    await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(300)
    await page.getByRole('link', { name: 'Pullquote, library' }).click()
    await expect(page.getByRole('region', { name: 'On this device' }).getByRole('link')).toHaveText('The quay holds')
  } finally {
    stop()
    rmSync(folder, { recursive: true })
  }
})
