import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Plugin } from 'vite'
import type { RenderedPage } from '../app/entry-server.tsx'

interface Options {
  /** The module with `render(path, base)` and `listPaths()`. */
  readonly entry: string
}

interface Entry {
  readonly render: (path: string, base: string) => Promise<RenderedPage>
  readonly listPaths: () => Promise<readonly string[]>
}

const OUT = path.resolve('node_modules/.prerender')

/**
 * Vite plugin: write a finished HTML page for each path, made by the same components that the browser hydrates.
 *
 * Pages are flat files (`articles/x.html`), which static hosts serve for `/articles/x`. Style sheets are inlined and the script
 * comes last with low priority, so that the first paint waits for one request only. `404.html` is the empty shell: a host that
 * serves it for unknown paths lets the app answer.
 */
export function prerender(options: Options): Plugin {
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
            rolldownOptions: { input: { 'entry-server': options.entry }, output: { entryFileNames: '[name].mjs' } },
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
        const { html: template, used } = inlineStyles(String(shell.source), bundle, base)
        for (const file of used) delete bundle[file]
        const entry = (await import(`${pathToFileURL(path.join(OUT, 'entry-server.mjs')).href}?t=${Date.now()}`)) as Entry
        for (const page of await entry.listPaths()) {
          const source = fill(template, await entry.render(page, base))
          if (page === '/') shell.source = source
          else this.emitFile({ type: 'asset', fileName: `${decodeURIComponent(page.slice(1))}.html`, source })
        }
        const empty = template.replace('<!--head-->', '<title>Pullquote</title>').replace('<!--app-->', '')
        this.emitFile({ type: 'asset', fileName: '404.html', source: empty })
      },
    },
  }
}

function fill(template: string, page: RenderedPage): string {
  return template
    .replace('<!--head-->', () => page.head)
    .replace('<!--app-->', () => page.body)
    .replace('<!--state-->', () => `<script type="application/json" id="state">${page.state}</script>`)
}

/** Put the style sheets into the page, and the module script at its end. */
function inlineStyles(
  html: string,
  bundle: Record<string, { type: string; source?: unknown }>,
  base: string,
): { html: string; used: readonly string[] } {
  const used: string[] = []
  let script = ''
  const out = html
    .replace(/\s*<link rel="stylesheet"[^>]*href="([^"]+)"[^>]*>/g, (link: string, href: string) => {
      const file = href.startsWith(base) ? href.slice(base.length) : href
      const sheet = bundle[file]
      if (sheet?.type !== 'asset') return link
      used.push(file)
      return `<style>${String(sheet.source).trim()}</style>`
    })
    .replace(/\s*<script type="module"[^>]*src="([^"]+)"[^>]*><\/script>/g, (_tag: string, src: string) => {
      script += `<script type="module" fetchpriority="low" crossorigin src="${src}"></script>`
      return ''
    })
    .replace('</body>', () => `${script}</body>`)
  return { html: out, used }
}

/** Vite plugin: make `vite preview` behave as static hosts do, with `404.html` for what is not there. */
export function previewNotFound(): Plugin {
  return {
    name: 'pullquote:preview-not-found',
    configurePreviewServer(server) {
      return () => {
        server.middlewares.use((request, response, next) => {
          const asked = new URL(request.url ?? '/', 'http://localhost').pathname
          if (existsSync(path.join(server.config.build.outDir, decodeURIComponent(asked))) && asked.endsWith('.html'))
            return next()
          response.statusCode = 404
          response.setHeader('Content-Type', 'text/html; charset=utf-8')
          response.end(readFileSync(path.join(server.config.build.outDir, '404.html')))
        })
      }
    },
  }
}
