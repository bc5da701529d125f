import { readdirSync, readFileSync } from 'node:fs'

/** What an article's page asks for before it can be used: its script and what that imports, as the page itself says. */
const article = readdirSync('dist/articles').find((name) => name.endsWith('.html'))
const page = readFileSync(`dist/articles/${article}`, 'utf8')
const scripts = [...page.matchAll(/(?:href|src)="[^"]*?(assets\/[^"]+\.js)"/g)].map(([, file]) => `dist/${file}`)

export default [
  { name: 'first load of an article page, JavaScript', path: scripts, limit: '190 kB', gzip: true },
  { name: 'an article page with its styles and text', path: 'dist/articles/*.html', limit: '40 kB', gzip: true },
]
