import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import type { Renderer } from '@takumi-rs/core'

/** Families from npm, all under the SIL Open Font License 1.1, in the order in which a letter is looked for. */
const LATIN = 'source-serif-4'
const ARABIC = 'noto-naskh-arabic'
const HEBREW = 'noto-serif-hebrew'
const CHINESE = 'noto-serif-sc'
const JAPANESE = 'noto-serif-jp'
const KOREAN = 'noto-serif-kr'

const require = createRequire(import.meta.url)

interface Subset {
  readonly family: string
  readonly file: string
  readonly ranges: readonly (readonly [first: number, last: number])[]
}

/** Fonts by the letters that are needed: a family of Chinese has a hundred files, and a quotation needs five. */
export interface Fonts {
  /**
   * Make a text's letters known to the renderer.
   *
   * @returns The families to use, in order, and whether every letter and digit has a glyph.
   */
  readonly prepare: (text: string) => Promise<{ readonly families: readonly string[]; readonly isWhole: boolean }>
}

export function createFonts(renderer: Renderer): Fonts {
  const registered = new Map<string, Promise<unknown>>()
  const register = ({ family, file, ranges }: Subset) => {
    const known = registered.get(file)
    if (known) return known
    const unicodeRange = ranges.map(([first, last]): [number, number] => [first, last])
    const coming = Promise.resolve(renderer.registerFont({ name: family, data: readFileSync(file), unicodeRange }))
    registered.set(file, coming)
    return coming
  }
  // A letter has one file among families in one order: a hundred files of Chinese are looked through once for it.
  const files = new Map<string, Subset | undefined>()
  const find = (families: readonly string[], character: string) => {
    const key = `${families.join()} ${character}`
    if (!files.has(key)) files.set(key, findSubset(families, character.codePointAt(0) ?? 0))
    return files.get(key)
  }
  return {
    async prepare(text) {
      const families = chooseFamilies(text)
      const characters = [...new Set(text)]
      const found = characters.map((character) => find(families, character))
      await Promise.all([...new Set(found)].map((subset) => subset && register(subset)))
      const isWhole = characters.every((character, i) => found[i] || !/[\p{L}\p{N}]/u.test(character))
      return { families, isWhole }
    },
  }
}

const subsets = new Map<string, readonly Subset[]>()

function findSubset(families: readonly string[], code: number): Subset | undefined {
  for (const family of families) {
    const known = subsets.get(family) ?? readSubsets(family)
    subsets.set(family, known)
    const found = known.find(({ ranges }) => ranges.some(([first, last]) => first <= code && code <= last))
    if (found) return found
  }
  return undefined
}

/** The same Chinese character is drawn otherwise in Japan and in Korea: kana and hangul tell whose it is. */
function chooseFamilies(text: string): readonly string[] {
  const east = /\p{Script=Hangul}/u.test(text)
    ? [KOREAN, CHINESE, JAPANESE]
    : /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)
      ? [JAPANESE, CHINESE, KOREAN]
      : [CHINESE, JAPANESE, KOREAN]
  // Marks that both have are then as wide as the letters around them.
  return /\p{Script=Han}/u.test(text) || east[0] !== CHINESE ? [LATIN, ...east, ARABIC, HEBREW] : [LATIN, ARABIC, HEBREW, ...east]
}

/** A package's `unicode.json` tells which letters are in which file, as `unicode-range` in CSS does. */
function readSubsets(family: string): readonly Subset[] {
  const folder = path.dirname(require.resolve(`@fontsource-variable/${family}/unicode.json`))
  const written = JSON.parse(readFileSync(path.join(folder, 'unicode.json'), 'utf8')) as Record<string, string>
  return Object.entries(written)
    .map(([name, ranges]) => ({
      family,
      file: path.join(folder, 'files', `${family}-${name.replace(/[[\]]/g, '')}-wght-normal.woff2`),
      ranges: ranges.split(',').map(readRange),
    }))
    .filter(({ file }) => existsSync(file))
}

function readRange(written: string): readonly [number, number] {
  const [first = 0, last = first] = written
    .replace(/U\+/i, '')
    .split('-')
    .map((code) => Number.parseInt(code, 16))
  return [first, last]
}
