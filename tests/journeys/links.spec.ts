import { readFileSync } from 'node:fs'
import { formatPassageLink } from '../../src/address/passage-link.ts'
import { formatQuoteIds } from '../../src/address/quote-id.ts'
import { formatQuoteLink } from '../../src/address/quote-link.ts'
import { describePassage } from '../../src/address/selector.ts'
import { parse } from '../../src/article/parse.ts'
import { expect, test } from './page.ts'

const SLUG = 'putin-and-kim-pledge-mutual-help-against-aggression'
const ARTICLE = `/articles/${SLUG}`
const TODAY = readFileSync('seeds/000_2acbc3a00911daab.txt', 'utf8')

/** A link as it was made when the article still read otherwise. */
function makePassageLink(words: string, then = TODAY): string {
  const start = then.indexOf(words)
  if (start < 0) throw new Error(`the text has no: ${words}`)
  return formatPassageLink(SLUG, describePassage(then, { start, end: start + words.length }))
}

function makeQuoteLink(words: string, then = TODAY): string {
  const article = parse(then)
  const index = article.quotations.findIndex(({ span }) => then.slice(span.start, span.end).startsWith(words))
  const quotation = article.quotations[index]
  if (!quotation) throw new Error(`no quotation: ${words}`)
  return formatQuoteLink(SLUG, formatQuoteIds(article)[index] ?? '', then, quotation.span)
}

test.describe('a link to a passage', () => {
  test('lands on its words, marked, with the focus there', async ({ page }) => {
    await page.goto(
      makePassageLink('Little children dressed in white, the colour symbolising the purity of North Korean society'),
    )
    const mark = page.locator('mark.landed-passage').first()
    await expect(mark).toBeFocused()
    await expect(mark).toBeInViewport()
    await expect(mark).toHaveText('Little children dressed in white, the colour symbolising the purity of North Korean society')
    await expect(page.getByRole('complementary', { name: /changed|not in the article/ })).toHaveCount(0)
  })

  test('says so where the search for them does not come, and leaves the article as it is', async ({ page, problems }) => {
    problems.allow(/Failed to load resource|ERR_FAILED/)
    await page.route(/assets\/search-landing-.*\.js/, (route) => route.abort())
    await page.goto(makePassageLink('Little children dressed in white'))
    await expect(page.getByRole('alert')).toContainText('could not be fetched')
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  })

  test('says that its words have changed, and shows how', async ({ page }) => {
    const then = TODAY.replace('a gala concert and state reception', 'a gala evening and state dinner')
    await page.goto(makePassageLink('Mr Putin attended a gala evening and state dinner with a banquet', then))
    const notice = page.getByRole('complementary', { name: 'These words have changed since the link was made' })
    await expect(notice).toBeFocused()
    await expect(notice.locator('del')).toHaveText([/evening/, /dinner/])
    await expect(notice.locator('ins')).toHaveText([/concert/, /reception/])
    await expect(page.locator('mark.landed-passage')).toHaveText(
      'Mr Putin attended a gala concert and state reception with a banquet',
    )
    await expect(page.locator('mark.landed-passage')).toBeInViewport()
    await expect(notice).toBeInViewport()
    await notice.getByRole('button', { name: 'Close' }).click()
    await expect(notice).toHaveCount(0)
  })

  test('says that its words are gone, what they were, and where they stood', async ({ page }) => {
    const gone = 'The dagger was made in the town of Tula in the year before.'
    const then = TODAY.replace('a tea set. In return', `a tea set. ${gone} In return`)
    await page.goto(makePassageLink(gone, then))
    const notice = page.getByRole('complementary', { name: 'These words are not in the article any more' })
    await expect(notice).toBeFocused()
    await expect(notice.getByRole('blockquote')).toHaveText(gone)
    await expect(notice).toContainText('near the place that is marked below')
  })

  test('never lands on a sentence of the same frame with another number', async ({ page }) => {
    const then = TODAY.replace('Twenty-four years later', 'Nineteen years later').replace(
      'just four months after he took power, to meet',
      'just four months after he took power, to greet',
    )
    await page.goto(makePassageLink('Nineteen years later', then))
    await expect(page.getByRole('complementary', { name: 'These words are not in the article any more' })).toBeVisible()
  })

  test('without a memory, made by hand, is found by its words', async ({ page }) => {
    await page.goto(`${ARTICLE}?text=Accompanied+by+police,bouquets%20of%20flowers`)
    await expect(page.locator('mark.landed-passage').first()).toHaveText(/^Accompanied by police .* bouquets of flowers$/)
  })

  test('that another browser made as a native directive lands and is marked', async ({ page }) => {
    await page.goto(`${ARTICLE}#:~:text=goose%2Dstepping%20soldiers`)
    await expect(page.locator('mark.landed-passage')).toHaveText('goose-stepping soldiers')
    await expect(page.locator('mark.landed-passage')).toBeInViewport()
  })
})

test.describe('a link to a quotation', () => {
  test('finds it again when its words were corrected, and says so', async ({ page, problems }) => {
    problems.allow(/404/)
    const then = TODAY.replace('a gross violation" of restrictions', 'a very gross violation" of restrictions')
    await page.goto(makeQuoteLink('a very gross violation', then))
    await expect(page.getByRole('complementary', { name: 'These words have changed since the link was made' })).toBeVisible()
    await expect(page.locator('mark.landed-passage')).toHaveText('a gross violation')
  })

  test('stays with its words where the browser, which looks for those that were, goes to the page’s top', async ({
    page,
    problems,
  }) => {
    problems.allow(/404/)
    // As Chromium does on some machines half a second after the page has loaded, where it does not find the words. Twice: it may do so besides us.
    await page.addInitScript(() => {
      let times = 0
      const sendAway = () => {
        if (!document.getElementById('landed-passage') || window.scrollY < 100) return
        document.removeEventListener('scroll', sendAway)
        setTimeout(() => {
          times += 1
          if (times === 2) document.documentElement.dataset.sentAway = ''
          else document.addEventListener('scroll', sendAway)
          window.scrollTo({ top: 0, behavior: 'instant' })
        }, 300)
      }
      document.addEventListener('scroll', sendAway)
    })
    const then = TODAY.replace('a gross violation" of restrictions', 'a very gross violation" of restrictions')
    await page.goto(`${makeQuoteLink('a very gross violation', then)}#:~:text=a%20very%20gross%20violation`)
    await expect(page.locator('html[data-sent-away]')).toBeAttached()
    await expect(page.locator('mark.landed-passage')).toBeInViewport()
  })

  test('says that it is gone', async ({ page, problems }) => {
    problems.allow(/404/)
    const then = TODAY.replace(
      'He did not spell out',
      '"We shall never be the first to strike," said Mr Putin. He did not spell out',
    )
    await page.goto(makeQuoteLink('We shall never be the first', then))
    const notice = page.getByRole('complementary', { name: 'These words are not in the article any more' })
    await expect(notice.getByRole('blockquote')).toContainText('we shall never be the first')
  })
})

test('a link is copied for whatever a reader selects, by pointer and by key', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto(ARTICLE)
  await page.getByText('It was a striking image').evaluate((paragraph) => {
    const selection = document.getSelection()
    const text = [...paragraph.childNodes].find((node) => node.textContent?.includes('It was a striking image')) as Text
    const start = text.data.indexOf('It was a striking image')
    selection?.setBaseAndExtent(text, start, text, start + 'It was a striking image for an impoverished country'.length)
  })
  await page.getByText('It was a striking image').scrollIntoViewIfNeeded()
  const bar = page.getByRole('toolbar', { name: 'Selected passage' })
  await expect(bar).toBeInViewport()
  await page.keyboard.press('l')
  await expect(bar.getByRole('button', { name: 'Link copied' })).toBeVisible()
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied).toContain('?text=It+was+a+striking+image')
  expect(copied).toContain('#:~:text=It%20was%20a%20striking')
  await page.goto('/')
  await page.goto(copied)
  await expect(page.locator('mark.landed-passage')).toHaveText('It was a striking image for an impoverished country')
})

test('the old address of an article whose headline was corrected leads on, with what the link asks for', async ({
  page,
  problems,
}) => {
  problems.allow(/status of 404/)
  const link = makePassageLink('Little children dressed in white').replace(
    SLUG,
    'putin-and-kim-pledge-help-against-any-aggression',
  )
  await page.goto(link)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is no article at this address')
  await page
    .getByText(/may be this one/)
    .getByRole('link')
    .click()
  await expect(page.locator('mark.landed-passage').first()).toHaveText('Little children dressed in white')
})

test('an embed whose quotation was corrected shows the words as they are now', async ({ page, problems }) => {
  problems.allow(/status of 404/)
  const then = TODAY.replace('a gross violation', 'a very gross violation')
  await page.goto(makeQuoteLink('a very gross violation', then).replace('?', '/embed?'))
  await expect(page.getByRole('complementary', { name: 'These words have changed since the link was made' })).toBeFocused()
})

test('a section that has another title now comes into view, beside the notice', async ({ page, problems }) => {
  problems.allow(/status of 404/)
  await page.goto(`${ARTICLE}/sections/a-lavish-visit?near=VsrqKw.sDPuJ3.g~EDvzzTFzX173#a-lavish-visit`)
  const notice = page.getByRole('complementary', { name: 'This section has another title now' })
  await expect(notice).toBeFocused()
  await expect(notice).toBeInViewport()
  const name = await notice.getByRole('link').innerText()
  await expect(
    page
      .locator('h2, h3')
      .filter({ hasText: new RegExp(name, 'i') })
      .first(),
  ).toBeInViewport()
})
