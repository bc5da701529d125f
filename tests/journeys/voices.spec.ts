import { readFileSync } from 'node:fs'
import { expect, expectAccessible, test } from './page.ts'

const ARTICLE = '/articles/putin-and-kim-pledge-mutual-help-against-aggression'

test('a link to a voice opens what it says, with the focus there', async ({ page }) => {
  await page.goto(`${ARTICLE}/voices/rachel-lee`)
  const panel = page.getByRole('region', { name: 'Who speaks' })
  const entry = panel.getByRole('group').filter({ has: page.locator('summary', { hasText: 'Rachel Lee' }) })
  await expect(entry.locator('summary')).toBeFocused()
  await expect(entry.locator('summary')).toBeInViewport()
  await expect(entry.locator('summary')).toContainText(/Senior fellow.*Stimson Center.*Expert, quoted/i)
  await expect(entry.getByRole('listitem').first()).toContainText('significant implications for the region and the world')
  await expect(page).toHaveTitle(/^Rachel Lee · Putin and Kim/)
  await entry.getByRole('listitem').first().getByRole('link').click()
  await expect(page.locator('.quotation > a', { hasText: 'significant implications' })).toBeFocused()
})

test('voices can be narrowed to a kind', async ({ page }) => {
  await page.goto(ARTICLE)
  const panel = page.getByRole('region', { name: 'Who speaks' })
  await panel.getByRole('radio', { name: /^Experts/ }).check({ force: true })
  await expect(panel.locator('details.voice summary')).toHaveText([/Rachel Lee/, /Chad O’Carroll/, /Jeffrey Lewis/])
  await expect(panel.getByRole('rowheader')).toHaveText(['Rachel Lee', 'Chad O’Carroll', 'Jeffrey Lewis'])
})

test('the strip is a table whose marks lead to the words', async ({ page }) => {
  await page.goto(ARTICLE)
  const row = page
    .getByRole('table', { name: 'Where in the article each voice speaks' })
    .getByRole('row')
    .filter({ hasText: 'Chang Ho-jin' })
  const mark = row.getByRole('link', { name: /^quoted: should take into consideration/ })
  await expect(async () => {
    await mark.blur()
    await mark.focus()
    await expect(page.getByRole('tooltip')).toContainText('should take into consideration', { timeout: 900 })
  }).toPass()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/quotes\/should-take-into-consideration/)
  await expect(page.locator('.quotation > a', { hasText: 'should take into consideration' })).toBeFocused()
})

test('a reader can ask why a name stands at a quotation, and sees cue and mention in the text', async ({ page }) => {
  await page.goto(ARTICLE)
  await page.locator('.quotation > a', { hasText: 'should take into consideration' }).focus()
  const card = page.getByRole('group', { name: 'About this quotation' })
  await card.getByRole('button', { name: 'Why this name?' }).click()
  await expect(card).toContainText('“told”')
  await expect(
    page.locator('.article-body mark.evidence-mention:not(.quotation-card *)').filter({ hasText: 'Chang Ho-jin' }),
  ).toBeVisible()
  await expect(page.locator('.article-body mark.evidence-cue:not(.quotation-card *)').filter({ hasText: 'told' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.locator('.article-body mark')).toHaveCount(0)
})

test('an attribution that is not certain is shown as likely', async ({ page }) => {
  await page.goto(ARTICLE)
  await page.locator('.quotation > a', { hasText: 'sanctions strangling' }).focus()
  await expect(page.getByRole('group', { name: 'About this quotation' })).toContainText(/^Probably |does not say clearly/)
})

for (const [name, ending, check] of [
  ['CSV', 'csv', (text: string) => expect(text.split('\r\n')[0]).toMatch(/^type,words,speaker,.*,link,sentence$/)],
  [
    'JSON',
    'json',
    (text: string) =>
      expect(JSON.parse(text)).toContainEqual(expect.objectContaining({ speaker: 'Chang Ho-jin', certainty: 'certain' })),
  ],
  [
    'JSON-LD',
    'jsonld',
    (text: string) =>
      expect(JSON.parse(text)['@graph']).toContainEqual(
        expect.objectContaining({ '@type': 'Quotation', creator: expect.objectContaining({ name: 'Chang Ho-jin' }) }),
      ),
  ],
] as const) {
  test(`who said what can be saved as ${name}, with links that work`, async ({ page }) => {
    await page.goto(ARTICLE)
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: `Save as ${name}`, exact: true }).click(),
    ])
    expect(download.suggestedFilename()).toMatch(new RegExp(`-quotes\\.${ending}$`))
    const text = readFileSync(await download.path(), 'utf8')
    check(text)
    const link = /http:\/\/[^\s",]+\/quotes\/should-take-into-consideration[^\s",]+/.exec(text)?.[0]
    await page.goto(String(link))
    await expect(page.locator('.quotation > a[data-landed]')).toContainText('should take into consideration')
  })
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing with a voice and a reason open, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme })
    await page.goto(`${ARTICLE}/voices/rachel-lee`)
    // The link puts the focus there; what is focused sooner would lose it again.
    await expect(page.locator('details.voice summary', { hasText: 'Rachel Lee' })).toBeFocused()
    await page.locator('.quotation > a', { hasText: 'a gross violation' }).focus()
    await page.getByRole('button', { name: 'Why this name?' }).click()
    await expectAccessible(page)
  })
}

test('on a phone the reason for a name leaves the words in sight', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 700 })
  await page.goto(ARTICLE)
  const words = page.locator('.quotation > a', { hasText: 'significant implications' })
  await words.focus()
  const card = page.getByRole('group', { name: 'About this quotation' })
  await card.getByRole('button', { name: 'Why this name?' }).click()
  await expect(card.getByRole('status').first()).toBeVisible()
  await expect
    .poll(async () => {
      const [said, shown] = [await words.boundingBox(), await card.boundingBox()]
      return said && shown ? said.y + said.height <= shown.y && said.y > 0 : null
    })
    .toBe(true)
})

test('Escape closes a card that the pointer opened', async ({ page }) => {
  await page.goto(ARTICLE)
  await page.locator('.quotation > a', { hasText: 'a gross violation' }).hover()
  await expect(page.getByRole('group', { name: 'About this quotation' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('group', { name: 'About this quotation' })).toHaveCount(0)
})

test('a correction leaves the reader where they are', async ({ page }) => {
  await page.goto(ARTICLE)
  await page.locator('.quotation > a').first().click()
  await expect(page).toHaveURL(/quotes/)
  const words = page.locator('.quotation', { hasText: 'trying to reduce' })
  // The link's own landing takes the focus as well, on a slow machine after this.
  await expect(async () => {
    await words.getByRole('link').first().focus()
    await expect(words.getByRole('button', { name: 'Why this name?' })).toBeVisible({ timeout: 2000 })
  }).toPass()
  await words.getByRole('link').first().scrollIntoViewIfNeeded()
  const before = await page.evaluate(() => window.scrollY)
  await words.getByRole('button', { name: 'Why this name?' }).click()
  await words.getByLabel('The speaker is').selectOption('Rachel Lee')
  await expect(words.getByRole('link', { name: 'Rachel Lee' })).toBeVisible()
  expect(Math.abs((await page.evaluate(() => window.scrollY)) - before)).toBeLessThan(200)
})

test('a mark in the picture of who speaks has 24 pixels, or shares them with its neighbour', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto(ARTICLE)
  const rows = await page
    .locator('.strip svg')
    .evaluateAll((pictures) =>
      pictures.map((picture) =>
        [...picture.querySelectorAll('.strip-hit')]
          .map((hit) => hit.getBoundingClientRect())
          .map(({ left, right }) => ({ left, right })),
      ),
    )
  expect(rows.flat().length).toBeGreaterThan(5)
  for (const row of rows)
    row.forEach(({ left, right }, i) => {
      const before = (row[i - 1]?.right ?? -100) > left - 1
      const after = (row[i + 1]?.left ?? 10_000) < right + 1
      if (!before && !after) expect(right - left).toBeGreaterThanOrEqual(24)
    })
})

test('a name of one long word does not make the page wider than a small window', async ({ page, problems }) => {
  // A static host has no page for an article of the reader's own.
  problems.allow(/status of 404/)
  await page.setViewportSize({ width: 320, height: 640 })
  await page.goto('/')
  const name = 'Donaudampfschifffahrtsgesellschaftskapitän'
  await page
    .getByRole('textbox', { name: /^Paste the text/ })
    .fill(`The harbour\n\n"It never ends," said Llanfairpwllgwyngyllgogerychwyrndrobwll ${name}.\n\nThen it ended.`)
  await page.getByRole('button', { name: 'Look at it' }).click()
  await page.getByRole('button', { name: 'Keep and read' }).click()
  const strip = page.getByRole('table', { name: 'Where in the article each voice speaks' })
  await expect(strip.getByRole('rowheader')).toContainText(name)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
})
