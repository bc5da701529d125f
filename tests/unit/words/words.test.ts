import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parseSync } from 'vite'
import { describe, expect, it } from 'vitest'
import { interfaceWords } from '../../../src/publish/interface-words.ts'
import { fill } from '../../../src/words/fill.ts'

describe('words with values', () => {
  it('take each value where its name stands', () => {
    expect(fill('{n} of {all} shown', { n: 2, all: 9 })).toBe('2 of 9 shown')
    expect(fill('{a} and {a}', { a: '$& {b}' })).toBe('$& {b} and $& {b}')
  })

  it('choose their form by the number: an exact one first, else the language’s', () => {
    const notes = 'one:{n} note|=2:both notes|other:{n} notes'
    expect([0, 1, 2, 3].map((n) => fill(notes, { n }))).toEqual(['0 notes', '1 note', 'both notes', '3 notes'])
  })

  it('may have a colon in a form', () => {
    expect(fill('one:{n} went: see below|other:{n} went: see all', { n: 1 })).toBe('1 went: see below')
  })
})

const ATTRIBUTES = new Set(['aria-label', 'title', 'placeholder', 'alt', 'label'])
/** A name, and what is printed on keys and buttons. */
const NOT_WORDS = /^(?:Pullquote|[A-Z]|Aa)$/

/** A capital and a word after it: how a sentence or a label begins, and hardly anything else in code. */
const BEGINS = /^[“(]?[A-Z][a-z’]*,? [a-z]{2,}/

interface Node {
  readonly type: string
  readonly value?: string | Node | { readonly cooked: string }
  readonly name?: { readonly name?: string }
  readonly callee?: { readonly name?: string; readonly property?: { readonly name?: string } }
}

/** Whether a call is for those who build or repair: `new Error(…)`, `this.warn(…)`. */
const isForBuilders = ({ callee }: Node): boolean => callee?.name === 'Error' || callee?.property?.name === 'warn'

/** What a file says in words of its own. */
function findOwnWords(file: string): readonly string[] {
  const found: string[] = []
  const visit = (node: Node) => {
    if (isForBuilders(node)) return
    const said =
      node.type === 'TemplateElement' ? (node.value as { cooked: string }).cooked : node.type === 'Literal' && node.value
    if (typeof said === 'string' && BEGINS.test(said)) found.push(said)
    if (node.type === 'JSXText' && /[A-Za-z]/.test(String(node.value))) found.push(String(node.value).trim())
    if (node.type === 'JSXAttribute' && ATTRIBUTES.has(node.name?.name ?? '') && typeof node.value === 'object') {
      const { type, value } = node.value as Node
      if (type === 'Literal' && /[A-Za-z]/.test(String(value))) found.push(String(value))
    }
    for (const part of Object.values(node).flat())
      if (part && typeof part === 'object' && typeof (part as Node).type === 'string') visit(part as Node)
  }
  visit(parseSync(file, readFileSync(file, 'utf8')).program as unknown as Node)
  return found.filter((text) => !NOT_WORDS.test(text))
}

describe('the interface’s own words', () => {
  const files = ['address', 'library', 'reader', 'app', 'publish'].flatMap((room) => listFiles(`src/${room}`))

  it('stand in one file a language, not where they are said', () => {
    expect(files.length).toBeGreaterThan(200)
    for (const file of files) expect([file, findOwnWords(file)]).toEqual([file, []])
  })

  it('have the same names and values in every language', async () => {
    const { language: _, ...english } = (await import('../../../src/words/en.ts')) as Readonly<Record<string, string>>
    const holes = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort()
    for (const file of readdirSync('src/words').filter((name) => /^[a-z]{2,3}\.ts$/.test(name))) {
      const own = (await import(/* @vite-ignore */ path.resolve('src/words', file))) as Readonly<Record<string, string>>
      expect(own.language).toBe(file.replace('.ts', ''))
      for (const [name, text] of Object.entries(english)) expect([name, holes(own[name] ?? '')]).toEqual([name, holes(text)])
    }
  })

  it('are refused for a language that nobody wrote', () => {
    expect(() => interfaceWords('xx')).toThrow(/WORDS is xx, but there is no src\/words\/xx\.ts/)
  })
})

function listFiles(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
}
