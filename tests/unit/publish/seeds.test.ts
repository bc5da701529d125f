import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { readChangeTimes, readFolder, readSeeds } from '../../../src/publish/seeds.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'seeds-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

it('lists built-in articles newest first, those that state no date behind them as their files stand, each at the same address', async () => {
  const write = (file: string, date: string) =>
    writeFileSync(
      path.join(folder, file),
      `The quay holds\n\n${date}\n\nIt stood on Monday, as it had always stood, the port said.\n`,
    )
  write('a.txt', 'By Ana Ruiz')
  write('b.txt', 'June 3, 2024')
  write('c.txt', '')
  write('d.txt', '19 June 2024')
  expect((await readSeeds(folder)).map(({ entry: { file, slug, date } }) => [file, slug, date])).toEqual([
    ['d.txt', 'the-quay-holds-4', '2024-06-19'],
    ['b.txt', 'the-quay-holds-2', '2024-06-03'],
    ['a.txt', 'the-quay-holds', undefined],
    ['c.txt', 'the-quay-holds-3', undefined],
  ])
})

it('reads whatever the library’s page would, and tells what it leaves out', async () => {
  const words = 'It stood on Monday, as it had always stood, the port said.'
  const write = (file: string, content: string | Buffer) => writeFileSync(path.join(folder, file), content)
  write('a.txt', `The quay holds\r\n\r\n${words}\r\n`)
  write('b.txt', `---\ntitle: The wall holds\ndate: 2024-06-19\n---\n${words}\n`)
  write('c.md', `# The *pier* holds\n\n${words} It is &frac12; old.\n`)
  write(
    'd.html',
    `<html><body><nav>Home</nav><article><h1>The dam holds</h1>${`<p>${words}</p>`.repeat(6)}</article></body></html>`,
  )
  write('e.txt', Buffer.from(`\uFEFFThe crane holds\n\n${words}\n`, 'utf16le'))
  write('f.txt', ' \n')
  write('g.txt', `The quay holds\r\n\r\n${words}\r\n`)
  write('h.pdf', '%PDF')
  write('.hidden', '')
  const { seeds, leftOut } = await readFolder(folder)
  expect(seeds.map(({ entry: { slug, date } }) => [slug, date])).toEqual([
    ['the-wall-holds', '2024-06-19'],
    ['the-quay-holds', undefined],
    ['the-pier-holds', undefined],
    ['the-dam-holds', undefined],
    ['the-crane-holds', undefined],
  ])
  expect(seeds[1]?.reading.article.source).toBe(`The quay holds\r\n\r\n${words}\r\n`)
  expect(seeds[2]?.reading.article.source).toBe(`# The pier holds\n\n${words} It is ½ old.\n`)
  expect(seeds[3]?.reading.article.source).not.toContain('Home')
  expect(leftOut).toEqual([
    'f.txt is left out. There are no words in it. Look whether the file was saved in full.',
    'g.txt is left out. It is the same text as a.txt.',
    'h.pdf is left out. This kind of file is not read: give plain text, Markdown or a web page.',
  ])
})

it('knows a text’s last change from its last commit, else from its file', () => {
  const nested = path.join(folder, 'texts')
  mkdirSync(nested)
  const write = (file: string, words: string) => writeFileSync(path.join(nested, file), words)
  const commit = (at: string) => {
    const who = ['-c', 'user.name=Ana', '-c', 'user.email=ana@example.org', '-c', 'commit.gpgsign=false']
    execFileSync('git', ['add', '.'], { cwd: folder })
    execFileSync('git', [...who, 'commit', '-qm', at], { cwd: folder, env: { ...process.env, GIT_COMMITTER_DATE: at } })
  }
  write('new.txt', 'New.')
  utimesSync(path.join(nested, 'new.txt'), 1e9, 1e9)
  expect(readChangeTimes(nested)('new.txt').getTime()).toBe(1e12)
  execFileSync('git', ['init', '-q'], { cwd: folder })
  write('Köln "alt".txt', 'Once.')
  write('kept.txt', 'Kept.')
  commit('2026-01-02T03:04:05Z')
  write('Köln "alt".txt', 'Twice.')
  commit('2026-02-02T03:04:05Z')
  write('late.txt', 'Late.')
  utimesSync(path.join(nested, 'late.txt'), 1e9, 1e9)
  const timeOf = readChangeTimes(nested)
  expect(['Köln "alt".txt', 'kept.txt', 'late.txt'].map((file) => timeOf(file).toISOString())).toEqual([
    '2026-02-02T03:04:05.000Z',
    '2026-01-02T03:04:05.000Z',
    '2001-09-09T01:46:40.000Z',
  ])
})
