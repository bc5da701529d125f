import { expect, type Page, select, test } from './page.ts'

/**
 * How the main states look, against pictures in `looks.spec.ts-snapshots/`.
 *
 * They can fail on a change of layout, colour or ink, and not on another machine's letters: our own fonts are the same everywhere, the
 * interface is set in them too (`STEADY`), and so few pixels may differ that a moved line is seen while a softened edge is not. To take them
 * anew, after looking at what changed: `npm run journeys -- looks --update-snapshots`.
 */
const ARTICLE = '/articles/putin-and-kim-pledge-mutual-help-against-aggression'

/** The system's letters differ from machine to machine: here the interface stands in ours. Nothing blinks. */
const STEADY = `
  :root { --font-sans: "Source Serif 4 Variable" !important; }
  * { caret-color: transparent !important; }
`

const STATES: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
  article: (page) => page.goto(ARTICLE),
  quotation: async (page) => {
    await page.goto(ARTICLE)
    await page.locator('.quotation > a', { hasText: 'significant implications' }).focus()
    await page.getByRole('group', { name: 'About this quotation' }).waitFor()
  },
  library: async (page) => {
    await page.goto('/')
    await page.getByRole('textbox').first().waitFor()
  },
  lost: (page) => page.goto('/nowhere'),
  settings: async (page) => {
    await page.goto(ARTICLE)
    await page.getByRole('button', { name: 'Reading settings' }).click()
    await page.getByRole('dialog').getByRole('radio', { name: 'Sepia' }).waitFor()
  },
  palette: async (page) => {
    await openByKey(page, 'Control+k')
    await page.getByRole('dialog').getByRole('combobox').fill('kim')
    await page.getByRole('option').first().waitFor()
  },
}

/** The keys' code comes after the page. */
async function openByKey(page: Page, key: string) {
  await page.goto(ARTICLE)
  await expect(async () => {
    await page.keyboard.press(key)
    await expect(page.getByRole('dialog')).toBeVisible({ timeout: 1000 })
  }).toPass()
}

/** Beside and over the article: the widest and the narrowest window tell enough of them. */
const OVER: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
  notes: async (page) => {
    await page.goto(ARTICLE)
    await select(page, 'his first since 2000')
    await page.getByRole('button', { name: 'Highlight in pink' }).click()
    await page.getByRole('button', { name: 'Notes', exact: true }).click()
    await page.getByRole('button', { name: /^Edit note on/ }).waitFor()
    await page.evaluate(() => window.scrollTo(0, 0))
  },
  find: async (page) => {
    await page.goto(ARTICLE)
    await page.getByRole('button', { name: 'Find in the article' }).click()
    await page.getByRole('search', { name: 'Find in the article' }).locator('input').fill('pledge')
    await page.getByText(/^1 of/).waitFor()
  },
  help: (page) => openByKey(page, '?'),
}

for (const [name, open] of Object.entries({ ...STATES, ...OVER }))
  for (const width of name in OVER ? [1440, 390] : [1440, 834, 390])
    for (const theme of ['light', 'dark'] as const)
      test(`${name} looks as it did, ${width} pixels wide, ${theme}`, async ({ page, problems }) => {
        if (name === 'lost') problems.allow(/404/)
        await page.setViewportSize({ width, height: 900 })
        await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
        // A page whose letters come late keeps the stand-in; here it waits for them.
        await page.route(
          (url) => !/\.\w+$/.test(url.pathname),
          async (route) => {
            const response = await route.fetch()
            await route.fulfill({
              response,
              body: (await response.text()).replaceAll('font-display:optional', 'font-display:block'),
            })
          },
        )
        await open(page)
        await page.addStyleTag({ content: STEADY })
        await page.evaluate(() => document.fonts.ready)
        // Where the focus brought it to depends on when the letters came.
        if (name === 'quotation')
          await page.evaluate(() => {
            const { top } = document.activeElement?.getBoundingClientRect() ?? { top: 400 }
            window.scrollBy({ top: Math.round(top) - 400, behavior: 'instant' })
          })
        await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))))
        await expect(page).toHaveScreenshot(`${name}-${width}-${theme}.png`, { maxDiffPixelRatio: 0.01, threshold: 0.25 })
      })
