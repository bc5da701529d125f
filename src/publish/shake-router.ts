import path from 'node:path'
import type { Plugin } from 'vite'

const ROUTER = path.resolve('node_modules/react-router/dist')

/**
 * Vite plugin: let what is not used of react-router fall out of the build.
 *
 * Its exports name the development build alone, with the warnings in it; and a name given to a component for debugging
 * (`Link.displayName = "Link"`) counts as a use of it, which keeps forms, fetchers and prefetching.
 */
export function shakeRouter(): Plugin {
  return {
    name: 'pullquote:shake-router',
    apply: 'build',
    enforce: 'pre',
    config: () => ({ resolve: { alias: [{ find: /^react-router$/, replacement: path.join(ROUTER, 'production/index.mjs') }] } }),
    transform: {
      filter: { id: /\/react-router\/dist\// },
      handler: (code) => ({
        code: code
          .replace(/^\w+\.displayName = "\w+";$/gm, '')
          .replace(/= (React\d*\.(?:forwardRef|createContext)\()/g, '= /* @__PURE__ */ $1'),
        map: null,
      }),
    },
  }
}
