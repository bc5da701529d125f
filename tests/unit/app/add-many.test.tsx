// @vitest-environment jsdom
import 'fake-indexeddb/auto'
import { QueryClientProvider } from '@tanstack/react-query'
import { act, cleanup, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { IDBFactory } from 'fake-indexeddb'
import { MemoryRouter } from 'react-router'
import { beforeEach, describe, expect, it } from 'vitest'
import AddArticle from '../../../src/app/library/AddArticle.tsx'
import { createQueryClient } from '../../../src/app/query-client.ts'
import { closeShelf } from '../../../src/library/shelf.ts'

beforeEach(async () => {
  await closeShelf()
  globalThis.indexedDB = new IDBFactory()
  window.sessionStorage.clear()
})

const open = () =>
  render(
    <QueryClientProvider client={createQueryClient()}>
      <MemoryRouter>
        <AddArticle isFirst={false} />
      </MemoryRouter>
    </QueryClientProvider>,
  )
const text = (headline: string) =>
  new File([`${headline}\n\nIt broke on Monday, the port said.\n`], `${headline}.txt`, { type: 'text/plain' })
const drop = (files: readonly File[]) =>
  act(() => {
    const event = new Event('drop', { bubbles: true, cancelable: true })
    document.body.dispatchEvent(Object.assign(event, { dataTransfer: { files, getData: () => '' } }))
  })

describe('many files', () => {
  it('are told as read when they are, each article once', async () => {
    open()
    const wall = 'The wall\n\nIt broke on Monday, the port said.\n'
    const files = [
      new File([wall], 'wall.txt', { type: 'text/plain' }),
      new File([wall], 'wall again.txt', { type: 'text/plain' }),
      new File(['The quay\n\nIt stood on Monday, the port said.\n'], 'quay.txt', { type: 'text/plain' }),
    ]
    await userEvent.upload(screen.getByLabelText('Article files'), files)
    await waitFor(() => expect(screen.getByText('2 articles were kept.')).toHaveFocus())
    expect(screen.getByText('3 files were read')).toBeVisible()
    expect(screen.queryByRole('progressbar')).toBeNull()
    expect(screen.queryByText(/Reading 3 files/)).toBeNull()
  })

  it('that come while others are read are read after them', async () => {
    open()
    const field = screen.getByLabelText('Article files')
    await userEvent.upload(field, [text('The wall'), new File([new Uint8Array([0, 1, 2, 0])], 'broken.txt')])
    drop([text('The mole'), text('The lock')])
    await waitFor(() => expect(screen.getByText(/^3 articles were kept; one file was not/)).toHaveFocus())
    expect(screen.queryByRole('progressbar')).toBeNull()
    expect(screen.getByRole('list', { name: 'Files that failed' })).toHaveTextContent('broken.txt')
  })
})

describe('a text that comes while another is looked at', () => {
  it('leaves a way back to it, with what was put right', async () => {
    open()
    await userEvent.upload(screen.getByLabelText('Article files'), text('The wall'))
    await userEvent.selectOptions(await screen.findByLabelText(/What “It broke/), 'Caption')
    drop([text('The quay')])
    await waitFor(() => expect(screen.getByRole('heading', { name: 'The quay' })).toHaveFocus())
    // Also after the page was loaded again.
    cleanup()
    open()
    await userEvent.click(await screen.findByRole('button', { name: 'Back to “The wall”' }))
    expect(await screen.findByLabelText(/What “It broke/)).toHaveValue('caption')
  })

  it('and cannot be read, takes nothing away', async () => {
    open()
    await userEvent.upload(screen.getByLabelText('Article files'), text('The wall'))
    await screen.findByRole('heading', { name: 'The wall' })
    drop([new File([new Uint8Array([0, 1, 2, 0])], 'broken.txt')])
    expect(await screen.findByRole('alert')).toHaveTextContent(/no text file/)
    expect(screen.getByRole('heading', { name: 'The wall' })).toBeVisible()
  })
})
