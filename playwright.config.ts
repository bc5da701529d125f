import { defineConfig } from '@playwright/test'
import { findBrowser } from './scripts/find-browser.ts'

const port = Number(process.env.JOURNEY_PORT ?? 4180)

/** Without the flags about the network, Chromium asks hosts of its own at every start. */
const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Another browser: `FIREFOX_PATH=/usr/bin/firefox npm run journeys`, over WebDriver BiDi. What it leaves out is told in `scripts/README.md`. */
const firefox = process.env.FIREFOX_PATH
const browser = firefox
  ? ({ browserName: 'firefox', channel: 'moz-firefox', launchOptions: { executablePath: firefox } } as const)
  : { launchOptions: { executablePath: process.env.CHROME_PATH ?? findBrowser(), args } }

export default defineConfig({
  testDir: 'tests/journeys',
  outputDir: 'test-results',
  workers: 2,
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  // A busy machine is slow, not wrong.
  timeout: 180_000,
  expect: { timeout: 30_000 },
  reporter: [['list']],
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    // Keeping one takes a fifth of the time, and CI shows none: `npm run journeys -- --trace retain-on-failure` where one is wanted.
    trace: 'off',
    // Only the journeys about working offline let it in: it would answer what the others intercept.
    serviceWorkers: 'block',
    ...browser,
  },
  webServer: {
    command: `node node_modules/vite/bin/vite.js preview --host 127.0.0.1 --port ${port} --strictPort`,
    url: `http://127.0.0.1:${port}/`,
    reuseExistingServer: false,
  },
})
