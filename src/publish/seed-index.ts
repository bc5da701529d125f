import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Plugin } from 'vite'
import { keepLikely } from '../article/keep-likely.ts'
import { parse } from '../article/parse.ts'
import { createSlugs } from '../article/slugs.ts'
import { describeArticle, type Entry, headlineOf } from '../library/entry.ts'

const ID = 'virtual:seed-index'

/** Read every article of a folder, in the order of the file names, and give each a slug of its own. */
function readSeedIndex(folder: string): readonly (Entry & { readonly file: string })[] {
  const makeSlug = createSlugs('untitled')
  return readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .map((file) => {
      const article = keepLikely(parse(readFileSync(path.join(folder, file), 'utf8')))
      return { file, ...describeArticle(article, makeSlug(headlineOf(article))) }
    })
}

/** Vite plugin: `virtual:seed-index` lists the built-in articles, so that the library page need not load their texts. */
export function seedIndex(folder: string): Plugin {
  return {
    name: 'pullquote:seed-index',
    resolveId: (id) => (id === ID ? `\0${ID}` : undefined),
    load: (id) => (id === `\0${ID}` ? `export default ${JSON.stringify(readSeedIndex(folder))}` : undefined),
    configureServer(server) {
      server.watcher.on('all', (_event, file) => {
        const module = file.startsWith(folder) && server.moduleGraph.getModuleById(`\0${ID}`)
        if (module) server.reloadModule(module)
      })
    },
  }
}
