import { expect, expectAccessible, type Page, press, select, test } from './page.ts'

const ARTICLE = '/articles/putin-and-kim-pledge-mutual-help-against-aggression'

const paintedPens = (page: Page) =>
  page.evaluate(() =>
    ['yellow', 'green', 'blue', 'pink'].flatMap((pen) =>
      [...(CSS.highlights.get(`pen-${pen}`) ?? [])].map((range) => `${pen}: ${(range as Range).toString()}`),
    ),
  )

/** How wide the text is, in pixels, where the notes leave it free. */
async function widthBeside(page: Page): Promise<number> {
  const boxes = [page.locator('.article-column'), page.getByRole('region', { name: 'Notes' })].map((one) => one.boundingBox())
  const [text, notes] = await Promise.all(boxes)
  expect((text?.x ?? 0) + (text?.width ?? 0)).toBeLessThanOrEqual(notes?.x ?? 0)
  return text?.width ?? 0
}

test.describe('notes', () => {
  const words = 'his first since 2000'

  test('are marked in a colour, written, kept over a reload, deleted, and brought back', async ({ page }) => {
    await page.setViewportSize({ width: 1440, height: 900 })
    await page.goto(ARTICLE)
    await select(page, words)
    const bar = page.getByRole('toolbar', { name: 'Selected passage' })
    await bar.getByRole('button', { name: 'Highlight in blue' }).click()
    await expect(bar).toBeHidden()
    await expect.poll(() => paintedPens(page)).toEqual([`blue: ${words}`])
    await page.reload()
    await expect.poll(() => paintedPens(page)).toEqual([`blue: ${words}`])
    await press(page, 'm', () => expect(page.getByRole('region', { name: 'Notes' })).toBeVisible({ timeout: 500 }))
    const list = page.getByRole('region', { name: 'Notes' })
    await expect(list.getByRole('heading', { name: 'Notes' })).toBeFocused()
    await list.getByRole('button', { name: /^Edit note on/ }).click()
    await page.keyboard.type('Which visit was that?')
    await expectAccessible(page)
    await page.keyboard.press('Escape')
    await expect(list).toBeHidden()
    // A click on marked words opens their note.
    const at = await page.evaluate(() => {
      const [range] = [...(CSS.highlights.get('pen-blue') ?? [])] as Range[]
      const box = range?.getClientRects()[0]
      return { x: (box?.left ?? 0) + 20, y: (box?.top ?? 0) + 10 }
    })
    await page.mouse.click(at.x, at.y)
    await expect(list.getByRole('textbox', { name: /^Note on/ })).toHaveValue('Which visit was that?')
    await list.getByRole('button', { name: /^Delete note on/ }).click()
    await expect.poll(() => paintedPens(page)).toEqual([])
    await expect(list.getByRole('button', { name: 'Undo' })).toBeFocused()
    await page.keyboard.press('Enter')
    await expect.poll(() => paintedPens(page)).toEqual([`blue: ${words}`])
  })

  for (const width of [834, 1024, 1100, 1180, 1280, 1340, 1440])
    test(`stand beside the text, ${width} pixels wide`, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 })
      await page.goto(ARTICLE)
      await press(page, 'm', () => expect(page.getByRole('region', { name: 'Notes' })).toBeVisible({ timeout: 500 }))
      expect(await widthBeside(page)).toBeGreaterThan(340)
    })

  for (const chosen of [{ size: '125' }, { measure: '130' }, { size: '170', measure: '130' }])
    test(`stand beside the text of ${JSON.stringify(chosen)}, however wide the window`, async ({ page }) => {
      await page.addInitScript((settings) => {
        localStorage.setItem('pullquote-settings', JSON.stringify({ version: 1, ...settings }))
      }, chosen)
      await page.goto(ARTICLE)
      await press(page, 'm', () => expect(page.getByRole('region', { name: 'Notes' })).toBeVisible({ timeout: 500 }))
      for (const width of [834, 1100, 1280, 1344, 1440, 1600, 1920]) {
        await page.setViewportSize({ width, height: 900 })
        expect(await widthBeside(page), `${width} pixels wide`).toBeGreaterThan(340)
      }
    })

  for (const width of [834, 1280])
    test(`leave what is read where it is, ${width} pixels wide`, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 })
      await page.goto(ARTICLE)
      const list = page.getByRole('region', { name: 'Notes' })
      const read = page.locator('.article-body p').nth(30)
      const top = async () => Math.round((await read.boundingBox())?.y ?? 0)
      await read.evaluate((own) => {
        window.scrollTo({ top: own.getBoundingClientRect().top + window.scrollY - 100, behavior: 'instant' })
      })
      await expect.poll(top).toBe(100)
      await press(page, 'm', () => expect(list).toBeVisible({ timeout: 500 }))
      await expect(page.locator('html')).toHaveAttribute('data-beside', 'notes')
      expect(Math.abs((await top()) - 100)).toBeLessThan(3)
      await list.getByRole('button', { name: 'Close' }).click()
      await expect(list).toBeHidden()
      expect(Math.abs((await top()) - 100)).toBeLessThan(3)
    })

  test('by keyboard alone: H marks, M writes; a second colour takes the place of the first', async ({ page }) => {
    await page.goto(ARTICLE)
    const bar = page.getByRole('toolbar', { name: 'Selected passage' })
    await select(page, words)
    await bar.getByRole('button', { name: 'Note' }).waitFor()
    await page.keyboard.press('h')
    await expect.poll(() => paintedPens(page)).toEqual([`yellow: ${words}`])
    await expect(bar).toBeHidden()
    await select(page, words)
    await bar.getByRole('button', { name: 'Highlight in pink' }).click()
    await expect.poll(() => paintedPens(page)).toEqual([`pink: ${words}`])
    await expect(bar).toBeHidden()
    await select(page, 'have signed an agreement')
    await bar.getByRole('button', { name: 'Note' }).waitFor()
    await page.keyboard.press('m')
    await expect(page.getByRole('textbox', { name: /^Note on: have signed/ })).toBeFocused()
    await page.keyboard.type('Which?')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByRole('button', { name: /^Edit note on: have signed/ })).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(page.locator('p', { hasText: 'have signed an agreement' }).first()).toBeFocused()
  })

  test('by the keys of the bar alone: F6 into it, arrows along it, Esc back to the words', async ({ page }) => {
    await page.goto(ARTICLE)
    const bar = page.getByRole('toolbar', { name: 'Selected passage' })
    await select(page, words)
    await bar.getByRole('button', { name: 'Note' }).waitFor()
    await page.keyboard.press('F6')
    await expect(bar.getByRole('button', { name: 'Copy link to passage' })).toBeFocused()
    await page.keyboard.press('End')
    await expect(bar.getByRole('button', { name: 'Copy quote' })).toBeFocused()
    await page.keyboard.press('Tab')
    expect(await bar.evaluate((own) => own.contains(document.activeElement))).toBe(false)
    await page.keyboard.press('Shift+Tab')
    await expect(bar.getByRole('button', { name: 'Copy quote' })).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(page.locator('p', { hasText: words }).first()).toBeFocused()
    expect(await page.evaluate(() => document.getSelection()?.toString())).toBe(words)
    await page.keyboard.press('F6')
    await expect(bar.getByRole('button', { name: 'Copy quote' })).toBeFocused()
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('ArrowLeft')
    await expect(bar.getByRole('button', { name: 'Highlight in pink' })).toBeFocused()
    await page.keyboard.press('Enter')
    await expect.poll(() => paintedPens(page)).toEqual([`pink: ${words}`])
    await expect(page.locator('p', { hasText: words }).first()).toBeFocused()
    // The bar of the next words takes its place, and with it the focus.
    await expect(bar).toBeHidden()
    await select(page, 'have signed an agreement')
    await bar.getByRole('button', { name: 'Note' }).waitFor()
    await page.keyboard.press('F6')
    await expect(bar.locator(':focus')).toHaveRole('button')
    await page.keyboard.press('End')
    await expect(bar.getByRole('button', { name: 'Copy quote' })).toBeFocused()
    await page.keyboard.press('ArrowLeft')
    await expect(bar.getByRole('button', { name: 'Note' })).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('textbox', { name: /^Note on: have signed/ })).toBeFocused()
    await page.keyboard.type('Which?')
    await page.keyboard.press('Escape')
    await page.keyboard.press('m')
    await expect(page.getByRole('region', { name: 'Notes' }).getByText('Which?')).toBeVisible()
  })

  test('M right after H opens the list, and notes nothing more', async ({ page }) => {
    await page.goto(ARTICLE)
    await select(page, words)
    await page.getByRole('button', { name: 'Highlight in green' }).waitFor()
    // In the page: the selection goes with the mark, and its bar only a moment later.
    await page.evaluate(() => {
      const press = (key: string) =>
        document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
      document.addEventListener('selectionchange', () => document.getSelection()?.isCollapsed && press('m'))
      press('h')
    })
    const list = page.getByRole('region', { name: 'Notes' })
    await expect(list.getByRole('heading', { name: 'Notes' })).toBeFocused()
    await expect(list.getByRole('listitem')).toHaveCount(1)
    await expect(list.getByRole('textbox')).toHaveCount(0)
  })

  test('in a small window hold the focus while they cover the page, and give it back', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 256 })
    await page.goto(ARTICLE)
    await select(page, words)
    await page.getByRole('button', { name: 'Highlight in green' }).waitFor()
    await page.keyboard.press('h')
    await expect.poll(() => paintedPens(page)).toEqual([`yellow: ${words}`])
    await expect(page.getByRole('toolbar', { name: 'Selected passage' })).toBeHidden()
    const list = page.getByRole('region', { name: 'Notes' })
    await press(page, 'm', () => expect(list).toBeVisible({ timeout: 500 }))
    await expect(list.getByRole('heading', { name: 'Notes' })).toBeFocused()
    const reached = new Set<string>()
    for (let i = 0; i < 12; i++) {
      await page.keyboard.press('Tab')
      reached.add(
        await page.evaluate(() => {
          const at = document.activeElement
          return at === document.body || at?.closest('.notes') ? 'within' : (at?.outerHTML ?? '')
        }),
      )
    }
    expect([...reached]).toEqual(['within'])
    await expectAccessible(page)
    await list.getByRole('button', { name: 'Close' }).click()
    await expect(list).toBeHidden()
    expect(await page.locator('[inert]').count()).toBe(0)
    await page.setViewportSize({ width: 1280, height: 800 })
    await press(page, 'm', () => expect(list).toBeVisible({ timeout: 500 }))
    expect(await page.locator('[inert]').count()).toBe(0)
    await page.setViewportSize({ width: 320, height: 256 })
    await expect(page.getByRole('main').locator('> [inert]').first()).toBeAttached()
  })

  test('go out as annotations and come in again on another device', async ({ page, browser }) => {
    await page.goto(ARTICLE)
    await select(page, words)
    await page.getByRole('button', { name: 'Highlight in green' }).click()
    await page.getByRole('button', { name: 'Notes' }).click()
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Save as annotations' }).click()
    const file = await (await download).path()
    const other = await (await browser.newContext()).newPage()
    await other.goto(new URL(ARTICLE, page.url()).href)
    await other.getByRole('button', { name: 'Notes' }).click()
    await other.getByLabel('File of annotations').setInputFiles({
      name: 'notes.jsonld',
      mimeType: 'application/ld+json',
      buffer: (await import('node:fs')).readFileSync(file),
    })
    await expect(other.getByText('One note was taken in.')).toBeVisible()
    await expect.poll(() => paintedPens(other)).toEqual([`green: ${words}`])
    await other.context().close()
  })

  test('of two tabs keep what each writes, and what is deleted in one goes from the other', async ({ page, context }) => {
    await page.goto(ARTICLE)
    await select(page, words)
    await page.getByRole('button', { name: 'Highlight in green' }).click()
    await page.getByRole('button', { name: 'Notes' }).click()
    const other = await context.newPage()
    await other.goto(ARTICLE)
    await expect.poll(() => paintedPens(other)).toEqual([`green: ${words}`])
    await other.getByRole('button', { name: 'Notes' }).click()
    await other.getByRole('button', { name: /^Edit note on/ }).click()
    await page.getByRole('button', { name: /^Edit note on/ }).click()
    await page.getByRole('textbox', { name: /^Note on/ }).fill('Written in the first tab.')
    await expect(other.getByRole('textbox', { name: /^Note on/ })).toHaveValue('Written in the first tab.')
    await other.getByRole('button', { name: 'Colour: pink' }).click()
    await expect.poll(() => paintedPens(page)).toEqual([`pink: ${words}`])
    await expect(page.getByRole('textbox', { name: /^Note on/ })).toHaveValue('Written in the first tab.')
    await page.getByRole('button', { name: /^Delete note on/ }).click()
    await expect.poll(() => paintedPens(other)).toEqual([])
    await expect(other.getByRole('textbox', { name: /^Note on/ })).toBeHidden()
  })

  test('that the device will not keep leave the words selected and say why', async ({ page }) => {
    await page.addInitScript(() => {
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('', 'QuotaExceededError')
      }
    })
    await page.goto(ARTICLE)
    await select(page, words)
    const bar = page.getByRole('toolbar', { name: 'Selected passage' })
    await bar.getByRole('button', { name: 'Highlight in green' }).click()
    await expect(bar.getByText(/no room left/)).toBeVisible()
    expect(await page.evaluate(() => document.getSelection()?.toString())).toBe(words)
  })
})

test('forced colours keep marks, matches and choices apart from the text', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' })
  await page.goto(ARTICLE)
  await page.getByRole('button', { name: 'Reading settings' }).click()
  const chosen = page.getByRole('dialog', { name: 'Reading settings' }).locator('input:checked + span').first()
  expect(await chosen.evaluate((label) => getComputedStyle(label).outlineStyle)).toBe('solid')
  await page.keyboard.press('Escape')
  await press(page, 'Control+k', () => expect(page.getByRole('combobox')).toBeVisible({ timeout: 500 }))
  const [one, other] = await Promise.all(
    [0, 1].map((i) =>
      page
        .getByRole('option')
        .nth(i)
        .evaluate((item) => getComputedStyle(item).backgroundColor),
    ),
  )
  expect(one).not.toBe(other)
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  // What is painted is told apart by what is seen: the same words with and without it.
  await select(page, 'have signed an agreement')
  await page.getByRole('button', { name: 'Highlight in green' }).waitFor()
  const box = await page.evaluate(() => {
    const { x, y, width, height } = document.getSelection()?.getRangeAt(0).getClientRects()[0] ?? new DOMRect()
    return { x, y: y - 2, width, height: height + 4 }
  })
  const look = async () => (await page.screenshot({ clip: box })).toString('base64')
  const clear = () => page.evaluate(() => document.getSelection()?.removeAllRanges())
  await clear()
  const bare = await look()
  await select(page, 'have signed an agreement')
  await page.getByRole('button', { name: 'Highlight in yellow' }).click()
  await expect(page.getByRole('toolbar', { name: 'Selected passage' })).toBeHidden()
  await expect.poll(look).not.toBe(bare)
  const painted = ['pen-yellow', 'pen-green', 'pen-blue', 'pen-pink', 'found', 'found-current', 'spoken', 'none']
  const styles = await page
    .locator('.article-body p')
    .first()
    .evaluate(
      (own, names) =>
        names.map((name) => {
          const { backgroundColor, color, textDecoration } = getComputedStyle(own, `::highlight(${name})`)
          return [backgroundColor, color, textDecoration].join(' ')
        }),
      painted,
    )
  expect(new Set(styles).size, styles.join('\n')).toBeGreaterThanOrEqual(7)
  // The pens themselves: four lines, not four colours.
  await select(page, 'have signed an agreement')
  const pens = page.getByRole('toolbar', { name: 'Selected passage' }).getByRole('button', { name: /^Highlight in/ })
  await expect(pens).toHaveCount(4)
  const lines = await pens.evaluateAll((all) => all.map((pen) => getComputedStyle(pen, '::after').borderBottomStyle))
  expect(new Set(lines).size).toBe(4)
  await clear()
  await expect(pens).toHaveCount(0)
  await press(page, 'm', () => expect(page.getByRole('region', { name: 'Notes' })).toBeVisible({ timeout: 500 }))
  const note = page.getByRole('listitem').locator('blockquote')
  expect(await note.evaluate((own) => getComputedStyle(own).color)).toBe(
    await page.locator('body').evaluate((own) => getComputedStyle(own).color),
  )
  await page.getByRole('button', { name: /^Delete note on/ }).click()
  await expect.poll(() => paintedPens(page)).toEqual([])
  await page.keyboard.press('Escape')
  await press(page, '/', () => expect(page.getByRole('textbox')).toBeVisible({ timeout: 500 }))
  await page.getByRole('textbox').fill('have signed an agreement')
  await expect(page.getByRole('search').getByRole('status')).toHaveText(/^1 of/)
  await expect.poll(look).not.toBe(bare)
})
