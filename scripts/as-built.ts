import { fileURLToPath } from 'node:url'
import { build, type Rolldown } from 'vite'

export type Parser = typeof import('./parser.ts')

/**
 * The parser as the app ships it, bundled and minified: `tsx` keeps every function's name by a call of its own, which costs a benchmark half
 * its speed.
 */
export async function loadAsBuilt(): Promise<Parser> {
  const entry = fileURLToPath(new URL('./parser.ts', import.meta.url))
  const results = await build({
    configFile: false,
    publicDir: false,
    logLevel: 'silent',
    build: { write: false, target: 'es2022', lib: { entry, formats: ['es'], fileName: 'parser' } },
  })
  const [{ output }] = results as [Rolldown.RolldownOutput]
  return import(`data:text/javascript;base64,${Buffer.from(output[0].code).toString('base64')}`)
}
