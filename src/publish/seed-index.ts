import type { Plugin } from 'vite'
import { readSeeds } from './seeds.ts'

const ID = 'virtual:seed-index'

/** Vite plugin: `virtual:seed-index` lists the built-in articles, so that the library page need not load their texts. */
export function seedIndex(folder: string): Plugin {
  return {
    name: 'pullquote:seed-index',
    resolveId: (id) => (id === ID ? `\0${ID}` : undefined),
    load: (id) =>
      id === `\0${ID}` ? `export default ${JSON.stringify(readSeeds(folder).map(({ entry }) => entry))}` : undefined,
    configureServer(server) {
      server.watcher.on('all', (_event, file) => {
        const module = file.startsWith(folder) && server.moduleGraph.getModuleById(`\0${ID}`)
        if (module) server.reloadModule(module)
      })
    },
  }
}
