// @vitest-environment jsdom
import 'fake-indexeddb/auto'
import { screen } from '@testing-library/react'
import { IDBFactory } from 'fake-indexeddb'
import { beforeEach, describe, expect, it } from 'vitest'
import { createQueryClient } from '../../../src/app/query-client.ts'
import { exportLibrary, importLibrary } from '../../../src/library/archive.ts'
import { describeAgain, keepText } from '../../../src/library/keep.ts'
import { publishedQuery } from '../../../src/library/published-query.ts'
import { closeShelf } from '../../../src/library/shelf.ts'
import { listKept } from '../../../src/library/store.ts'
import { openArticle } from '../reader/open-article.tsx'

const SOURCE = 'The wall\n\n"We will build it again," said Lena Okafor, the mayor.\n'

beforeEach(async () => {
  await closeShelf()
  globalThis.indexedDB = new IDBFactory()
  window.localStorage.clear()
})

const open = async (matter: { date?: string; address?: string }) => {
  const { slug } = await keepText({ source: SOURCE, matter })
  const { router } = openArticle()
  await router.navigate(`/articles/${slug}`)
  await screen.findByRole('heading', { level: 1, name: 'The wall' })
}

describe('what front matter says', () => {
  it('stands in the header of the reader’s own article', async () => {
    await open({ date: '2024-06-19T10:15:00+02:00', address: 'https://news.example/wall?id=1' })
    expect(await screen.findByText('19 June 2024')).toHaveAttribute('datetime', '2024-06-19')
    const link = screen.getByRole('link', { name: 'news.example' })
    expect(link).toHaveAttribute('href', 'https://news.example/wall?id=1')
    expect(link).toHaveAttribute('rel', 'noreferrer noopener')
  })

  it('is no link where it is no page of the web, and no date where it names no day', async () => {
    await open({ date: 'midsummer', address: 'javascript:alert(1)' })
    expect((await screen.findByText('midsummer')).tagName).toBe('SPAN')
    expect(screen.getByText('javascript:alert(1)').closest('a')).toBeNull()
  })

  it('is what citations are made of', async () => {
    const { slug } = await keepText({ source: SOURCE, matter: { date: 'June 19, 2024', address: 'https://news.example/wall' } })
    const client = createQueryClient()
    expect(await client.fetchQuery(publishedQuery(slug))).toEqual({ date: '2024-06-19', sourceUrl: 'https://news.example/wall' })
  })

  it('gives the list its day, however the entry comes about', async () => {
    const days = async () => (await listKept()).entries.map(({ date }) => date)
    const { slug } = await keepText({ source: SOURCE, matter: { date: 'June 19, 2024' } })
    expect(await days()).toEqual(['2024-06-19'])
    await describeAgain(slug)
    expect(await days()).toEqual(['2024-06-19'])
    const exported = await exportLibrary()
    await closeShelf()
    globalThis.indexedDB = new IDBFactory()
    await importLibrary(exported)
    expect(await days()).toEqual(['2024-06-19'])
  })
})
