// @vitest-environment jsdom
import 'fake-indexeddb/auto'
import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { IDBFactory } from 'fake-indexeddb'
import { beforeEach, describe, expect, it } from 'vitest'
import { exportLibrary, importLibrary } from '../../../src/library/archive.ts'
import { keepText } from '../../../src/library/keep.ts'
import { readKeptReading } from '../../../src/library/kept-corrections.ts'
import { replaceText } from '../../../src/library/replace-text.ts'
import { closeShelf } from '../../../src/library/shelf.ts'
import { listKept } from '../../../src/library/store.ts'
import { openArticle } from '../reader/open-article.tsx'

const SOURCE = `Notes from the quay

Harbour wall gives way

The wall broke on Monday night, and the water took forty boats with it, the port said on Tuesday.

"We will build it again," said Lena Okafor, the mayor. Tom Hale said the wall had been old.
`
const at = SOURCE.indexOf('Harbour')

beforeEach(async () => {
  await closeShelf()
  globalThis.indexedDB = new IDBFactory()
  window.localStorage.clear()
})

const headlines = async () => (await listKept()).entries.map(({ headline }) => headline)

describe('how a text was read', () => {
  it('calls a quotation by whole words', async () => {
    openArticle(
      '/inspect',
      'A wall in the sea\n\n“We will build it again, and nobody shall say that we did not,” said Lena Okafor.\n',
    )
    expect(
      await screen.findByRole('combobox', { name: 'The speaker of “We will build it again, and nobody shall …” is' }),
    ).toHaveDisplayValue('Lena Okafor')
  })

  it('is put right in the line: the headline, and who speaks', async () => {
    const { router } = openArticle('/inspect', SOURCE)
    const line = await screen.findByRole('combobox', { name: 'What “Harbour wall gives way” is' })
    await userEvent.selectOptions(line, 'Headline')
    await waitFor(() => expect(line).toHaveValue('headline'))
    expect(screen.getByRole('combobox', { name: 'What “Notes from the quay” is' })).toHaveValue('paragraph')
    const speaker = screen.getByRole('combobox', { name: /The speaker of “We will build it again,?” is/ })
    expect(speaker).toHaveDisplayValue('Lena Okafor')
    await userEvent.selectOptions(speaker, 'Tom Hale')
    await waitFor(() => expect(speaker).toHaveDisplayValue('Tom Hale'))
    await userEvent.selectOptions(speaker, 'nobody the text names')
    await waitFor(() => expect(speaker).toHaveDisplayValue('nobody the text names'))
    expect(screen.getByText(/^2 corrections of yours/)).toBeInTheDocument()
    await router.navigate('/articles/harbour')
    expect(await screen.findByRole('heading', { level: 1, name: 'Harbour wall gives way' })).toBeVisible()
    expect(screen.getByText('Notes from the quay')).toBeInTheDocument()
  })

  it('tells the list and the address the headline that a reader chose', async () => {
    const corrections = { blocks: [{ at, type: 'headline' as const }], speakers: [] }
    const { slug } = await keepText({ source: SOURCE, matter: {} }, corrections)
    expect(slug).toBe('harbour-wall-gives-way')
    expect(readKeptReading(slug)).toEqual(corrections)
    const exported = await exportLibrary()
    await replaceText(slug, `${SOURCE}\nThe council meets on Friday, and the port will be heard there.\n`)
    expect(await headlines()).toEqual(['Harbour wall gives way'])
    await closeShelf()
    globalThis.indexedDB = new IDBFactory()
    await importLibrary(exported)
    expect(await headlines()).toEqual(['Harbour wall gives way'])
  })

  it('put right later, is told in the list', async () => {
    const { slug } = await keepText({ source: SOURCE, matter: {} })
    expect(await headlines()).toEqual(['Notes from the quay'])
    const { router } = openArticle('/inspect', SOURCE)
    await router.navigate(`/articles/${slug}/inspect`)
    await waitFor(() =>
      expect(screen.getByRole('link', { name: 'Notes from the quay' })).toHaveAttribute('href', `/articles/${slug}`),
    )
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'What “Harbour wall gives way” is' }), 'Headline')
    await waitFor(async () => expect(await headlines()).toEqual(['Harbour wall gives way']))
  })
})
