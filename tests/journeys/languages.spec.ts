import { formatArticleFragment } from '../../src/address/article-link.ts'
import { expect, expectAccessible, type Page, test } from './page.ts'

// A host answers `/read` with its 404 page, which is the app.
test.beforeEach(({ problems }) => problems.allow(/404/))

/** Small articles of our own: a headline, who said what, numbers and Latin letters among the others. */
const TEXTS = {
  ar: `انهيار جدار الميناء القديم بعد ليلة من العواصف

قالت رئيسة البلدية سلمى حداد يوم الاثنين إن المدينة «ستبنيه من جديد، وأعلى مما كان»، بعد أن أخذت المياه أربعين قاربا.

وقال المهندس كريم نصار، الباحث في معهد الموانئ (Harbour Institute)، إن الجدار بُني عام 1911. وأضاف: «كنا نعرف أن هذا سيحدث».`,
  he: `חומת הנמל הישן קרסה אחרי לילה של סערות

ראש העיר דנה לוי אמרה ביום שני כי העיר "תבנה אותה מחדש, וגבוהה משהייתה", אחרי שהמים לקחו 40 סירות.

המשרד מסר בהודעה כי הוא "לוקח את האזהרות ברצינות". מועד לתחילת העבודות לא נמסר.`,
  ja: `旧港の防波堤が崩壊、漁船40隻が流される

市長の田中恵子氏は月曜日、「もっと高い壁を必ず造り直す」と述べた。嵐の夜、高波が40隻の漁船を押し流した。

港湾研究所の佐藤健一主任研究員は「こうなることは分かっていた。省には三度手紙を書いた」と話した。防波堤は1911年に造られた。`,
  zh: `老港口防波堤一夜之间坍塌，四十艘渔船被卷走

市长王丽周一表示，“我们会把它重新建起来，而且比以前更高”。风暴之夜，海浪卷走了四十艘渔船。

港口研究所研究员陈建国说：“我们早就知道会发生这种事。”防波堤建于1911年，此后从未修缮。`,
}

async function open(page: Page, language: keyof typeof TEXTS, width: number) {
  await page.setViewportSize({ width, height: 800 })
  await page.goto(`/read${await formatArticleFragment({ text: TEXTS[language] })}`)
  await page.locator('.article-body').waitFor()
}

/** How far the letters of an element stay from the column's right edge, and where their last line ends on the left, in pixels. */
const gaps = (page: Page, selector: string) =>
  page.evaluate((asked) => {
    const column = document.querySelector('.article-column')?.getBoundingClientRect()
    const range = document.createRange()
    range.selectNodeContents(document.querySelector(asked) as Element)
    const boxes = [...range.getClientRects()]
    return {
      right: (column?.right ?? 0) - Math.max(...boxes.map((box) => box.right)),
      end: boxes.at(-1)?.left ?? 0,
    }
  }, selector)

for (const language of ['ar', 'he', 'ja', 'zh'] as const)
  test(`an article in ${language} says its language, and is no wider than a small phone`, async ({ page }) => {
    await open(page, language, 320)
    const article = page.getByRole('article')
    await expect(article).toHaveAttribute('lang', language)
    await expect(page.locator('html')).toHaveAttribute('lang', 'en')
    // The interface's own words are English still.
    await expect(page.getByRole('group', { name: 'This article' })).toHaveAttribute('lang', 'en')
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0)
    await expectAccessible(page)
  })

for (const language of ['ar', 'he'] as const)
  test(`an article in ${language} runs from the right: headline, text, sign and card`, async ({ page }) => {
    await open(page, language, 1440)
    expect((await gaps(page, 'h1')).right).toBeLessThan(4)
    expect((await gaps(page, '.article-body p')).right).toBeLessThan(4)
    expect((await page.locator('.heading-link').first().boundingBox())?.x).toBeLessThan((await gaps(page, 'h1')).end)
    // Numbers and Latin letters keep their own direction within it.
    await expect(page.locator('.article-facts').getByText('1 min read')).toHaveCSS('unicode-bidi', 'plaintext')
    await page.locator('.quotation > a').first().focus()
    await expect(page.getByRole('group', { name: 'About this quotation' })).toHaveCSS('direction', 'ltr')
    await expectAccessible(page)
  })

test('letters that join are never set apart, outside the text neither', async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem('pullquote-settings', '{"version":1,"font":"legible"}'))
  await open(page, 'ar', 1440)
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--letter-gap'))).not.toBe('')
  await page
    .locator('.voice')
    .first()
    .evaluate((voice: HTMLDetailsElement) => {
      voice.open = true
    })
  const said = page.locator('.voices .said-list li').first()
  for (const words of [said, page.locator('.voice .voice-name').first(), page.locator('.article-body p').first()])
    await expect(words).toHaveCSS('letter-spacing', /^(0px|normal)$/)
  await expect(page.locator('.voice .voice-name').first()).toHaveAttribute('lang', 'ar')
})

for (const [language, figures] of [
  ['ja', 'lining-nums'],
  ['zh', 'lining-nums'],
  ['he', 'oldstyle-nums'],
] as const)
  test(`figures of a text in ${language} are ${figures}`, async ({ page }) => {
    await open(page, language, 834)
    const part = page.locator('.article-body p').last()
    expect(await part.evaluate((own) => getComputedStyle(own).fontVariantNumeric)).toContain(figures)
  })

test('a Japanese headline breaks between phrases, and no line begins with a full stop', async ({ page }) => {
  await open(page, 'ja', 390)
  await expect(page.getByRole('heading', { level: 1 })).toHaveCSS('word-break', 'auto-phrase')
  await expect(page.getByRole('heading', { level: 1 })).toHaveCSS('letter-spacing', /^(0px|normal)$/)
  const starts = await page.evaluate(() =>
    [...document.querySelectorAll('.article-body p')].flatMap((paragraph) => {
      const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT)
      const letters: string[] = []
      let top = Number.NaN
      while (walker.nextNode()) {
        const node = walker.currentNode as Text
        if (node.parentElement?.closest('.visually-hidden, .quotation-card')) continue
        for (let i = 0; i < node.length; i++) {
          const range = document.createRange()
          range.setStart(node, i)
          range.setEnd(node, i + 1)
          const box = range.getBoundingClientRect()
          if (box.height > 0 && Math.abs(box.top - top) > 4) letters.push(node.data[i] ?? '')
          if (box.height > 0) top = box.top
        }
      }
      return letters
    }),
  )
  expect(starts.length).toBeGreaterThan(4)
  expect(starts.join('')).not.toMatch(/[。、」』）ー]/)
})
