import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import type { Plugin } from 'vite'
import { generateSW } from 'workbox-build'
import { keepAtOnce, MOST_KEPT } from './kept-at-once.ts'

/** The empty shell answers for every address that is neither on the network nor kept. */
const SHELL = '404.html'

/** Files of the letters that `src/app/chosen-fonts.css` names. */
const CHOSEN_FONTS = ['source-sans-3', 'atkinson-hyperlegible-next']

/**
 * Let what a first visit must not wait for, and is kept here by the second, come before the first paint: the reader's settings
 * (`letSettingsComeLate`) and the serif (`preloadFont`).
 *
 * Workbox writes it into the service worker as text, so it can use nothing from outside.
 */
async function putKeptFirst({ response }: { readonly response: Response }): Promise<Response> {
  if (!response.headers.get('Content-Type')?.includes('html')) return response
  const html = (await response.text())
    .replace(/<script async (?=src="[^"]*settings\.js")/, '<script ')
    .replace(/(<link rel="preload" as="font"[^>]*) media="\(min-width: 48rem\)"/, '$1')
  return new Response(html, response)
}

/** What `keepAtOnce` leaves out: named by what is in it, so that it never grows old. */
const ONCE_ASKED_FOR = {
  urlPattern: /\/(?:assets|pagefind\/(?:fragment|index))\/[^/]+$/,
  handler: 'CacheFirst' as const,
  options: { cacheName: 'articles', cacheableResponse: { statuses: [200] }, expiration: { maxEntries: 400 } },
}

/** The slugs of the built-in articles, by their pages. */
function listSlugs(out: string): ReadonlySet<string> {
  const folder = path.join(out, 'articles')
  const names = existsSync(folder) ? readdirSync(folder) : []
  return new Set(names.filter((name) => name.endsWith('.html')).map((name) => name.slice(0, -'.html'.length)))
}

/**
 * Vite plugin: write `sw.js`, by which the app and its built-in articles work without a network after one visit.
 *
 * Kept at once: the app's files and, of up to `MOST_KEPT` articles, the texts; of more those that were asked for. Pages come from the network as long as it answers, so that a corrected
 * article is seen; without it from what was visited, else from the shell, which draws the page from the text. A new version waits
 * until the reader takes it up: chunks of the old one stay until then.
 *
 * Made by Workbox.
 */
export function offline(): Plugin {
  let out = ''
  return {
    name: 'pullquote:offline',
    apply: 'build',
    enforce: 'post',
    configResolved(config) {
      out = path.resolve(config.root, config.build.outDir)
    },
    closeBundle: {
      order: 'post',
      sequential: true,
      async handler() {
        if (this.environment.name !== 'client') return
        const slugs = listSlugs(out)
        const { warnings } = await generateSW({
          globDirectory: out,
          globPatterns: [
            'assets/**/*.{js,css,woff2}',
            'pagefind/**/*',
            'index.html',
            SHELL,
            'favicon.svg',
            'settings.js',
            'saved-reader.{js,css}',
            'manifest.webmanifest',
          ],
          // Shown to nobody who reads: pictures of pages that unfold elsewhere. And letters that most readers never choose.
          globIgnores: ['**/*.png', ...CHOSEN_FONTS.map((name) => `**/${name}*.woff2`)],
          // Pagefind asks for its index by the time of day.
          ignoreURLParametersMatching: [/^utm_/, /^fbclid$/, /^ts$/],
          swDest: path.join(out, 'sw.js'),
          importScripts: ['share-target.js'],
          inlineWorkboxRuntime: true,
          sourcemap: false,
          clientsClaim: false,
          skipWaiting: false,
          cleanupOutdatedCaches: true,
          dontCacheBustURLsMatching: /assets\//,
          maximumFileSizeToCacheInBytes: 8_000_000,
          manifestTransforms: [async (entries) => ({ manifest: keepAtOnce(entries, slugs), warnings: [] })],
          runtimeCaching: [
            ...(slugs.size > MOST_KEPT ? [ONCE_ASKED_FOR] : []),
            {
              // Once chosen, they are there without a network too.
              urlPattern: ({ request }) => request.destination === 'font',
              handler: 'CacheFirst',
              options: { cacheName: 'fonts', cacheableResponse: { statuses: [200] } },
            },
            {
              urlPattern: ({ request }) => request.mode === 'navigate',
              handler: 'NetworkFirst',
              options: {
                cacheName: 'pages',
                networkTimeoutSeconds: 4,
                cacheableResponse: { statuses: [200] },
                expiration: { maxEntries: 60 },
                precacheFallback: { fallbackURL: SHELL },
                plugins: [{ handlerWillRespond: putKeptFirst }],
              },
            },
          ],
        })
        for (const warning of warnings) this.warn(warning)
      },
    },
  }
}
