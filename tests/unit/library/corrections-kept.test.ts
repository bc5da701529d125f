// @vitest-environment jsdom
import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { beforeEach, describe, expect, it } from 'vitest'
import { keepCarried, keepText } from '../../../src/library/keep.ts'
import { keepCorrections, keepReading, readKeptCorrections, readKeptReading } from '../../../src/library/kept-corrections.ts'
import { replaceText } from '../../../src/library/replace-text.ts'
import { closeShelf } from '../../../src/library/shelf.ts'
import { listKept, readKept, removeKept, restoreKept } from '../../../src/library/store.ts'

const WALL = 'The wall\n\n"We will build it again," said Lena Okafor, the mayor.\n'
const READING = { blocks: [{ at: 10, type: 'caption' as const }], speakers: [{ at: 11, voice: null }] }
const NONE = { blocks: [], speakers: [] }

const correct = (slug: string) => {
  keepReading(slug, READING)
  keepCorrections(slug, 'split=ab12c')
}

beforeEach(async () => {
  await closeShelf()
  globalThis.indexedDB = new IDBFactory()
  window.localStorage.clear()
})

describe('corrections', () => {
  it('go with a deleted article, and come back with it', async () => {
    const { slug } = await keepText({ source: WALL, matter: {} })
    correct(slug)
    const removed = await removeKept(slug)
    expect(window.localStorage).toHaveLength(0)
    await restoreKept(removed)
    expect([readKeptReading(slug), readKeptCorrections(slug)]).toEqual([READING, 'split=ab12c'])
  })

  it('that stand at an address do not fall on another text kept there', async () => {
    correct('the-wall')
    const { slug } = await keepText({ source: 'The wall\n\nIt did not break after all.', matter: {} })
    expect(slug).toBe('the-wall')
    expect([readKeptReading(slug), readKeptCorrections(slug)]).toEqual([NONE, null])
  })

  it('stay where the same text is kept again', async () => {
    const { slug } = await keepText({ source: WALL, matter: {} })
    correct(slug)
    await keepText({ source: WALL, matter: {} })
    expect([readKeptReading(slug), readKeptCorrections(slug)]).toEqual([READING, 'split=ab12c'])
  })

  it('of an article that came with a link stay when it is kept', async () => {
    correct('the-wall')
    const { slug } = await keepCarried('the-wall', WALL)
    expect([readKeptReading(slug), readKeptCorrections(slug)]).toEqual([READING, 'split=ab12c'])
  })
})

describe('a text that is kept again', () => {
  it('keeps when it came, its front matter, its earlier versions, and the headline its reader chose', async () => {
    const before = 'The wall\n\nIt broke on Monday.\n'
    const { slug } = await keepText({ source: before, matter: { date: '2024-06-19' }, file: 'wall.md' })
    await replaceText(slug, WALL)
    const kept = await readKept(slug)
    keepReading(slug, { blocks: [{ at: WALL.indexOf('"We'), type: 'headline' }], speakers: [] })
    const entry = await keepText({ source: WALL, matter: { date: '2020-01-01', address: 'https://news.example/wall' } })
    expect(kept?.versions).toHaveLength(1)
    expect(await readKept(slug)).toEqual({ ...kept, matter: { date: '2024-06-19', address: 'https://news.example/wall' } })
    expect(entry).toMatchObject({ slug, added: kept?.added, headline: expect.stringContaining('We will build it again') })
    expect((await listKept()).entries).toEqual([entry])
  })
})
