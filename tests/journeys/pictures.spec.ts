import { pathToFileURL } from 'node:url'
import { drawPng } from './draw-png.ts'
import { expect, expectAccessible, type Page, test } from './page.ts'
import { writeWordDocument } from './word-document.ts'

const SENTENCE = 'The wall of the old harbour broke on Monday night, and the water took forty boats with it, the port said. '
const PNG = drawPng(640, 427)
/** Its head is a picture's, and nothing else of it. */
const BROKEN = Buffer.concat([drawPng(640, 428).subarray(0, 29), Buffer.from('no more')])

const figure = (picture: Buffer, shown: string, caption: string) =>
  `<figure><img src="data:image/png;base64,${picture.toString('base64')}" alt="${shown}"><figcaption>${caption}</figcaption></figure>`
const PAGE = `<!doctype html><html><head><title>Harbour wall gives way</title></head><body><article><h1>Harbour wall gives way</h1>
  <p>${SENTENCE.repeat(3)}</p>${figure(PNG, 'Boats on the slipway', 'The boats on Tuesday. Photograph: Jo Day')}
  <p>“We will build it again,” said Lena Okafor, the mayor of Harwich. ${SENTENCE.repeat(3)}</p>${figure(BROKEN, 'A gap', 'The wall on Tuesday. Photograph: Jo Day')}
  <p>${SENTENCE.repeat(3)}</p></article></body></html>`
const OWN = '/articles/harbour-wall-gives-way'

const picture = (page: Page) => page.getByRole('img', { name: 'Boats on the slipway' })

async function expectPicture(page: Page) {
  await expect(picture(page)).toBeVisible()
  await expect(picture(page)).toHaveJSProperty('naturalWidth', 640)
}

async function keepFile(page: Page, name: string, buffer: Buffer) {
  await page.goto('/')
  await expect(page.getByRole('button', { name: 'Choose files' })).toBeVisible()
  await page.locator('input[type=file]').setInputFiles([{ name, mimeType: 'application/octet-stream', buffer }])
  await page.getByRole('button', { name: 'Keep and read' }).click()
  await expect(page).toHaveURL(OWN)
}

test.beforeEach(({ problems }) => {
  // A host answers 404 for an article that only this device has; the app then shows it.
  problems.allow(/status of 404/)
  // Playwright's trace asks once more for a picture that is broken.
  problems.allow(/^Connecting to 'blob:/)
})

test('pictures of a saved page stand in their cards, and go and come back with their article', async ({ page }) => {
  await keepFile(page, 'wall.html', Buffer.from(PAGE))
  await expectPicture(page)
  await page.reload()
  await expectPicture(page)
  // The broken one has its card, and nothing in it that is empty.
  await expect(page.locator('figure.photo')).toHaveCount(2)
  await expect(page.locator('.photo-frame')).toHaveCount(1)
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Pullquote, library' }).click()
  await page.getByRole('button', { name: 'Delete “Harbour wall gives way”' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Deleted' })).toBeVisible()
  const count = () =>
    page.evaluate(
      () =>
        new Promise((resolve) => {
          const opening = indexedDB.open('pullquote')
          opening.onsuccess = () => {
            const asked = opening.result.transaction('pictures').objectStore('pictures').count()
            asked.onsuccess = () => {
              opening.result.close()
              resolve(asked.result)
            }
          }
        }),
    )
  expect(await count()).toBe(0)
  await page.getByRole('button', { name: 'Undo' }).click()
  await page.getByRole('link', { name: 'Harbour wall gives way' }).click()
  await expectPicture(page)
  expect(await count()).toBe(2)
})

test('nothing moves when a picture comes', async ({ page }) => {
  await keepFile(
    page,
    'wall.html',
    Buffer.from(PAGE.replace(figure(BROKEN, 'A gap', 'The wall on Tuesday. Photograph: Jo Day'), '')),
  )
  await page.addInitScript(() => {
    const moved: number[] = []
    Object.assign(window, { moved })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) moved.push((entry as PerformanceEntry & { value: number }).value)
    }).observe({ type: 'layout-shift', buffered: true })
  })
  await page.reload()
  const frame = page.locator('.photo-frame')
  await expect(frame).toBeVisible()
  const before = await frame.boundingBox()
  await expectPicture(page)
  expect(await frame.boundingBox()).toEqual(before)
  expect((await picture(page).boundingBox())?.height).toBeCloseTo(before?.height ?? 0, 0)
  expect(
    await page.evaluate(() => (window as unknown as { moved: number[] }).moved.reduce((sum, one) => sum + one, 0)),
  ).toBeLessThan(0.01)
})

test('a picture of a Word document stands in its card', async ({ page }) => {
  await keepFile(page, 'wall.docx', writeWordDocument(['# Harbour wall gives way', SENTENCE.repeat(2)], PNG))
  await expectPicture(page)
})

test('a page that is saved has its pictures in it, with script and without', async ({ page, browser }, info) => {
  await keepFile(page, 'wall.html', Buffer.from(PAGE))
  await expectPicture(page)
  const saved = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save as a page' }).click()
  const file = info.outputPath('saved.html')
  await (await saved).saveAs(file)
  for (const javaScriptEnabled of [true, false]) {
    const context = await browser.newContext({ javaScriptEnabled })
    const copy = await context.newPage()
    await copy.goto(pathToFileURL(file).href)
    await expectPicture(copy)
    await expect(copy.locator('.photo-frame')).toHaveCount(1)
    await context.close()
  }
})
