import path from 'node:path'
import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { prerender, previewNotFound } from './src/publish/prerender.ts'
import { seedIndex } from './src/publish/seed-index.ts'

export default defineConfig(({ isPreview }) => ({
  base: process.env.BASE_PATH ?? '/',
  // Preview serves the built pages as a static host would; only the dev server falls back to the shell.
  appType: isPreview ? 'mpa' : 'spa',
  plugins: [
    seedIndex(path.resolve('seeds')),
    react(),
    tailwindcss(),
    prerender({ entry: 'src/app/entry-server.tsx' }),
    previewNotFound(),
  ],
  build: { target: 'es2022', assetsInlineLimit: 0, modulePreload: { polyfill: false } },
  worker: { format: 'es', plugins: () => [seedIndex(path.resolve('seeds'))] },
  preview: { port: 4173 },
  test: {
    environment: 'node',
    include: ['tests/unit/**/*.test.{ts,tsx}'],
    setupFiles: ['tests/unit/setup.ts'],
    // A busy machine is slow, not wrong.
    testTimeout: 30_000,
  },
}))
