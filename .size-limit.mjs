import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'

const pages = existsSync('dist/articles') ? readdirSync('dist/articles').filter((name) => name.endsWith('.html')) : []
const sizeOf = (name) => statSync(`dist/articles/${name}`).size
/** The lightest article stands for the rest: what the others weigh more is their own text. */
const [article] = pages.sort((a, b) => sizeOf(a) - sizeOf(b))
const page = article ? `dist/articles/${article}` : 'dist/index.html'
/** What a page asks for before it can be used: its script and what that imports, as the page itself says. */
const scripts = [...readFileSync(page, 'utf8').matchAll(/(?:href|src)="[^"]*?(assets\/[^"]+\.js)"/g)].map(
  ([, file]) => `dist/${file}`,
)

/** The letters that it asks for, and no others: from its head or from its end. */
const letters = [...readFileSync(page, 'utf8').matchAll(/as="font"[^>]*href="[^"]*?(assets\/[^"]+)"/g)]
const fonts = [...new Set(letters.map(([, file]) => `dist/${file}`))]

export default [
  { name: 'first load of an article page, JavaScript', path: scripts, limit: '115 kB', gzip: true },
  { name: 'a page with its styles and text', path: page, limit: '40 kB', gzip: true },
  { name: 'its letters', path: fonts, limit: '48 kB', brotli: false },
]
