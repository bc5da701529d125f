import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { HtmlValidate } from 'html-validate'
import { expect, test } from './page.ts'
import { startStaticHost } from './static-host.ts'

const SLUG = 'putin-and-kim-pledge-mutual-help-against-aggression'
const ARTICLE = `/articles/${SLUG}`
const QUOTE = `${ARTICLE}/quotes/a-new-high-level-of-alliance-8tpoe`

/** Each kind of page once; the others of a kind are made by the same lines. */
function listKinds(): string[] {
  const list = (folder: string) => listFiles(`articles/${SLUG}/${folder}`)
  const embeds = list('quotes').map((name) => name.replace(/\.html$/, '/embed.html'))
  return [
    'index.html',
    '404.html',
    `articles/${SLUG}.html`,
    ...[list('sections'), list('quotes'), embeds, list('voices')].flatMap((files) => files.slice(0, 2)),
  ]
}

function listFiles(folder: string): string[] {
  return readdirSync(path.join('dist', folder))
    .filter((name) => name.endsWith('.html'))
    .sort()
    .map((name) => path.join(folder, name))
}

test('the built pages are valid HTML', async () => {
  const validator = new HtmlValidate({
    extends: ['html-validate:standard'],
    rules: {
      // React's and Vite's way of writing, allowed by the standard.
      'void-style': 'off',
      'no-inline-style': 'off',
      'attribute-boolean-style': 'off',
      'attribute-empty-style': 'off',
      'no-trailing-whitespace': 'off',
      'long-title': 'off',
      // Nothing comes from another host.
      'require-sri': 'off',
    },
  })
  const kinds = listKinds()
  expect(kinds.length).toBeGreaterThan(9)
  for (const file of kinds) {
    const report = await validator.validateString(readFileSync(path.join('dist', file), 'utf8'))
    const said = report.results.flatMap(({ messages }) =>
      messages.map(({ ruleId, message, line, column }) => `${file}:${line}:${column} ${ruleId}: ${message}`),
    )
    expect(said).toEqual([])
  }
})

test('what a page promises is there: picture, oEmbed, embed, feed, site map', async ({ page, request }) => {
  await page.goto(QUOTE)
  const meta = (name: string) => page.locator(`head meta[property="${name}"], head meta[name="${name}"]`)
  for (const name of ['description', 'og:title', 'og:description', 'og:url', 'og:image', 'twitter:card'])
    await expect(meta(name), name).toHaveCount(1)
  await expect(page.locator('head link[rel=canonical]')).toHaveAttribute('href', QUOTE)
  const picture = await request.get(String(await meta('og:image').getAttribute('content')))
  expect(picture.headers()['content-type']).toBe('image/png')
  expect((await picture.body()).length).toBeLessThan(100_000)
  const oembed = await request.get(String(await page.locator('link[type="application/json+oembed"]').getAttribute('href')))
  expect(await oembed.json()).toMatchObject({ type: 'rich', author_name: 'Kim Jong Un' })
  for (const file of ['/feed.xml', '/sitemap.xml', '/robots.txt']) expect((await request.get(file)).status(), file).toBe(200)
  const pages = [...(await (await request.get('/sitemap.xml')).text()).matchAll(/<loc>([^<]+)<\/loc>/g)].map(
    ([, loc]) => new URL(String(loc)).pathname,
  )
  expect(pages.length).toBeGreaterThan(20)
  for (const one of pages) expect((await request.get(one)).status(), one).toBe(200)
})

test('the page stays what its address says while one reads on', async ({ page }) => {
  await page.goto(QUOTE)
  await page.getByRole('link', { name: 'Pullquote, library' }).click()
  await page.getByRole('link', { name: /Putin and Kim pledge/ }).click()
  await expect(page.locator('head link[rel=canonical]')).toHaveAttribute('href', ARTICLE)
  await expect(page.locator('head title')).toHaveCount(1)
})

test('a section has a page of its own, which opens at the section', async ({ page }) => {
  const file = listFiles(`articles/${SLUG}/sections`).at(-1) ?? ''
  const slug = path.basename(file, '.html')
  await page.goto(`${ARTICLE}/sections/${slug}`)
  await expect(page.locator(`#${slug}`)).toBeFocused()
  await expect(page.locator(`#${slug}`)).toBeInViewport()
  await expect(page.locator('head link[rel=canonical]')).toHaveAttribute('href', `${ARTICLE}/sections/${slug}`)
})

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })

  test('the whole article can be read, and its quotations followed', async ({ page }) => {
    await page.goto(QUOTE)
    const shown = (await page.locator('#article').innerText()).replace(/\s+/g, ' ')
    for (const line of readFileSync('seeds/000_2acbc3a00911daab.txt', 'utf8').split(/\n+/))
      expect(shown).toContain(
        line
          .replace(/ ?\[[^[\]]*\/[^[\]]*\]$/, '')
          .replace(/\s+/g, ' ')
          .trim(),
      )
    await expect(page.locator('.quotation > a[data-landed]')).toHaveText('"a new, high level of alliance"')
    await page.locator('.quotation > a', { hasText: 'a gross violation' }).click()
    await expect(page).toHaveURL(/a-gross-violation/)
    await expect(page).toHaveTitle(/a gross violation/)
  })

  test('a section link goes to its heading', async ({ page }) => {
    await page.goto(ARTICLE)
    const last = page.getByRole('navigation', { name: 'Contents', exact: true }).getByRole('link').nth(4)
    const title = await last.innerText()
    await page.goto(`${ARTICLE}${await last.getAttribute('href').then((href) => href?.replace(/^[^#]*/, ''))}`)
    await expect(page.locator('.section-heading', { hasText: title.split('\n')[0] ?? '' })).toBeInViewport()
  })

  test('an unknown address says so and offers the articles', async ({ page, problems }) => {
    problems.allow(/404/)
    await page.goto('/articles/never-was')
    await expect(page.getByRole('heading', { name: 'There is no page at this address' })).toBeVisible()
    await page.getByRole('link', { name: /Putin and Kim/ }).click()
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Putin and Kim')
  })

  test('an embed shows words, speaker and the way back', async ({ page }) => {
    await page.goto(`${QUOTE}/embed`)
    await expect(page.getByRole('blockquote')).toHaveText('“a new, high level of alliance”')
    await expect(page.getByText('Kim Jong Un')).toBeVisible()
    await page.getByRole('link', { name: /Putin and Kim/ }).click()
    await expect(page).toHaveURL(new RegExp(`${QUOTE}\\?near=[^#]+$`))
  })
})

test('embed code is copied from the quotation, and the frame needs no scroll bar', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto(QUOTE)
  await page.getByRole('button', { name: 'Copy embed code' }).click()
  await expect(page.getByRole('button', { name: 'Embed code copied' })).toBeVisible()
  const code = await page.evaluate(() => navigator.clipboard.readText())
  await page.route('**/other-site', (route) =>
    route.fulfill({ contentType: 'text/html', body: `<!doctype html><title>x</title>${code}` }),
  )
  await page.goto('/other-site')
  const frame = page.frameLocator('iframe')
  await expect(frame.getByText('a new, high level of alliance')).toBeVisible()
  const fits = await frame.locator('html').evaluate((root) => root.scrollHeight <= root.clientHeight)
  expect(fits).toBe(true)
})

test('a host that answers unknown addresses with another page does no harm', async ({ page }) => {
  const gone = `${ARTICLE}/quotes/never-said-aaaaa`
  await page.route(`**${gone}`, (route) =>
    route.fulfill({ contentType: 'text/html', body: readFileSync(`dist/articles/${SLUG}.html`, 'utf8') }),
  )
  await page.goto(gone)
  await expect(page.getByRole('heading', { name: 'This article has no such quotation' })).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Putin and Kim')
})

test.describe('in a sub-path of a simple host', () => {
  let host: { origin: string; stop: () => void }
  let folder: string
  // One build for all of them.
  test.describe.configure({ mode: 'serial' })
  test.beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'pullquote-'))
    const env = { ...process.env, SITE_URL: 'https://example.org/reader/' }
    execFileSync('node', ['node_modules/vite/bin/vite.js', 'build', '--outDir', path.join(folder, 'site')], {
      env,
      stdio: 'pipe',
    })
    host = await startStaticHost(path.join(folder, 'site'), '/reader/')
  })
  test.afterAll(() => {
    host?.stop()
    rmSync(folder, { recursive: true, force: true })
  })

  test('pages open, hydrate and link inside it', async ({ page }) => {
    await page.goto(`${host.origin}/reader/`)
    await page.getByRole('link', { name: /Putin and Kim pledge/ }).click()
    await expect(page).toHaveURL(`${host.origin}/reader${ARTICLE}`)
    await page.goto(`${host.origin}/reader${QUOTE}`)
    await expect(page.locator('.quotation > a[data-landed]')).toBeFocused()
    await expect(page.locator('head link[rel=canonical]')).toHaveAttribute('href', `https://example.org/reader${QUOTE}`)
    await expect(page.locator('head meta[property="og:image"]')).toHaveAttribute(
      'content',
      `https://example.org/reader${QUOTE}.png`,
    )
    expect(existsSync(path.join(folder, `site${QUOTE}.png`))).toBe(true)
  })

  test('a link whose page is gone is still answered by the app', async ({ page, problems }) => {
    problems.allow(/404/)
    await page.goto(`${host.origin}/reader${ARTICLE}/quotes/never-said-aaaaa`)
    await expect(page.getByRole('heading', { name: 'This article has no such quotation' })).toBeVisible()
  })
})

test('a page asks nobody but its own host, whatever the reader does', async ({ page }) => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await page.goto(QUOTE)
  await expect(page.locator('meta[http-equiv="Content-Security-Policy"]')).toHaveCount(1)
  await page.getByRole('button', { name: 'Open all' }).click()
  await page.getByRole('button', { name: 'Save as a page' }).click()
  await expect(page.getByText('The page was saved.')).toBeVisible()
  await page.getByRole('link', { name: 'Pullquote, library' }).click()
  await expect(page.getByRole('button', { name: 'Choose files' })).toBeVisible()
  const own = new URL(page.url()).origin
  expect(asked.filter((url) => !url.startsWith(own) && !/^(?:data|blob):/.test(url))).toEqual([])
})

test('no string becomes HTML or a script in a page', async ({ page, problems }) => {
  problems.allow(/This document requires 'Trusted/)
  await page.goto(QUOTE)
  const outcomes = await page.evaluate(() => {
    const attempt = (work: () => unknown) => {
      try {
        work()
        return 'done'
      } catch (error) {
        return (error as Error).name
      }
    }
    return {
      html: attempt(() => {
        document.createElement('div').innerHTML = '<img src=x onerror=alert(1)>'
      }),
      page: attempt(() => new DOMParser().parseFromString('<p>', 'text/html')),
      foreign: attempt(() => new Worker('https://evil.example/x.js')),
      script: attempt(() => {
        document.createElement('script').text = 'alert(1)'
      }),
    }
  })
  expect(outcomes).toEqual({ html: 'TypeError', page: 'TypeError', foreign: 'TypeError', script: 'TypeError' })
})
