import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { readSeeds } from '../../../src/publish/seeds.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'seeds-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

it('lists built-in articles newest first, those that state no date behind them as their files stand, each at the same address', () => {
  const write = (file: string, date: string) =>
    writeFileSync(
      path.join(folder, file),
      `The quay holds\n\n${date}\n\nIt stood on Monday, as it had always stood, the port said.\n`,
    )
  write('a.txt', 'By Ana Ruiz')
  write('b.txt', 'June 3, 2024')
  write('c.txt', '')
  write('d.txt', '19 June 2024')
  expect(readSeeds(folder).map(({ entry: { file, slug, date } }) => [file, slug, date])).toEqual([
    ['d.txt', 'the-quay-holds-4', '2024-06-19'],
    ['b.txt', 'the-quay-holds-2', '2024-06-03'],
    ['a.txt', 'the-quay-holds', undefined],
    ['c.txt', 'the-quay-holds-3', undefined],
  ])
})
