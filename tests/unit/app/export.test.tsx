// @vitest-environment jsdom
import 'fake-indexeddb/auto'
import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { IDBFactory } from 'fake-indexeddb'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { ExportButton } from '../../../src/app/library/ExportButton.tsx'
import { importLibrary } from '../../../src/library/archive.ts'
import { keepText } from '../../../src/library/keep.ts'
import { closeShelf } from '../../../src/library/shelf.ts'

const saved: Blob[] = []

beforeEach(async () => {
  await closeShelf()
  globalThis.indexedDB = new IDBFactory()
  saved.length = 0
  URL.createObjectURL = (blob: Blob) => `blob:${saved.push(blob)}`
  URL.revokeObjectURL = () => undefined
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined)
  await keepText({ source: 'The quay holds\n\nIt stood on Monday, the port said.\n', matter: {} })
})

async function spoil(store: string, ...records: readonly object[]) {
  const { openDB } = await import('idb')
  await closeShelf()
  const database = await openDB('pullquote')
  for (const record of records) await database.put(store, record)
  database.close()
}

const press = async () => {
  render(<ExportButton />)
  await userEvent.click(screen.getByRole('button', { name: 'Export everything' }))
  await waitFor(() => expect(saved).toHaveLength(1))
}

describe('an export', () => {
  it('says how many damaged articles and notes are not in it and what to do, and can be taken in', async () => {
    await spoil('texts', { slug: 'broken', source: 7 }, { slug: 'undated', source: 'Words', added: 'then' })
    await spoil('entries', { slug: 'lost', headline: 'Lost', words: 1, voices: 0, added: 1 })
    await spoil('notes', { id: 'a', slug: 'the-quay-holds', pen: 'purple' })
    await press()
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The file was saved without 3 articles and one note, as they are damaged on this device. To have all in it, add the files of what is missing again and export once more',
    )
    globalThis.indexedDB = new IDBFactory()
    await closeShelf()
    expect(await importLibrary((await saved[0]?.text()) ?? '')).toMatchObject({ added: 1, notes: 0 })
  })

  it('has an article again whose file is added again, as it says', async () => {
    await spoil('texts', { slug: 'the-quay-holds', source: 7 })
    await keepText({ source: 'The quay holds\n\nIt stood on Monday, the port said.\n', matter: {} })
    await press()
    expect(await saved[0]?.text()).toContain('It stood on Monday')
  })

  it('says nothing where all is in it', async () => {
    await press()
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(screen.queryByRole('alert')).toBeNull()
  })
})
