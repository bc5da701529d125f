import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from '../../../src/article/parse.ts'
import { outline } from './outline.ts'

const FOLDER = path.resolve('tests/fixtures')

/** `UPDATE_TREES=1 npx vitest run fixtures` rewrites the expectations: read the difference like code. */
describe('the tree of each fixture is as it was checked by hand', () => {
  for (const name of readdirSync(FOLDER)) {
    const article = readdirSync(path.join(FOLDER, name)).find((file) => file === 'article.txt' || file === 'article.path')
    if (!article) continue
    it(name, () => {
      const file = path.join(FOLDER, name, article)
      const text = article.endsWith('.path') ? path.resolve(readFileSync(file, 'utf8').trim()) : file
      const tree = outline(parse(readFileSync(text, 'utf8')))
      const expected = path.join(FOLDER, name, 'tree.txt')
      if (process.env.UPDATE_TREES) writeFileSync(expected, tree)
      expect(tree).toBe(readFileSync(expected, 'utf8'))
    })
  }
})
