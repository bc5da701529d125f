/**
 * `npm run -s bench:sections -- GOLD PREDICTIONS`: divide documents into sections.
 *
 * GOLD holds a document a line, `{"id", "paragraphs": […]}`; PREDICTIONS gets `{"id", "boundaries": […], "titles": […]}` a line, for
 * `score-sections.mjs`. Prints the speed in megabytes (UTF-8) a second.
 */
import { writeFileSync } from 'node:fs'
import type { Block, Section } from '../src/article/model.ts'
import { textOf } from '../src/article/spans.ts'
import { loadAsBuilt, type Parser } from './as-built.ts'
import { fastestOf } from './fastest-of.ts'
import { fail, readInput } from './read-input.ts'

interface Document {
  readonly id: string
  readonly source: string
  readonly blocks: readonly Block[]
}

const COMMAND = 'bench:sections'

const [gold, predictions] = process.argv.slice(2)
if (!gold || !predictions) fail(`Give two files: npm run -s ${COMMAND} -- GOLD PREDICTIONS.`)
const parser = await loadAsBuilt()
const documents = readInput(COMMAND, gold).split('\n').filter(Boolean).map(readDocument)
const lines = documents.map((document) => JSON.stringify(predict(document)))
try {
  writeFileSync(predictions, `${lines.join('\n')}\n`)
} catch (error) {
  fail(`Cannot write ${predictions}: ${error instanceof Error ? error.message : String(error)}.`)
}
const { alone, withSpeech } = measureSpeed(documents)
process.stdout.write(`${documents.length} documents, ${alone.toFixed(1)} MB/s, with speech ${withSpeech.toFixed(1)}\n`)

/** Join the paragraphs with blank lines, a paragraph block each. */
function readDocument(line: string, number: number): Document {
  const { id, paragraphs } = parseLine(line, number)
  const starts: number[] = []
  let source = ''
  for (const paragraph of paragraphs) {
    if (source) source += '\n\n'
    starts.push(source.length)
    source += paragraph
  }
  const blocks = paragraphs.map((paragraph, index) => {
    const start = starts[index] as number
    return { type: 'paragraph' as const, span: { start, end: start + paragraph.length } }
  })
  return { id, source, blocks }
}

function parseLine(line: string, number: number): { id: string; paragraphs: readonly string[] } {
  try {
    const { id, paragraphs } = JSON.parse(line)
    if (typeof id === 'string' && Array.isArray(paragraphs)) return { id, paragraphs: paragraphs.map(String) }
  } catch {
    // Said below.
  }
  return fail(`Line ${number + 1} of ${gold} is not a document with an id and paragraphs.`)
}

function predict(document: Document): { id: string; boundaries: readonly number[]; titles: readonly string[] } {
  const sections = divide(document, parser).slice(1)
  return {
    id: document.id,
    boundaries: sections.map(({ blocks }) => blocks.from),
    titles: sections.map(({ title }) => textOf(document.source, title)),
  }
}

function divide({ source, blocks }: Document, { findSections, findSpeech }: Parser): readonly Section[] {
  return findSections(source, blocks, findSpeech(source, blocks))
}

/** In MB/s, sections and titles alone and with the speech that they ask for. */
function measureSpeed(documents: readonly Document[]): { readonly alone: number; readonly withSpeech: number } {
  const bytes = documents.reduce((sum, { source }) => sum + Buffer.byteLength(source), 0)
  const speech = documents.map(({ source, blocks }) => parser.findSpeech(source, blocks))
  const sections = () =>
    documents.forEach(({ source, blocks }, i) => void parser.findSections(source, blocks, speech[i] as (typeof speech)[number]))
  const both = () => documents.forEach((document) => void divide(document, parser))
  return { alone: bytes / 1000 / fastestOf(sections), withSpeech: bytes / 1000 / fastestOf(both) }
}
