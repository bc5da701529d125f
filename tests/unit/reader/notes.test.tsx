// @vitest-environment jsdom
import 'fake-indexeddb/auto'
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import axe from 'axe-core'
import { IDBFactory } from 'fake-indexeddb'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { findNotes } from '../../../src/library/find-notes.ts'
import { changeNotes, keepNotes, listNotes, removeNote } from '../../../src/library/kept-notes.ts'
import { closeShelf } from '../../../src/library/shelf.ts'
import { formatAnnotations } from '../../../src/reader/notes/notes-as-annotations.ts'
import { noteOn, URL_OF, WORDS } from './note-on.ts'
import { openArticle, SOURCE } from './open-article.tsx'

beforeEach(async () => {
  await closeShelf()
  globalThis.indexedDB = new IDBFactory()
})

describe('the list of notes', () => {
  const open = async () => {
    const user = userEvent.setup()
    const { headline } = openArticle()
    await headline()
    await user.click(screen.getByRole('button', { name: 'Notes' }))
    return { user, list: within(await screen.findByRole('region', { name: 'Notes' })) }
  }

  it('says how to begin', async () => {
    const { list } = await open()
    expect(list.getByText(/Select words in the article and choose a colour/)).toBeVisible()
    await waitFor(() => expect(list.getByRole('heading', { name: 'Notes' })).toHaveFocus())
  })

  it('keeps what is written, also when it is closed by Escape', async () => {
    await keepNotes([noteOn(WORDS)])
    const { user, list } = await open()
    await user.click(await list.findByRole('button', { name: /^Edit note on: the water/ }))
    await user.type(list.getByRole('textbox', { name: /^Note on: the water/ }), 'How many?')
    await user.keyboard('{Escape}')
    await waitFor(async () => expect((await listNotes('harbour'))[0]?.body).toBe('How many?'))
    expect(screen.queryByRole('region', { name: 'Notes' })).toBeNull()
    expect(screen.getByRole('button', { name: 'Notes' })).toHaveFocus()
  })

  it('closes by a phone’s way back where it covers the page', async () => {
    const watchers = new Set<EventTarget>()
    class CloseWatcher extends EventTarget {
      constructor() {
        super()
        watchers.add(this)
      }
      destroy() {
        watchers.delete(this)
      }
    }
    vi.stubGlobal('CloseWatcher', CloseWatcher)
    vi.stubGlobal('matchMedia', (query: string) =>
      Object.assign(new EventTarget(), { matches: query.includes('30rem'), media: query }),
    )
    await open()
    act(() => [...watchers].at(-1)?.dispatchEvent(new Event('close')))
    await waitFor(() => expect(screen.queryByRole('region', { name: 'Notes' })).toBeNull())
    expect(watchers.size).toBe(0)
    vi.unstubAllGlobals()
  })

  it('is done with a note at Ctrl+Enter, which does not press the button that opens it again', async () => {
    await keepNotes([noteOn(WORDS)])
    const { user, list } = await open()
    await user.click(await list.findByRole('button', { name: /^Edit note on: the water/ }))
    await user.type(list.getByRole('textbox', { name: /^Note on: the water/ }), 'How many?')
    // Firefox presses the button that has the focus by then, unless the key's own doing is prevented.
    expect(fireEvent.keyDown(list.getByRole('textbox'), { key: 'Enter', ctrlKey: true })).toBe(false)
    await waitFor(() => expect(list.getByRole('button', { name: /^Edit note on: the water/ })).toHaveFocus())
    expect(list.queryByRole('textbox', { name: /^Note on/ })).toBeNull()
  })

  it('names the colour of each, for who cannot see it', async () => {
    await keepNotes([noteOn(WORDS, { pen: 'blue' })])
    const { list } = await open()
    expect(await list.findByRole('listitem')).toHaveTextContent(/Colour blue/)
  })

  it('names no note by half a word', async () => {
    await keepNotes([noteOn('The wall of the old harbour broke on Monday night, and the water took forty boats with it.')])
    const { list } = await open()
    expect(
      await list.findByRole('button', { name: 'Delete note on: The wall of the old harbour broke on Monday night, and the …' }),
    ).toBeVisible()
  })

  it('deletes a note and brings it back', async () => {
    const note = noteOn(WORDS, { body: 'How many?' })
    await keepNotes([note])
    const { user, list } = await open()
    await user.click(await list.findByRole('button', { name: /^Delete note on: the water/ }))
    await waitFor(async () => expect(await listNotes('harbour')).toEqual([]))
    expect(await list.findByRole('button', { name: 'Undo' })).toHaveFocus()
    await user.click(list.getByRole('button', { name: 'Undo' }))
    await waitFor(async () => expect(await listNotes('harbour')).toEqual([note]))
    expect(await list.findByText('How many?')).toBeVisible()
  })

  it('deletes a note that is being written, and brings it back with what was written last', async () => {
    await keepNotes([noteOn(WORDS, { body: 'Before.' })])
    const { user, list } = await open()
    await user.click(await list.findByRole('button', { name: /^Edit note on: the water/ }))
    await user.type(list.getByRole('textbox', { name: /^Note on: the water/ }), ' After.')
    // Without the focus, as some browsers click buttons.
    fireEvent.click(list.getByRole('button', { name: /^Delete note on: the water/ }))
    const undo = await list.findByRole('button', { name: 'Undo' })
    await waitFor(() => expect(list.queryByRole('listitem')).toBeNull())
    expect(await listNotes('harbour')).toEqual([])
    await user.click(undo)
    await waitFor(async () => expect((await listNotes('harbour'))[0]?.body).toBe('Before. After.'))
    expect(await list.findByText('Before. After.')).toBeVisible()
  })

  it('brings every deleted note back, the last one first', async () => {
    await keepNotes([noteOn(WORDS), noteOn('Concrete does not forgive')])
    const { user, list } = await open()
    await user.click(await list.findByRole('button', { name: /^Delete note on: the water/ }))
    expect(await list.findByRole('button', { name: 'Undo' })).toHaveFocus()
    await user.click(list.getByRole('button', { name: /^Delete note on: Concrete/ }))
    await list.findAllByText('2 notes deleted.')
    await waitFor(() => expect(list.getByRole('button', { name: 'Undo' })).toHaveFocus())
    await user.click(list.getByRole('button', { name: 'Undo' }))
    await waitFor(async () =>
      expect((await listNotes('harbour')).map(({ words }) => words)).toEqual(['Concrete does not forgive']),
    )
    await list.findAllByText('Note deleted.')
    await user.click(list.getByRole('button', { name: 'Undo' }))
    await waitFor(async () => expect(await listNotes('harbour')).toHaveLength(2))
    await waitFor(() => expect(list.queryByRole('button', { name: 'Undo' })).toBeNull())
    await waitFor(() => expect(list.getByRole('heading', { name: 'Notes' })).toHaveFocus())
  })

  it('keeps what is being written while its writer rests, and what another tab does with the note', async () => {
    const note = noteOn(WORDS)
    await keepNotes([note])
    const { user, list } = await open()
    await user.click(await list.findByRole('button', { name: /^Edit note on: the water/ }))
    const field = list.getByRole('textbox', { name: /^Note on: the water/ })
    await user.type(field, 'How many?')
    await waitFor(async () => expect((await listNotes('harbour'))[0]?.body).toBe('How many?'))
    expect(field).toHaveFocus()
    // Another tab.
    await changeNotes([{ id: note.id, body: 'Forty.' }])
    await waitFor(() => expect(field).toHaveValue('Forty.'))
    await user.click(list.getByRole('button', { name: 'Colour: pink' }))
    await user.click(list.getByRole('button', { name: 'Done' }))
    await waitFor(async () => expect(await listNotes('harbour')).toMatchObject([{ body: 'Forty.', pen: 'pink' }]))
  })

  it('keeps what is being written though its writer does not rest', async () => {
    await keepNotes([noteOn(WORDS)])
    const { user, list } = await open()
    await user.click(await list.findByRole('button', { name: /^Edit note on: the water/ }))
    const field = list.getByRole('textbox', { name: /^Note on: the water/ })
    for (const letter of 'How many are there') {
      await user.type(field, letter)
      await new Promise((resolve) => setTimeout(resolve, 80))
    }
    expect((await listNotes('harbour'))[0]?.body).toMatch(/^How/)
  })

  it('leaves a note deleted that another tab has deleted, and gives back what was written into it', async () => {
    const note = noteOn(WORDS)
    await keepNotes([note])
    const { user, list } = await open()
    await user.click(await list.findByRole('button', { name: /^Edit note on: the water/ }))
    await user.type(list.getByRole('textbox', { name: /^Note on: the water/ }), 'How many?')
    await removeNote(note.id)
    expect(await list.findByText(/deleted in another tab/)).toBeVisible()
    expect(await listNotes('harbour')).toEqual([])
    await user.click(list.getByRole('button', { name: 'Undo' }))
    expect(await list.findByText('How many?')).toBeVisible()
  })

  it('announces what is marked while the article is open, and nothing that was there', async () => {
    await keepNotes([noteOn(WORDS)])
    const { list } = await open()
    await list.findByRole('listitem')
    expect(screen.queryByText(/^Highlighted:/)).toBeNull()
    await keepNotes([noteOn('Concrete does not forgive')])
    expect(await screen.findByText('Highlighted: Concrete does not forgive')).toBeInTheDocument()
  })

  it('is filtered by words and by colour', async () => {
    await keepNotes([noteOn(WORDS, { pen: 'pink' }), noteOn('Concrete does not forgive', { body: 'Àsk her' })])
    const { user, list } = await open()
    await user.type(await list.findByRole('searchbox', { name: 'Filter notes' }), 'ask')
    expect(list.getAllByRole('listitem')).toHaveLength(1)
    await user.clear(list.getByRole('searchbox'))
    await user.selectOptions(list.getByRole('combobox', { name: 'Colour' }), 'Pink')
    expect(list.getByRole('listitem')).toHaveTextContent(WORDS)
  })

  it('takes in a file, and says how many were here already', async () => {
    const json = formatAnnotations(SOURCE, URL_OF, findNotes(SOURCE, [noteOn(WORDS), noteOn('Concrete does not forgive')]))
    await keepNotes([noteOn(WORDS)])
    const { user, list } = await open()
    await list.findByRole('listitem')
    await user.upload(
      list.getByLabelText('File of annotations'),
      new File([json], 'notes.jsonld', { type: 'application/ld+json' }),
    )
    expect(await list.findByText('One note was taken in. One was here already.')).toBeVisible()
    await user.upload(list.getByLabelText('File of annotations'), new File(['{'], 'notes.json', { type: 'application/json' }))
    expect(await list.findByText(/damaged or is no JSON/)).toBeVisible()
    expect(await listNotes('harbour')).toHaveLength(2)
  })

  it('says in a sentence that the device keeps nothing', async () => {
    await keepNotes([noteOn(WORDS)])
    const { user, list } = await open()
    await list.findByRole('listitem')
    vi.spyOn(IDBObjectStore.prototype, 'delete').mockImplementationOnce(() => {
      throw new DOMException('', 'QuotaExceededError')
    })
    await user.click(list.getByRole('button', { name: /^Delete note on/ }))
    expect(await list.findByText(/no room left/)).toBeVisible()
    expect(list.getByRole('listitem')).toBeVisible()
  })

  it('has nothing that axe objects to', async () => {
    await keepNotes([noteOn(WORDS), noteOn('Concrete does not forgive', { body: 'Ask' })])
    const { user, list } = await open()
    await user.click(await list.findByRole('button', { name: /^Edit note on: the water/ }))
    const { violations } = await axe.run(screen.getByRole('region', { name: 'Notes' }), {
      rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
    })
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
  })
})
