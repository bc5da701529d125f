// @vitest-environment jsdom
import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { beforeEach, describe, expect, it } from 'vitest'
import { UNCORRECTED } from '../../../src/article/corrections.ts'
import { carry } from '../../../src/library/carried.ts'
import { keepText } from '../../../src/library/keep.ts'
import { readKeptReading } from '../../../src/library/kept-corrections.ts'
import { recallCarried } from '../../../src/library/recall-carried.ts'
import { loadSeed, seeds } from '../../../src/library/seeds.ts'
import { closeShelf } from '../../../src/library/shelf.ts'

const FIRST = 'The wall\n\nIt broke on Monday.\n'
const SECOND = 'The wall\n\nIt did not break after all.\n'
const CORRECTED = { blocks: [{ at: 10, type: 'caption' }], speakers: [] } as const
const OTHERS = { blocks: [{ at: 0, type: 'byline' }], speakers: [] } as const

beforeEach(async () => {
  await closeShelf()
  globalThis.indexedDB = new IDBFactory()
  localStorage.clear()
  sessionStorage.clear()
})

describe('a text that came with a link', () => {
  it('is read with the corrections that came along, and stays as its reader has it', async () => {
    expect(await carry(FIRST, CORRECTED)).toEqual({ slug: 'the-wall', isHere: false })
    expect(recallCarried('the-wall')).toBe(FIRST)
    expect(readKeptReading('the-wall')).toEqual(CORRECTED)
    await carry(FIRST, OTHERS)
    sessionStorage.clear()
    await carry(FIRST, OTHERS)
    expect(readKeptReading('the-wall')).toEqual(CORRECTED)
  })

  it('has no corrections of another text that had its address', async () => {
    await carry(FIRST, CORRECTED)
    await carry(SECOND)
    expect(readKeptReading('the-wall')).toEqual(UNCORRECTED)
    await carry(FIRST, OTHERS)
    expect(readKeptReading('the-wall')).toEqual(OTHERS)
  })

  it('brings nobody’s corrections into what is kept or built in, and takes no address of theirs', async () => {
    const { slug } = await keepText({ source: FIRST, matter: {} })
    expect(await carry(FIRST, CORRECTED)).toEqual({ slug, isHere: true })
    expect(await carry(SECOND, CORRECTED)).toEqual({ slug: `${slug}-2`, isHere: false })
    expect(readKeptReading(slug)).toEqual(UNCORRECTED)
    const built = seeds[0]?.slug ?? ''
    expect(await carry((await loadSeed(built)) ?? '', CORRECTED)).toEqual({ slug: built, isHere: true })
    expect(readKeptReading(built)).toEqual(UNCORRECTED)
  })
})
