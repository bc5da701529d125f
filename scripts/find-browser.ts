import { execFileSync } from 'node:child_process'
import { accessSync, constants, existsSync, statSync } from 'node:fs'
import path from 'node:path'
import { chromium } from '@playwright/test'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'msedge', 'microsoft-edge']
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
]

/**
 * Find a Chromium to drive: `CHROME_PATH`, an installed Chrome or Chromium, what Playwright has or can install, Debian's package.
 *
 * @returns The path of its executable.
 * @throws Where none can be had, with one sentence that says what to do.
 */
export function findBrowser(): string {
  const found = findGiven() ?? findInstalled() ?? findPlaywrights() ?? installPlaywrights() ?? installDebians()
  if (found) return found
  throw new Error(
    'No Chromium was found or could be installed: install Chrome or Chromium, or set CHROME_PATH to its executable.',
  )
}

function findGiven(): string | null {
  const given = process.env.CHROME_PATH
  if (!given) return null
  if (isExecutable(given)) return given
  throw new Error(`CHROME_PATH is ${given}, which cannot be run: set it to the executable of a Chrome or Chromium, or unset it.`)
}

function findInstalled(): string | null {
  const folders = (process.env.PATH ?? '').split(path.delimiter)
  const candidates = [...NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name))), ...PLACES]
  return candidates.find(isExecutable) ?? null
}

function findPlaywrights(): string | null {
  const own = chromium.executablePath()
  return own && existsSync(own) && isExecutable(own) ? own : null
}

function installPlaywrights(): string | null {
  say('No Chromium here yet: trying Playwright’s.')
  return run('npx', ['playwright', 'install', 'chromium']) ? findPlaywrights() : null
}

function installDebians(): string | null {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return null
  say('Trying Debian’s package.')
  return run('apt-get', ['update']) && run('apt-get', ['install', '--yes', '--no-install-recommends', 'chromium'])
    ? findInstalled()
    : null
}

function run(command: string, args: readonly string[]): boolean {
  try {
    execFileSync(command, args, { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }, timeout: 600_000 })
    return true
  } catch {
    return false
  }
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    // A folder, a stub that asks for a package, a browser without its libraries: what does not tell its version does not run.
    return (
      statSync(file).isFile() &&
      /\d+\.\d+/.test(execFileSync(file, ['--version'], { encoding: 'utf8', timeout: 20_000, stdio: 'pipe' }))
    )
  } catch {
    return false
  }
}

function say(sentence: string): void {
  process.stderr.write(`${sentence}\n`)
}
