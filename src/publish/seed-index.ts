import path from 'node:path'
import type { Plugin } from 'vite'
import { readFolder, readSeeds, type Seed } from './seeds.ts'

const INDEX = 'virtual:seed-index'
const TEXT = 'virtual:seed-text/'

/**
 * Vite plugin: `virtual:seed-index` lists the built-in articles, so that the library page need not load their texts, and has for each what
 * loads its text, a chunk of its own.
 */
export function seedIndex(folder: string): Plugin {
  const told = new Set<string>()
  let bySlug: Promise<ReadonlyMap<string, Seed>> | undefined
  return {
    name: 'pullquote:seed-index',
    buildStart() {
      bySlug = undefined
    },
    resolveId: (id) => (id === INDEX || id.startsWith(TEXT) ? `\0${id}` : undefined),
    async load(id) {
      if (id === `\0${INDEX}`) {
        const { seeds, leftOut } = await readFolder(folder)
        for (const sentence of leftOut) if (!told.has(sentence)) this.warn(sentence)
        for (const sentence of leftOut) told.add(sentence)
        return writeIndex(seeds.map(({ entry }) => entry))
      }
      if (!id.startsWith(`\0${TEXT}`)) return undefined
      // Once for all texts: to ask the folder for each would take long with a thousand.
      bySlug ??= readSeeds(folder).then((seeds) => new Map(seeds.map((seed) => [seed.entry.slug, seed])))
      const seed = (await bySlug).get(id.slice(TEXT.length + 1))
      if (!seed) throw new Error(`There is no article for ${id.slice(1)}.`)
      return `export default ${JSON.stringify(seed.reading.article.source)}`
    },
    configureServer(server) {
      server.watcher.on('all', (_event, file) => {
        if (!file.startsWith(folder + path.sep)) return
        bySlug = undefined
        for (const [id, module] of server.moduleGraph.idToModuleMap)
          if (id === `\0${INDEX}` || id.startsWith(`\0${TEXT}`)) server.reloadModule(module)
      })
    },
  }
}

function writeIndex(entries: readonly { readonly slug: string }[]): string {
  const loaders = entries.map(
    ({ slug }) => `${JSON.stringify(slug)}: () => import(${JSON.stringify(TEXT + slug)}).then((text) => text.default)`,
  )
  return `export default ${JSON.stringify(entries)}\nexport const texts = {${loaders.join(',\n')}}`
}
