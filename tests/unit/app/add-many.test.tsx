// @vitest-environment jsdom
import 'fake-indexeddb/auto'
import { QueryClientProvider } from '@tanstack/react-query'
import { render, screen } from '@testing-library/react'
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
})

describe('many files', () => {
  it('are told as read when they are, each article once', async () => {
    render(
      <QueryClientProvider client={createQueryClient()}>
        <MemoryRouter>
          <AddArticle isFirst={false} />
        </MemoryRouter>
      </QueryClientProvider>,
    )
    const wall = 'The wall\n\nIt broke on Monday, the port said.\n'
    const files = [
      new File([wall], 'wall.txt', { type: 'text/plain' }),
      new File([wall], 'wall again.txt', { type: 'text/plain' }),
      new File(['The quay\n\nIt stood on Monday, the port said.\n'], 'quay.txt', { type: 'text/plain' }),
    ]
    await userEvent.upload(screen.getByLabelText('Article files'), files)
    expect(await screen.findByText('2 articles were kept.')).toHaveFocus()
    expect(screen.getByText('3 files were read')).toBeVisible()
    expect(screen.queryByRole('progressbar')).toBeNull()
    expect(screen.queryByText(/Reading 3 files/)).toBeNull()
  })
})
