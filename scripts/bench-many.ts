/**
 * `npm run -s bench:many -- [COUNT …]`: a publication of 1 and of COUNT generated articles (1,000), built in a copy of the project in the
 * system's folder for what is temporary: how long the build takes, what the first article's page, the library and the
 * service worker of a first visit ask for, gzip, and how soon the library's search answers in Chromium.
 */
import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { chromium } from '@playwright/test'
import { findBrowser } from './find-browser.ts'
import { fail } from './read-input.ts'
import { serveBuild } from './serve-build.ts'

const counts = process.argv.slice(2).map(Number)
if (counts.some((count) => !Number.isSafeInteger(count) || count < 1))
  fail('Give numbers of articles: npm run -s bench:many -- 1000 10000')

const COPIED = ['src', 'public', 'index.html', 'package.json', 'tsconfig.json', 'vite.config.ts']
const PARAGRAPHS = 20
/** A word of one article alone. */
const RARE = 'quillwort'
const ALONE = `new Promise((resolve) => {
  const began = performance.now()
  const look = () =>
    document.querySelectorAll('.library-list > li').length === 1 ? resolve(performance.now() - began) : requestAnimationFrame(look)
  look()
})`

const sentences = readdirSync('seeds').flatMap((name) =>
  readFileSync(path.join('seeds', name), 'utf8')
    .split(/\n+/)
    .filter((line) => line.length > 60),
)
const project = process.cwd()
const copy = mkdtempSync(path.join(os.tmpdir(), 'many-articles-'))
for (const name of COPIED) cpSync(name, path.join(copy, name), { recursive: true })
symlinkSync(path.join(project, 'node_modules'), path.join(copy, 'node_modules'))
process.chdir(copy)
const browser = await chromium.launch({ executablePath: findBrowser(), args: ['--no-sandbox', '--disable-gpu'] })
try {
  for (const count of [1, ...(counts.length > 0 ? counts : [1000])]) await measure(count)
} finally {
  await browser.close()
  process.chdir(project)
  rmSync(copy, { recursive: true })
}

function write(count: number): void {
  rmSync('seeds', { recursive: true, force: true })
  mkdirSync('seeds')
  let state = 7
  const next = () => {
    state = (state * 48271) % 0x7fffffff
    return sentences[state % sentences.length] ?? ''
  }
  for (let i = 0; i < count; i++) {
    const rare = i === Math.floor(count / 2) ? `\n\nNobody had seen the ${RARE} again.` : ''
    writeFileSync(
      `seeds/report-${i}.txt`,
      `Report number ${i} of the long year\n\n${Array.from({ length: PARAGRAPHS }, next).join('\n\n')}${rare}\n`,
    )
  }
}

async function measure(count: number): Promise<void> {
  write(count)
  const began = performance.now()
  execFileSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'error'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const built = (performance.now() - began) / 1000
  const weigh = (file: string) => {
    const html = readFileSync(file, 'utf8')
    const scripts = [...html.matchAll(/(?:href|src)="[^"]*?(assets\/[^"]+\.js)"/g)].map(([, name]) =>
      readFileSync(`dist/${name}`),
    )
    const sum = scripts.reduce((bytes, script) => bytes + gzipSync(script).length, 0)
    return `${(sum / 1000).toFixed(2)} kB of JavaScript, ${(gzipSync(html).length / 1000).toFixed(1)} kB of page`
  }
  console.log(
    [
      `${count} articles`,
      `  build      ${built.toFixed(1)} s`,
      `  article    ${weigh('dist/articles/report-number-0-of-the-long-year.html')}`,
      `  library    ${weigh('dist/index.html')}`,
      `  kept       ${weighKept()}`,
      ...(count > 1 ? [`  search     ${await search()}`] : []),
    ].join('\n'),
  )
}

/** What the service worker of a first visit fetches for later. */
function weighKept(): string {
  const files = [...readFileSync('dist/sw.js', 'utf8').matchAll(/url:"([^"]+)"/g)].map(([, name]) => readFileSync(`dist/${name}`))
  const sum = files.reduce((bytes, file) => bytes + gzipSync(file).length, 0)
  return `${files.length} files, ${(sum / 1e6).toFixed(1)} MB`
}

/** Until the one article that has the words is alone in the list: the first search brings the index, the second has it. */
async function search(): Promise<string> {
  const { server, origin } = await serveBuild()
  const context = await browser.newContext({ serviceWorkers: 'block' })
  const page = await context.newPage()
  page.setDefaultTimeout(120_000)
  await page.goto(origin)
  const ask = async (words: string) => {
    await page.getByRole('searchbox').fill(words)
    return page.evaluate<number>(ALONE)
  }
  const first = await ask(RARE)
  await page.getByRole('searchbox').fill('')
  await page.waitForTimeout(1000)
  const second = await ask(`the ${RARE}`)
  await context.close()
  server.close()
  return `${first.toFixed(0)} ms at first, then ${second.toFixed(0)} ms`
}
