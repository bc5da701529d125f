import path from 'node:path'
import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { fullText } from './src/publish/full-text.ts'
import { interfaceWords } from './src/publish/interface-words.ts'
import { offline } from './src/publish/offline.ts'
import { prerender, previewNotFound } from './src/publish/prerender.ts'
import { savedReader } from './src/publish/saved-reader.ts'
import { seedIndex } from './src/publish/seed-index.ts'
import { serif } from './src/publish/serif.ts'
import { shakeRouter } from './src/publish/shake-router.ts'
import { readSite } from './src/publish/site.ts'

const seeds = path.resolve('seeds')
const site = readSite(process.env)

export default defineConfig(({ isPreview }) => ({
  base: site.base,
  // Preview serves the built pages as a static host would; only the dev server falls back to the shell.
  appType: isPreview ? 'mpa' : 'spa',
  define: { 'import.meta.env.SAVED_PAGE': 'false', 'import.meta.env.SITE_ORIGIN': JSON.stringify(site.isSet ? site.origin : '') },
  plugins: [
    interfaceWords(process.env.WORDS),
    seedIndex(seeds),
    serif(),
    react(),
    shakeRouter(),
    savedReader(),
    tailwindcss(),
    prerender({ seeds, site }),
    fullText(seeds),
    offline(),
    previewNotFound(),
  ],
  build: {
    target: 'es2022',
    minify: 'terser', // 2 kB smaller on a first visit than the default
    terserOptions: { ecma: 2020, module: true, compress: { passes: 3 }, format: { wrap_func_args: true } },
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    license: { fileName: 'licenses.md' },
  },
  environments: {
    client: {
      build: {
        rolldownOptions: {
          // Words go where they are used, see `src/words/README.md`.
          optimization: { inlineConst: { mode: 'all', pass: 2 } },
          // What every page needs in one file: a dozen small ones cost each their request and a dictionary of their own.
          output: {
            codeSplitting: {
              groups: [
                { name: 'first', tags: ['$initial'], priority: 2 },
                { name: 'address', test: /\/src\/address\//, priority: 1 },
              ],
            },
          },
        },
      },
    },
  },
  worker: { format: 'es', plugins: () => [seedIndex(path.resolve('seeds'))] },
  preview: { port: 4173 },
  test: {
    environment: 'node',
    include: ['tests/unit/**/*.test.{ts,tsx}'],
    setupFiles: ['tests/unit/setup.ts'],
    // A busy machine is slow, not wrong.
    testTimeout: 60_000,
  },
}))
