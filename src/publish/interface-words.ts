import { existsSync } from 'node:fs'
import path from 'node:path'
import type { Plugin } from 'vite'

/**
 * Vite plugin: build the interface in another language.
 *
 * `WORDS=de npm run build` reads `src/words/de.ts` wherever the code says `src/words/en.ts`, and says so in the pages' `lang`.
 *
 * @throws Where there is no such file.
 */
export function interfaceWords(language = 'en'): Plugin {
  const file = path.resolve(`src/words/${language}.ts`)
  if (!/^[a-z]{2,3}$/.test(language) || !existsSync(file))
    throw new Error(`WORDS is ${language}, but there is no src/words/${language}.ts: translate src/words/en.ts into it first.`)
  return {
    name: 'pullquote:interface-words',
    config: () => (language === 'en' ? {} : { resolve: { alias: [{ find: /^(?:.*\/words|\.)\/en\.ts$/, replacement: file }] } }),
    transformIndexHtml: (html) => html.replace('<html lang="en">', `<html lang="${language}">`),
  }
}
