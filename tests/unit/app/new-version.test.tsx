// @vitest-environment jsdom
import { act, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { NewVersion } from '../../../src/app/NewVersion.tsx'

/** A browser whose service worker has fetched a new version. */
function installWaiting(waiting: { postMessage: (message: unknown) => void } | null, controller: object | null) {
  const worker = Object.assign(new EventTarget(), {
    controller,
    register: async () => Object.assign(new EventTarget(), { waiting, installing: null, update: async () => undefined }),
  })
  Object.defineProperty(navigator, 'serviceWorker', { value: worker, configurable: true })
}

afterEach(() => {
  Reflect.deleteProperty(navigator, 'serviceWorker')
  vi.unstubAllEnvs()
})

describe('a new version', () => {
  it('is told of, and taken up when the reader wants', async () => {
    vi.stubEnv('PROD', true)
    const postMessage = vi.fn()
    installWaiting({ postMessage }, {})
    render(<NewVersion />)
    await userEvent.click(await screen.findByRole('button', { name: 'Load it' }))
    expect(postMessage).toHaveBeenCalledWith({ type: 'SKIP_WAITING' })
  })

  it('can wait', async () => {
    vi.stubEnv('PROD', true)
    installWaiting({ postMessage: vi.fn() }, {})
    render(<NewVersion />)
    await userEvent.click(await screen.findByRole('button', { name: 'Later' }))
    expect(screen.queryByRole('status')).toBeNull()
  })

  it('is not told of on the first visit', async () => {
    vi.stubEnv('PROD', true)
    installWaiting({ postMessage: vi.fn() }, null)
    render(<NewVersion />)
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(screen.queryByRole('status')).toBeNull()
  })

  it('that another tab took up is told of again, and is loaded without asking it once more', async () => {
    vi.stubEnv('PROD', true)
    installWaiting(null, {})
    render(<NewVersion />)
    await vi.waitFor(() => {
      act(() => void navigator.serviceWorker.dispatchEvent(new Event('controllerchange')))
      expect(screen.getByRole('button', { name: 'Load it' })).toBeVisible()
    })
  })
})
