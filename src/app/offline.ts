/** Hears that a new version waits. */
type Heard = (takeUp: () => void) => void

/**
 * Make the app work without a network, once the page has been drawn.
 *
 * @param heard - Called when a new version has been fetched, with what takes it up: the page is loaded again, at the same place.
 */
export async function workOffline(heard: Heard): Promise<void> {
  if (!('serviceWorker' in navigator) || !import.meta.env.PROD) return
  try {
    const registration = await navigator.serviceWorker.register(`${import.meta.env.BASE_URL}sw.js`)
    const tell = () => {
      const { waiting } = registration
      // Without a controller this is the first visit: there is no old version to replace.
      if (waiting && navigator.serviceWorker.controller) heard(() => takeUp(waiting))
    }
    tell()
    // Another tab took the new version up: this page still runs the old one, whose code may be gone.
    navigator.serviceWorker.addEventListener('controllerchange', () => heard(() => window.location.reload()))
    registration.addEventListener('updatefound', () => {
      const { installing } = registration
      installing?.addEventListener('statechange', () => installing.state === 'installed' && tell())
    })
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'visible') registration.update().catch(() => undefined)
    })
  } catch {
    // Private windows and some settings allow no service worker: the app works, with a network.
  }
}

function takeUp(waiting: ServiceWorker): void {
  // Another tab was quicker.
  if (waiting.state === 'activated') window.location.reload()
  navigator.serviceWorker.addEventListener('controllerchange', () => window.location.reload(), { once: true })
  waiting.postMessage({ type: 'SKIP_WAITING' })
}
