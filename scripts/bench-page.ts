/**
 * `npm run -s bench:page`: the built page of an article against the same article as a plain static page with the same fonts and styles,
 * in Chromium with the processor slowed down four times and a slow 4G network. Runs alternate, medians and ratios are printed. Wants a build.
 *
 * Arguments: number of runs (7), slug of a built-in article (the first).
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { type Browser, chromium } from '@playwright/test'
import { type BarePage, openBarePage } from './bare-page.ts'
import { findBrowser } from './find-browser.ts'
import { fail } from './read-input.ts'
import { serveBuild } from './serve-build.ts'

/** Chromium's own “Slow 4G” and its slow-down for a phone of the middle class. */
const NETWORK = { offline: false, latency: 562.5, downloadThroughput: (1474.56 * 1000) / 8, uploadThroughput: (675 * 1000) / 8 }
const SLOW_DOWN = 4
/** Milliseconds after which a page is taken to be at rest. */
const REST = 5500
const AFTER_CLICK = 700
interface Load {
  readonly fcp: number
  readonly lcp: number
  readonly cls: number
  readonly tbt: number
  readonly longest: number
}

const [runs = '7', asked] = process.argv.slice(2)
if (!existsSync('dist/articles')) fail('There is no build. Run `npm run build` first.')
const slug =
  asked ??
  readdirSync('dist/articles')
    .find((name) => name.endsWith('.html'))
    ?.replace(/\.html$/, '') ??
  ''
const built = readFileSync(`dist/articles/${slug}.html`, 'utf8')

/** The page without script and without what only a script makes use of: its words in plain paragraphs. */
function writeStatic(): string {
  const styles = [...built.matchAll(/<style>.*?<\/style>/gs)].map(([style]) => style).join('')
  const words = (html: string) => html.replace(/<[^>]+>/g, '')
  const headline = words(/<h1[^>]*>(.*?)<\/h1>/s.exec(built)?.[1] ?? '')
  const body = built.slice(built.indexOf('<article'), built.indexOf('</article>'))
  const blocks = [...body.matchAll(/<(h[23]|p)[^>]*>(.*?)<\/\1>/gs)].map(
    ([, tag, html]) => `<${tag}>${words(html ?? '')}</${tag}>`,
  )
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><link rel="icon" href="data:,"><title>${headline}</title>${styles}</head><body><div class="article-page"><main class="article-column"><article><h1>${headline}</h1><div class="article-body">${blocks.join('\n')}</div></article></main></div></body></html>`
}

const plain = writeStatic()
const { server, origin } = await serveBuild({ '/plain': plain })

const WATCH = `() => {
  // It fetches the whole app for later, which the plain page does not have to bear.
  navigator.serviceWorker.register = () => Promise.reject(new Error('not while measuring'))
  const seen = (window.seen = { fcp: 0, lcp: 0, cls: 0, tasks: [], events: [] })
  const watch = (type, take, more) =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true, ...more })
  watch('paint', (entry) => {
    if (entry.name === 'first-contentful-paint') seen.fcp = entry.startTime
  })
  watch('largest-contentful-paint', (entry) => {
    seen.lcp = entry.startTime
  })
  watch('layout-shift', (entry) => {
    seen.cls += entry.value
  })
  watch('longtask', ({ startTime, duration }) => seen.tasks.push({ start: startTime, time: duration }))
  watch('event', ({ duration }) => seen.events.push(duration), { durationThreshold: 16 })
}`

async function open(browser: Browser, url: string): Promise<{ page: BarePage; load: Load }> {
  const page = await openBarePage(browser)
  await page.send('Page.enable')
  await page.send('Network.enable')
  await page.send('Network.emulateNetworkConditions', NETWORK)
  await page.send('Emulation.setDeviceMetricsOverride', { width: 412, height: 823, deviceScaleFactor: 1.75, mobile: false })
  await page.send('Emulation.setCPUThrottlingRate', { rate: SLOW_DOWN })
  await page.send('Page.addScriptToEvaluateOnNewDocument', { source: `(${WATCH})()` })
  const { errorText } = (await page.send('Page.navigate', { url })) as { errorText?: string }
  if (errorText) throw new Error(`${url}: ${errorText}`)
  await pause(REST)
  const { tasks, ...paints } = await page.evaluate<Omit<Load, 'tbt' | 'longest'> & { tasks: { start: number; time: number }[] }>(
    'window.seen',
  )
  if (paints.fcp === 0) throw new Error(`${url}: nothing was drawn`)
  const after = tasks.filter(({ start, time }) => start + time > paints.fcp)
  return {
    page,
    load: {
      ...paints,
      tbt: after.reduce((sum, { time }) => sum + Math.max(0, time - 50), 0),
      longest: Math.max(0, ...after.map(({ time }) => time)),
    },
  }
}

/** Milliseconds from a click to the next frame, as the browser reports them; 0 below its threshold of 16. */
async function click(page: BarePage, selector: string): Promise<number> {
  await page.evaluate('void window.seen.events.splice(0)')
  await page.click(selector)
  await pause(AFTER_CLICK)
  return page.evaluate<number>('Math.max(0, ...window.seen.events)')
}

const rank = (values: readonly number[], share: number) =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0
const median = (values: readonly number[]) => rank(values, 0.5)

const browser = await chromium.launch({
  executablePath: findBrowser(),
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic'],
})
const loads: { plain: Load[]; reader: Load[] } = { plain: [], reader: [] }
const clicks: Record<string, number[]> = { 'open a card': [], 'open a quotation': [], 'copy a link': [], 'change theme': [] }
for (let run = 0; run < Number(runs); run++) {
  for (const kind of run % 2 === 0 ? (['plain', 'reader'] as const) : (['reader', 'plain'] as const)) {
    const { page, load } = await open(browser, origin + (kind === 'plain' ? '/plain' : `/articles/${slug}`))
    loads[kind].push(load)
    if (kind === 'reader') {
      clicks['open a card']?.push(await click(page, '.commentary-card summary'))
      clicks['copy a link']?.push(await click(page, '.section-heading .heading-link'))
      clicks['open a quotation']?.push(await click(page, '.quotation > a'))
      await page.click('#settings-button')
      await pause(2 * AFTER_CLICK)
      clicks['change theme']?.push(await click(page, 'dialog[open] [data-name="theme"] label:has([data-theme="dark"]) input'))
    }
    await page.close()
  }
}
await browser.close()
server.close()

const tell = (name: string, of: keyof Load) => {
  const [still, live] = [median(loads.plain.map((load) => load[of])), median(loads.reader.map((load) => load[of]))]
  const ratio = still > 0 ? `  ratio ${(live / still).toFixed(2)}` : ''
  console.log(
    `${name.padEnd(28)} plain ${still.toFixed(still < 1 ? 3 : 0).padStart(6)}  reader ${live.toFixed(live < 1 ? 3 : 0).padStart(6)}${ratio}`,
  )
}
tell('first contentful paint, ms', 'fcp')
tell('largest contentful paint, ms', 'lcp')
tell('layout shift', 'cls')
tell('total blocking time, ms', 'tbt')
tell('longest task, ms', 'longest')
for (const [name, times] of Object.entries(clicks))
  console.log(`${name.padEnd(28)} ${rank(times, 0.75)} ms at the 75th percentile of ${times.length}`)
