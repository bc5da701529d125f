import AxeBuilder from '@axe-core/playwright'
import { test as base, expect, type Locator, type Page } from '@playwright/test'

/** What the browser complained about; a journey fails on anything that it did not allow. */
interface Problems {
  allow(pattern: RegExp): void
}

/** Playwright's test, with a page whose console must stay silent: hydration mismatches and failed loads are failures. */
export const test = base.extend<{ problems: Problems }>({
  // A page can be read before it is taken over; what is done with it by script in that moment is the browser's, not the app's.
  page: async ({ page, javaScriptEnabled, serviceWorkers }, use) => {
    const slower = Number(process.env.JOURNEY_SLOW ?? 1)
    if (slower > 1) await (await page.context().newCDPSession(page)).send('Emulation.setCPUThrottlingRate', { rate: slower })
    if (process.env.FIREFOX_PATH) {
      fillByKeyboard(page)
      leaveBlankPageAlone(page)
      if (serviceWorkers === 'allow') letArrive(page)
    }
    const go = page.goto.bind(page)
    if (javaScriptEnabled !== false)
      page.goto = async (...where) => {
        const response = await go(...where)
        await page.waitForFunction(isTakenOver, undefined, { timeout: 30_000 }).catch(() => {})
        return response
      }
    await use(page)
  },
  problems: [
    async ({ page }, use) => {
      const said: string[] = []
      // Playwright itself says so, where a journey keeps the service worker out.
      const allowed: RegExp[] = [/Service Worker registration blocked by Playwright/]
      page.on('console', (message) => ['error', 'warning'].includes(message.type()) && said.push(message.text()))
      page.on('pageerror', (error) => said.push(error.message))
      await use({ allow: (pattern) => allowed.push(pattern) })
      expect(said.filter((text) => !allowed.some((pattern) => pattern.test(text)))).toEqual([])
    },
    { auto: true },
  ],
})

/** Over WebDriver BiDi a field's words are set where React does not notice them; those typed key by key it does. */
function fillByKeyboard(page: Page): void {
  const locators = Object.getPrototypeOf(page.locator('body')) as Locator
  locators.fill = async function (this: Locator, words: string) {
    await this.focus()
    await this.page().keyboard.press('ControlOrMeta+a')
    await this.page().keyboard.press('Delete')
    if (words) await this.page().keyboard.type(words)
  }
}

/** Firefox lets scripts read no storage on the blank page that a journey starts on, and complains. */
function leaveBlankPageAlone(page: Page): void {
  const add = page.addInitScript.bind(page)
  page.addInitScript = (script, arg) => {
    const words = typeof script === 'function' ? `(${script})(${JSON.stringify(arg)})` : script
    return add(typeof words === 'string' ? `if (document.URL !== 'about:blank') { ${words} }` : words)
  }
}

/** Firefox complains of what a service worker still brings when its page is left. */
function letArrive(page: Page): void {
  const [go, reload] = [page.goto.bind(page), page.reload.bind(page)]
  const arrival = () => page.waitForLoadState('networkidle', { timeout: 10_000 }).catch(() => {})
  page.goto = async (...where) => {
    await arrival()
    return go(...where)
  }
  page.reload = async (...how) => {
    await arrival()
    return reload(...how)
  }
}

/** Also true of pages without the app. */
const isTakenOver = () =>
  performance.getEntriesByName('taken-over').length > 0 || !document.querySelector('script[type="module"][src]')

/** Nothing for axe to object to, WCAG 2.2 AA and good practice; in one part of the page, where it is named. */
export async function expectAccessible(page: Page, part?: string) {
  const builder = new AxeBuilder({ page })
  const { violations } = await (part ? builder.include(part) : builder)
    // What passes need not be told, and no page holds a frame of another origin: both cost more than the check itself.
    .options({ resultTypes: ['violations'] })
    .setLegacyMode()
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(' | ')}`)).toEqual([])
}

/** A key works, or is held, once the page's script is there: it is pressed once, as a second one would go into what it opens, and may take its time. */
export async function press(page: Page, key: string, happens: () => Promise<unknown>) {
  await page.keyboard.press(key)
  await expect(happens).toPass()
}

/** Select words of the text as a reader does with the mouse or the keyboard. */
export async function select(page: Page, words: string) {
  await page.evaluate((asked) => {
    const walker = document.createTreeWalker(document.querySelector('.article-body') as Element, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = (node.nodeValue ?? '').indexOf(asked)
      if (at < 0 || !node.parentElement?.closest('[data-start]')) continue
      node.parentElement.scrollIntoView({ block: 'center' })
      document.getSelection()?.setBaseAndExtent(node, at, node, at + asked.length)
      return
    }
  }, words)
}

export { expect, type Page }

/** The fonts that really draw the text, as the browser says; a name in a style sheet proves nothing. */
export async function fontsOf(page: Page, selector: string): Promise<readonly string[]> {
  if (process.env.FIREFOX_PATH) return page.locator(selector).first().evaluate(findDrawing)
  const session = await page.context().newCDPSession(page)
  await session.send('DOM.enable')
  await session.send('CSS.enable')
  const { root } = await session.send('DOM.getDocument')
  const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector })
  const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId })
  await session.detach()
  return fonts.filter(({ isCustomFont }) => isCustomFont).map(({ familyName }) => familyName)
}

/** Firefox does not say: families that the page fetches, and without which the words are not as wide. */
function findDrawing(element: Element): readonly string[] {
  const unquote = (name: string) => name.replace(/["']/g, '')
  const rules = [...document.styleSheets].flatMap(({ cssRules }) => [...cssRules])
  const faces = rules.filter((rule) => rule instanceof CSSFontFaceRule && rule.cssText.includes('url('))
  const fetched = new Set(faces.map((rule) => unquote((rule as CSSFontFaceRule).style.getPropertyValue('font-family'))))
  const families = getComputedStyle(element).fontFamily.split(/,\s*/)
  const copy = document.createElement('span')
  copy.textContent = element.textContent
  copy.style.cssText = 'position: absolute; white-space: nowrap'
  element.append(copy)
  const measure = (asked: readonly string[]) => {
    copy.style.fontFamily = asked.join(', ')
    return copy.getBoundingClientRect().width
  }
  const width = measure(families)
  const drawing = families.filter(
    (family) => fetched.has(unquote(family)) && measure(families.filter((other) => other !== family)) !== width,
  )
  copy.remove()
  return drawing.map(unquote)
}
