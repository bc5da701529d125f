/**
 * `npm run -s bench:long -- [FILE …]`: a generated text of 3 MB, and each FILE, kept and read in Chromium as an article of the reader's own.
 * Tells how soon there is a first screen, how long the page does not answer, frames while scrolling, finding, a change of theme and memory.
 * Wants a build.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { type Browser, chromium, type Page } from '@playwright/test'
import { loadAsBuilt } from './as-built.ts'
import { findBrowser } from './find-browser.ts'
import { fail, readInput } from './read-input.ts'
import { serveBuild } from './serve-build.ts'

/** In bytes, near enough: the words are English. */
const LENGTH = 3_000_000
/** The slow-down for a phone of the middle class, for the change of theme only. */
const SLOW_DOWN = 4
const SCREENS = 40

if (!existsSync('dist/index.html')) fail('There is no build. Run `npm run build` first.')

/** Sentences of the built-in articles in an order of their own, the same each time, with quotations among them. */
function generate(): string {
  const sentences = readdirSync('seeds').flatMap((name) =>
    readFileSync(path.join('seeds', name), 'utf8')
      .split(/\n+/)
      .filter((line) => line.length > 60),
  )
  let seed = 7
  const next = () => {
    seed = (seed * 48271) % 0x7fffffff
    return sentences[seed % sentences.length] ?? ''
  }
  const parts = ['A long report of the year']
  for (let size = 0; size < LENGTH; size += parts.at(-1)?.length ?? 1)
    parts.push(parts.length % 60 === 0 ? `## Part ${parts.length / 60}` : `${next()} ${next()}`)
  return parts.join('\n\n')
}

const WATCH = `() => {
  const seen = (window.seen = { first: 0, tasks: [], frames: [], events: [] })
  new PerformanceObserver((list) => list.getEntries().forEach(({ duration }) => seen.tasks.push(duration))).observe({ type: 'longtask', buffered: true })
  new PerformanceObserver((list) => list.getEntries().forEach(({ duration }) => seen.events.push(duration))).observe({ type: 'event', durationThreshold: 16 })
  let last = performance.now()
  const frame = (now) => {
    seen.frames.push(now - last)
    last = now
    if (!seen.first && document.querySelector('.article-body p')) seen.first = now
    requestAnimationFrame(frame)
  }
  requestAnimationFrame(frame)
}`
interface Seen {
  readonly first: number
  readonly tasks: number[]
  readonly frames: number[]
  readonly events: number[]
}
const seenOn = (page: Page) => page.evaluate(() => (window as never as { seen: Seen }).seen)
const forget = (page: Page) =>
  page.evaluate(() => {
    const { seen } = window as never as { seen: Seen }
    for (const all of [seen.tasks, seen.frames, seen.events]) all.splice(0)
  })

async function measure(browser: Browser, name: string, text: string): Promise<void> {
  const bytes = Buffer.byteLength(text)
  const began = performance.now()
  parser.parse(text)
  const parsing = performance.now() - began
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, serviceWorkers: 'block' })
  const page = await context.newPage()
  page.setDefaultTimeout(180_000)
  await page.addInitScript(`(${WATCH})()`)
  const short = await keep(page, 'short.txt', 'A short report\n\nIt is over soon, said the mayor.')
  const long = await keep(page, `${name}.txt`, text)
  const open = async (address: string) => {
    await page.goto(address)
    await page.waitForFunction(() => (window as never as { seen: Seen }).seen.first > 0)
    // The whole text is on the page when what follows it is.
    await page.locator('.voices').waitFor({ state: 'attached' })
    await page.waitForTimeout(4000)
    return seenOn(page)
  }
  const [soon, late] = [await open(short), await open(long)]
  const session = await context.newCDPSession(page)
  await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')

  await forget(page)
  await page.mouse.move(600, 400)
  for (let screen = 0; screen < SCREENS; screen++) {
    await page.mouse.wheel(0, 700)
    await page.waitForTimeout(60)
  }
  const scrolled = await seenOn(page)

  await page.getByRole('button', { name: 'Find in the article' }).first().click()
  const field = page.getByRole('search', { name: 'Find in the article' }).locator('input')
  await field.waitFor()
  await page.waitForTimeout(1000)
  await forget(page)
  await field.pressSequentially('report', { delay: 250 })
  await page.waitForTimeout(1500)
  const sought = await seenOn(page)
  await page.keyboard.press('Escape')

  await page.locator('#settings-button').click()
  const dark = page.locator('dialog[open] [data-name="theme"] label:has([data-theme="dark"]) input')
  await dark.waitFor({ state: 'attached' })
  await page.waitForTimeout(1500)
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOW_DOWN })
  await forget(page)
  await dark.click({ force: true })
  await page.waitForTimeout(2500)
  const themed = await seenOn(page)
  await context.close()

  const most = (all: readonly number[]) => Math.max(0, ...all).toFixed(0)
  console.log(
    [
      `${name}, ${(bytes / 1e6).toFixed(2)} MB`,
      `  parse, one core                 ${(bytes / 1e3 / parsing).toFixed(1)} MB/s`,
      `  first screen                    ${(late.first - soon.first).toFixed(0)} ms after a short article's (${soon.first.toFixed(0)} ms)`,
      `  longest task while opening      ${most(late.tasks)} ms`,
      `  longest frame while scrolling   ${most(scrolled.frames)} ms (${scrolled.frames.filter((time) => time > 50).length} of ${scrolled.frames.length} over 50)`,
      `  finding a word, slowest letter  ${most(sought.events)} ms`,
      `  theme, ${SLOW_DOWN} times slower          ${most(themed.events)} ms`,
      `  memory                          ${(usedSize / bytes).toFixed(1)} times the text`,
    ].join('\n'),
  )
}

/** Keep a text as a reader would. @returns Its address. */
async function keep(page: Page, name: string, text: string): Promise<string> {
  await page.goto(origin)
  await page.getByRole('button', { name: 'Choose files' }).waitFor()
  await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) })
  await page.getByRole('button', { name: 'Keep and read' }).click()
  await page.waitForURL(/articles/)
  return page.url()
}

const { server, origin } = await serveBuild()
const browser = await chromium.launch({
  executablePath: findBrowser(),
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic'],
})
const parser = await loadAsBuilt()
for (const [name, text] of [
  ['generated', generate()] as const,
  ...process.argv.slice(2).map((file) => [path.basename(file), readInput('bench:long', file)] as const),
])
  await measure(browser, name, text)
await browser.close()
server.close()
