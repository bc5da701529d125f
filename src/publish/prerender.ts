import { existsSync, readFileSync, rmSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Plugin, Rolldown } from 'vite'
import { formatArticlePath } from '../address/paths.ts'
import type { RenderedPage } from '../app/entry-server.tsx'
import { formatFeed, formatRobots, formatSitemaps } from './feeds.ts'
import { formatData, formatHead } from './head.ts'
import type { Page } from './pages.ts'
import { addPolicy } from './policy.ts'
import { createPainter, type Painter } from './preview-picture.ts'
import { readChangeTimes, readSeeds, type Seed } from './seeds.ts'
import type { Site } from './site.ts'
import { splitSheet } from './split-sheet.ts'

interface Options {
  /** The folder of the built-in articles. */
  readonly seeds: string
  readonly site: Site
}

/** What says something in the interface's words: bundled, so that `WORDS` chooses them. */
const ENTRY = 'src/publish/in-words.ts'

/** Where the server's bundle goes: it must find the packages. A folder for each build, as two may run at once. */
const OUT = path.resolve(`node_modules/.prerender/${process.pid}`)

/** Pages in the making at once: pictures are drawn in threads of their own, and files are written, while React draws the next page. */
const LANES = 6

/**
 * Vite plugin: write a finished HTML page for each path, made by the same components that the browser hydrates.
 *
 * Pages are flat files (`articles/x.html`), which static hosts serve for `/articles/x`. Style sheets are inlined and the script
 * comes last with low priority, so that the first paint waits for one request only. `404.html` is the empty shell: a host that
 * serves it for unknown paths lets the app answer.
 */
export function prerender(options: Options): Plugin {
  let made: Made | undefined
  return {
    name: 'pullquote:prerender',
    apply: 'build',
    enforce: 'post',
    sharedDuringBuild: true,
    config: () => ({
      builder: {},
      environments: {
        ssr: {
          build: {
            ssr: true,
            outDir: OUT,
            emptyOutDir: true,
            copyPublicDir: false,
            rolldownOptions: { input: { 'in-words': ENTRY }, output: { entryFileNames: '[name].mjs' } },
          },
        },
      },
    }),
    buildApp: {
      order: 'pre',
      async handler(builder) {
        for (const name of ['ssr', 'client']) {
          const environment = builder.environments[name]
          if (environment) await builder.build(environment)
        }
      },
    },
    generateBundle: {
      order: 'post',
      async handler(_options, bundle) {
        if (this.environment.name !== 'client') return
        const shell = bundle['index.html']
        if (shell?.type !== 'asset') return
        const base = this.environment.config.base
        const { html, used } = inlineStyles(String(shell.source), bundle, base, (name, source) =>
          this.getFileName(this.emitFile({ type: 'asset', name, source })),
        )
        for (const file of used) delete bundle[file]
        forgetStyles(bundle, used)
        const built = `${pathToFileURL(path.join(OUT, 'in-words.mjs')).href}?t=${Date.now()}`
        const inWords = (await import(built)) as InWords
        const template = addPolicy(html)
        const library = inWords.describeLibrary()
        shell.source = fill(cut(template), await inWords.render(library.path, base), library, options.site, false)
        made = { inWords, template, base }
      },
    },
    // Page by page to the disk: a bundle that holds them all takes 2 MB of memory an article.
    writeBundle: {
      sequential: true,
      async handler({ dir }) {
        if (this.environment.name !== 'client' || !made || !dir) return
        const { inWords, template, base } = made
        const seeds = await readSeeds(options.seeds)
        const pages = inWords.listPages(seeds, options.site)
        await writePages(pages, { ...made, dir, site: options.site, warn: (sentence) => this.warn(sentence) }).finally(() =>
          rmSync(OUT, { recursive: true, force: true }),
        )
        for (const [name, text] of writeLists([inWords.describeLibrary(), ...pages], seeds, options)) await write(dir, name, text)
        await write(dir, '404.html', inWords.formatNotFound(template, seeds, base))
        if (!options.site.isSet)
          this.warn(
            `SITE_URL is not set: the feed, the site map and oEmbed name ${options.site.origin}, and shared links show no picture.`,
          )
      },
    },
  }
}

type InWords = typeof import('./in-words.ts')

/** What the bundle leaves for the pages. */
interface Made {
  readonly inWords: InWords
  /** `index.html` as built, with its marks. */
  readonly template: string
  readonly base: string
}

interface Press extends Made {
  readonly dir: string
  readonly site: Site
  readonly warn: (sentence: string) => void
}

async function writePages(pages: readonly Page[], press: Press): Promise<void> {
  const frame = cut(letSettingsComeLate(press.template))
  const painter = createPainter()
  for (const { picture } of pages) if (picture) await painter.prepare(picture)
  const waiting = pages.values()
  let isBroken = false
  const lane = async () => {
    for (const page of waiting) {
      if (isBroken) return
      await writePage(page, frame, painter, press).catch((cause: unknown) => {
        isBroken = true
        throw new Error(`${page.path}: ${cause instanceof Error ? cause.message : cause}`, { cause })
      })
    }
  }
  await Promise.all(Array.from({ length: LANES }, lane))
}

async function writePage(page: Page, frame: Frame, painter: Painter, press: Press): Promise<void> {
  const { inWords, base, dir, site } = press
  const [picture, drawn] = await Promise.all([page.picture ? painter.draw(page.picture) : null, inWords.render(page.path, base)])
  if (page.picture && !picture) press.warn(`No font for “${page.picture.words}”: ${page.path} gets no preview picture.`)
  await write(dir, fileOf(page.path, '.html'), fill(frame, drawn, page, site, picture !== null))
  if (picture) await write(dir, fileOf(page.path, '.png'), picture)
  if (!page.embed) return
  await write(dir, fileOf(page.embed.path, '.html'), inWords.formatEmbedPage(page, page.embed, site))
  await write(dir, fileOf(page.embed.oembedPath), inWords.formatOembed(page, page.embed, site, picture !== null))
}

async function write(dir: string, name: string, source: string | Uint8Array): Promise<void> {
  const file = path.join(dir, name)
  await mkdir(path.dirname(file), { recursive: true })
  await writeFile(file, source)
}

/** Feed, site map, robots.txt: the files that tell of all pages. */
function writeLists(
  pages: readonly Page[],
  seeds: readonly Seed[],
  { seeds: folder, site }: Options,
): readonly (readonly [name: string, text: string])[] {
  const timeOf = readChangeTimes(folder)
  const dated = pages.map((page) => ({ page, ...(page.file && { changed: timeOf(page.file) }) }))
  const articles = new Set(seeds.map(({ entry: { slug } }) => formatArticlePath(slug)))
  const entries = dated.flatMap(({ page, changed }) => (changed && articles.has(page.path) ? [{ page, changed }] : []))
  return [['feed.xml', formatFeed(entries, site)], ...formatSitemaps(dated, site), ['robots.txt', formatRobots(site)]]
}

/** Addresses are encoded, files are not. */
function fileOf(page: string, ending = ''): string {
  return `${decodeURIComponent(page.slice(1))}${ending}`
}

/** A template between its marks, for the head, the page and its state. */
type Frame = readonly [start: string, head: string, app: string, state: string]

function cut(template: string): Frame {
  const [start = '', head = '', app = '', state = ''] = template.split(/<!--(?:head|app|state)-->/)
  return [start, head, app, state]
}

function fill(
  [start, afterHead, afterApp, afterState]: Frame,
  { head, body, state }: RenderedPage,
  page: Page,
  site: Site,
  hasPicture: boolean,
): string {
  const [more, data] = [formatHead(page, site, hasPicture), formatData(page, site, hasPicture)]
  return `${start}${head}${more}${afterHead}${body}${afterApp}<script type="application/json" id="state">${state}</script>${data}${afterState}`
}

/**
 * A first visit has no settings to wait for, so the script that applies them costs it no round trip. From the second on the service worker
 * has it: it lets the script go first again (`offline.ts`), so that no page flashes.
 */
function letSettingsComeLate(html: string): string {
  return html.replace(/<script (?=src="[^"]*settings\.js")/, '<script async ')
}

/** Put the style sheets into the page, and the module script at its end. */
function inlineStyles(
  html: string,
  bundle: Record<string, { type: string; source?: unknown }>,
  base: string,
  emit: (name: string, source: string) => string,
): { html: string; used: readonly string[] } {
  const used: string[] = []
  let script = ''
  const out = html
    .replace(/\s*<link rel="stylesheet"[^>]*href="([^"]+)"[^>]*>/g, (link: string, href: string) => {
      const file = href.startsWith(base) ? href.slice(base.length) : href
      const sheet = bundle[file]
      if (sheet?.type !== 'asset') return link
      used.push(file)
      const { rest, apart } = splitSheet(String(sheet.source).trim())
      const links = apart.map(
        ({ name, media, css }) => `<link rel="stylesheet" media="${media}" href="${base}${emit(`${name}.css`, css)}">`,
      )
      return `<style>${rest}</style>${links.join('')}`
    })
    .replace(/\s*<script type="module"[^>]*src="([^"]+)"[^>]*><\/script>/g, (_tag: string, src: string) => {
      script += `<script type="module" fetchpriority="low" crossorigin src="${src}"></script>`
      return ''
    })
    .replace('<link rel="icon"', (icon) => `${preloadFont(Object.keys(bundle), base, '(min-width: 48rem)')}${icon}`)
    .replace('</body>', () => `${preloadFont(Object.keys(bundle), base, 'not all and (min-width: 48rem)')}${script}</body>`)
  return { html: out, used }
}

/**
 * The letters of most texts, asked for before the styles are read: else no first page would have them in time. Asked for from the head they
 * hold back the first paint until they are here, on slow 4G by a third of a second: narrow windows, most of them phones, ask from the end on a
 * first visit. From the second on the service worker has them, and lets every window ask from the head (`offline.ts`).
 */
function preloadFont(files: readonly string[], base: string, media: string): string {
  const file = files.find((name) => /source-serif-4-latin-wght-normal-[^/]*\.woff2$/.test(name))
  return file ? `<link rel="preload" as="font" type="font/woff2" media="${media}" crossorigin href="${base}${file}">` : ''
}

/** Chunks loaded later ask for the sheets they were built with; those stand in the page, so the script that is there already takes their place. */
function forgetStyles(bundle: Rolldown.OutputBundle, sheets: readonly string[]): void {
  const chunks = Object.values(bundle).filter((one) => one.type === 'chunk')
  const main = chunks.find(({ moduleIds }) => moduleIds.some((id) => id.endsWith('/src/app/main.tsx')))?.fileName
  if (!main) return
  for (const chunk of chunks)
    for (const sheet of sheets) chunk.code = chunk.code.replaceAll(JSON.stringify(sheet), JSON.stringify(main))
}

function isFile(encoded: string): boolean {
  try {
    return existsSync(decodeURIComponent(encoded))
  } catch {
    return false
  }
}

/** Vite plugin: make `vite preview` behave as static hosts do, with `404.html` for what is not there. */
export function previewNotFound(): Plugin {
  return {
    name: 'pullquote:preview-not-found',
    configurePreviewServer(server) {
      return () => {
        server.middlewares.use((request, response, next) => {
          const asked = new URL(request.url ?? '/', 'http://localhost').pathname
          if (asked.endsWith('.html') && isFile(path.join(server.config.build.outDir, asked))) return next()
          response.statusCode = 404
          response.setHeader('Content-Type', 'text/html; charset=utf-8')
          response.end(readFileSync(path.join(server.config.build.outDir, '404.html')))
        })
      }
    },
  }
}
