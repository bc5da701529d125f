import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import type { Plugin } from 'vite'

const require = createRequire(import.meta.url)

/** Made once and kept beside the packages: another recipe, and other versions of what it is made of and by, want another folder. */
const RECIPE = 1
const versions = ['source-serif', 'subset-font', '@fontsource-variable/source-serif-4'].map(
  (name) => (JSON.parse(readFileSync(path.resolve('node_modules', name, 'package.json'), 'utf8')) as { version: string }).version,
)
const OUT = path.resolve(`node_modules/.cache/pullquote/serif-${[RECIPE, ...versions].join('-')}`)

/** What the letters can do: real small caps, old-style and lining figures of either width, and what joins and kerns them. */
const FEATURES = 'ccmp locl liga kern mark mkmk numr dnom frac smcp c2sc onum lnum pnum tnum'.split(' ')

/** The size that the letters are drawn for, in points, and the weights that the styles use. A variation that nobody sees costs bytes. */
const AXES = { opsz: 14, wght: { min: 400, max: 700 } }

/** Notice, licence and its address stay in the font, as the licence asks. */
const KEPT_NAMES = [0, 13, 14]

type SubsetFont = (font: Buffer, text: string, options: object) => Promise<Buffer>

/**
 * Vite plugin: `@serif/source-serif-4-SET-wght-normal.woff2`, cut from Adobe's own Source Serif 4, in the sets of Fontsource. Google's, which
 * Fontsource has, is without small caps and old-style figures, and larger.
 */
export function serif(): Plugin {
  return {
    name: 'pullquote:serif',
    async config() {
      if (!process.env.VITEST) await makeAll()
      return { resolve: { alias: { '@serif': OUT } } }
    },
  }
}

async function makeAll(): Promise<void> {
  const sets = JSON.parse(readFileSync(require.resolve('@fontsource-variable/source-serif-4/unicode.json'), 'utf8')) as Record<
    string,
    string
  >
  const missing = Object.entries(sets)
    .map(([set, ranges]) => ({ file: path.join(OUT, `source-serif-4-${set}-wght-normal.woff2`), ranges }))
    .filter(({ file }) => !existsSync(file))
  if (!missing.length) return
  const subsetFont = require('subset-font') as SubsetFont
  const whole = rename(readFileSync(require.resolve('source-serif/VAR/SourceSerif4Variable-Roman.ttf')))
  mkdirSync(OUT, { recursive: true })
  for (const { file, ranges } of missing) {
    const letters = String.fromCodePoint(...ranges.split(',').flatMap(listCodes))
    const font = await subsetFont(whole, letters, {
      targetFormat: 'woff2',
      keepFeatures: FEATURES,
      variationAxes: AXES,
      preserveNameIds: KEPT_NAMES,
      noHinting: true,
    })
    // Two builds may run at once: a file is there whole or not at all.
    writeFileSync(`${file}.${process.pid}`, font)
    renameSync(`${file}.${process.pid}`, file)
  }
}

function listCodes(range: string): readonly number[] {
  const [first = 0, last = first] = range
    .replace(/U\+/i, '')
    .split('-')
    .map((code) => Number.parseInt(code, 16))
  return Array.from({ length: last - first + 1 }, (_, i) => first + i)
}

/** `Source` is a reserved name (OFL 1.1): a font that was changed must not carry it. As long a word takes its place. */
function rename(font: Buffer): Buffer {
  const tables = Array.from({ length: font.readUInt16BE(4) }, (_, i) => 12 + 16 * i)
  const entry = tables.find((at) => font.toString('latin1', at, at + 4) === 'name')
  if (entry === undefined) throw new Error('The serif has no table of names')
  const table = font.readUInt32BE(entry + 8)
  const strings = table + font.readUInt16BE(table + 4)
  for (let i = 0; i < font.readUInt16BE(table + 2); i++) {
    const record = table + 6 + 12 * i
    if (KEPT_NAMES.includes(font.readUInt16BE(record + 6))) continue
    const start = strings + font.readUInt16BE(record + 10)
    const name = font.subarray(start, start + font.readUInt16BE(record + 8))
    for (const encoding of ['utf16le', 'latin1'] as const) {
      const [from, to] = ['Source', 'Quoted'].map((word) => {
        const bytes = Buffer.from(word, encoding)
        return encoding === 'utf16le' ? bytes.swap16() : bytes
      }) as [Buffer, Buffer]
      for (let at = name.indexOf(from); at >= 0; at = name.indexOf(from, at + 1)) name.set(to, at)
    }
  }
  return font
}
