import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { close, createIndex } from 'pagefind'
import type { Plugin } from 'vite'
import { formatArticlePath } from '../address/paths.ts'
import { readSeeds } from './seeds.ts'

/** Pagefind's own widgets, which the library page does not use. */
const UNUSED = /(?:-ui|-highlight)\.(?:js|css)$/

/**
 * Vite plugin: index the built-in articles for full-text search, in pieces that a page loads by the words asked for.
 *
 * Made by Pagefind: with a thousand articles a search costs some 100 kB, not all texts.
 */
export function fullText(folder: string): Plugin {
  let out = ''
  return {
    name: 'pullquote:full-text',
    apply: 'build',
    configResolved(config) {
      out = path.resolve(config.root, config.build.outDir, 'pagefind')
    },
    closeBundle: {
      order: 'pre',
      sequential: true,
      async handler() {
        if (this.environment.name !== 'client') return
        const { index, errors } = await createIndex()
        if (!index) throw new Error(`The articles could not be indexed: ${errors.join(' ')}`)
        for (const { entry, reading } of await readSeeds(folder))
          await index.addCustomRecord({
            url: formatArticlePath(entry.slug),
            content: reading.article.source,
            language: 'en',
            meta: { slug: entry.slug },
          })
        const { files } = await index.getFiles()
        for (const file of files) {
          if (UNUSED.test(file.path)) continue
          const target = path.join(out, file.path)
          await mkdir(path.dirname(target), { recursive: true })
          await writeFile(target, file.content)
        }
        await close()
      },
    },
  }
}
