import { expect, type Page, test } from './page.ts'
import { writeWordDocument } from './word-document.ts'

const ARTICLE = `Harbour wall gives way

By Ana Ruiz

The wall of the old harbour broke on Monday night.

"We will build it again," said Lena Okafor, the mayor of Harwich.

The boats on Tuesday [Jo Day / Getty Images]
`
const OWN = '/articles/harbour-wall-gives-way'

/** A host answers 404 for an article that only this device has; the app then shows it. */
const notFound = /status of 404/

async function addText(page: Page, text: string) {
  await page.goto('/')
  await page.getByLabel(/Paste the text of an article/).fill(text)
  await page.getByRole('button', { name: 'Look at it' }).click()
  await page.getByRole('button', { name: 'Keep and read' }).click()
  // Kept, or refused with a sentence: leaving before that would cut it short.
  await page.waitForFunction(() => window.location.pathname !== '/' || document.querySelector('[role=alert]'))
}

const chooseFiles = async (page: Page, files: { name: string; mimeType: string; buffer: Buffer }[]) => {
  await expect(page.getByRole('button', { name: 'Choose files' })).toBeVisible()
  await page.locator('input[type=file]').setInputFiles(files)
}
const file = (name: string, words: string | Buffer, mimeType = 'text/plain') => ({ name, mimeType, buffer: Buffer.from(words) })

test('a reader pastes an article, looks at what it became, and keeps it', async ({ page, problems }) => {
  problems.allow(notFound)
  await page.goto('/')
  await page.getByLabel(/Paste the text of an article/).fill(ARTICLE)
  await page.getByRole('button', { name: 'Look at it' }).click()
  await expect(page.getByRole('heading', { level: 3, name: 'Harbour wall gives way' })).toBeFocused()
  const rows = page.getByRole('table', { name: /What each part/ }).getByRole('row')
  await expect(rows.filter({ hasText: 'By Ana Ruiz' }).getByRole('combobox')).toHaveValue('byline')
  await expect(rows.filter({ hasText: 'The boats' }).getByRole('combobox')).toHaveValue('caption')
  await page.getByRole('button', { name: 'Keep and read' }).click()
  await expect(page).toHaveURL(OWN)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Harbour wall gives way')
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Harbour wall gives way')
  await page.getByRole('link', { name: 'Pullquote, library' }).click()
  await expect(page.getByRole('region', { name: 'On this device' }).getByRole('link')).toHaveText('Harbour wall gives way')
})

for (const [what, added, headline] of [
  ['is read as the page had it', '', 'Harbour to close'],
  ['is read as it stands there, once words are changed', ' It is old.', 'Home'],
] as const)
  test(`what is pasted into the box ${what}`, async ({ page }) => {
    await page.goto('/')
    const box = page.getByLabel(/Paste the text of an article/)
    const text = 'Home\nSport\n\nHarbour to close\n\nThe harbour will close in May, the council said on Monday.'
    await box.evaluate((field, words) => {
      const data = new DataTransfer()
      data.setData('text/plain', words)
      data.setData('text/html', `<nav>Home Sport</nav><h1>Harbour to close</h1><p>${words.split('\n').at(-1)}</p>`)
      field.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }))
    }, text)
    await box.fill(`${text}${added}`)
    await page.getByRole('button', { name: 'Look at it' }).click()
    await expect(page.getByRole('heading', { level: 3, name: headline })).toBeFocused()
    await expect(page.getByText('Skipped')).toHaveCount(added ? 0 : 1)
  })

test('text pasted anywhere on the library page is looked at', async ({ page }) => {
  await page.goto('/')
  await expect(page.getByRole('button', { name: 'Choose files' })).toBeVisible()
  await page.evaluate((text) => {
    const data = new DataTransfer()
    data.setData('text/plain', text)
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }))
  }, ARTICLE)
  await expect(page.getByRole('heading', { level: 3, name: 'Harbour wall gives way' })).toBeVisible()
})

test('a dropped file is looked at', async ({ page }) => {
  await page.goto('/')
  await expect(page.getByRole('button', { name: 'Choose files' })).toBeVisible()
  await page.evaluate((text) => {
    const data = new DataTransfer()
    data.items.add(new File([text], 'wall.txt', { type: 'text/plain' }))
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true }))
  }, ARTICLE)
  await expect(page.getByRole('heading', { level: 3, name: 'Harbour wall gives way' })).toBeVisible()
})

test('a Windows-1252 file shows its letters', async ({ page }) => {
  await page.goto('/')
  const words = Buffer.from(
    'The caf\xe9 \x96 \x93gone\x94\n\nIt closed on Monday, the owner said in a letter to the town.',
    'latin1',
  )
  await chooseFiles(page, [file('cafe.txt', words)])
  await expect(page.locator('.preview h3')).toHaveText('The café – “gone”')
})

test('a Markdown file with front matter keeps its headings', async ({ page }) => {
  await page.goto('/')
  const words = `---\ntitle: The wall\nauthor: Ana Ruiz\n---\n\nIt **broke** on Monday.\n\n## What went wrong\n\nNobody [read](https://a.example) the letters.\n`
  await chooseFiles(page, [file('wall.md', words, 'text/markdown')])
  await expect(page.locator('.preview h3')).toHaveText('The wall')
  const rows = page.getByRole('table', { name: /What each part/ }).getByRole('row')
  await expect(rows.filter({ hasText: 'What went wrong' }).getByRole('combobox')).toHaveValue('crosshead')
  await expect(rows.filter({ hasText: 'Nobody read the letters.' })).toHaveCount(1)
})

test('a saved page gives its article, and runs nothing of it', async ({ page, problems }) => {
  problems.allow(/inline event handler violates/)
  await page.goto('/')
  const line = 'The wall of the old harbour broke on Monday night, and the water took forty boats with it, the port said. '
  const html = `<!doctype html><title>The wall gives way</title><nav>Sport</nav><article><h1>The wall gives way</h1><p>${line.repeat(4)}</p><img src=x onerror="document.title='hacked'"><p>${line.repeat(4)}</p><figure><img alt="Boats" src="b.jpg"><figcaption>The boats on Tuesday</figcaption></figure><p>${line.repeat(4)}</p></article><script>document.title='hacked'</script>`
  await chooseFiles(page, [file('wall.html', html, 'text/html')])
  await expect(page.locator('.preview h3')).toHaveText('The wall gives way')
  await expect(page.getByRole('table', { name: /What each part/ })).toContainText('The boats on Tuesday')
  await expect(page).not.toHaveTitle(/hacked/)
})

test('of many files the good ones are kept, and the others are listed with the reason', async ({ page }) => {
  await page.goto('/')
  await chooseFiles(page, [
    file('wall.txt', ARTICLE),
    file('quay.txt', 'The quay holds\n\nIt stood on Monday as it had always stood.'),
    file('empty.txt', ' '),
    file('scan.pdf', 'x', 'application/pdf'),
  ])
  await expect(page.getByText('2 articles were kept; 2 files were not.')).toBeFocused()
  await expect(page.getByRole('list', { name: 'Files that failed' }).getByRole('listitem')).toHaveText([
    /^empty\.txt: There are no words/,
    /^scan\.pdf: This kind of file/,
  ])
  await expect(page.getByRole('region', { name: 'On this device' }).getByRole('listitem')).toHaveCount(2)
})

test('an article is deleted, and brought back', async ({ page }) => {
  await addText(page, ARTICLE)
  await page.goto('/')
  const own = page.getByRole('region', { name: 'On this device' })
  await own.getByRole('button', { name: 'Delete “Harbour wall gives way”' }).click()
  await expect(own.getByRole('listitem')).toHaveCount(0)
  await expect(own.getByRole('button', { name: 'Undo' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(own.getByRole('listitem')).toHaveCount(1)
})

test('a thousand articles are drawn a window at a time, each within reach', async ({ page, problems }) => {
  problems.allow(notFound)
  await addText(page, ARTICLE)
  await page.goto('/')
  await expect(page.getByRole('region', { name: 'On this device' })).toBeVisible()
  await page.evaluate(async () => {
    const opening = indexedDB.open('pullquote')
    await new Promise((resolve) => opening.addEventListener('success', resolve))
    const change = opening.result.transaction(['texts', 'entries'], 'readwrite')
    for (let n = 0; n < 999; n++) {
      const [slug, headline] = [`story-${n}`, `Story number ${n}`]
      change.objectStore('texts').put({ slug, source: `${headline}\n\nIt broke on a Monday.`, added: n })
      change.objectStore('entries').put({ slug, headline, words: 5, voices: 0, added: n })
    }
    await new Promise((resolve) => change.addEventListener('complete', resolve))
    opening.result.close()
  })
  await page.reload()
  const items = page.getByRole('region', { name: 'On this device' }).getByRole('listitem')
  await expect(items.nth(20)).toBeVisible()
  expect(await items.count()).toBeLessThan(200)
  await page.keyboard.press('End')
  await expect.poll(() => items.count()).toBeGreaterThan(60)
  const shown = await items.count()
  await items
    .nth(shown - 1)
    .getByRole('link')
    .press('Enter') // the list grows, and moves, under a pointer
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Story number/)
  await page.goBack()
  await expect.poll(() => items.count()).toBeGreaterThanOrEqual(shown)
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(1000)
  await page.getByRole('searchbox', { name: 'Search the library' }).fill('number 77')
  await expect(page.getByRole('link', { name: 'Story number 77', exact: true })).toBeVisible()
})

test('search finds words of the headline and of the text', async ({ page }) => {
  await addText(page, ARTICLE)
  await page.goto('/')
  const search = page.getByRole('searchbox', { name: 'Search the library' })
  await search.fill('okafor')
  await expect(page.getByRole('status')).toHaveText('One article found')
  await expect(page.getByRole('link', { name: 'Harbour wall gives way' })).toBeVisible()
  await search.fill('goose-stepping')
  await expect(page.getByRole('status')).toHaveText('One article found')
  await expect(page.getByRole('link', { name: /^Putin and Kim/ })).toBeVisible()
  await search.fill('zzz')
  await expect(page.getByRole('status')).toHaveText('Nothing here has “zzz”.')
})

test('what was searched for stands there again after a step back, and after a reload', async ({ page }) => {
  await addText(page, ARTICLE)
  await page.goto('/')
  const search = page.getByRole('searchbox', { name: 'Search the library' })
  await search.fill('goose-stepping')
  await page.getByRole('link', { name: /^Putin and Kim/ }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Putin and Kim/)
  await page.goBack()
  await expect(search).toHaveValue('goose-stepping')
  await expect(page.getByRole('status')).toHaveText('One article found')
  await page.reload()
  await expect(search).toHaveValue('goose-stepping')
  await search.fill('')
  await expect(page).toHaveURL(/\/$/)
})

test('text pasted and files dropped on an article’s page are looked at in the library', async ({ page, problems }) => {
  problems.allow(notFound)
  await addText(page, 'The quay holds\n\nIt stood on Monday as it had always stood.')
  // The address is the article's before the page is: until then the library takes what is pasted.
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The quay holds')
  const looked = page.getByRole('heading', { level: 3, name: 'Harbour wall gives way' })
  for (const isDropped of [false, true]) {
    // What listens comes after the page. Where it has gone to the library, it has taken the text.
    await expect(async () => {
      if (new URL(page.url()).pathname !== '/')
        await page.evaluate(
          ([text, drops]) => {
            const data = new DataTransfer()
            if (drops) data.items.add(new File([text], 'wall.txt', { type: 'text/plain' }))
            else data.setData('text/plain', text)
            const event = drops
              ? new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true })
              : new ClipboardEvent('paste', { clipboardData: data, bubbles: true })
            document.body.dispatchEvent(event)
          },
          [ARTICLE, isDropped] as const,
        )
      await expect(looked).toBeVisible({ timeout: 10_000 })
    }).toPass()
    await expect(page).toHaveURL('/')
    await page.goBack()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('The quay holds')
  }
})

test('what an import leaves out is shown where it stood, and can be taken in', async ({ page, problems }) => {
  problems.allow(notFound)
  await page.goto('/')
  const story = '<p>The wall of the old harbour broke on Monday night, and the water took forty boats with it, the port said.</p>'
  const html = `<html><head><title>The wall gives way</title></head><body><nav><a>Home</a></nav><article><h1>The wall gives way</h1>
    ${story.repeat(4)}</article><footer><p>Printed in Harwich.</p></footer></body></html>`
  await chooseFiles(page, [file('page.html', html, 'text/html')])
  const skipped = page.getByRole('row', { name: /^Skipped/ })
  await expect(skipped).toContainText(['Home', 'Printed in Harwich.'])
  await page.getByRole('button', { name: 'Take in: “Printed in Harwich.”' }).click()
  await expect(skipped).toHaveCount(1)
  await expect(page.getByLabel('What “Printed in Harwich.” is')).toBeVisible()
  await page.getByRole('button', { name: 'Keep and read' }).click()
  await expect(page.locator('.article-body')).toContainText('Printed in Harwich.')
  await expect(page.locator('.article-body')).not.toContainText('Home')
})

test('what came in pages is mended with a sentence, and left as it came where its reader wants that', async ({ page }) => {
  await page.goto('/')
  const of = (place: string) => `The wall of the old ${place} broke on Monday, and the wa-
ter took forty boats with it, the port said in a letter that
names nobody. The keepers have asked for help for years, and
two of them have left since the storm came over the town. No
one had read what they wrote, and the water was there sooner
than the help. The mayor of the town says that there never
was any money for it, and that the state has to pay for what
the sea has taken from the town this time. She asks for help
and for an answer before the summer comes to the harbour and`
  const text = `The wall gives way\n\n${of('harbour')}\nThe Norrby Post 1\n${of('town').replace('The', 'the')}\nThe Norrby Post 2\nto those who live there.\n`
  await chooseFiles(page, [file('harbour.txt', text)])
  await expect(page.getByText('2 words that were broken at the ends of lines are whole again.')).toBeVisible()
  const skipped = page.getByRole('row', { name: /^Skipped/ })
  await expect(skipped).toContainText(/The Norrby Post 1.*The Norrby Post 2/)
  await expect(page.getByRole('row', { name: /and the water took forty boats/ })).toHaveCount(1)
  await page.getByRole('button', { name: 'Leave it as it came' }).click()
  await expect(skipped).toHaveCount(0)
  await expect(page.getByText('This text came in pages')).toHaveCount(0)
  await expect(page.getByRole('row', { name: /and the wa- ter took/ }).first()).toBeVisible()
})

test('of two tabs that replace one text the second is told, and loses nothing', async ({ page, context, problems }) => {
  problems.allow(notFound)
  await addText(page, ARTICLE)
  await expect(page).toHaveURL(OWN)
  const second = await context.newPage()
  for (const tab of [page, second]) {
    await tab.goto(`${OWN}/edit`)
    await tab.getByLabel(/Paste the corrected text/).fill(ARTICLE.replace('Monday', tab === page ? 'Sunday' : 'Tuesday'))
    await tab.getByRole('button', { name: 'Compare', exact: true }).click()
    await expect(tab.getByRole('button', { name: 'Keep the new text' })).toBeVisible()
  }
  await page.getByRole('button', { name: 'Keep the new text' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The text was replaced')
  await second.getByRole('button', { name: 'Keep the new text' }).click()
  await expect(second.getByRole('alert')).toContainText('replaced or deleted in another tab')
  await expect(second.getByLabel(/Paste the corrected text/)).toHaveValue(/on Tuesday night/)
  await second.getByRole('button', { name: 'Compare', exact: true }).click()
  await expect(second.locator('.comparison del')).toContainText(['Sunday'])
  await second.getByRole('button', { name: 'Keep the new text' }).click()
  await expect(second.getByRole('heading', { level: 1 })).toHaveText('The text was replaced')
})

test('what was typed, looked at and put right outlives a reload, and a change of mind', async ({ page }) => {
  await page.goto('/')
  const box = page.getByLabel(/Paste the text of an article/)
  await box.fill(ARTICLE)
  await page.reload()
  await expect(box).toHaveValue(ARTICLE)
  await page.getByRole('button', { name: 'Look at it' }).click()
  await page.getByLabel(/What “The boats on Tuesday/).selectOption('Text')
  await page.reload()
  await expect(page.getByLabel(/What “The boats on Tuesday/)).toHaveValue('paragraph')
  await page.getByRole('button', { name: 'Do not keep' }).click()
  await expect(box).toBeFocused()
  await expect(box).toHaveValue(ARTICLE)
})

test('a corrected text that is changed once more is compared once more; a file dropped there is that text', async ({
  page,
  problems,
}) => {
  problems.allow(notFound)
  await addText(page, ARTICLE)
  await expect(page).toHaveURL(OWN)
  await page.goto(`${OWN}/edit`)
  const box = page.getByLabel(/Paste the corrected text/)
  await box.fill(ARTICLE.replace('Monday', 'Sunday'))
  await page.getByRole('button', { name: 'Compare', exact: true }).click()
  const keep = page.getByRole('button', { name: 'Keep the new text' })
  await expect(keep).toBeVisible()
  await box.fill(ARTICLE.replace('Monday', 'Friday'))
  await expect(keep).toHaveCount(0)
  await page.evaluate(
    (text) => {
      const data = new DataTransfer()
      data.items.add(new File([text], 'wall.txt', { type: 'text/plain' }))
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }))
    },
    ARTICLE.replace('Monday', 'Saturday'),
  )
  await expect(box).toHaveValue(/Saturday night/)
  await page.getByRole('button', { name: 'Bring it back' }).click()
  await expect(box).toHaveValue(/Friday night/)
  await expect(page).toHaveURL(`${OWN}/edit`)
})

test('an open article shows the text that another tab put in its place', async ({ page, context, problems }) => {
  problems.allow(notFound)
  await addText(page, ARTICLE)
  await expect(page).toHaveURL(OWN)
  await expect(page.locator('#article')).toContainText('Monday')
  const second = await context.newPage()
  await second.goto(`${OWN}/edit`)
  await second.getByLabel(/Paste the corrected text/).fill(ARTICLE.replaceAll('Monday', 'Sunday'))
  await second.getByRole('button', { name: 'Compare', exact: true }).click()
  await second.getByRole('button', { name: 'Keep the new text' }).click()
  await expect(second.getByRole('heading', { level: 1 })).toHaveText('The text was replaced')
  await expect(page.locator('#article')).toContainText('Sunday')
  await expect(page.locator('#article')).not.toContainText('Monday')
})

test('what is put right in a text that another tab deleted meanwhile is not taken as if it stood', async ({
  page,
  context,
  problems,
}) => {
  problems.allow(notFound)
  await addText(page, ARTICLE)
  await expect(page).toHaveURL(OWN)
  const second = await context.newPage()
  await second.goto(`${OWN}/inspect`)
  await expect(second.getByRole('combobox').first()).toBeVisible()
  await page.goto('/')
  await page.getByRole('button', { name: /^Delete/ }).click()
  await expect(second.getByRole('combobox')).toHaveCount(0)
  await expect(second.getByRole('heading', { level: 1 })).toContainText(/no article/i)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(second.getByRole('combobox').first()).toBeVisible()
})

test('of several deletions each can be taken back, the last first', async ({ page }) => {
  for (const headline of ['The quay holds', 'The pier stands']) {
    await addText(page, `${headline}\n\nIt stood on Monday as it had always stood, the port said.\n`)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(headline)
  }
  await page.goto('/')
  const own = page.getByRole('region', { name: 'On this device' }).getByRole('listitem')
  await page.getByRole('button', { name: /^Delete.*quay/ }).click()
  await page.getByRole('button', { name: /^Delete.*pier/ }).click()
  await expect(own).toHaveCount(0)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(own).toHaveText([/The pier stands/])
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(own).toHaveCount(2)
})

test('a second tab sees what the first one adds', async ({ page, context }) => {
  const second = await context.newPage()
  await second.goto('/')
  await expect(second.getByRole('button', { name: 'Choose files' })).toBeVisible()
  await addText(page, ARTICLE)
  await expect(second.getByRole('region', { name: 'On this device' }).getByRole('listitem')).toHaveCount(1)
})

const exportOnce = async (page: Page) => {
  const { readFileSync } = await import('node:fs')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Export everything' }).click(),
  ])
  return readFileSync(await download.path(), 'utf8')
}

test('the library is exported, wiped and imported again, the same to the byte', async ({ page }) => {
  await addText(page, ARTICLE)
  await expect(page).toHaveURL(OWN)
  await page.goto('/')
  const before = await exportOnce(page)
  await page.getByRole('button', { name: /^Delete/ }).click()
  await expect(page.getByRole('region', { name: 'On this device' }).getByRole('listitem')).toHaveCount(0)
  await chooseFiles(page, [file('pullquote-library.json', before, 'application/json')])
  await expect(page.getByText('1 article was kept.')).toBeVisible()
  await page.getByRole('button', { name: 'Add more' }).click()
  expect(await exportOnce(page)).toBe(before)
})

test('notes, corrections and reading places are exported too, and come back to another device', async ({
  page,
  browser,
  problems,
}) => {
  problems.allow(notFound)
  await addText(page, `${ARTICLE}\n${'The water took the boats, one after the other.\n\n'.repeat(60)}`)
  await page.locator('.quotation > a').first().click()
  await expect(page).toHaveURL(/quotes\//)
  await page.getByText('The wall of the old harbour').evaluate((words) => getSelection()?.selectAllChildren(words))
  await page.getByRole('button', { name: 'Highlight in green' }).click()
  await expect(page.getByRole('toolbar', { name: 'Selected passage' })).toBeHidden()
  await page.getByRole('link', { name: 'How it was read' }).click()
  await page.getByLabel(/What “The boats on Tuesday/).selectOption('Text')
  await expect(page.getByText('One correction of yours.')).toBeVisible()
  await page.getByRole('link', { name: 'Harbour wall gives way' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Harbour wall gives way' })).toBeVisible()
  // The companion, which keeps the place, comes after the page.
  await expect(async () => {
    await page.mouse.wheel(0, 400)
    await page.waitForTimeout(1500)
    await page.goto('/')
    const isRead = await page.getByText('% read').isVisible()
    if (!isRead) await page.goBack()
    expect(isRead).toBe(true)
  }).toPass()
  const exported = await exportOnce(page)
  expect(Object.keys(JSON.parse(exported))).toEqual(['format', 'version', 'articles', 'places', 'notes', 'corrections'])

  const other = await (await browser.newContext({ baseURL: new URL(page.url()).origin })).newPage()
  await other.goto('/')
  await chooseFiles(other, [file('pullquote-library.json', exported, 'application/json')])
  await expect(
    other.getByText('1 article was kept; one note came; corrections of one article came.', { exact: true }),
  ).toBeFocused()
  await expect(other.getByText('% read')).toBeVisible()
  await other.getByRole('button', { name: 'Add more' }).click()
  expect(await exportOnce(other)).toBe(exported)
  await other.getByRole('link', { name: 'Harbour wall gives way' }).click()
  await expect(other.getByRole('figure')).toHaveCount(0)
  await other.getByRole('button', { name: 'Notes', exact: true }).click()
  await expect(other.getByRole('region', { name: 'Notes' }).getByText('The wall of the old harbour')).toBeVisible()
  await other.context().close()
})

test('where the device keeps nothing, the article can be read all the same', async ({ page, problems }) => {
  problems.allow(notFound)
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('no', 'SecurityError')
    }
  })
  await addText(page, ARTICLE)
  await expect(page.getByRole('alert')).toContainText('private window')
  await page.getByRole('button', { name: 'Read it now' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Harbour wall gives way')
})

test('a full device says so and loses nothing', async ({ page }) => {
  await addText(page, ARTICLE)
  await expect(page).toHaveURL(OWN)
  await page.goto('/')
  await page.evaluate(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('no', 'QuotaExceededError')
    }
  })
  await page.getByLabel(/Paste the text of an article/).fill('The quay holds\n\nIt stood on Monday.')
  await page.getByRole('button', { name: 'Look at it' }).click()
  await page.getByRole('button', { name: 'Keep and read' }).click()
  await expect(page.getByRole('alert')).toContainText('no room left')
  await page.goto('/')
  await expect(page.getByRole('region', { name: 'On this device' }).getByRole('listitem')).toHaveCount(1)
})

test('a corrected text replaces the old one, with a report, and old links of its quotations still land', async ({
  page,
  problems,
}) => {
  problems.allow(notFound)
  const text = `${ARTICLE}\nThe council meets again on the first of the month.\n`
  await addText(page, text)
  await page.locator('.quotation > a').first().click()
  await expect(page).toHaveURL(/quotes\//)
  const old = page.url()
  for (const words of ['The wall of the old harbour', 'The council meets again']) {
    await page
      .getByText(words)
      .first()
      .evaluate((one) => getSelection()?.selectAllChildren(one))
    await page.getByRole('button', { name: 'Highlight in green' }).click()
    await expect(page.getByRole('toolbar', { name: 'Selected passage' })).toBeHidden()
  }
  await page.getByRole('link', { name: 'Replace the text' }).click()
  await page
    .getByLabel(/Paste the corrected text/)
    .fill(text.replace('"We will build it again,"', '“We will build it again,”').replace('Monday', 'Sunday'))
  await page.getByRole('button', { name: 'Compare' }).click()
  await expect(page.getByRole('heading', { name: 'What is different' })).toBeFocused()
  await expect(page.locator('.comparison del')).toContainText(['Monday'])
  await page.getByRole('button', { name: 'Side by side' }).click()
  await expect(page.locator('.comparison-row[data-kind=reworded]').first().locator('ins')).toHaveText('Sunday')
  await page.getByRole('button', { name: 'Keep the new text' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The text was replaced')
  const report = page.locator('.replace-report > li')
  await expect(report.filter({ hasText: 'One quotation is the same' })).toBeVisible()
  await expect(report.filter({ hasText: 'One note stands on the same words.' })).toBeVisible()
  await expect(report.filter({ hasText: 'One note moved along to words that were changed.' }).getByRole('listitem')).toHaveText(
    '“The wall of the old harbour broke on Monday night.”',
  )
  await page.goto(old)
  await expect(page.locator('.quotation > a[data-landed]')).toHaveText('“We will build it again,”')
  await page.getByRole('link', { name: 'Replace the text' }).click()
  await page.getByRole('button', { name: 'Compare with today’s' }).click()
  await expect(page.locator('.comparison')).toContainText('Sunday')
})

test('a reader puts right what a line is, before keeping and later, and who speaks', async ({ page, problems }) => {
  problems.allow(notFound)
  await page.goto('/')
  await page
    .getByLabel(/Paste the text of an article/)
    .fill(`${ARTICLE}\nBoats in the morning\n\n"It was loud," Tom Hale said.\n`)
  await page.getByRole('button', { name: 'Look at it' }).click()
  await page.getByLabel(/What “Boats in the morning/).selectOption('Caption')
  await page.getByRole('button', { name: 'Keep and read' }).click()
  await expect(page.getByRole('figure').filter({ hasText: 'Boats in the morning' })).toBeVisible()

  await page.getByRole('link', { name: 'How it was read' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('How this text was read')
  await page.getByLabel(/What “Boats in the morning/).selectOption('Text')
  await page.getByRole('link', { name: 'Harbour wall gives way' }).click()
  await expect(page.getByRole('figure').filter({ hasText: 'Boats in the morning' })).toHaveCount(0)

  const words = page.locator('.quotation', { hasText: 'It was loud' })
  await words.getByRole('link').first().focus()
  await words.getByRole('button', { name: 'Why this name?' }).click()
  await words.getByLabel('The speaker is').selectOption('Lena Okafor')
  await expect(page.getByRole('region', { name: 'Who speaks' })).toContainText('quoted twice')
  await words.getByRole('link').first().focus()
  await expect(words.getByRole('link', { name: 'Lena Okafor' })).toBeVisible()
  await page.reload()
  await words.getByRole('link').first().focus()
  await expect(words.getByRole('link', { name: 'Lena Okafor' })).toBeVisible()
})

test('a Word document keeps its headings, and a broken one says so', async ({ page }) => {
  await page.goto('/')
  const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
  const words = 'The wall of the old harbour broke on Monday night, and the water took forty boats with it.'
  await chooseFiles(page, [file('wall.docx', writeWordDocument(['The wall gives way', words, '# What went wrong', words]), type)])
  await expect(page.locator('.preview h3')).toHaveText('The wall gives way')
  await expect(page.getByLabel('What “## What went wrong” is')).toHaveValue('crosshead')
  await page.getByRole('button', { name: 'Do not keep' }).click()
  await chooseFiles(page, [file('broken.docx', 'PK no zip', type)])
  await expect(page.getByRole('alert')).toContainText('This Word document could not be read')
})
