/** `npm run journeys`: Playwright's journeys through the built app, in whatever Chromium this machine has. Arguments go to Playwright. */
import { spawnSync } from 'node:child_process'
import { createServer } from 'node:net'
import { findBrowser } from './find-browser.ts'
import { fail } from './read-input.ts'

function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 4173))
    })
  })
}

function findBrowserOrFail(): string {
  try {
    return findBrowser()
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error))
  }
}

const env = { ...process.env, CHROME_PATH: findBrowserOrFail(), JOURNEY_PORT: String(await findFreePort()) }
const { status } = spawnSync('npx', ['playwright', 'test', ...process.argv.slice(2)], { stdio: 'inherit', env })
process.exit(status ?? 1)
