// @vitest-environment jsdom
import { render, screen } from '@testing-library/react'
import { beforeEach, expect, it, vi } from 'vitest'
import { onDemand } from '../../../src/reader/on-demand/on-demand.tsx'

beforeEach(() => {
  // React tells of each error that a boundary caught.
  vi.spyOn(console, 'error').mockImplementation(() => {})
})

const Broken = () => {
  throw new Error('no')
}

it('an error in one part leaves the rest of the page', async () => {
  const Part = onDemand(async () => ({ default: Broken }))
  render(
    <main>
      <p>The wall broke on Monday.</p>
      <Part />
    </main>,
  )
  expect(await screen.findByRole('alert')).toHaveTextContent('This part could not be shown')
  expect(screen.getByText('The wall broke on Monday.')).toBeVisible()
})

it('says that code could not be fetched, and fetches it again when the part is shown again', async () => {
  let isOnline = false
  const fetchCode = vi.fn(async () => {
    if (!isOnline) throw new TypeError('Failed to fetch')
    return { default: () => <p>Here it is</p> }
  })
  const Part = onDemand(fetchCode)
  const { unmount } = render(<Part />)
  expect(await screen.findByRole('alert')).toHaveTextContent('could not be fetched')
  unmount()
  isOnline = true
  render(<Part />)
  expect(await screen.findByText('Here it is')).toBeVisible()
  expect(fetchCode).toHaveBeenCalledTimes(2)
})

it('says nothing of a part that nobody asked for', async () => {
  const Part = onDemand(async () => ({ default: Broken }), true)
  const { container } = render(<Part />)
  await vi.waitFor(() => expect(console.error).toHaveBeenCalled())
  expect(container).toBeEmptyDOMElement()
})
