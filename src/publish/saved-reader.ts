import { readdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import type { Plugin } from 'vite'

/** Where the bundle goes before it is part of the site. A folder for each build, as two may run at once. */
const OUT = path.resolve(`node_modules/.saved-reader/${process.pid}`)
const APP = path.resolve('src/app')

/** Modules that have another form in a saved page. */
const OTHERS: Record<string, string> = {
  [path.resolve('src/reader/tools/ArticleTools.tsx')]: path.join(APP, 'saved-tools.tsx'),
  [path.resolve('src/library/seeds.ts')]: path.join(APP, 'saved-seeds.ts'),
}

/**
 * Vite plugin: build the reader once more as one script and one style sheet, `saved-reader.js` and `.css`, which `Save as a page` puts
 * into the file that it makes. Nobody loads them before.
 */
export function savedReader(): Plugin {
  return {
    name: 'pullquote:saved-reader',
    apply: 'build',
    enforce: 'pre',
    sharedDuringBuild: true,
    config: () => ({
      environments: {
        saved: {
          consumer: 'client',
          // Links that are copied lead into the file, wherever it is.
          define: { 'window.location.origin': 'window.location.href', 'import.meta.env.SAVED_PAGE': 'true' },
          build: {
            outDir: OUT,
            emptyOutDir: true,
            copyPublicDir: false,
            cssCodeSplit: false,
            license: false,
            rolldownOptions: {
              input: { 'saved-reader': path.join(APP, 'saved-page.tsx') },
              output: { codeSplitting: false, entryFileNames: '[name].js', assetFileNames: 'assets/[name]-[hash][extname]' },
            },
          },
        },
      },
    }),
    resolveId: {
      order: 'pre',
      async handler(source, importer, options) {
        if (this.environment.name !== 'saved' || !importer) return
        const found = await this.resolve(source, importer, { ...options, skipSelf: true })
        return (found && OTHERS[found.id]) ?? undefined
      },
    },
    buildApp: {
      order: 'pre',
      async handler(builder) {
        if (builder.environments.saved) await builder.build(builder.environments.saved)
      },
    },
    generateBundle() {
      if (this.environment.name !== 'client') return
      const sheet = readdirSync(OUT, { recursive: true, encoding: 'utf8' }).find((name) => name.endsWith('.css'))
      if (!sheet) throw new Error(`${OUT} has no style sheet`)
      for (const [fileName, from] of [
        ['saved-reader.js', 'saved-reader.js'],
        ['saved-reader.css', sheet],
      ] as const)
        this.emitFile({ type: 'asset', fileName, source: readFileSync(path.join(OUT, from)) })
      rmSync(OUT, { recursive: true, force: true })
    },
  }
}
